pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// What starts next, like a board in a station; a line leads straight to its tickets.
Column {
    id: root

    required property RowsModel rows
    property int lines: 3

    readonly property bool narrow: width < 220 * Theme.mm

    signal chosen(showtime: string)

    spacing: 0

    TextMetrics {
        id: widest

        font.family: Theme.displayFamily
        font.pixelSize: Theme.headlineSize
        font.weight: Theme.extrabold
        text: "00:00"
    }

    Repeater {
        model: root.rows

        Touchable {
            id: line

            required property int index
            required property string showtime
            required property string time
            required property string title
            required property string auditorium
            required property string soon
            required property string remaining

            visible: index < root.lines
            width: root.width
            height: Math.max(Theme.target, words.implicitHeight) + Theme.spaceXs
            onChosen: root.chosen(showtime)

            Rectangle {
                anchors.fill: parent
                radius: Theme.radiusS
                color: line.pressed ? Theme.pressed : "transparent"
            }

            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }

            DisplayText {
                id: clock

                anchors.verticalCenter: parent.verticalCenter
                width: Math.ceil(widest.advanceWidth) + Theme.spaceM
                text: line.time
                wrapMode: Text.NoWrap
            }

            Item {
                id: words

                anchors.left: clock.right
                anchors.right: root.narrow ? parent.right : note.left
                anchors.rightMargin: Theme.spaceS
                anchors.verticalCenter: parent.verticalCenter
                implicitHeight: name.implicitHeight
                height: implicitHeight

                LeadText {
                    id: name

                    width: Math.min(implicitWidth, parent.width)
                    text: line.title
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }

                QuietText {
                    anchors.left: name.right
                    anchors.leftMargin: Theme.spaceS
                    anchors.right: parent.right
                    anchors.baseline: name.baseline
                    visible: !root.narrow
                    text: line.auditorium
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
            }

            BodyText {
                id: note

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.narrow
                text: line.soon !== "" ? line.soon : line.remaining
                color: line.soon !== "" ? Theme.text : Theme.warning
                font.weight: Theme.semibold
                wrapMode: Text.NoWrap
            }
        }
    }
}
