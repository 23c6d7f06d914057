import QtQuick
import Foyer.Theme
import Foyer.Components

// A named group of choices. Where several stand below each other, ``column`` is the same for all: where choices begin.
Item {
    id: root

    required property string title
    required property string icon
    default property alias choices: flow.data

    readonly property real wanted: Math.max(90 * Theme.mm, head.implicitWidth + Theme.spaceM)
    property real column: wanted

    readonly property bool beside: width > (Theme.textScale > 1.2 ? 300 : 260) * Theme.mm

    implicitHeight: beside ? Math.max(head.height, flow.height) : flow.y + flow.height
    height: implicitHeight

    Row {
        id: head

        height: Theme.target
        width: root.beside ? Math.max(root.column, root.wanted) : parent.width
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
