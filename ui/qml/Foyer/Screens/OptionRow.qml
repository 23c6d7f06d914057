import QtQuick
import Foyer.Theme
import Foyer.Components

// A named group of choices.
Item {
    id: root

    required property string title
    required property string icon
    default property alias choices: flow.data

    readonly property bool beside: width > 300 * Theme.mm

    implicitHeight: beside ? Math.max(head.height, flow.height) : flow.y + flow.height
    height: implicitHeight

    Row {
        id: head

        height: Theme.target
        width: root.beside ? Math.max(90 * Theme.mm, implicitWidth + Theme.spaceM) : parent.width
        spacing: Theme.spaceS

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            path: root.icon
        }

        LeadText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.title
            wrapMode: Text.NoWrap
        }
    }

    Flow {
        id: flow

        anchors.left: root.beside ? head.right : parent.left
        anchors.right: parent.right
        y: root.beside ? 0 : head.height + Theme.apart
        spacing: Theme.apart
    }
}
