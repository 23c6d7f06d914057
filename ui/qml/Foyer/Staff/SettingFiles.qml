pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Settings go to other kiosks on a memory stick, and come from there.
Column {
    id: root

    required property SettingsViewModel viewModel

    spacing: Theme.spaceS

    SmallText {
        width: parent.width
        text: qsTr("All kiosks of this cinema can be set up like one: take the settings along on a memory stick. Passwords, keys, and what is this kiosk's own, such as its name and its printer's address, stay here. The file is signed; a kiosk takes it from its own cinema only.")
    }

    SmallText {
        width: parent.width
        visible: root.viewModel.sticks.count === 0
        color: Theme.text
        font.weight: Theme.semibold
        text: qsTr("No memory stick is plugged in.")
    }

    Repeater {
        model: root.viewModel.sticks

        StaffCard {
            id: stick

            required property string key
            required property string name
            required property bool filled

            width: root.width
            title: stick.name

            SmallText {
                width: parent.width
                text: stick.filled ? qsTr("There are settings on this stick.") : qsTr("There are no settings on this stick yet.")
            }

            Flow {
                width: parent.width
                spacing: Theme.apart

                StaffButton {
                    name: stick.filled ? qsTr("Write this kiosk's settings over them") : qsTr("Write this kiosk's settings to it")
                    icon: Icons.download
                    enabled: !root.viewModel.busy
                    onChosen: root.viewModel.exportTo(stick.key)
                }

                StaffButton {
                    visible: stick.filled
                    name: qsTr("Read them")
                    icon: Icons.bundle
                    enabled: !root.viewModel.busy
                    onChosen: root.viewModel.importFrom(stick.key)
                }
            }
        }
    }

    StaffButton {
        name: qsTr("Look again")
        icon: Icons.refresh
        onChosen: root.viewModel.lookForSticks()
    }
}
