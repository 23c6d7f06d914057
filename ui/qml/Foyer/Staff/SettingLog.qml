pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// What was changed before: when, by whom, from what to what.
Column {
    id: root

    required property SettingsViewModel viewModel

    spacing: Theme.spaceXs

    SmallText {
        width: parent.width
        visible: root.viewModel.log.count === 0
        text: qsTr("Nothing was changed on this screen yet.")
    }

    Repeater {
        model: root.viewModel.log

        StaffCard {
            id: entry

            required property string when
            required property string who
            required property string what

            width: root.width
            title: entry.who !== "" ? "%1 · %2".arg(entry.when).arg(entry.who) : entry.when

            SmallText {
                width: parent.width
                text: entry.what
                wrapMode: Text.Wrap
            }
        }
    }
}
