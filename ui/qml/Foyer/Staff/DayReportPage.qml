pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// The figures of the day so far, or of one that was closed; what is done with them stands at the foot.
StaffPage {
    id: root

    required property DayReportViewModel viewModel

    readonly property real gap: Theme.spaceS

    readonly property int columns: portrait ? 2 : 3

    onColumnsChanged: viewModel.stand(columns)
    Component.onCompleted: viewModel.stand(columns)

    SmallText {
        anchors.centerIn: parent
        visible: !root.viewModel.ready
        text: root.viewModel.trouble !== "" ? root.viewModel.trouble : qsTr("Adding up …")
    }

    Item {
        id: head

        width: parent.width
        height: names.height
        visible: root.viewModel.ready

        Column {
            id: names

            anchors.left: parent.left
            anchors.right: toToday.visible ? toToday.left : parent.right
            anchors.rightMargin: root.gap

            BodyText {
                width: parent.width
                text: root.viewModel.title
                font.weight: Theme.extrabold
            }

            SmallText {
                width: parent.width
                text: root.viewModel.period
            }
        }

        StaffButton {
            id: toToday

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.viewModel.number !== 0
            name: qsTr("The day so far")
            icon: Icons.back
            onChosen: root.viewModel.look(0)
        }
    }

    ScrollArea {
        id: area

        anchors.top: head.bottom
        anchors.topMargin: root.gap
        anchors.bottom: foot.top
        anchors.bottomMargin: root.gap
        width: parent.width
        visible: root.viewModel.ready
        contentHeight: content.height

        Column {
            id: content

            width: area.width - Theme.spaceS
            spacing: root.gap

            Row {
                width: parent.width
                spacing: root.gap

                Repeater {
                    model: root.viewModel.cards

                    Column {
                        id: column

                        required property var modelData

                        width: (content.width - (root.columns - 1) * root.gap) / root.columns
                        spacing: root.gap

                        Repeater {
                            model: column.modelData

                            StaffCard {
                                id: card

                                required property var modelData

                                width: column.width
                                title: modelData.title

                                TitleText {
                                    width: parent.width
                                    visible: card.modelData.amount !== ""
                                    text: card.modelData.amount
                                    fontSizeMode: Text.HorizontalFit
                                    minimumPixelSize: Theme.smallSize
                                    maximumLineCount: 1
                                }

                                Repeater {
                                    model: card.modelData.lines

                                    StaffLine {
                                        required property var modelData

                                        label: modelData.label
                                        value: modelData.value
                                        grade: modelData.grade
                                    }
                                }

                                StaffButton {
                                    visible: card.modelData.key === "till" && root.viewModel.number === 0
                                    name: qsTr("Count the till")
                                    icon: Icons.cash
                                    onChosen: root.viewModel.ask("count")
                                }
                            }
                        }
                    }
                }
            }

            StaffCard {
                width: parent.width
                title: qsTr("Days closed before")

                SmallText {
                    width: parent.width
                    visible: root.viewModel.days.count === 0
                    text: qsTr("No day was closed yet.")
                }

                Repeater {
                    model: root.viewModel.days

                    Item {
                        id: day

                        required property int number
                        required property string title
                        required property string value

                        width: parent.width
                        height: Theme.target

                        StaffButton {
                            id: opener

                            anchors.right: parent.right
                            name: qsTr("Show Z%1").arg(day.number)
                            text: qsTr("Show")
                            enabled: day.number !== root.viewModel.number
                            onChosen: {
                                root.viewModel.look(day.number);
                                area.contentY = 0;
                            }
                        }

                        StaffLine {
                            anchors.left: parent.left
                            anchors.right: opener.left
                            anchors.rightMargin: root.gap
                            anchors.verticalCenter: parent.verticalCenter
                            label: day.title
                            value: day.value
                        }
                    }
                }
            }
        }
    }

    Item {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(actions.height, pager.height)
        visible: root.viewModel.ready

        Flow {
            id: actions

            anchors.left: parent.left
            anchors.right: pager.left
            anchors.rightMargin: root.gap
            anchors.verticalCenter: parent.verticalCenter
            spacing: root.gap

            StaffButton {
                visible: root.viewModel.number === 0
                name: qsTr("Close the day (Z)")
                icon: Icons.check
                primary: true
                enabled: !root.viewModel.busy
                onChosen: root.viewModel.ask("close")
            }

            StaffButton {
                name: qsTr("Print")
                icon: Icons.printer
                enabled: !root.viewModel.busy
                onChosen: root.viewModel.printOut()
            }

            StaffButton {
                name: qsTr("Save to a stick")
                icon: Icons.download
                enabled: !root.viewModel.busy
                onChosen: root.viewModel.save()
            }
        }

        Pager {
            id: pager

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: visible ? implicitWidth : 0
            compact: true
            hasBefore: area.hasBefore
            hasMore: area.hasMore
            onBefore: area.page(-1)
            onAfter: area.page(1)
        }
    }

    Loader {
        anchors.fill: parent
        active: root.viewModel.asked === "close" || root.viewModel.asked === "close_empty"
        sourceComponent: StaffQuestion {
            title: root.viewModel.asked === "close" ? qsTr("Close the day?") : qsTr("Close a day without sales?")
            words: root.viewModel.asked === "close" ? qsTr("The figures get the next Z number and never change again. Sales from now on belong to the next day.") : qsTr("Nothing was sold since the day was last closed. It can be closed all the same, with the next Z number.")
            yes: qsTr("Close the day")
            onAgreed: root.viewModel.close()
            onDeclined: root.viewModel.ask("")

            StaffLine {
                visible: root.viewModel.forgotten !== ""
                label: root.viewModel.forgotten
                grade: "warning"
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: root.viewModel.asked === "stick"
        sourceComponent: StickQuestion {
            sticks: root.viewModel.sticks
            onPicked: at => root.viewModel.saveTo(at)
            onDeclined: root.viewModel.ask("")
        }
    }

    Loader {
        anchors.fill: parent
        active: root.viewModel.asked === "count"
        sourceComponent: CountQuestion {
            till: root.viewModel.till
            onAgreed: root.viewModel.count()
            onDeclined: root.viewModel.ask("")
            portrait: root.portrait
        }
    }
}
