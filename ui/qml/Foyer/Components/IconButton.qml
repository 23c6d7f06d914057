pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// A picture with its word under it, as in the header.
Touchable {
    id: root

    required property string icon
    property string text: name
    property color color: Theme.text

    implicitWidth: Math.max(Theme.bigTarget, column.implicitWidth + Theme.spaceS)
    implicitHeight: Math.max(Theme.bigTarget, column.implicitHeight + Theme.spaceXs)
    opacity: dimmed ? 0.45 : 1

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: root.pressed ? Theme.pressed : "transparent"
    }

    Column {
        id: column

        anchors.centerIn: parent
        spacing: Theme.spaceXs / 2

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            path: root.icon
            color: root.color
        }

        BodyText {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.text !== ""
            text: root.text
            color: root.color
            font.weight: Theme.semibold
            wrapMode: Text.NoWrap
            lineHeight: 1
        }
    }
}
