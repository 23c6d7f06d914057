pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.ViewModels

// What the kiosk does by itself, again and again: when, how well, and now if somebody wants it.
StaffPage {
    id: root

    required property JobsViewModel viewModel

    ToolSplit {
        anchors.fill: parent
        open: root.viewModel.selected !== ""
        list: ToolList {
            anchors.fill: parent
            rows: root.viewModel.rows
            selected: root.viewModel.selected
            looked: root.viewModel.looked
            emptyText: qsTr("Nothing runs yet: the kiosk is starting, or it cannot use its database.")
            onChosen: key => root.viewModel.choose(key)
        }
        wanted: card.implicitHeight
        detail: StaffCard {
            id: card

            width: parent.width
            title: root.viewModel.selectedTitle

            ToolFacts {
                facts: root.viewModel.facts
            }

            Item {
                width: 1
                height: Theme.spaceXs
            }

            StaffButton {
                visible: root.viewModel.canRun
                name: qsTr("Run now")
                icon: Icons.refresh
                primary: true
                onChosen: root.viewModel.runNow()
            }
        }
    }
}
