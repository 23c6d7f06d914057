pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.ViewModels

// All that happened, newest first.
StaffPage {
    id: root

    required property TimelineViewModel viewModel

    Column {
        id: head

        width: parent.width
        spacing: Theme.apart

        ToolChips {
            width: parent.width
            choices: root.viewModel.filters
            onChosen: key => root.viewModel.filterBy(key)
        }

        ToolChips {
            width: parent.width
            choices: root.viewModel.moreFilters
            onChosen: key => root.viewModel.filterMoreBy(key)
        }
    }

    ToolList {
        anchors.top: head.bottom
        anchors.topMargin: Theme.spaceS
        anchors.bottom: parent.bottom
        width: parent.width
        rows: root.viewModel.rows
        touchable: false
        looked: root.viewModel.looked
        emptyText: qsTr("Nothing of this kind happened in this time.")
    }
}
