import QtQuick
import Foyer.Theme
import Foyer.Components

// In the action bar of a last screen: when it is cleared for the next guest.
QuietText {
    anchors.fill: parent
    horizontalAlignment: Text.AlignRight
    verticalAlignment: Text.AlignVCenter
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: Theme.smallSize
    wrapMode: Text.NoWrap
    lineHeight: 1
}
