import QtQuick
import Foyer.Pictures
import Foyer.Theme

// One picture of Icons, drawn as a stroke; always beside words that say the same.
IconPicture {
    property color color: Theme.text
    property real size: Theme.iconM

    implicitWidth: size
    implicitHeight: size
    tint: color
}
