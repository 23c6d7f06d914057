import QtQuick
import Foyer.Theme

Text {
    color: Theme.text
    font.family: Theme.textFamily
    font.pixelSize: Theme.leadSize
    font.weight: Theme.semibold
    lineHeight: 1.2
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
