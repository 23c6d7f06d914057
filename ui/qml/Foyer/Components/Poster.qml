pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.ViewModels

// A film's poster, 2 by 3, with the light it throws around itself; its title on its colour while there is no picture.
Item {
    id: root

    required property string digest
    required property string title
    required property color accent
    property bool glowing: Theme.look === "dark"

    readonly property int glow: glowing ? Math.round(width * 0.12) : 0

    implicitHeight: Math.round(width * 1.5)

    Rectangle {
        anchors.fill: parent
        visible: picture.status !== Image.Ready
        color: Qt.darker(root.accent, 2.6)
        border.width: Theme.hairline
        border.color: Qt.darker(root.accent, 1.6)

        TitleText {
            anchors.fill: parent
            anchors.margins: parent.width * 0.1
            text: root.title
            color: "#FFFFFF"
            font.pixelSize: Math.max(Theme.smallSize, parent.width * 0.17)
            verticalAlignment: Text.AlignBottom
            elide: Text.ElideRight
        }
    }

    Image {
        id: picture

        anchors.fill: parent
        anchors.margins: -root.glow
        asynchronous: true
        source: PosterPictures.file(root.digest, root.glowing ? "glow" : "plain", Math.round(root.width) + 2 * root.glow, Math.round(root.height) + 2 * root.glow, PosterPictures.revision)
        opacity: status === Image.Ready ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.stepMs
            }
        }
    }
}
