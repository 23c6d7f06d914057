pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// One choice among a few; the chosen one is filled and carries a tick.
Touchable {
    id: root

    property string text: name
    property string icon: ""

    checkable: true
    role: Accessible.CheckBox
    readonly property real leastWidth: Math.max(Theme.target, row.implicitWidth + 2 * Theme.spaceS + Theme.spaceXs)

    implicitWidth: leastWidth
    implicitHeight: Theme.target
    ringRadius: Theme.radiusS + Theme.rule * 2

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: root.checked ? Theme.text : root.pressed ? Theme.pressed : "transparent"
        border.width: root.checked ? 0 : Theme.hairline
        border.color: Theme.edge
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.spaceXs

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: path !== ""
            path: root.checked ? Icons.check : root.icon
            color: root.checked ? Theme.ground : Theme.text
            size: Theme.iconS
        }

        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: root.checked ? Theme.ground : Theme.text
            font.family: Theme.textFamily
            font.pixelSize: Theme.bodySize
            font.weight: Theme.semibold
            textFormat: Text.PlainText
        }
    }
}
