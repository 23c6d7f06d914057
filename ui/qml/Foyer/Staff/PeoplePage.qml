pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Who may come in by the staff's door. A row opens to what may be changed of somebody.
StaffPage {
    id: root

    required property PeopleViewModel viewModel

    component Roles: Flow {
        id: roles

        required property string chosen

        spacing: Theme.apart

        Repeater {
            model: ["manager", "technician", "both"]

            StaffButton {
                required property string modelData

                role: Accessible.RadioButton
                checkable: true
                checked: roles.chosen === modelData
                raised: !checked
                primary: checked
                icon: checked ? Icons.check : ""
                name: modelData === "manager" ? qsTr("Manager") : modelData === "technician" ? qsTr("Technician") : qsTr("Manager and technician")
                onChosen: root.viewModel.setRole(modelData)
            }
        }
    }

    ScrollArea {
        id: area

        anchors.fill: parent
        anchors.bottomMargin: foot.height + Theme.spaceS
        visible: root.viewModel.editing === ""
        contentHeight: list.height

        Column {
            id: list

            width: area.width - (area.scrolls ? Theme.spaceS : 0)
            spacing: Theme.spaceXs

            Repeater {
                model: root.viewModel.people

                Panel {
                    id: row

                    required property string number
                    required property string name
                    required property string role
                    required property string roleName
                    required property string last
                    required property string grade

                    readonly property bool open: root.viewModel.chosen === number

                    width: list.width
                    height: head.height + (open ? inside.height + Theme.spaceS : 0)

                    Touchable {
                        id: head

                        width: parent.width
                        height: Math.max(Theme.bigTarget, who.height + 2 * Theme.spaceXs)
                        name: row.name
                        hint: row.roleName
                        onChosen: root.viewModel.choose(row.number)

                        Column {
                            id: who

                            anchors.left: parent.left
                            anchors.leftMargin: Theme.spaceS
                            anchors.right: digits.left
                            anchors.rightMargin: Theme.spaceS
                            anchors.verticalCenter: parent.verticalCenter

                            BodyText {
                                width: parent.width
                                text: row.name
                                font.weight: Theme.semibold
                                elide: Text.ElideRight
                                maximumLineCount: 2
                            }

                            Row {
                                width: parent.width
                                spacing: Theme.spaceXs

                                StaffGrade {
                                    id: sign

                                    visible: row.grade !== ""
                                    grade: row.grade
                                }

                                SmallText {
                                    width: parent.width - (sign.visible ? sign.width + Theme.spaceXs : 0)
                                    text: row.roleName + " · " + row.last
                                }
                            }
                        }

                        BodyText {
                            id: digits

                            anchors.right: more.left
                            anchors.rightMargin: Theme.spaceS
                            anchors.verticalCenter: parent.verticalCenter
                            text: row.number
                            color: Theme.quietText
                            wrapMode: Text.NoWrap
                            font.features: ({
                                    "tnum": 1
                                })
                        }

                        Icon {
                            id: more

                            anchors.right: parent.right
                            anchors.rightMargin: Theme.spaceS
                            anchors.verticalCenter: parent.verticalCenter
                            path: row.open ? Icons.up : Icons.down
                            size: Theme.iconS
                            color: Theme.quietText
                        }
                    }

                    Column {
                        id: inside

                        x: Theme.spaceS
                        y: head.height
                        width: parent.width - 2 * Theme.spaceS
                        visible: row.open
                        spacing: Theme.spaceS

                        Roles {
                            width: parent.width
                            chosen: row.role
                        }

                        Flow {
                            width: parent.width
                            spacing: Theme.apart

                            StaffButton {
                                name: qsTr("New PIN")
                                icon: Icons.key
                                onChosen: root.viewModel.newPin()
                            }

                            StaffButton {
                                name: qsTr("Remove…")
                                icon: Icons.trash
                                danger: true
                                onChosen: asked.active = true
                            }
                        }
                    }
                }
            }
        }
    }

    Row {
        id: foot

        anchors.bottom: parent.bottom
        height: Theme.bigTarget
        visible: root.viewModel.editing === ""
        spacing: Theme.spaceM

        StaffButton {
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.bigTarget
            name: qsTr("Add somebody")
            icon: Icons.people
            primary: true
            onChosen: root.viewModel.add()
        }

        Pager {
            anchors.verticalCenter: parent.verticalCenter
            compact: true
            hasBefore: area.hasBefore
            hasMore: area.hasMore
            onBefore: area.page(-1)
            onAfter: area.page(1)
        }
    }

    Loader {
        anchors.fill: parent
        active: root.viewModel.editing !== ""
        focus: active
        sourceComponent: StaffEntry {
            entry: root.viewModel.entry

            Roles {
                width: parent.width
                visible: root.viewModel.editing === "add" && root.viewModel.entry.stage === "new_name"
                chosen: root.viewModel.role
            }

            StaffButton {
                name: qsTr("Cancel")
                icon: Icons.close
                onChosen: root.viewModel.stop()
            }
        }
    }

    Loader {
        id: asked

        anchors.fill: parent
        active: false
        sourceComponent: StaffQuestion {
            title: qsTr("Remove from the staff?")
            //: %1 is somebody's name
            words: qsTr("%1 does not come in any more, and is signed out if they are here. What they did stays in the journal.").arg(root.viewModel.chosenName)
            yes: qsTr("Remove")
            danger: true
            onAgreed: {
                asked.active = false;
                root.viewModel.remove();
            }
            onDeclined: asked.active = false
        }
    }
}
