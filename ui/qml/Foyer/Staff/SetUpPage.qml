pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// A new kiosk is set up: one decision a page, the way on at the foot, and dots that tell how far it is.
StaffPage {
    id: root

    required property SetUpViewModel viewModel

    readonly property bool fields: viewModel.kind === "fields"
    readonly property real wide: Math.min(width, (fields ? 420 : 300) * Theme.mm)
    readonly property bool beside: fields && !portrait

    focus: true
    Component.onCompleted: {
        viewModel.measure(Window.width, Window.height, Theme.mm, wide - 2 * Theme.spaceS);
        forceActiveFocus();
    }

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            root.viewModel.goOn();
        } else if (event.key === Qt.Key_Backspace) {
            root.viewModel.rubOut();
        } else if (event.text.length === 1 && event.text >= " ") {
            root.viewModel.type(event.text);
        } else {
            return;
        }
        event.accepted = true;
    }

    // Not higher than a person's arms: on an upright panel what is asked stays near the way on.
    Item {
        id: sheet

        width: parent.width
        height: root.portrait ? Math.min(parent.height, 470 * Theme.mm) : parent.height
        y: Math.round((parent.height - height) * 0.35)

        Column {
            id: head

            anchors.horizontalCenter: parent.horizontalCenter
            width: root.wide
            spacing: Theme.spaceXs

            Row {
                spacing: Theme.spaceXs
                Accessible.role: Accessible.StaticText
                //: Spoken: how far one has come, such as "Page 2 of 9"
                Accessible.name: qsTr("Page %1 of %2").arg(root.viewModel.number).arg(root.viewModel.total)

                Repeater {
                    model: root.viewModel.total

                    Rectangle {
                        required property int index

                        anchors.verticalCenter: parent.verticalCenter
                        width: index + 1 === root.viewModel.number ? 3 * height : height
                        height: Math.round(2.5 * Theme.mm)
                        radius: height / 2
                        color: index < root.viewModel.number ? Theme.amber : Theme.line
                    }
                }
            }

            DisplayText {
                width: parent.width
                text: root.viewModel.title
                font.pixelSize: root.portrait ? Theme.headlineSize : Theme.titleSize
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            BodyText {
                width: parent.width
                text: root.viewModel.words
                color: Theme.quietText
            }
        }

        ScrollArea {
            id: area

            anchors.top: head.bottom
            anchors.topMargin: Theme.spaceM
            anchors.bottom: said.top
            anchors.bottomMargin: Theme.spaceS + (answer.height > said.y - y - Theme.spaceS ? pager.height + Theme.spaceXs : 0)
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.wide
            contentHeight: answer.height

            Loader {
                id: answer

                width: area.width
                sourceComponent: root.fields ? typing : root.viewModel.kind === "card" ? card : root.viewModel.kind === "summary" ? summary : choices
            }
        }

        Pager {
            id: pager

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: said.top
            anchors.bottomMargin: Theme.spaceXs
            visible: area.scrolls
            compact: true
            hasBefore: area.hasBefore
            hasMore: area.hasMore
            onBefore: area.page(-1)
            onAfter: area.page(1)
        }

        Row {
            id: said

            readonly property bool bad: root.viewModel.problem !== ""

            anchors.bottom: ways.top
            anchors.bottomMargin: Theme.spaceS
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.wide
            spacing: Theme.spaceXs

            Icon {
                id: mark

                visible: words.text !== ""
                path: said.bad ? Icons.warning : Icons.info
                size: Theme.iconS
                color: said.bad ? Theme.warning : Theme.quietText
            }

            BodyText {
                id: words

                width: parent.width - mark.width - Theme.spaceXs
                text: said.bad ? root.viewModel.problem : root.viewModel.note
                Accessible.role: said.bad ? Accessible.AlertMessage : Accessible.StaticText
                Accessible.name: text
            }
        }

        Row {
            id: ways

            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.wide
            spacing: Theme.spaceS
            layoutDirection: Qt.RightToLeft

            StaffButton {
                height: Theme.bigTarget
                width: Math.max(implicitWidth, root.wide * 0.34)
                visible: root.viewModel.nextText !== ""
                name: root.viewModel.nextText
                primary: true
                enabled: root.viewModel.canGoOn
                onChosen: root.viewModel.goOn()
            }

            StaffButton {
                height: Theme.bigTarget
                visible: root.viewModel.skipText !== ""
                enabled: !root.viewModel.busy
                name: root.viewModel.skipText
                onChosen: root.viewModel.skip()
            }

            StaffButton {
                height: Theme.bigTarget
                visible: root.viewModel.restText !== ""
                enabled: !root.viewModel.busy
                name: root.viewModel.restText
                onChosen: root.viewModel.skipRest()
            }
        }
    }

    Component {
        id: choices

        Column {
            spacing: Theme.spaceS

            Repeater {
                model: root.viewModel.options

                SetUpChoice {
                    required property string key
                    required property bool picked

                    width: area.width
                    checked: picked
                    enabled: !root.viewModel.busy
                    onChosen: root.viewModel.choose(key)
                }
            }

            Flow {
                width: area.width
                topPadding: Theme.spaceXs
                spacing: Theme.apart

                Repeater {
                    model: root.viewModel.actions

                    StaffButton {
                        required property string key
                        required property string sign

                        height: Theme.bigTarget
                        icon: Icons[sign]
                        raised: true
                        enabled: !root.viewModel.busy
                        onChosen: root.viewModel.act(key)
                    }
                }
            }
        }
    }

    Component {
        id: typing

        Item {
            implicitHeight: root.beside ? Math.max(lines.height, keyboard.height) : lines.height + Theme.spaceM + keyboard.height

            Column {
                id: lines

                width: root.beside ? Math.round(area.width * 0.4) : area.width
                spacing: Theme.spaceS

                Repeater {
                    model: root.viewModel.fields

                    SetUpField {
                        required property string key
                        required property bool active

                        width: lines.width
                        checked: active
                        onChosen: root.viewModel.edit(key)
                        onRubbedOut: root.viewModel.rubOut()
                    }
                }
            }

            Keyboard {
                id: keyboard

                x: root.beside ? lines.width + Theme.spaceM : 0
                y: root.beside ? 0 : lines.height + Theme.spaceM
                width: area.width - x
                keys: root.viewModel.keys
                wideKeys: root.viewModel.wideKeys
                wideColumns: 4
                heldDown: root.viewModel.heldDown
                room: Math.min(sheet.height * 0.5, 110 * Theme.mm)
                onTyped: text => root.viewModel.type(text)
            }
        }
    }

    Component {
        id: card

        Column {
            spacing: Theme.spaceM

            Item {
                width: area.width
                height: Math.max(frame.height, 70 * Theme.mm)

                Rectangle {
                    id: frame

                    anchors.centerIn: parent
                    width: root.viewModel.cardWidth
                    height: root.viewModel.cardHeight
                    radius: width * 3.18 / 85.6
                    color: Theme.raised
                    border.width: Theme.rule
                    border.color: Theme.amber
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("A frame for a bank card")

                    Icon {
                        anchors.centerIn: parent
                        path: Icons.card
                        size: parent.height / 3
                        color: Theme.line
                    }
                }
            }

            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: Theme.apart

                Repeater {
                    model: [
                        {
                            "by": -12,
                            "said": qsTr("Much smaller"),
                            "seen": "− −"
                        },
                        {
                            "by": -1,
                            "said": qsTr("Smaller"),
                            "seen": "−"
                        },
                        {
                            "by": 1,
                            "said": qsTr("Larger"),
                            "seen": "+"
                        },
                        {
                            "by": 12,
                            "said": qsTr("Much larger"),
                            "seen": "+ +"
                        }
                    ]

                    StaffButton {
                        required property var modelData

                        width: Math.max(Theme.bigTarget, 28 * Theme.mm)
                        height: Theme.bigTarget
                        strikeMs: 0
                        raised: true
                        name: modelData.said
                        text: modelData.seen
                        onChosen: root.viewModel.resize(modelData.by)
                    }
                }
            }
        }
    }

    Component {
        id: summary

        StaffCard {
            width: area.width

            Repeater {
                model: root.viewModel.summary

                StaffLine {
                    required property var model

                    label: model.label
                    value: model.value
                    grade: model.grade
                }
            }
        }
    }
}
