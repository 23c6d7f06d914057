pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// What the programs say, as they say it. It is in English: what technicians send to one another.
StaffPage {
    id: root

    required property LogViewModel viewModel

    Column {
        id: head

        width: parent.width
        spacing: Theme.apart

        Row {
            width: parent.width
            spacing: Theme.spaceM

            ToolChips {
                width: Math.floor((parent.width - Theme.spaceM) / 2)
                choices: root.viewModel.filters
                onChosen: key => root.viewModel.filterBy(key)
            }

            ToolChips {
                width: Math.floor((parent.width - Theme.spaceM) / 2)
                choices: root.viewModel.moreFilters
                onChosen: key => root.viewModel.filterMoreBy(key)
            }
        }

        Row {
            spacing: Theme.apart

            StaffButton {
                name: root.viewModel.paused ? qsTr("Go on") : qsTr("Pause")
                primary: root.viewModel.paused
                onChosen: root.viewModel.pause()
            }

            StaffButton {
                name: root.viewModel.typing ? qsTr("Put the keyboard away") : root.viewModel.typed !== "" ? qsTr("Looking for “%1”").arg(root.viewModel.typed) : qsTr("Look for words")
                icon: Icons.keyboard
                onChosen: root.viewModel.beginTyping()
            }
        }

        TypedField {
            width: parent.width
            visible: root.viewModel.typing
            typed: root.viewModel.typed
            example: qsTr("A word of the line, or of its part: printer")
            onRubbedOut: root.viewModel.rubOut()
        }
    }

    ToolList {
        anchors.top: head.bottom
        anchors.topMargin: Theme.spaceS
        anchors.bottom: keyboard.active ? keyboard.top : parent.bottom
        anchors.bottomMargin: keyboard.active ? Theme.spaceS : 0
        width: parent.width
        rows: root.viewModel.rows
        touchable: false
        titleLines: 4
        looked: root.viewModel.looked
        emptyText: qsTr("No line is like this.")
    }

    Loader {
        id: keyboard

        anchors.bottom: parent.bottom
        width: parent.width
        active: root.viewModel.typing
        sourceComponent: Keyboard {
            room: root.height * (root.portrait ? 0.3 : 0.28)
            keys: root.viewModel.keys
            wideKeys: root.viewModel.wideKeys
            onTyped: text => root.viewModel.type(text)
        }
    }
}
