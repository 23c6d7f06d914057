import QtQuick
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
    property real stubWanted: 0
    default property alias stub: lower.data

    readonly property color paper: Theme.highContrast ? "#FFFFFF" : "#F6F1E9"
    readonly property color ink: "#1B1820"
    readonly property color quietInk: "#5A524A"
    readonly property real padding: compact ? Theme.spaceM : Theme.spaceL
    readonly property real stubHeight: height - perforation.y - padding
    readonly property real upperHeight: upper.y + upper.implicitHeight + padding

    implicitHeight: upperHeight + stubWanted + 2 * padding

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: root.paper
        border.width: Theme.colours === Theme.light ? Theme.hairline : 0
        border.color: Theme.line
    }

    Rectangle {
        width: parent.width
        height: Math.round(5 * Theme.mm)
        topLeftRadius: Theme.radiusS
        topRightRadius: Theme.radiusS
        color: root.accent
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
            font.pixelSize: root.compact ? Theme.titleSize : Theme.headlineSize
            font.weight: Theme.extrabold
            lineHeight: 0.92
            maximumLineCount: 2
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
                font.pixelSize: root.compact ? Theme.bannerSize : Theme.heroSize
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
                    font.pixelSize: Theme.bodySize
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
                    font.pixelSize: root.compact ? Theme.leadSize : Theme.titleSize
                    font.weight: Theme.extrabold
                    elide: Text.ElideRight
                    maximumLineCount: 3
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                }
            }
        }
    }

    // The perforation, with the notches where one tears.
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

        Repeater {
            model: 2

            Rectangle {
                required property int index

                x: Math.round(index * root.width - width / 2)
                y: Math.round(-height / 2)
                width: Math.round(8 * Theme.mm)
                height: width
                radius: width / 2
                color: Theme.ground
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
