pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// The day at a glance: what was taken, what waits for somebody, and what is withheld for when the network is away.
StaffPage {
    id: root

    required property TodayViewModel viewModel

    Component.onCompleted: viewModel.enter()

    DeskScroll {
        id: page

        readonly property real column: root.portrait ? contentWidth : Math.floor((contentWidth - Theme.spaceS) / 2)
        readonly property bool known: !root.viewModel.loading && !root.viewModel.failed

        anchors.fill: parent

        DeskEmpty {
            visible: root.viewModel.loading
            words: qsTr("Adding up…")
            icon: Icons.clock
        }

        DeskEmpty {
            visible: root.viewModel.failed
            words: qsTr("The disk does not tell the figures. Your technician should look.")
            icon: Icons.stop
            tint: Theme.stop
        }

        Flow {
            width: page.contentWidth
            visible: page.known
            spacing: Theme.spaceS

            Column {
                width: page.column
                spacing: Theme.spaceS

                StaffCard {
                    width: parent.width
                    title: qsTr("Turnover")

                    DisplayText {
                        width: parent.width
                        text: root.viewModel.turnover
                    }

                    SmallText {
                        width: parent.width
                        text: root.viewModel.since
                    }

                    Repeater {
                        model: root.viewModel.sums

                        StaffLine {
                            required label
                            required value
                        }
                    }

                    SmallText {
                        width: parent.width
                        visible: shows.count === 0
                        text: qsTr("Nothing was sold yet.")
                    }
                }

                StaffCard {
                    width: parent.width
                    visible: shows.count > 0
                    title: qsTr("By show")

                    Repeater {
                        id: shows

                        model: root.viewModel.shows

                        DeskShow {}
                    }
                }
            }

            Column {
                width: page.column
                spacing: Theme.spaceS

                StaffCard {
                    width: parent.width
                    title: qsTr("What waits")

                    StaffLine {
                        visible: waits.count === 0
                        label: qsTr("Nothing waits for you.")
                        grade: "ok"
                    }

                    Repeater {
                        id: waits

                        model: root.viewModel.waits

                        DeskWait {
                            id: one

                            onChosen: root.viewModel.open(one.page)
                        }
                    }
                }

                StaffCard {
                    width: parent.width
                    visible: types.count > 0
                    title: qsTr("By ticket type")

                    Repeater {
                        id: types

                        model: root.viewModel.types

                        StaffLine {
                            required label
                            required value
                        }
                    }
                }

                StaffCard {
                    width: parent.width
                    visible: channels.count > 0
                    title: qsTr("How it was sold")

                    Repeater {
                        id: channels

                        model: root.viewModel.channels

                        StaffLine {
                            required label
                            required value
                        }
                    }
                }

                StaffCard {
                    width: parent.width
                    title: qsTr("Withheld for when the network is away")

                    SmallText {
                        width: parent.width
                        text: root.viewModel.keptSum !== "" ? root.viewModel.keptSum : qsTr("No seats are kept from anybody.")
                        color: Theme.text
                    }

                    SmallText {
                        width: parent.width
                        visible: text !== ""
                        text: root.viewModel.keptNote
                    }

                    Repeater {
                        model: root.viewModel.kept

                        Column {
                            id: show

                            required property string film
                            required property string when
                            required property string value
                            required property string why

                            width: parent.width
                            topPadding: Theme.spaceXs

                            SmallText {
                                width: parent.width
                                text: show.film
                                color: Theme.text
                                font.weight: Theme.semibold
                            }

                            StaffLine {
                                label: show.when
                                value: show.value
                            }

                            SmallText {
                                width: parent.width
                                visible: text !== ""
                                text: show.why
                            }
                        }
                    }
                }
            }
        }
    }
}
