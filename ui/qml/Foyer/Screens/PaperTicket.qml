import QtQuick
import QtQuick.Shapes
import Foyer.Theme

// A ticket of paper lying in the dark: what it is for above the perforation, what belongs to it below.
Item {
    id: root

    required property string title
    required property string day
    required property string time
    required property string auditorium
    required property string seats
    required property color accent
    property bool compact: false
    property bool tiny: false
    property real stubWanted: 0
    default property alias stub: lower.data

    readonly property color paper: Theme.highContrast ? "#FFFFFF" : "#F6F1E9"
    readonly property color ink: "#1B1820"
    readonly property color quietInk: "#5A524A"
    readonly property real padding: tiny ? Theme.spaceS : compact ? Theme.spaceM : Theme.spaceL
    readonly property real stubHeight: height - perforation.y - padding
    readonly property real upperHeight: upper.y + upper.implicitHeight + padding

    implicitHeight: upperHeight + stubWanted + 2 * padding

    // Paper with rounded corners and a notch at each end of the perforation, where one tears.
    function outline(height: real): string {
        const w = width;
        const r = Theme.radiusS;
        const n = 4 * Theme.mm;
        const y = upperHeight;
        return "M" + r + " 0H" + (w - r) + "A" + r + " " + r + " 0 0 1 " + w + " " + r + "V" + (y - n) + "A" + n + " " + n + " 0 0 0 " + w + " " + (y + n) + "V" + (height - r) + "A" + r + " " + r + " 0 0 1 " + (w - r) + " " + height + "H" + r + "A" + r + " " + r + " 0 0 1 0 " + (height - r) + "V" + (y + n) + "A" + n + " " + n + " 0 0 0 0 " + (y - n) + "V" + r + "A" + r + " " + r + " 0 0 1 " + r + " 0Z";
    }

    function band(): string {
        const w = width;
        const r = Theme.radiusS;
        const h = Math.max(r, 5 * Theme.mm);
        return "M" + r + " 0H" + (w - r) + "A" + r + " " + r + " 0 0 1 " + w + " " + r + "V" + h + "H0V" + r + "A" + r + " " + r + " 0 0 1 " + r + " 0Z";
    }

    Shape {
        anchors.fill: parent

        ShapePath {
            fillColor: root.paper
            strokeColor: Theme.colours === Theme.light ? Theme.line : "transparent"
            strokeWidth: Theme.colours === Theme.light ? Theme.hairline : -1

            PathSvg {
                path: root.outline(root.height)
            }
        }

        ShapePath {
            fillColor: root.accent
            strokeColor: "transparent"
            strokeWidth: -1

            PathSvg {
                path: root.band()
            }
        }
    }

    Column {
        id: upper

        x: root.padding
        y: Math.round(5 * Theme.mm) + (root.compact ? Theme.spaceS : Theme.spaceM)
        width: parent.width - 2 * root.padding
        spacing: root.compact ? Theme.spaceXs : Theme.spaceS

        Text {
            width: parent.width
            text: root.title
            color: root.ink
            font.family: Theme.displayFamily
            font.pixelSize: root.tiny ? Theme.leadSize : root.compact ? Theme.titleSize : Theme.headlineSize
            font.weight: Theme.extrabold
            lineHeight: 0.92
            maximumLineCount: root.tiny ? 1 : 2
            elide: Text.ElideRight
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }

        Item {
            width: parent.width
            height: Math.max(clock.implicitHeight, where.implicitHeight)

            Text {
                id: clock

                text: root.time
                color: root.ink
                font.family: Theme.displayFamily
                font.pixelSize: root.tiny ? Theme.headlineSize : root.compact ? Theme.bannerSize : Theme.heroSize
                font.weight: Theme.extrabold
                lineHeight: 0.86
                textFormat: Text.PlainText
            }

            Column {
                id: where

                anchors.left: clock.right
                anchors.leftMargin: root.padding
                anchors.right: parent.right
                anchors.verticalCenter: clock.verticalCenter

                Text {
                    width: parent.width
                    text: root.day + " · " + root.auditorium
                    color: root.quietInk
                    font.family: Theme.textFamily
                    font.pixelSize: root.tiny ? Theme.smallSize : Theme.bodySize
                    font.weight: Theme.semibold
                    elide: Text.ElideRight
                    maximumLineCount: 2
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                }

                Text {
                    width: parent.width
                    text: root.seats
                    color: root.ink
                    font.family: Theme.displayFamily
                    font.pixelSize: root.tiny ? Theme.bodySize : root.compact ? Theme.leadSize : Theme.titleSize
                    font.weight: Theme.extrabold
                    elide: Text.ElideRight
                    maximumLineCount: 3
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                }
            }
        }
    }

    Item {
        id: perforation

        y: root.upperHeight
        width: parent.width

        Row {
            anchors.centerIn: parent
            spacing: Math.round(2 * Theme.mm)

            Repeater {
                model: Math.max(0, Math.floor((root.width - 12 * Theme.mm) / (5 * Theme.mm)))

                Rectangle {
                    width: Math.round(3 * Theme.mm)
                    height: Theme.hairline * 2
                    color: root.quietInk
                    opacity: 0.5
                }
            }
        }
    }

    Item {
        id: lower

        x: root.padding
        y: Math.round(perforation.y + root.padding)
        width: parent.width - 2 * root.padding
        height: root.height - y - root.padding
    }
}
