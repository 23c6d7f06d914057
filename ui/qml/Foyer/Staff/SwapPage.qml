pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Two ways to take a kiosk away without losing anything: empty it while there is a network, or hand it over without.
StaffPage {
    id: root

    required property SwapViewModel viewModel

    readonly property real gap: Theme.spaceS
    readonly property real half: portrait ? width : Math.floor((width - gap) / 2)

    Grid {
        width: parent.width
        columns: root.portrait ? 1 : 2
        spacing: root.gap

        StaffCard {
            width: root.half
            title: qsTr("With a network: empty it")

            StaffLine {
                label: root.viewModel.empty ? qsTr("Nothing of this kiosk is lost if it is switched off.") : root.viewModel.draining ? qsTr("It sells no more, and waits for what stands below.") : qsTr("It sells. This is what waits now:")
                grade: root.viewModel.empty ? "ok" : root.viewModel.draining ? "warning" : ""
            }

            Repeater {
                model: root.viewModel.left

                StaffLine {
                    id: line

                    required property string name
                    required value
                    required grade

                    label: line.name
                }
            }

            SmallText {
                width: parent.width
                text: qsTr("Emptied, it gives back its seats and tells the box office of every sale. Reminders of later shows wait until they are due; they go along only if the kiosk is handed over.")
            }

            StaffButton {
                name: root.viewModel.draining ? qsTr("Put back into service") : qsTr("Empty this kiosk")
                icon: Icons.power
                visible: !root.viewModel.gone
                enabled: !root.viewModel.busy
                danger: !root.viewModel.draining
                onChosen: root.viewModel.draining ? root.viewModel.putBack() : root.viewModel.drain()
            }
        }

        StaffCard {
            width: root.half
            title: qsTr("Without a network: hand it over")

            StaffLine {
                visible: root.viewModel.gone
                label: qsTr("Another machine has this kiosk's place. Nothing is sold or sent here any more.")
                grade: "warning"
            }

            Repeater {
                model: [qsTr("1. On the new machine, write a request to a stick: python -m kiosk swap request."), qsTr("2. Put the stick in here, and hand this kiosk over. All that waits goes along, once and for the new machine alone."), qsTr("3. Import it there: python -m kiosk swap import. The new machine goes on where this one stopped.")]

                SmallText {
                    required property string modelData

                    width: parent.width
                    text: modelData
                }
            }

            StaffButton {
                name: root.viewModel.busy ? qsTr("One moment …") : root.viewModel.gone ? qsTr("Write the file again") : qsTr("Look for the request")
                icon: Icons.load
                enabled: !root.viewModel.busy
                onChosen: root.viewModel.lookForRequest()
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: root.viewModel.asked
        sourceComponent: StaffQuestion {
            title: qsTr("Hand over to the machine %1?").arg(root.viewModel.code)
            words: qsTr("The new machine must show the same code. This kiosk sells and sends nothing from then on, and there is no way back.")
            yes: qsTr("Hand over")
            danger: true
            onAgreed: root.viewModel.answer(true)
            onDeclined: root.viewModel.answer(false)
        }
    }
}
