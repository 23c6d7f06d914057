pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// One film: its poster in its own light, what it is about, and when it is on.
ScreenFrame {
    id: root

    required property FilmViewModel viewModel

    title: viewModel.title

    function page(steps: int) {
        about.page(steps);
        showings.page(steps);
    }

    backdrop: Backdrop {
        width: root.width
        height: Math.round(root.height * 0.7)
        digest: root.viewModel.digest
    }

    ScrollArea {
        id: about

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: root.portrait ? undefined : parent.bottom
        width: root.portrait ? parent.width : Math.round(parent.width * 0.56)
        height: root.portrait ? Math.min(contentHeight, Math.round(parent.height * 0.58)) : parent.height
        contentHeight: story.height + Theme.spaceL

        FilmStory {
            id: story

            x: Theme.spaceL
            y: Theme.spaceS
            width: about.width - 2 * Theme.spaceL
            film: root.viewModel
            posterWidth: Math.round(Math.max(36 * Theme.mm, Math.min(width * 0.42, 130 * Theme.mm, width - 95 * Theme.mm * Theme.textScale)))
        }
    }

    Rectangle {
        anchors.fill: showings
        visible: !root.portrait
        color: Theme.raised
        opacity: 0.8
    }

    ScrollArea {
        id: showings

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.top: root.portrait ? about.bottom : parent.top
        width: root.portrait ? parent.width : parent.width - about.width
        contentHeight: list.height + 2 * Theme.spaceM

        Column {
            id: list

            x: Theme.spaceL
            y: Theme.spaceS
            width: showings.width - 2 * Theme.spaceL
            spacing: Theme.spaceM

            QuietText {
                width: parent.width
                visible: root.viewModel.empty
                text: qsTr("This film is not on at the moment.")
            }

            Grid {
                id: calendar

                readonly property real cell: Math.floor((width - (columns - 1) * columnSpacing) / columns)

                width: parent.width
                columns: Math.max(1, Math.floor(width / (105 * Theme.mm * Theme.textScale)))
                columnSpacing: Theme.spaceM
                rowSpacing: Theme.spaceM

                Repeater {
                    model: root.viewModel.days

                    Column {
                        id: day

                        required property string label
                        required property RowsModel showtimes

                        width: calendar.cell
                        spacing: Theme.spaceXs

                        BodyText {
                            width: parent.width
                            text: day.label
                            font.weight: Theme.semibold
                        }

                        Flow {
                            width: parent.width
                            spacing: Theme.apart

                            Repeater {
                                model: day.showtimes

                                ShowtimeChip {
                                    required property string showtime
                                    required property bool onSale

                                    width: Math.max(36 * Theme.mm, implicitWidth)
                                    enabled: onSale
                                    onChosen: root.viewModel.chooseShowtime(showtime)
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    barContent: Pager {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        hasBefore: showings.hasBefore || about.hasBefore
        hasMore: showings.hasMore || about.hasMore
        onBefore: root.page(-1)
        onAfter: root.page(1)
    }
}
