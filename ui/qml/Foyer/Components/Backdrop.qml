import QtQuick
import Foyer.Theme
import Foyer.ViewModels

// A film's poster far out of focus, as if its light fell into the room.
Item {
    id: root

    required property string digest
    property real strength: Theme.look === "dark" ? 1 : 0

    Image {
        id: picture

        anchors.fill: parent
        asynchronous: true
        cache: false
        visible: root.strength > 0
        source: root.strength <= 0 || !root.visible ? "" : PosterPictures.file(root.digest, "backdrop", Math.round(root.width), Math.round(root.height), PosterPictures.revision)
        opacity: status === Image.Ready ? root.strength : 0
    }
}
