pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Foyer.Theme

// The glass of a card terminal: four lights for the card, and what it says.
Rectangle {
    id: root

    required property real unit
    required property string display
    required property string headline
    required property string words

    readonly property bool dark: display === "silent"
    readonly property bool good: display === "approved"
    readonly property bool bad: display === "declined"
    readonly property int lights: good ? 4 : display === "working" ? 2 : display === "asking" ? 1 : 0

    radius: 1.2 * unit
    border.width: 1
    border.color: "#000000"
    gradient: Gradient {
        GradientStop {
            position: 0
            color: root.dark ? "#0B0A0D" : root.good ? "#1C6B43" : root.bad ? "#8E2B22" : "#12303A"
        }

        GradientStop {
            position: 1
            color: root.dark ? "#121016" : root.good ? "#134B2F" : root.bad ? "#631C16" : "#0B1D24"
        }
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 1.6 * root.unit
        spacing: 1.6 * root.unit

        Repeater {
            model: 4

            Rectangle {
                required property int index

                width: 2.6 * root.unit
                height: 0.8 * root.unit
                radius: height / 2
                color: index < root.lights ? "#7CF0AE" : "#1AFFFFFF"
            }
        }
    }

    Item {
        id: picture

        anchors.horizontalCenter: parent.horizontalCenter
        y: 3.6 * root.unit
        width: 6.4 * root.unit
        height: width
        visible: !root.dark

        Shape {
            width: 24
            height: 24
            scale: picture.width / 24
            transformOrigin: Item.TopLeft

            ShapePath {
                strokeColor: root.display === "asking" ? "#FFFFFF" : "#B3FFFFFF"
                strokeWidth: 2
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin

                PathSvg {
                    path: root.good ? Icons.check : root.bad ? Icons.close : "M6 8.5a7 7 0 0 1 0 7 M10 6.5a11 11 0 0 1 0 11 M14 4.5a15 15 0 0 1 0 15"
                }
            }
        }
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 1.8 * root.unit
        width: parent.width - 2 * root.unit
        spacing: 0.2 * root.unit

        Text {
            width: parent.width
            text: root.headline
            color: "#FFFFFF"
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 10
            font.family: Theme.displayFamily
            font.pixelSize: Math.round((root.display === "asking" ? 6.4 : 4) * root.unit)
            font.weight: Theme.extrabold
            textFormat: Text.PlainText
        }

        Text {
            width: parent.width
            text: root.words
            color: "#E6FFFFFF"
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            font.family: Theme.textFamily
            font.pixelSize: Math.round(1.8 * root.unit)
            textFormat: Text.PlainText
        }
    }
}
