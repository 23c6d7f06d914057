pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// The device that is tried: what it says, what can be done with it, what came in, and how one finds it.
StaffCard {
    id: root

    required property DevicesViewModel viewModel

    readonly property string device: viewModel.selected
    readonly property bool asked: device === "printer" || device === "terminal" || device === "sound"

    signal gridAsked
    signal pixelsAsked

    title: root.viewModel.selectedTitle

    SmallText {
        width: parent.width
        text: {
            switch (root.device) {
            case "touch":
                return qsTr("The panel becomes a grid. Slide a finger over every cell, to the very edges: cells that stay dark do not feel it.");
            case "pixels":
                return qsTr("The panel becomes red, green, blue, white, black and grey. Look for dots and stripes; a touch goes on.");
            case "printer":
                return qsTr("The test page goes the way of every ticket. It admits nobody.");
            case "scanner":
                return root.viewModel.hasScanner ? qsTr("Hold any code under the scanner. Nothing is done with it.") : qsTr("No scanner is configured. One that types shows its letters under “Keypad”.");
            case "terminal":
                return qsTr("The terminal is asked about a payment that never was. No money is moved.");
            case "sound":
                return qsTr("Plug a headset in and play a tone for each ear.");
            case "keys":
                return qsTr("Strike every key of the keypad. Each is shown; none does anything.");
            }
            return "";
        }
    }

    ToolFacts {
        facts: root.viewModel.facts
    }

    Flow {
        width: parent.width
        topPadding: Theme.spaceXs
        spacing: Theme.apart

        StaffButton {
            visible: root.device === "touch"
            name: qsTr("Begin")
            primary: true
            onChosen: root.gridAsked()
        }

        StaffButton {
            visible: root.device === "pixels"
            name: qsTr("Begin")
            primary: true
            onChosen: root.pixelsAsked()
        }

        StaffButton {
            visible: root.device === "printer" && root.viewModel.canPrint
            name: qsTr("Print the test page")
            icon: Icons.printer
            primary: true
            onChosen: root.viewModel.printTestPage()
        }

        Repeater {
            model: root.device === "sound" ? ["left", "right", "both"] : []

            StaffButton {
                required property string modelData

                name: modelData === "left" ? qsTr("Left") : modelData === "right" ? qsTr("Right") : qsTr("Both")
                icon: Icons.sound
                onChosen: root.viewModel.play(modelData)
            }
        }

        StaffButton {
            visible: root.asked
            name: qsTr("Ask again")
            icon: Icons.refresh
            onChosen: root.viewModel.askAgain()
        }
    }

    ToolList {
        width: parent.width
        height: Math.max(0, root.height - y - verdict.height - 3 * Theme.spaceS)
        visible: root.device === "printer" || root.device === "scanner" || root.device === "keys"
        rows: root.viewModel.came
        touchable: false
        emptyText: root.device === "printer" ? qsTr("Nothing was printed yet.") : qsTr("Nothing came in yet.")
    }

    Column {
        id: verdict

        width: parent.width
        visible: root.device !== ""
        topPadding: Theme.spaceS
        spacing: Theme.spaceXs

        SmallText {
            width: parent.width
            text: qsTr("How do you find it?")
        }

        Flow {
            width: parent.width
            spacing: Theme.apart

            StaffButton {
                name: qsTr("All right")
                icon: Icons.good
                onChosen: root.viewModel.find("ok")
            }

            StaffButton {
                name: qsTr("So-so")
                icon: Icons.warning
                onChosen: root.viewModel.find("warning")
            }

            StaffButton {
                name: qsTr("Broken")
                icon: Icons.stop
                onChosen: root.viewModel.find("failed")
            }
        }
    }
}
