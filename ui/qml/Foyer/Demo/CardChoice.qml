import QtQuick
import Foyer.Theme
import Foyer.Components

// One thing the card can do, and what that means.
Touchable {
    id: root

    required property real unit
    required property string about
    property color dot: "#8C8494"

    hint: about
    implicitHeight: 5.2 * unit
    opacity: enabled ? 1 : 0.4

    Rectangle {
        anchors.fill: parent
        radius: 0.8 * root.unit
        color: root.pressed ? "#3A3542" : "#26222C"
        border.width: 1
        border.color: "#4A4453"
    }

    Rectangle {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: 1.4 * root.unit
        anchors.verticalCenter: parent.verticalCenter
        width: 1.1 * root.unit
        height: width
        radius: width / 2
        color: root.dot
    }

    Column {
        anchors.left: sign.right
        anchors.leftMargin: 1.2 * root.unit
        anchors.right: parent.right
        anchors.rightMargin: root.unit
        anchors.verticalCenter: parent.verticalCenter

        Text {
            width: parent.width
            text: root.name
            color: "#F6F1E9"
            elide: Text.ElideRight
            font.family: Theme.textFamily
            font.pixelSize: Math.round(1.75 * root.unit)
            font.weight: Theme.semibold
            textFormat: Text.PlainText
        }

        Text {
            width: parent.width
            text: root.about
            color: "#B9B0A6"
            elide: Text.ElideRight
            font.family: Theme.textFamily
            font.pixelSize: Math.round(1.4 * root.unit)
            textFormat: Text.PlainText
        }
    }
}
