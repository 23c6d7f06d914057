import QtQuick
import Foyer.Theme
import Foyer.Components

// A sign with its words beside it, and a quieter line under them.
Item {
    id: root

    required property string sign
    required property string text
    property string more: ""
    property color tint: Theme.text
    property bool compact: false

    implicitHeight: Math.max(picture.height, words.implicitHeight)

    Icon {
        id: picture

        anchors.verticalCenter: parent.verticalCenter
        path: root.sign
        size: root.compact ? Theme.iconM : Theme.iconL
        color: root.tint
    }

    Column {
        id: words

        anchors.left: picture.right
        anchors.leftMargin: Theme.spaceS
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter

        LeadText {
            width: parent.width
            text: root.text
            font.pixelSize: root.compact ? Theme.bodySize : Theme.leadSize
            lineHeight: 1.1
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        BodyText {
            width: parent.width
            visible: text !== ""
            text: root.more
            color: Theme.quietText
        }
    }
}
