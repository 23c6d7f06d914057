import QtQuick
import Foyer.Theme

Text {
    color: Theme.quietText
    font.family: Theme.textFamily
    font.pixelSize: Theme.smallSize
    font.weight: Theme.regular
    lineHeight: 1.25
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
