import QtQuick
import Foyer.Theme

Text {
    color: Theme.text
    font.family: Theme.textFamily
    font.pixelSize: Theme.bodySize
    font.weight: Theme.regular
    lineHeight: 1.25
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
