pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// One value is changed: chosen, counted or typed.
Rectangle {
    id: root

    required property SettingsViewModel viewModel

    readonly property SettingEditor editor: viewModel.editor
    readonly property string kind: editor.kind
    readonly property bool typing: kind === "text" || kind === "masked" || kind === "colour"
    readonly property bool portrait: height > width
    readonly property real inner: card.width - 2 * Theme.spaceS

    color: Theme.scrim

    MouseArea {
        anchors.fill: parent // nothing beneath is touched
    }

    StaffCard {
        id: card

        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.spaceS, (root.typing ? 420 : 260) * Theme.mm)
        title: root.editor.title

        SmallText {
            width: parent.width
            visible: text !== ""
            text: root.editor.sentence
        }

        Loader {
            width: parent.width
            sourceComponent: root.kind === "number" ? numbers : root.kind === "hours" ? hours : root.kind === "colour" ? colours : root.typing ? texts : choices
        }

        Image {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.kind === "picture" && status === Image.Ready
            height: visible ? 60 * Theme.mm : 0
            width: Math.min(root.inner, 200 * Theme.mm)
            source: root.editor.picture
            sourceSize.width: 800
            fillMode: Image.PreserveAspectFit
            asynchronous: true
            cache: false
        }

        SmallText {
            width: parent.width
            visible: (root.kind === "picture" || root.kind === "pictures") && root.editor.choices.count < 2
            text: qsTr("There are no pictures yet: plug in a memory stick with some, and open this again.")
        }

        SmallText {
            width: parent.width
            visible: text !== ""
            text: root.editor.note
            color: root.editor.noteIsGood ? Theme.quietText : Theme.stop
        }

        Row {
            anchors.right: parent.right
            topPadding: Theme.spaceXs
            spacing: Theme.spaceS

            StaffButton {
                name: qsTr("Cancel")
                onChosen: root.editor.cancel()
            }

            StaffButton {
                visible: root.kind === "hours"
                name: qsTr("For every day")
                onChosen: root.viewModel.copyHours()
            }

            StaffButton {
                name: root.kind === "hours" ? qsTr("For this day") : qsTr("Take it")
                primary: true
                enabled: root.editor.canTake
                onChosen: root.editor.take()
            }
        }
    }

    Component {
        id: choices

        ScrollArea {
            width: root.inner
            height: Math.min(contentHeight, root.height * 0.6)
            contentHeight: flow.height

            Flow {
                id: flow

                width: parent.width
                spacing: Theme.apart

                SmallText {
                    width: parent.width
                    visible: root.editor.choices.count === 0
                    text: qsTr("The provider has told of nothing to choose from yet.")
                }

                Repeater {
                    model: root.editor.choices

                    StaffButton {
                        id: choice

                        required property string key
                        required property bool picked
                        required property string words

                        width: Math.min(implicitWidth + Theme.spaceS, flow.width)
                        name: words
                        icon: choice.checked ? Icons.check : ""
                        role: root.kind === "list" ? Accessible.CheckBox : Accessible.RadioButton
                        checkable: true
                        checked: picked
                        raised: !picked
                        primary: picked
                        onChosen: root.editor.pick(key)
                    }
                }
            }
        }
    }

    Component {
        id: numbers

        Column {
            spacing: Theme.spaceS

            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: Theme.spaceS

                StaffButton {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.bigTarget
                    height: Theme.bigTarget
                    strikeMs: 0
                    name: qsTr("Less")
                    text: ""
                    icon: Icons.minus
                    onChosen: root.editor.step(-1)
                }

                TitleText {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.max(implicitWidth, 50 * Theme.mm)
                    horizontalAlignment: Text.AlignHCenter
                    text: root.editor.valueText
                }

                StaffButton {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.bigTarget
                    height: Theme.bigTarget
                    strikeMs: 0
                    name: qsTr("More")
                    text: ""
                    icon: Icons.plus
                    onChosen: root.editor.step(1)
                }
            }

            NumberPad {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.editor.canType
                onStruck: digit => root.editor.type(digit)
                onRubbedOut: root.editor.rubOut()
            }

            StaffButton {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.editor.negative
                name: qsTr("Before or after the start")
                text: "+ / −"
                onChosen: root.editor.turnSign()
            }
        }
    }

    Component {
        id: texts

        Column {
            spacing: Theme.spaceS

            TypedField {
                width: parent.width
                typed: root.editor.typed
                onRubbedOut: root.editor.rubOut()
            }

            Keyboard {
                width: parent.width
                keys: root.editor.keys
                wideKeys: root.editor.wideKeys
                wideColumns: 4
                heldDown: root.editor.heldDown
                room: root.height * 0.5
                onTyped: text => root.editor.type(text)
            }
        }
    }

    Component {
        id: colours

        Column {
            spacing: Theme.spaceS

            Flow {
                width: parent.width
                spacing: Theme.apart

                Repeater {
                    model: root.editor.choices

                    Touchable {
                        id: swatch

                        required property string key
                        required property bool picked

                        width: Theme.target
                        height: Theme.target
                        name: key
                        role: Accessible.RadioButton
                        checked: picked
                        onChosen: root.editor.pick(key)

                        Rectangle {
                            anchors.fill: parent
                            radius: Theme.radiusS
                            color: swatch.key
                            border.width: swatch.checked ? Theme.rule : 0
                            border.color: Theme.text
                        }
                    }
                }
            }

            // As it will look: the next step on the dark ground, and a word in the colour.
            Rectangle {
                width: parent.width
                height: Theme.bigTarget + 2 * Theme.spaceS
                radius: Theme.radiusS
                color: Theme.dark.ground

                Row {
                    anchors.centerIn: parent
                    spacing: Theme.spaceM

                    Rectangle {
                        width: preview.implicitWidth + 2 * Theme.spaceM
                        height: Theme.bigTarget
                        radius: Theme.radiusS
                        color: root.editor.colour !== "" ? root.editor.colour : Theme.dark.amber

                        BodyText {
                            id: preview

                            anchors.centerIn: parent
                            text: qsTr("Continue")
                            color: root.editor.ink
                            font.weight: Theme.semibold
                        }
                    }

                    BodyText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: qsTr("2 tickets")
                        color: root.editor.colour !== "" ? root.editor.colour : Theme.dark.amber
                        font.weight: Theme.semibold
                    }
                }
            }

            TypedField {
                width: parent.width
                typed: root.editor.typed
                example: "FFB547"
                onRubbedOut: root.editor.rubOut()
            }

            Keyboard {
                width: parent.width
                keys: root.editor.keys
                wideKeys: root.editor.wideKeys
                room: root.height * 0.3
                onTyped: text => root.editor.type(text)
            }
        }
    }

    Component {
        id: hours

        SettingHours {
            editor: root.editor
        }
    }
}
