pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// The one door for telling the customer something: a sign, words, and at most one thing to do about it.
Item {
    id: root

    required property string text
    property string kind: "info"
    property string action: ""

    readonly property color tint: kind === "stop" ? Theme.stop : kind === "warning" ? Theme.warning : kind === "good" ? Theme.good : Theme.text
    readonly property string sign: kind === "stop" ? Icons.stop : kind === "warning" ? Icons.warning : kind === "good" ? Icons.good : Icons.info

    signal acted

    visible: text !== ""
    implicitHeight: visible ? Math.max(Theme.target, words.implicitHeight + Theme.spaceS) + Theme.spaceXs : 0

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: Theme.raised
        border.width: Theme.hairline
        border.color: root.tint
    }

    Icon {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceS
        anchors.verticalCenter: parent.verticalCenter
        path: root.sign
        color: root.tint
    }

    BodyText {
        id: words

        anchors.left: picture.right
        anchors.leftMargin: Theme.spaceS
        anchors.right: button.visible ? button.left : parent.right
        anchors.rightMargin: Theme.spaceS
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
    }

    QuietButton {
        id: button

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceXs
        anchors.verticalCenter: parent.verticalCenter
        visible: root.action !== ""
        name: root.action
        onChosen: root.acted()
    }
}
