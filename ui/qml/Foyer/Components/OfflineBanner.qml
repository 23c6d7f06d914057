import QtQuick
import Foyer.Theme

// Discreet and honest: no connection, and what that means for the customer.
Item {
    id: root

    required property string text

    visible: text !== ""
    implicitHeight: visible ? words.implicitHeight + Theme.spaceS : 0

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Rectangle {
        anchors.fill: parent
        color: Theme.raised
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }

    Icon {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceL
        anchors.verticalCenter: parent.verticalCenter
        path: Icons.offline
        color: Theme.warning
        size: Theme.iconS
    }

    BodyText {
        id: words

        anchors.left: picture.right
        anchors.leftMargin: Theme.spaceS
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceL
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
    }
}
