pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Every check with its figures, by group; each group, or all, is run again. And the probe of the box office.
StaffPage {
    id: root

    required property SelfTestsViewModel viewModel

    readonly property int columns: portrait ? 1 : 2
    readonly property bool longer: area.contentHeight > height + 1
    readonly property real inner: width - (longer ? Theme.spaceS : 0) // beside the mark that says how far
    readonly property real columnWidth: Math.floor((inner - (columns - 1) * Theme.spaceS) / columns)

    ScrollArea {
        id: area

        anchors.fill: parent
        anchors.bottomMargin: root.longer ? pager.height + Theme.spaceXs : 0
        contentHeight: page.height

        // Cards of different heights, one below the other in each column.
        Row {
            id: page

            spacing: Theme.spaceS

            Repeater {
                model: root.columns

                Column {
                    id: column

                    required property int index

                    width: root.columnWidth
                    spacing: Theme.spaceS

                    StaffCard {
                        width: column.width
                        visible: column.index === 0
                        title: qsTr("All checks")

                        CheckAgain {
                            running: root.viewModel.running
                            progress: root.viewModel.progress
                            checkedAt: root.viewModel.checkedAt
                            onAsked: root.viewModel.checkAll()
                        }
                    }

                    StaffCard {
                        width: column.width
                        visible: root.viewModel.mayProbe && column.index === root.columns - 1
                        title: qsTr("What the box office promises")

                        Item {
                            width: parent.width
                            height: Math.max(probe.height, promise.height)

                            SmallText {
                                id: promise

                                anchors.left: parent.left
                                anchors.right: probe.left
                                anchors.rightMargin: Theme.spaceS
                                anchors.verticalCenter: parent.verticalCenter
                                text: root.viewModel.probing ? qsTr("Trying …") : qsTr("Holds a seat, and hands it back.")
                            }

                            StaffButton {
                                id: probe

                                anchors.right: parent.right
                                anchors.verticalCenter: parent.verticalCenter
                                name: qsTr("Try what the box office promises")
                                text: qsTr("Try it …")
                                enabled: !root.viewModel.probing
                                onChosen: question.active = true
                            }
                        }

                        Repeater {
                            model: root.viewModel.probed

                            TestLine {}
                        }
                    }

                    Repeater {
                        model: root.viewModel.groups

                        StaffCard {
                            id: card

                            required property int index
                            required property string key
                            required property string heading
                            required property string grade
                            required property var lines

                            width: column.width
                            visible: index % root.columns === column.index

                            Item {
                                width: parent.width
                                height: again.height

                                StaffGrade {
                                    id: sign

                                    anchors.verticalCenter: parent.verticalCenter
                                    size: Theme.iconM
                                    grade: card.grade
                                }

                                SmallText {
                                    anchors.left: sign.right
                                    anchors.leftMargin: Theme.spaceXs
                                    anchors.right: again.left
                                    anchors.rightMargin: Theme.spaceXs
                                    anchors.verticalCenter: parent.verticalCenter
                                    text: card.heading
                                    color: Theme.text
                                    font.weight: Theme.extrabold
                                    Accessible.role: Accessible.Heading
                                    Accessible.name: text
                                }

                                StaffButton {
                                    id: again

                                    anchors.right: parent.right
                                    //: %1 is a group of checks, such as Disk
                                    name: qsTr("Check again: %1").arg(card.heading)
                                    text: ""
                                    icon: Icons.restart
                                    enabled: !root.viewModel.running
                                    onChosen: root.viewModel.check(card.key)
                                }
                            }

                            Repeater {
                                model: card.lines

                                TestLine {
                                    required property var modelData

                                    title: modelData.title
                                    value: modelData.value
                                    grade: modelData.grade
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    Pager {
        id: pager

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        compact: true
        hasBefore: area.hasBefore
        hasMore: area.hasMore
        onBefore: area.page(-1)
        onAfter: area.page(1)
    }

    Loader {
        id: question

        anchors.fill: parent
        active: false
        sourceComponent: StaffQuestion {
            title: qsTr("Try what the box office promises?")
            words: qsTr("For some seconds one free seat of the show furthest away is held, and handed back. Nothing is sold. Who tried it is written down.")
            yes: qsTr("Try it now")
            onAgreed: {
                question.active = false;
                root.viewModel.probe();
            }
            onDeclined: question.active = false
        }
    }
}
