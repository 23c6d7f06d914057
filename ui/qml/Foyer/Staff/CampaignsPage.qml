pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// News and offers by mail: how each stands, what it looks like, a try, and when it goes out.
StaffPage {
    id: root

    required property CampaignsViewModel viewModel

    Component.onCompleted: viewModel.enter()

    Loader {
        anchors.fill: parent
        sourceComponent: root.viewModel.stage === "address" ? address : root.viewModel.stage === "sheet" ? sheet : list
    }

    Component {
        id: list

        DeskScroll {
            DeskEmpty {
                visible: root.viewModel.loading
                words: qsTr("Reading the campaigns…")
                icon: Icons.clock
            }

            DeskEmpty {
                visible: root.viewModel.failed
                words: qsTr("The disk does not tell of the campaigns. Your technician should look.")
                icon: Icons.stop
                tint: Theme.stop
            }

            DeskEmpty {
                visible: !root.viewModel.loading && !root.viewModel.failed && cards.count === 0
                words: qsTr("There is no campaign yet.")
                icon: Icons.campaign
            }

            Repeater {
                id: cards

                model: root.viewModel.rows

                StaffCard {
                    id: card

                    required property string name
                    required property string standing
                    required property string grade
                    required property string when
                    required property string figures
                    required property string mistake
                    required property bool written
                    required property bool running

                    width: parent ? parent.width : 0
                    title: name

                    StaffLine {
                        label: card.standing
                        value: card.when
                        grade: card.grade
                    }

                    SmallText {
                        width: parent.width
                        visible: text !== ""
                        text: card.figures
                        color: Theme.text
                    }

                    SmallText {
                        width: parent.width
                        visible: text !== ""
                        text: card.mistake
                        color: Theme.warning
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    }

                    Flow {
                        width: parent.width
                        visible: card.written || card.running
                        spacing: Theme.apart

                        StaffButton {
                            visible: card.written
                            name: qsTr("Look at %1").arg(card.name)
                            text: qsTr("Look at it, try it")
                            onChosen: root.viewModel.look(card.name)
                        }

                        StaffButton {
                            visible: card.written
                            name: qsTr("Schedule %1").arg(card.name)
                            text: card.running ? qsTr("Schedule anew") : qsTr("Schedule")
                            onChosen: root.viewModel.ask("schedule", card.name)
                        }

                        StaffButton {
                            visible: card.running
                            name: qsTr("Stop %1").arg(card.name)
                            text: qsTr("Stop")
                            danger: true
                            onChosen: root.viewModel.ask("stop", card.name)
                        }
                    }
                }
            }

            StaffCard {
                width: parent ? parent.width : 0
                title: qsTr("A new campaign")

                SmallText {
                    width: parent.width
                    text: qsTr("Campaigns are files, the same on every kiosk. Your technician makes one with “campaign new NAME” and you write subject and text into it. They are in:")
                }

                SmallText {
                    width: parent.width
                    text: root.viewModel.folder
                    color: Theme.text
                    wrapMode: Text.WrapAnywhere
                }
            }
        }
    }

    Component {
        id: sheet

        DeskScroll {
            id: page

            readonly property int columns: root.portrait ? 1 : Math.min(2, Math.max(1, mails.count))

            Flow {
                width: page.contentWidth
                spacing: Theme.apart

                StaffButton {
                    name: qsTr("All campaigns")
                    icon: Icons.back
                    onChosen: root.viewModel.decline()
                }

                StaffButton {
                    name: root.viewModel.trying ? qsTr("Sending the try…") : qsTr("Try it: mail it to one address")
                    icon: Icons.mail
                    enabled: !root.viewModel.trying
                    onChosen: root.viewModel.tryOut()
                }
            }

            Grid {
                id: grid

                width: page.contentWidth
                columns: page.columns
                spacing: Theme.spaceS

                Repeater {
                    id: mails

                    model: root.viewModel.sheets

                    DeskSheet {
                        width: Math.floor((grid.width - (page.columns - 1) * grid.spacing) / page.columns)
                    }
                }
            }
        }
    }

    Component {
        id: address

        DeskAddress {
            field: root.viewModel.address
            words: qsTr("Where shall the try go? The address is not kept. The link to unsubscribe in it is a real one.")
            yes: qsTr("Send")
            onDeclined: root.viewModel.decline()
            onAgreed: root.viewModel.send()
        }
    }

    Loader {
        anchors.fill: parent
        active: root.viewModel.asking !== ""
        sourceComponent: StaffQuestion {
            title: root.viewModel.asking === "stop" ? qsTr("Stop %1?").arg(root.viewModel.name) : qsTr("Let %1 go out?").arg(root.viewModel.name)
            words: root.viewModel.askingWords
            yes: root.viewModel.asking === "stop" ? qsTr("Stop it") : qsTr("Schedule it")
            danger: root.viewModel.asking === "stop"
            onAgreed: root.viewModel.agree()
            onDeclined: root.viewModel.decline()
        }
    }
}
