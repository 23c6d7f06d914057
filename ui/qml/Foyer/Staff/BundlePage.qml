pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// What support needs, for a stick and for a camera.
StaffPage {
    id: root

    required property BundleViewModel viewModel

    readonly property real gap: Theme.spaceS
    readonly property real half: portrait ? width : Math.floor((width - gap) / 2)

    Grid {
        width: parent.width
        columns: root.portrait ? 1 : 2
        spacing: root.gap

        StaffCard {
            width: root.half
            title: qsTr("On a USB stick")

            SmallText {
                width: parent.width
                text: qsTr("One file with what every check found, the jobs, the timeline, the log, versions, hardware and the settings.")
            }

            SmallText {
                width: parent.width
                text: qsTr("It names no guest and nobody of the staff, and holds no key and no ticket code. You may send it by e-mail.")
            }

            StaffButton {
                name: root.viewModel.busy ? qsTr("One moment …") : qsTr("Save to a stick")
                icon: Icons.bundle
                primary: true
                enabled: !root.viewModel.busy
                onChosen: root.viewModel.save()
            }
        }

        StaffCard {
            width: root.half
            title: qsTr("To photograph")

            SmallText {
                width: parent.width
                text: qsTr("The same in short: what is wrong since when, and what waits. Send the photograph, or the text your phone reads.")
            }

            QrCode {
                readonly property real side: Math.round(Math.min(parent.width, 110 * Theme.mm))

                visible: rows.length > 0
                width: side
                height: side
                radius: Theme.radiusS
                rows: root.viewModel.matrix
                name: qsTr("This kiosk in short, for support")
            }

            SmallText {
                width: parent.width
                visible: root.viewModel.matrix.length === 0
                text: root.viewModel.failed ? qsTr("The code cannot be made: the database cannot be read.") : qsTr("Looking at everything …")
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: root.viewModel.asked
        sourceComponent: StickQuestion {
            sticks: root.viewModel.sticks
            onPicked: at => root.viewModel.saveTo(at)
            onDeclined: root.viewModel.saveTo(-1)
        }
    }
}
