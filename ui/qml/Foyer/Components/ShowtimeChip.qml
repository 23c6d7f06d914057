pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// One showtime: its time, what is special about it, and honestly how many seats are left. That must be read; where it
// is may be missed, and is said again on the next screen.
Touchable {
    id: root

    required property string time
    required property string detail
    required property string remaining
    required property string seats

    readonly property color tint: seats === "few" ? Theme.warning : Theme.quietText

    implicitWidth: Math.ceil(Math.max(clock.implicitWidth, small.implicitWidth)) + 2 * Theme.spaceXs
    implicitHeight: Math.max(Theme.target, clock.implicitHeight + Math.ceil(line.height) + Theme.spaceS)
    ringRadius: Theme.radiusS + Theme.rule * 2

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: root.pressed ? Theme.pressed : root.dimmed ? "transparent" : Theme.raised
        border.width: Theme.hairline
        border.color: root.dimmed ? Theme.line : root.seats === "few" ? Theme.warning : Theme.edge
    }

    // Chips side by side are of one height, whatever they say.
    FontMetrics {
        id: line

        font.family: Theme.textFamily
        font.pixelSize: Theme.bodySize
        font.weight: Theme.semibold
    }

    Column {
        id: column

        anchors.centerIn: parent
        width: parent.width - Theme.spaceXs

        Text {
            id: clock

            anchors.horizontalCenter: parent.horizontalCenter
            text: root.time
            color: root.dimmed ? Theme.quietText : Theme.text
            font.family: Theme.displayFamily
            font.pixelSize: Theme.chipSize
            font.weight: Theme.extrabold
            lineHeight: 0.9
            textFormat: Text.PlainText
        }

        Text {
            id: small

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(Theme.smallSize * 0.7)
            maximumLineCount: 1
            visible: text !== ""
            text: root.remaining !== "" ? root.remaining : root.detail
            color: root.remaining !== "" && !root.dimmed ? root.tint : Theme.quietText
            font.family: Theme.textFamily
            font.pixelSize: root.remaining !== "" ? Theme.bodySize : Theme.smallSize
            font.weight: Theme.semibold
            textFormat: Text.PlainText
        }
    }
}
