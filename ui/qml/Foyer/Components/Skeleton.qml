import QtQuick
import Foyer.Theme

// What will be here, after 300 ms of waiting; never shown for a shorter wait.
Item {
    id: root

    property bool active: true

    implicitWidth: Theme.bigTarget
    implicitHeight: Theme.bodySize

    Rectangle {
        id: block

        anchors.fill: parent
        radius: Theme.radiusS
        color: Theme.raised
        opacity: 0

        SequentialAnimation on opacity {
            running: root.active && root.visible

            PauseAnimation {
                duration: Theme.skeletonMs
            }

            NumberAnimation {
                to: 1
                duration: Theme.touchMs
            }
        }
    }
}
