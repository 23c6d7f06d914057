import QtQuick
import Foyer.Theme
import Foyer.Components

// The plug of the network.
Touchable {
    id: root

    required property real unit
    required property bool online

    name: qsTr("Network")
    role: Accessible.CheckBox
    checkable: true
    checked: online
    strikeMs: 0
    implicitHeight: 5.2 * unit

    Column {
        anchors.left: parent.left
        anchors.right: track.left
        anchors.rightMargin: root.unit
        anchors.verticalCenter: parent.verticalCenter

        Text {
            width: parent.width
            text: root.name
            color: "#F6F1E9"
            font.family: Theme.textFamily
            font.pixelSize: Math.round(1.75 * root.unit)
            font.weight: Theme.semibold
            textFormat: Text.PlainText
        }

        Text {
            width: parent.width
            text: root.online ? qsTr("Plugged in: the box office answers") : qsTr("Pulled: the kiosk sells on its own")
            color: root.online ? "#B9B0A6" : "#FFD166"
            elide: Text.ElideRight
            font.family: Theme.textFamily
            font.pixelSize: Math.round(1.4 * root.unit)
            textFormat: Text.PlainText
        }
    }

    Rectangle {
        id: track

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: 6 * root.unit
        height: 3.2 * root.unit
        radius: height / 2
        color: root.online ? "#2F7D53" : "#37323F"
        border.width: 1
        border.color: root.online ? "#6BD69A" : "#8C8494"

        Rectangle {
            x: root.online ? parent.width - width - y : y
            y: 0.4 * root.unit
            width: parent.height - 2 * y
            height: width
            radius: width / 2
            color: "#F6F1E9"

            Behavior on x {
                NumberAnimation {
                    duration: Theme.touchMs
                }
            }
        }
    }
}
