import QtQuick
import Foyer.Theme

// A film's poster far out of focus, as if its light fell into the room.
Item {
    id: root

    required property string digest
    property real strength: Theme.highContrast ? 0 : 1

    Image {
        id: picture

        anchors.fill: parent
        asynchronous: true
        visible: root.strength > 0
        source: root.digest === "" || root.width <= 0 || root.strength <= 0 ? "" : "image://posters/" + root.digest + "/backdrop"
        sourceSize.width: Math.round(root.width)
        sourceSize.height: Math.round(root.height)
        opacity: status === Image.Ready ? root.strength : 0
    }
}
