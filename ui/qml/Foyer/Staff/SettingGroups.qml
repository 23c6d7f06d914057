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

            StaffButton {
                id: entry

                required property string key
                required property string title
                required property int changes
                required property bool wrong
                required property bool open
                icon: Icons[model.icon]

                required property var model

                width: root.cell
                name: title
                tall: true
                raised: true
                role: Accessible.RadioButton
                checked: open
                hint: wrong ? qsTr("Something here cannot be so") : changes > 0 ? qsTr("%n changes", "", changes) : ""
                onChosen: root.viewModel.openGroup(key)

                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radiusS
                    color: "transparent"
                    visible: entry.open
                    border.width: Theme.rule
                    border.color: Theme.text
                }

                Rectangle {
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.spaceXs
                    anchors.verticalCenter: parent.verticalCenter
                    visible: entry.changes > 0 || entry.wrong
                    width: Math.max(height, count.implicitWidth + Theme.spaceXs)
                    height: Theme.iconS
                    radius: height / 2
                    color: entry.wrong ? Theme.stop : Theme.amber

                    Text {
                        id: count

                        anchors.centerIn: parent
                        text: entry.wrong ? "!" : entry.changes
                        color: Theme.amberInk
                        font.family: Theme.textFamily
                        font.pixelSize: Theme.smallSize
                        font.weight: Theme.extrabold
                        textFormat: Text.PlainText
                    }
                }
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
