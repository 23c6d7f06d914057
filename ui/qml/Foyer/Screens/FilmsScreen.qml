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
    readonly property int columns: portrait ? (Theme.textScale > 1.3 ? 2 : 3) : Math.max(2, Math.round((width / Theme.mm) / (Theme.textScale > 1.3 ? 130 : 100)))

    title: qsTr("What would you like to see?")

    Column {
        id: tools

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.spaceL
        anchors.rightMargin: Theme.spaceL
        spacing: Theme.apart

        DayStrip {
            width: parent.width
            days: root.viewModel.days
            onChosen: day => {
                wall.contentY = 0;
                times.contentY = 0;
                root.viewModel.chooseDay(day);
            }
        }

        Flow {
            width: parent.width
            spacing: Theme.apart

            Chip {
                role: Accessible.RadioButton
                //: The programme as a wall of films
                name: qsTr("By film")
                icon: Icons.film
                checked: root.byFilm
                onChosen: root.viewModel.browseBy("by_film")
            }

            Chip {
                role: Accessible.RadioButton
                //: The programme as a timetable
                name: qsTr("By time")
                icon: Icons.clock
                checked: !root.byFilm
                onChosen: root.viewModel.browseBy("by_time")
            }

            Item {
                width: Theme.spaceM
                height: 1
                visible: filters.count > 0
            }

            Repeater {
                id: filters

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

            readonly property real cell: Math.floor((width - (columns - 1) * columnSpacing) / columns)

            x: Theme.spaceL
            y: Theme.spaceM
            width: wall.width - 2 * Theme.spaceL
            columns: root.columns
            columnSpacing: Theme.spaceM + Theme.spaceXs
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

    barContent: Pager {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        hasBefore: (root.byFilm ? wall : times).hasBefore
        hasMore: (root.byFilm ? wall : times).hasMore
        onBefore: (root.byFilm ? wall : times).page(-1)
        onAfter: (root.byFilm ? wall : times).page(1)
    }
}
