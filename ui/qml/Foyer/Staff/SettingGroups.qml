pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// The groups of settings, and what else there is to do with them.
Column {
    id: root

    required property SettingsViewModel viewModel
    // Whether what is to be known before stands below; elsewhere it stands beside.
    required property bool told
    readonly property int columns: 2

    readonly property real cell: Math.floor((width - (columns - 1) * Theme.apart) / columns)

    spacing: Theme.spaceS

    Grid {
        columns: root.columns
        spacing: Theme.apart

        Repeater {
            model: root.viewModel.groups

            SettingGroup {
                width: root.cell
                told: root.told
                onChosen: root.viewModel.openGroup(key)
            }
        }
    }

    Grid {
        columns: root.columns
        spacing: Theme.apart

        StaffButton {
            width: root.cell
            tall: true
            name: qsTr("Take the latest change back …")
            text: qsTr("Undo last change …")
            icon: Icons.startOver
            enabled: root.viewModel.canUndo
            onChosen: root.viewModel.askToUndo()
        }

        StaffButton {
            width: root.cell
            tall: true
            name: qsTr("Change log")
            icon: Icons.log
            onChosen: root.viewModel.openLog()
        }

        StaffButton {
            width: root.cell
            tall: true
            name: qsTr("To and from other kiosks")
            text: qsTr("Other kiosks")
            icon: Icons.bundle
            onChosen: root.viewModel.openFiles()
        }
    }

    SmallText {
        width: parent.width
        visible: root.told
        text: qsTr("Nothing changes before you check and save. The kiosk then begins anew, which takes about a second.")
    }

    SmallText {
        width: parent.width
        visible: root.told && text !== ""
        color: Theme.warning
        text: root.viewModel.trouble
    }
}
