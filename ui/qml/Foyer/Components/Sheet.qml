pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// Something beside the way: rises from the bottom over the dimmed screen, and always has a button to close it.
FocusScope {
    id: root

    required property string title
    property string closeText: qsTr("Close")
    default property alias content: area.data

    signal closed

    Accessible.role: Accessible.Dialog
    Accessible.name: root.title

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
    }

    MouseArea {
        anchors.fill: parent
        onClicked: root.closed()
    }

    Rectangle {
        id: card

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: -radius
        height: Math.min(root.height - Theme.spaceXl, head.height + area.childrenRect.height + foot.height + 4 * Theme.spaceM) + radius
        radius: Theme.radiusL
        color: Theme.raised
        border.width: Theme.hairline
        border.color: Theme.line

        MouseArea {
            anchors.fill: parent
        }
    }

    DisplayText {
        id: head

        anchors.top: card.top
        anchors.topMargin: Theme.spaceM
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.spaceL
        anchors.rightMargin: Theme.spaceL
        text: root.title
        Accessible.role: Accessible.Heading
        Accessible.name: root.title
    }

    Item {
        id: area

        anchors.top: head.bottom
        anchors.topMargin: Theme.spaceM
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.spaceM
        anchors.leftMargin: Theme.spaceL
        anchors.rightMargin: Theme.spaceL
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.bigTarget + Theme.spaceM

        QuietButton {
            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceL
            big: true
            icon: Icons.check
            name: root.closeText
            focus: true
            onChosen: root.closed()
        }
    }
}
