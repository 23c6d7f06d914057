pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// What a manager decides: the groups, the settings of one, what was changed before, and the way to other kiosks.
StaffPage {
    id: root

    required property SettingsViewModel viewModel

    readonly property string stage: viewModel.stage
    readonly property real side: portrait ? width : Math.round(width * 0.36)
    readonly property bool beside: !portrait || stage !== "groups"

    Item {
        id: list

        readonly property bool tooLong: groupColumn.height > height

        width: root.side
        height: parent.height - bar.height - (bar.visible ? Theme.spaceS : 0)
        visible: !root.portrait || root.stage === "groups"

        ScrollArea {
            id: groupArea

            width: parent.width
            height: parent.height - (list.tooLong ? groupPager.height + Theme.spaceXs : 0)
            contentHeight: groupColumn.height

            SettingGroups {
                id: groupColumn

                width: parent.width
                viewModel: root.viewModel
                told: root.portrait
            }
        }

        Pager {
            id: groupPager

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            visible: list.tooLong
            compact: true
            hasBefore: groupArea.hasBefore
            hasMore: groupArea.hasMore
            onBefore: groupArea.page(-1)
            onAfter: groupArea.page(1)
        }
    }

    Item {
        id: content

        readonly property real room: height - heading.height - Theme.spaceS
        readonly property bool tooLong: stack.height > room

        x: root.portrait ? 0 : list.width + Theme.spaceM
        width: parent.width - x
        height: list.height
        visible: root.beside

        StaffButton {
            id: up

            visible: root.portrait
            height: visible ? implicitHeight : 0
            name: qsTr("All settings")
            icon: Icons.back
            onChosen: root.viewModel.openGroup("")
        }

        TitleText {
            id: heading

            anchors.left: root.portrait ? up.right : parent.left
            anchors.leftMargin: root.portrait ? Theme.spaceS : 0
            anchors.right: parent.right
            height: root.portrait ? up.height : Theme.target
            verticalAlignment: Text.AlignVCenter
            elide: Text.ElideRight
            maximumLineCount: 1
            text: root.stage === "log" ? qsTr("Change log") : root.stage === "files" ? qsTr("To and from other kiosks") : root.stage === "group" ? root.viewModel.groupTitle : qsTr("Choose what to set")
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        ScrollArea {
            id: area

            y: heading.height + Theme.spaceS
            width: parent.width
            height: content.room - (content.tooLong ? pager.height + Theme.spaceXs : 0)
            contentHeight: stack.height

            Loader {
                id: stack

                width: area.width
                sourceComponent: root.stage === "group" ? rows : root.stage === "log" ? log : root.stage === "files" ? files : hint
                onSourceComponentChanged: area.contentY = 0
            }
        }

        Pager {
            id: pager

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            visible: content.tooLong
            compact: true
            hasBefore: area.hasBefore
            hasMore: area.hasMore
            onBefore: area.page(-1)
            onAfter: area.page(1)
        }
    }

    Component {
        id: hint

        Column {
            width: area.width
            spacing: Theme.spaceS

            SmallText {
                width: parent.width
                text: qsTr("Nothing changes before you check and save. The kiosk then begins anew, which takes about a second.")
            }

            SmallText {
                width: parent.width
                visible: root.viewModel.trouble !== ""
                color: Theme.warning
                text: root.viewModel.trouble
            }
        }
    }

    Component {
        id: rows

        Column {
            width: area.width
            spacing: Theme.spaceXs

            Repeater {
                model: root.viewModel.rows

                SettingLine {
                    width: area.width - Theme.spaceS
                    onEdited: root.viewModel.edit(key)
                    onFellBack: root.viewModel.reset(key)
                }
            }
        }
    }

    Component {
        id: log

        SettingLog {
            width: area.width - Theme.spaceS
            viewModel: root.viewModel
        }
    }

    Component {
        id: files

        SettingFiles {
            width: area.width - Theme.spaceS
            viewModel: root.viewModel
        }
    }

    Item {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        height: visible ? Theme.bigTarget : 0
        visible: root.viewModel.changeCount > 0

        SmallText {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - buttons.width - Theme.spaceS
            //: %n values were changed on the page and not saved yet
            text: qsTr("%n changes, not saved yet", "", root.viewModel.changeCount)
            color: Theme.text
            font.weight: Theme.semibold
        }

        Row {
            id: buttons

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spaceS

            StaffButton {
                name: qsTr("Discard")
                onChosen: root.viewModel.discard()
            }

            StaffButton {
                name: root.viewModel.busy ? qsTr("Is checked …") : qsTr("Check and save …")
                icon: Icons.check
                primary: true
                enabled: !root.viewModel.busy
                onChosen: root.viewModel.check()
            }
        }
    }

    Loader {
        anchors.fill: parent
        anchors.margins: -Theme.spaceS
        active: root.viewModel.editor.open
        sourceComponent: SettingEditorSheet {
            viewModel: root.viewModel
        }
    }

    Loader {
        anchors.fill: parent
        anchors.margins: -Theme.spaceS
        active: root.viewModel.question === "save"
        sourceComponent: StaffQuestion {
            title: qsTr("Save and begin anew?")
            words: root.viewModel.warning
            yes: root.viewModel.warning !== "" ? qsTr("Save all the same") : qsTr("Save and restart")
            danger: root.viewModel.warning !== ""
            no: qsTr("Not yet")
            onAgreed: root.viewModel.save()
            onDeclined: root.viewModel.decline()

            ScrollArea {
                width: parent.width
                height: Math.min(contentHeight, root.height * 0.45)
                contentHeight: differences.height

                Column {
                    id: differences

                    width: parent.width - Theme.spaceS
                    spacing: Theme.spaceXs

                    Repeater {
                        model: root.viewModel.changes

                        Column {
                            id: change

                            required property string title
                            required property string before
                            required property string after

                            width: differences.width

                            SmallText {
                                width: parent.width
                                text: change.title
                                elide: Text.ElideRight
                                maximumLineCount: 1
                            }

                            SmallText {
                                width: parent.width
                                color: Theme.text
                                font.weight: Theme.semibold
                                text: "%1 → %2".arg(change.before).arg(change.after)
                                wrapMode: Text.Wrap
                                maximumLineCount: 3
                                elide: Text.ElideRight
                            }
                        }
                    }
                }
            }
        }
    }

    Loader {
        anchors.fill: parent
        anchors.margins: -Theme.spaceS
        active: root.viewModel.question === "undo"
        sourceComponent: StaffQuestion {
            title: qsTr("Take the latest change back?")
            words: root.viewModel.latest
            yes: qsTr("Take back and restart")
            onAgreed: root.viewModel.undo()
            onDeclined: root.viewModel.decline()
        }
    }
}
