pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// A day's showings in the order they begin, one line each.
Column {
    id: root

    required property RowsModel rows

    signal chosen(showtime: string)

    TextMetrics {
        id: widest

        font.family: Theme.displayFamily
        font.pixelSize: Theme.bannerSize
        font.weight: Theme.extrabold
        text: "00:00"
    }

    Repeater {
        model: root.rows

        Touchable {
            id: line

            required property string showtime
            required property string time
            required property string until
            required property string title
            required property string facts
            required property string tags
            required property string auditorium
            required property string soon
            required property string digest
            required property string accent
            required property string remaining
            required property string seats
            required property bool onSale

            enabled: onSale
            width: root.width
            height: Math.max(poster.height, words.height) + 2 * Theme.spaceS
            onChosen: root.chosen(showtime)

            Rectangle {
                anchors.fill: parent
                color: line.pressed ? Theme.pressed : "transparent"
            }

            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }

            Column {
                id: clock

                anchors.verticalCenter: parent.verticalCenter
                width: Math.ceil(widest.advanceWidth) + Theme.spaceM

                Text {
                    text: line.time
                    color: line.dimmed ? Theme.quietText : Theme.text
                    font.family: Theme.displayFamily
                    font.pixelSize: Theme.bannerSize
                    font.weight: Theme.extrabold
                    lineHeight: 0.9
                    textFormat: Text.PlainText
                }

                SmallText {
                    text: line.soon !== "" ? line.soon : line.until
                    color: line.soon !== "" ? Theme.text : Theme.quietText
                    font.weight: line.soon !== "" ? Theme.semibold : Theme.regular
                }
            }

            Poster {
                id: poster

                anchors.left: clock.right
                anchors.verticalCenter: parent.verticalCenter
                width: 22 * Theme.mm
                height: implicitHeight
                glowing: false
                digest: line.digest
                title: ""
                accent: line.accent
                opacity: line.dimmed ? 0.4 : 1
            }

            Column {
                id: words

                anchors.left: poster.right
                anchors.leftMargin: Theme.spaceM
                anchors.right: state.left
                anchors.rightMargin: Theme.spaceS
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.spaceXs / 2

                TitleText {
                    width: parent.width
                    text: line.title
                    color: line.dimmed ? Theme.quietText : Theme.text
                }

                QuietText {
                    width: parent.width
                    text: line.auditorium + " · " + line.facts
                }

                SmallText {
                    width: parent.width
                    visible: text !== ""
                    text: line.tags
                }
            }

            Row {
                id: state

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.spaceS

                BodyText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.remaining
                    color: line.seats === "few" ? Theme.warning : Theme.quietText
                    font.weight: Theme.semibold
                    wrapMode: Text.NoWrap
                }

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !line.dimmed
                    path: Icons.right
                    color: Theme.edge
                }
            }
        }
    }
}
