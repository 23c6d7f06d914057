pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// The one door for telling the customer something: a sign, words, and at most one thing to do about it.
Item {
    id: root

    required property string text
    property string kind: "info"
    property string action: ""

    // In a narrow place the button stands under the words.
    readonly property bool stacked: button.visible && width < button.implicitWidth + 120 * Theme.mm * Theme.textScale

    readonly property color tint: kind === "stop" ? Theme.stop : kind === "warning" ? Theme.warning : kind === "good" ? Theme.good : Theme.text
    readonly property string sign: kind === "stop" ? Icons.stop : kind === "warning" ? Icons.warning : kind === "good" ? Icons.good : Icons.info

    signal acted

    visible: text !== ""
    implicitHeight: visible ? Math.max(Theme.target, words.implicitHeight + Theme.spaceS) + Theme.spaceXs + (stacked ? button.height + Theme.spaceXs : 0) : 0

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
        anchors.verticalCenter: words.verticalCenter
        path: root.sign
        color: root.tint
    }

    BodyText {
        id: words

        anchors.left: picture.right
        anchors.leftMargin: Theme.spaceS
        anchors.right: button.visible && !root.stacked ? button.left : parent.right
        anchors.rightMargin: Theme.spaceS
        y: Math.round((parent.height - height - (root.stacked ? button.height + Theme.spaceXs : 0)) / 2)
        text: root.text
    }

    QuietButton {
        id: button

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceS
        y: root.stacked ? parent.height - height - Theme.spaceXs : Math.round((parent.height - height) / 2)
        visible: root.action !== ""
        name: root.action
        onChosen: root.acted()
    }
}
