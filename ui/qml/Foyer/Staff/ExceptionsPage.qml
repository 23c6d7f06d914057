pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// What waits for a person, each on a card with what can be done about it.
StaffPage {
    id: root

    required property ExceptionsViewModel viewModel

    readonly property int columns: portrait ? 1 : 2

    Component.onCompleted: viewModel.enter()

    Item {
        id: head

        width: parent.width
        height: Theme.target

        SmallText {
            anchors.left: parent.left
            anchors.right: older.left
            anchors.rightMargin: Theme.spaceS
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Sales that your ticketing does not take, and what else the kiosk cannot decide by itself.")
        }

        StaffButton {
            id: older

            anchors.right: parent.right
            name: root.viewModel.settled ? qsTr("Hide what is settled") : qsTr("Show what is settled")
            onChosen: root.viewModel.toggleSettled()
        }
    }

    DeskScroll {
        id: list

        anchors.top: head.bottom
        anchors.topMargin: Theme.spaceS
        anchors.bottom: parent.bottom
        width: parent.width

        DeskEmpty {
            visible: root.viewModel.loading
            words: qsTr("Reading the list…")
            icon: Icons.clock
        }

        DeskEmpty {
            visible: root.viewModel.failed
            words: qsTr("The disk does not tell what is on the list. Your technician should look.")
            icon: Icons.stop
            tint: Theme.stop
        }

        DeskEmpty {
            visible: !root.viewModel.loading && !root.viewModel.failed && cards.count === 0
            words: qsTr("Nothing waits for you.")
            tint: Theme.good
        }

        Grid {
            id: grid

            width: parent.width
            columns: root.columns
            spacing: Theme.spaceS

            Repeater {
                id: cards

                model: root.viewModel.rows

                StaffCard {
                    id: card

                    required title
                    required property string key
                    required property string words
                    required property string facts
                    required property string answer
                    required property string standing
                    required property string grade
                    required property var choices
                    required property string hindrance

                    width: Math.floor((grid.width - (root.columns - 1) * grid.spacing) / root.columns)

                    StaffLine {
                        visible: card.standing !== ""
                        label: card.standing
                        grade: card.grade
                    }

                    BodyText {
                        width: parent.width
                        text: card.words
                    }

                    SmallText {
                        width: parent.width
                        visible: card.facts !== ""
                        text: card.facts
                        color: Theme.text
                    }

                    SmallText {
                        width: parent.width
                        visible: card.answer !== ""
                        text: card.answer
                    }

                    Flow {
                        width: parent.width
                        visible: card.choices.length > 0
                        spacing: Theme.apart

                        Repeater {
                            model: card.choices

                            StaffButton {
                                required property var modelData

                                name: modelData.text
                                hint: modelData.why
                                enabled: modelData.why === ""
                                onChosen: root.viewModel.choose(card.key, modelData.key)
                            }
                        }
                    }

                    SmallText {
                        width: parent.width
                        visible: card.hindrance !== ""
                        text: card.hindrance
                    }
                }
            }
        }

        SmallText {
            width: parent.width
            visible: root.viewModel.more > 0
            text: qsTr("There are %n more. They move up as these are settled.", "", root.viewModel.more)
        }
    }

    Loader {
        anchors.fill: parent
        active: root.viewModel.asking
        sourceComponent: StaffQuestion {
            title: root.viewModel.questionTitle
            words: root.viewModel.questionWords
            yes: root.viewModel.questionYes
            onAgreed: root.viewModel.agree()
            onDeclined: root.viewModel.decline()
        }
    }
}
