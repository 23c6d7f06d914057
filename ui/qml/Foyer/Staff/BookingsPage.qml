pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Find a booking by its letters or its ticket, see everything about it, and do something about it.
StaffPage {
    id: root

    required property BookingsViewModel viewModel

    readonly property BookingActsViewModel acts: viewModel.acts

    Loader {
        anchors.fill: parent
        sourceComponent: root.acts.typing ? address : root.viewModel.found ? file : search
    }

    Component {
        id: search

        Item {
            Column {
                anchors.centerIn: parent
                width: Math.min(parent.width, 300 * Theme.mm)
                spacing: Theme.spaceS

                BodyText {
                    width: parent.width
                    text: root.viewModel.hasScanner ? qsTr("Type the letters of the booking, or hold a ticket under the scanner.") : qsTr("Type the letters of the booking. They are on each ticket.")
                }

                TypedField {
                    width: parent.width
                    height: implicitHeight
                    typed: root.viewModel.typed
                    onRubbedOut: root.viewModel.rubOut()
                }

                Grid {
                    id: keys

                    readonly property real key: Math.floor((width - (columns - 1) * spacing) / columns)

                    width: parent.width
                    columns: 7
                    spacing: Theme.apart

                    Repeater {
                        model: root.viewModel.keys

                        LetterKey {
                            required property string letter

                            width: keys.key
                            height: Theme.bigTarget
                            name: letter
                            onChosen: root.viewModel.type(letter)
                        }
                    }
                }

                Item {
                    width: parent.width
                    height: Math.max(look.height, words.height)

                    BodyText {
                        id: words

                        anchors.left: parent.left
                        anchors.right: look.left
                        anchors.rightMargin: Theme.spaceS
                        anchors.verticalCenter: parent.verticalCenter
                        text: root.viewModel.lookWords
                    }

                    StaffButton {
                        id: look

                        anchors.right: parent.right
                        tall: true
                        primary: true
                        enabled: root.viewModel.canLook
                        name: qsTr("Look it up")
                        onChosen: root.viewModel.look()
                    }
                }
            }
        }
    }

    Component {
        id: file

        DeskScroll {
            id: page

            readonly property real column: root.portrait ? contentWidth : Math.floor((contentWidth - Theme.spaceS) / 2)

            StaffButton {
                name: qsTr("Another booking")
                icon: Icons.back
                onChosen: root.viewModel.another()
            }

            NoticeBar {
                width: page.contentWidth
                height: implicitHeight
                text: root.viewModel.warning
                kind: "warning"
            }

            Flow {
                width: page.contentWidth
                spacing: Theme.spaceS

                Column {
                    width: page.column
                    spacing: Theme.spaceS

                    StaffCard {
                        width: parent.width
                        title: root.viewModel.reference

                        StaffLine {
                            label: root.viewModel.standing
                            grade: root.viewModel.grade
                        }

                        Repeater {
                            model: root.viewModel.facts

                            StaffLine {
                                required label
                                required value
                            }
                        }
                    }

                    StaffCard {
                        width: parent.width
                        title: qsTr("What can be done")

                        DeskAct {
                            name: qsTr("Print again")
                            icon: Icons.printer
                            hindrance: root.viewModel.noPrint
                            onChosen: root.acts.ask("print")
                        }

                        DeskAct {
                            name: qsTr("Mail again")
                            icon: Icons.mail
                            hindrance: root.viewModel.noMail
                            onChosen: root.acts.ask("mail")
                        }

                        DeskAct {
                            name: qsTr("Money back")
                            icon: Icons.cash
                            danger: true
                            hindrance: root.acts.takingBack ? qsTr("It is being taken back…") : root.viewModel.noRefund
                            onChosen: root.acts.ask("refund")
                        }
                    }
                }

                StaffCard {
                    width: page.column
                    title: qsTr("What happened to it")

                    SmallText {
                        width: parent.width
                        visible: events.count === 0
                        text: qsTr("Nothing is known of it.")
                    }

                    Repeater {
                        id: events

                        model: root.viewModel.history

                        StaffLine {
                            required property string at
                            required property string what

                            label: at
                            value: what
                        }
                    }
                }
            }
        }
    }

    Component {
        id: address

        DeskAddress {
            field: root.acts.address
            words: qsTr("Where shall the tickets go?")
            onDeclined: root.acts.decline()
            onAgreed: root.acts.ask("mail")
        }
    }

    Loader {
        anchors.fill: parent
        active: root.acts.asking !== ""
        sourceComponent: StaffQuestion {
            title: root.acts.asking === "print" ? qsTr("Print the tickets again?") : root.acts.asking === "mail" ? qsTr("Mail the tickets again?") : qsTr("Give the money back?")
            words: root.acts.askingWords
            yes: root.acts.asking === "print" ? qsTr("Print") : root.acts.asking === "mail" ? qsTr("Mail") : qsTr("Give it back")
            danger: root.acts.asking === "refund"
            yesEnabled: root.acts.canAgree
            onAgreed: root.acts.agree()
            onDeclined: root.acts.decline()

            SmallText {
                width: parent.width
                text: qsTr("Why? It is kept with your name.")
                color: Theme.text
            }

            Repeater {
                model: root.acts.reasons

                StaffButton {
                    required property string key
                    required text
                    required checked

                    width: parent.width
                    name: text
                    icon: checked ? Icons.check : ""
                    raised: checked
                    onChosen: root.acts.chooseReason(key)
                }
            }
        }
    }
}
