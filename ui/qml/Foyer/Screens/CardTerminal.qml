import QtQuick
import Foyer.Theme

// A card terminal with a card coming near: where to look, and what to do there.
Item {
    id: root

    property string amount: ""
    property bool waiting: true

    implicitWidth: 170 * Theme.mm
    implicitHeight: 156 * Theme.mm

    Rectangle {
        id: body

        x: Math.round(root.width * 0.2)
        anchors.bottom: parent.bottom
        width: Math.round(root.width * 0.48)
        height: Math.round(root.height * 0.84)
        radius: Theme.radiusL
        color: Theme.raised
        border.width: Theme.rule
        border.color: Theme.edge

        Rectangle {
            id: display

            x: Math.round(parent.width * 0.12)
            y: Math.round(parent.width * 0.12)
            width: parent.width - 2 * x
            height: Math.round(parent.height * 0.34)
            radius: Theme.radiusS
            color: Theme.ground

            Text {
                anchors.fill: parent
                anchors.margins: Theme.spaceXs
                text: root.amount
                color: Theme.amber
                font.family: Theme.displayFamily
                font.pixelSize: Theme.titleSize
                font.weight: Theme.extrabold
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.smallSize
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                textFormat: Text.PlainText
            }
        }

        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: display.bottom
            anchors.topMargin: Math.round(parent.width * 0.12)
            columns: 3
            spacing: Math.round(parent.width * 0.08)

            Repeater {
                model: 9

                Rectangle {
                    width: Math.round(body.width * 0.17)
                    height: Math.round(body.width * 0.12)
                    radius: height / 3
                    color: Theme.line
                }
            }
        }
    }

    Rectangle {
        id: card

        property real rise: 0

        x: Math.round(root.width * 0.6)
        y: Math.round(rise)
        width: Math.round(root.width * 0.4)
        height: Math.round(width * 0.63)
        radius: Theme.radiusS
        color: Theme.amber
        rotation: -8

        Rectangle {
            y: Math.round(parent.height * 0.2)
            width: parent.width
            height: Math.round(parent.height * 0.18)
            color: Theme.amberInk
            opacity: 0.75
        }

        Rectangle {
            x: Math.round(parent.width * 0.1)
            y: Math.round(parent.height * 0.56)
            width: Math.round(parent.width * 0.18)
            height: Math.round(parent.height * 0.24)
            radius: Theme.radiusS / 3
            color: Theme.amberInk
            opacity: 0.45
        }

        // It answers the question "what do I do": slow, small, and not at all while motion is reduced.
        SequentialAnimation on rise {
            running: root.visible && root.waiting && Theme.stepMs > 0
            loops: Animation.Infinite

            NumberAnimation {
                to: 6 * Theme.mm
                duration: 900
                easing.type: Easing.InOutSine
            }

            NumberAnimation {
                to: 0
                duration: 900
                easing.type: Easing.InOutSine
            }
        }
    }
}
