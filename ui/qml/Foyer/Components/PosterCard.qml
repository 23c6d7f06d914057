pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.ViewModels

// A film on the wall: poster and words lead to the film, each showtime under it straight to the tickets.
Item {
    id: root

    required property string title
    required property string facts
    required property string digest
    required property color accent
    required property RowsModel showtimes
    property real chipWidth: (width - 2 * Theme.apart) / 3

    signal filmChosen
    signal showtimeChosen(showtime: string)

    implicitHeight: chips.y + chips.implicitHeight

    Touchable {
        id: face

        width: parent.width
        height: words.y + words.height
        name: root.title
        hint: root.facts
        ringRadius: 0
        onChosen: root.filmChosen()

        Poster {
            id: poster

            width: parent.width
            height: implicitHeight
            digest: root.digest
            title: root.title
            accent: root.accent
        }

        Rectangle {
            anchors.fill: poster
            color: "transparent"
            border.width: face.pressed ? Theme.rule * 1.5 : 0
            border.color: Theme.text
        }

        Column {
            id: words

            anchors.top: poster.bottom
            anchors.topMargin: Theme.spaceS
            width: parent.width
            spacing: Theme.spaceXs / 2

            TitleText {
                width: parent.width
                text: root.title
                font.pixelSize: Theme.chipSize
                maximumLineCount: 2
                elide: Text.ElideRight
                color: Theme.text
            }

            SmallText {
                width: parent.width
                text: root.facts
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
    }

    Flow {
        id: chips

        anchors.top: face.bottom
        anchors.topMargin: Theme.spaceS
        width: parent.width
        spacing: Theme.apart

        Repeater {
            model: root.showtimes

            ShowtimeChip {
                required property string showtime
                required property bool onSale

                width: root.chipWidth
                enabled: onSale
                onChosen: root.showtimeChosen(showtime)
            }
        }
    }
}
