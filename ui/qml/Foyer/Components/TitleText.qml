import QtQuick
import Foyer.Theme

Text {
    color: Theme.text
    font.family: Theme.displayFamily
    font.pixelSize: Theme.titleSize
    font.weight: Theme.extrabold
    lineHeight: 0.86
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
