pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.ViewModels

// A film on the wall: poster and words lead to the film, each showtime straight to the tickets. Words and showtimes
// stand under the poster, or beside it where text is large and the panel low.
Item {
    id: root

    required property string title
    required property string facts
    required property string digest
    required property color accent
    required property RowsModel showtimes
    property real posterWidth: width
    property bool beside: false
    property int factsLines: 2

    readonly property real column: beside ? width - posterWidth - Theme.spaceM : width
    readonly property real leastChip: Math.min(column, 45 * Theme.mm * Theme.textScale)
    readonly property int perRow: Math.max(1, Math.floor((column + Theme.apart) / (leastChip + Theme.apart)))

    signal filmChosen
    signal showtimeChosen(showtime: string)

    implicitHeight: Math.max(face.height, chips.y + chips.implicitHeight)

    Touchable {
        id: face

        width: root.posterWidth
        height: poster.height
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
            border.width: face.pressed || reading.pressed ? Theme.rule * 1.5 : 0
            border.color: Theme.text
        }
    }

    // The words are part of the same button.
    MouseArea {
        id: reading

        anchors.fill: words
        onClicked: face.choose()
    }

    Column {
        id: words

        x: root.beside ? root.posterWidth + Theme.spaceM : 0
        y: root.beside ? 0 : poster.height + Theme.spaceS
        width: root.column
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
            maximumLineCount: root.factsLines
            elide: Text.ElideRight
        }
    }

    Flow {
        id: chips

        anchors.top: words.bottom
        anchors.topMargin: Theme.spaceS
        x: words.x
        width: root.column
        spacing: Theme.apart

        Repeater {
            model: root.showtimes

            ShowtimeChip {
                required property string showtime
                required property bool onSale

                width: Math.min(root.column, Math.max(implicitWidth, Math.floor((root.column - (root.perRow - 1) * Theme.apart) / root.perRow)))
                enabled: onSale
                onChosen: root.showtimeChosen(showtime)
            }
        }
    }
}
