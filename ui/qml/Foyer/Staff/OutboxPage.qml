pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// What the box office is yet to be told, and what keeps it.
StaffPage {
    id: root

    required property OutboxViewModel viewModel

    Item {
        id: head

        width: parent.width
        height: Math.max(chips.height, stick.height)

        ToolChips {
            id: chips

            width: parent.width - stick.width - Theme.spaceS
            choices: root.viewModel.filters
            onChosen: key => root.viewModel.filterBy(key)
        }

        StaffButton {
            id: stick

            anchors.right: parent.right
            visible: root.viewModel.canAct
            name: qsTr("Write to a stick")
            icon: Icons.download
            onChosen: root.viewModel.export()
        }
    }

    SmallText {
        id: wishes

        anchors.top: head.bottom
        anchors.topMargin: visible ? Theme.spaceS : 0
        width: parent.width
        height: visible ? implicitHeight : 0
        visible: text !== ""
        text: root.viewModel.wishesText
    }

    ToolSplit {
        anchors.top: wishes.bottom
        anchors.topMargin: Theme.spaceS
        anchors.bottom: parent.bottom
        width: parent.width
        open: root.viewModel.selected !== ""
        list: ToolList {
            anchors.fill: parent
            rows: root.viewModel.rows
            selected: root.viewModel.selected
            looked: root.viewModel.looked
            emptyText: qsTr("There is nothing here: the box office has been told of everything.")
            onChosen: key => root.viewModel.choose(key)
        }
        wanted: card.implicitHeight
        detail: StaffCard {
            id: card

            width: parent.width
            title: root.viewModel.selectedTitle

            ToolFacts {
                facts: root.viewModel.facts
            }

            Flow {
                width: parent.width
                visible: root.viewModel.canAct
                topPadding: Theme.spaceXs
                spacing: Theme.apart

                StaffButton {
                    visible: root.viewModel.waits
                    name: qsTr("Send now")
                    icon: Icons.refresh
                    primary: true
                    onChosen: root.viewModel.retry()
                }

                StaffButton {
                    visible: root.viewModel.waits
                    name: qsTr("Park")
                    onChosen: root.viewModel.askWhy()
                }

                StaffButton {
                    visible: root.viewModel.isParked
                    name: qsTr("Take up again")
                    icon: Icons.refresh
                    primary: true
                    onChosen: root.viewModel.unpark()
                }
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: root.viewModel.parking
        sourceComponent: StaffQuestion {
            id: question

            property string reason: ""

            title: qsTr("Why is it put aside?")
            words: qsTr("It waits on the list of exceptions until somebody takes it up again, and what is behind it for the same booking waits with it. Nothing is lost.")
            yes: qsTr("Park")
            yesEnabled: question.reason !== ""
            onAgreed: root.viewModel.park(question.reason)
            onDeclined: root.viewModel.leaveIt()

            StaffButton {
                width: parent.width
                name: qsTr("The box office asks for it")
                primary: question.reason === "provider_asks"
                onChosen: question.reason = "provider_asks"
            }

            StaffButton {
                width: parent.width
                name: qsTr("Something looks wrong with it")
                primary: question.reason === "looks_wrong"
                onChosen: question.reason = "looks_wrong"
            }

            StaffButton {
                width: parent.width
                name: qsTr("Another reason")
                primary: question.reason === "other"
                onChosen: question.reason = "other"
            }
        }
    }
}
