pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Out of service and back, and a new start of the program. A card each: others may stand below.
StaffPage {
    id: root

    required property ServiceViewModel viewModel

    property string asked: ""

    ScrollArea {
        id: area

        anchors.fill: parent
        anchors.bottomMargin: cards.height > root.height ? pager.height + Theme.spaceXs : 0
        contentHeight: cards.height

        Column {
            id: cards

            width: Math.min(parent.width, 320 * Theme.mm)
            spacing: Theme.spaceS

            StaffCard {
                width: parent.width
                title: qsTr("Out of service")

                StaffLine {
                    label: root.viewModel.state
                    grade: root.viewModel.outOfService ? "warning" : "ok"
                }

                SmallText {
                    width: parent.width
                    text: root.viewModel.detail
                }

                StaffButton {
                    name: root.viewModel.outOfService ? qsTr("Put back into service") : qsTr("Take out of service")
                    icon: Icons.power
                    danger: !root.viewModel.outOfService
                    onChosen: {
                        if (root.viewModel.outOfService)
                            root.viewModel.switchOn();
                        else
                            root.asked = "off";
                    }
                }
            }

            StaffCard {
                width: parent.width
                title: qsTr("Restart")

                SmallText {
                    width: parent.width
                    text: qsTr("Foyer ends and begins anew, with the settings as they are now. It takes a few seconds. No sale is lost.")
                }

                StaffButton {
                    name: qsTr("Restart Foyer")
                    icon: Icons.restart
                    onChosen: root.asked = "restart"
                }

                SmallText {
                    width: parent.width
                    text: qsTr("The background alone (programme, sales on their way, printing, mail) begins anew without anybody noticing.")
                }

                StaffButton {
                    name: qsTr("Restart the background")
                    icon: Icons.restart
                    onChosen: root.viewModel.restartWorker()
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
        anchors.fill: parent
        active: root.asked === "restart"
        sourceComponent: StaffQuestion {
            title: qsTr("Restart Foyer?")
            words: qsTr("The screen is dark for a few seconds.")
            yes: qsTr("Restart")
            onAgreed: {
                root.asked = "";
                root.viewModel.restart();
            }
            onDeclined: root.asked = ""
        }
    }

    Loader {
        anchors.fill: parent
        active: root.asked === "off"
        sourceComponent: StaffQuestion {
            id: question

            property string reason: ""

            title: qsTr("Take this kiosk out of service?")
            words: qsTr("Nobody can buy or collect tickets here until it is put back, not even after a restart. Why?")
            yes: qsTr("Take out of service")
            danger: true
            yesEnabled: reason !== ""
            onAgreed: {
                root.viewModel.switchOff(reason);
                root.asked = "";
            }
            onDeclined: root.asked = ""

            Flow {
                width: parent.width
                spacing: Theme.apart

                Repeater {
                    model: root.viewModel.reasons

                    Chip {
                        id: choice

                        required property string reason

                        role: Accessible.RadioButton
                        checked: question.reason === choice.reason
                        onChosen: question.reason = choice.reason
                    }
                }
            }
        }
    }

    Connections {
        target: root.staff

        function onSignedOut() {
            root.asked = "";
        }
    }
}
