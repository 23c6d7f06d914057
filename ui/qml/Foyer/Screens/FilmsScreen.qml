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

    FontMetrics {
        id: titleLine

        font.family: Theme.displayFamily
        font.pixelSize: Theme.chipSize
        font.weight: Theme.extrabold
    }

    FontMetrics {
        id: clockLine

        font: titleLine.font
    }

    FontMetrics {
        id: factsLine

        font.family: Theme.textFamily
        font.pixelSize: Theme.smallSize
    }

    FontMetrics {
        id: wordLine

        font.family: Theme.textFamily
        font.pixelSize: Theme.bodySize
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

            // Upright three across. Lying, posters are as large as lets two lines of title and a row of showtimes be
            // seen under them; where that leaves stamps, both stand beside larger ones.
            readonly property real gap: Theme.spaceM + Theme.spaceXs
            readonly property real underPoster: 2 * titleLine.lineSpacing + factsLine.lineSpacing + clockLine.lineSpacing + wordLine.lineSpacing + Theme.spaceM + 4 * Theme.spaceS
            readonly property real tallest: (wall.height - underPoster) / 1.5
            readonly property bool beside: !root.portrait && tallest < 58 * Theme.mm * Theme.calmScale
            readonly property int across: root.portrait ? 3 : beside ? Math.max(1, Math.floor((width + gap) / (120 * Theme.mm * Theme.textScale + gap))) : Math.max(3, Math.round(width / (100 * Theme.mm)))
            readonly property real least: 78 * Theme.mm * Theme.calmScale
            readonly property real cell: Math.floor(Math.min(width, Math.max(beside ? 0 : least, (width - (across - 1) * gap) / across)))
            readonly property real posterWidth: Math.floor(root.portrait ? cell : beside ? Math.min(cell * 0.36, (wall.height - 2 * Theme.spaceM) / 1.5) : Math.min(cell, tallest))

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
                    posterWidth: grid.posterWidth
                    beside: grid.beside
                    factsLines: root.portrait || grid.beside ? 2 : 1
                    onFilmChosen: root.viewModel.chooseFilm(film)
                    onShowtimeChosen: showtime => root.viewModel.chooseShowtime(showtime)
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
