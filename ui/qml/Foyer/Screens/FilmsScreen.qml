pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// The programme: a wall of posters with their showtimes, or the same by time.
ScreenFrame {
    id: root

    required property FilmsViewModel viewModel

    readonly property bool byFilm: viewModel.browse === "by_film"

    title: qsTr("What would you like to see?")

    Item {
        id: tools

        readonly property bool oneRow: filters.implicitWidth < width * 0.55 && !root.portrait

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.spaceL
        anchors.rightMargin: Theme.spaceL
        height: oneRow || filters.width === 0 ? strip.height : filters.y + filters.height

        DayStrip {
            id: strip

            anchors.left: parent.left
            anchors.right: tools.oneRow && filters.width > 0 ? filters.left : parent.right
            anchors.rightMargin: tools.oneRow && filters.width > 0 ? Theme.spaceM : 0
            days: root.viewModel.days
            onChosen: day => {
                wall.contentY = 0;
                times.contentY = 0;
                root.viewModel.chooseDay(day);
            }
        }

        Flow {
            id: filters

            x: tools.oneRow ? tools.width - width : 0
            y: tools.oneRow ? Math.round((strip.height - height) / 2) : strip.height + Theme.apart
            width: choices.count === 0 ? 0 : Math.min(implicitWidth, tools.width)
            spacing: Theme.apart

            Repeater {
                id: choices

                model: root.viewModel.filters

                Chip {
                    required property string tag
                    required property bool active

                    checked: active
                    onChosen: root.viewModel.toggleFilter(tag)
                }
            }
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.spaceL, 300 * Theme.mm)
        visible: title !== ""
        title: root.viewModel.emptyTitle
        text: root.viewModel.emptyText
        action: root.viewModel.emptyAction
        onActed: root.viewModel.clearFilters()
    }

    ScrollArea {
        id: wall

        anchors.top: tools.bottom
        anchors.topMargin: Theme.spaceS
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.byFilm
        contentHeight: grid.height + 2 * Theme.spaceL

        Grid {
            id: grid

            // Upright three across; lying as many as let a whole poster, its words and its showtimes be seen.
            readonly property real least: 78 * Theme.mm * Theme.calmScale
            readonly property int across: root.portrait ? 3 : Math.max(3, Math.round(width / (100 * Theme.mm)))
            readonly property real widest: (width - (across - 1) * gap) / across
            readonly property real tallest: root.portrait ? widest : (wall.height - 87 * Theme.mm * Theme.textScale) / 1.5
            readonly property real gap: Theme.spaceM + Theme.spaceXs
            readonly property real cell: Math.floor(Math.max(least, Math.min(widest, tallest)))

            x: Theme.spaceL
            y: Theme.spaceM
            width: wall.width - 2 * Theme.spaceL
            columns: Math.max(1, Math.floor((width + gap + 1) / (cell + gap)))
            columnSpacing: columns < 2 ? gap : Math.floor((width - columns * cell) / (columns - 1))
            rowSpacing: Theme.spaceL

            Repeater {
                model: root.viewModel.films

                PosterCard {
                    required property string film

                    width: grid.cell
                    chipWidth: Math.floor((width - (perRow - 1) * Theme.apart) / perRow)
                    onFilmChosen: root.viewModel.chooseFilm(film)
                    onShowtimeChosen: showtime => root.viewModel.chooseShowtime(showtime)

                    readonly property int perRow: Math.max(1, Math.floor((width + Theme.apart) / (34 * Theme.mm * Theme.textScale + Theme.apart)))
                }
            }
        }
    }

    ScrollArea {
        id: times

        anchors.top: tools.bottom
        anchors.topMargin: Theme.spaceS
        anchors.bottom: parent.bottom
        width: parent.width
        visible: !root.byFilm
        contentHeight: list.height + Theme.spaceL

        Timetable {
            id: list

            x: Theme.spaceL
            width: times.width - 2 * Theme.spaceL
            rows: root.viewModel.timetable
            onChosen: showtime => root.viewModel.chooseShowtime(showtime)
        }
    }

    barContent: Item {
        id: bar

        readonly property bool tight: width < 230 * Theme.mm * Theme.textScale

        anchors.fill: parent

        Row {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.apart

            Chip {
                role: Accessible.RadioButton
                //: The programme as a wall of films
                name: qsTr("By film")
                icon: bar.tight ? "" : Icons.film
                checked: root.byFilm
                implicitHeight: Theme.bigTarget
                onChosen: root.viewModel.browseBy("by_film")
            }

            Chip {
                role: Accessible.RadioButton
                //: The programme as a timetable
                name: qsTr("By time")
                icon: bar.tight ? "" : Icons.clock
                checked: !root.byFilm
                implicitHeight: Theme.bigTarget
                onChosen: root.viewModel.browseBy("by_time")
            }
        }

        Pager {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            compact: bar.tight
            hasBefore: (root.byFilm ? wall : times).hasBefore
            hasMore: (root.byFilm ? wall : times).hasMore
            onBefore: (root.byFilm ? wall : times).page(-1)
            onAfter: (root.byFilm ? wall : times).page(1)
        }
    }
}
