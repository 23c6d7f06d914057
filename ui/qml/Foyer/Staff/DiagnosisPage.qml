pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Can this kiosk sell? The answer, what is to be mended, and the tree of what selling rests on.
StaffPage {
    id: root

    required property DiagnosisViewModel viewModel

    readonly property bool longer: area.contentHeight > height + 1
    readonly property real inner: width - (longer ? Theme.spaceS : 0) // beside the mark that says how far
    readonly property real half: portrait ? inner : Math.floor((inner - Theme.spaceS) / 2)

    ScrollArea {
        id: area

        anchors.fill: parent
        anchors.bottomMargin: root.longer ? pager.height + Theme.spaceXs : 0
        contentHeight: Math.max(mending.height, tree.y + tree.height)

        Column {
            id: mending

            width: root.half
            spacing: Theme.spaceS

            StaffCard {
                width: parent.width

                Item {
                    width: parent.width
                    height: Math.max(sign.height, answer.height)

                    StaffGrade {
                        id: sign

                        anchors.verticalCenter: parent.verticalCenter
                        size: Theme.iconL
                        grade: root.viewModel.grade
                    }

                    BodyText {
                        id: answer

                        anchors.left: sign.right
                        anchors.leftMargin: Theme.spaceS
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        text: root.viewModel.answer
                        font.weight: Theme.extrabold
                        Accessible.role: Accessible.Heading
                        Accessible.name: text
                    }
                }

                CheckAgain {
                    running: root.viewModel.running
                    progress: root.viewModel.progress
                    checkedAt: root.viewModel.checkedAt
                    onAsked: root.viewModel.checkAll()
                }
            }

            Repeater {
                model: root.viewModel.roots

                StaffCard {
                    id: card

                    required property string grade
                    required property string code
                    required property string what
                    required property string detail
                    required property string since
                    required property string so
                    required property string why
                    required property string todo

                    width: mending.width

                    Item {
                        width: parent.width
                        height: Math.max(mark.height, title.height)

                        StaffGrade {
                            id: mark

                            y: Math.round((title.height / Math.max(1, title.lineCount) - height) / 2)
                            grade: card.grade
                        }

                        BodyText {
                            id: title

                            anchors.left: mark.right
                            anchors.leftMargin: Theme.spaceXs
                            anchors.right: parent.right
                            text: card.what
                            font.weight: Theme.semibold
                            Accessible.role: Accessible.Heading
                            Accessible.name: text
                        }
                    }

                    SmallText {
                        width: parent.width
                        text: [card.code, card.since, card.detail].filter(part => part !== "").join(" · ")
                    }

                    SmallText {
                        width: parent.width
                        //: %1 is what does not work because of it
                        text: qsTr("Because of it: %1").arg(card.so)
                    }

                    SmallText {
                        width: parent.width
                        text: card.why
                    }

                    SmallText {
                        width: parent.width
                        text: card.todo
                        color: Theme.text
                        font.weight: Theme.semibold
                    }
                }
            }
        }

        StaffCard {
            id: tree

            x: root.portrait ? 0 : root.inner - width
            y: root.portrait ? mending.height + Theme.spaceS : 0
            width: root.half
            visible: root.viewModel.tree.count > 0
            title: qsTr("What selling rests on")

            Repeater {
                model: root.viewModel.tree

                Touchable {
                    id: line

                    required property string key
                    required property int depth
                    required property string title
                    required property string grade
                    required property string value
                    required property bool opens
                    required property bool opened

                    width: parent ? parent.width : 0
                    implicitHeight: Math.max(opens ? Theme.target : 0, words.height + Theme.spaceXs)
                    enabled: opens
                    name: title
                    hint: value

                    onChosen: root.viewModel.toggle(key)

                    Rectangle {
                        anchors.fill: parent
                        radius: Theme.radiusS
                        color: line.pressed ? Theme.pressed : "transparent"
                    }

                    StaffGrade {
                        id: state

                        x: line.depth * Theme.spaceM
                        y: Math.round(words.y + (called.height / Math.max(1, called.lineCount) - height) / 2)
                        grade: line.grade
                    }

                    Column {
                        id: words

                        anchors.left: state.right
                        anchors.leftMargin: Theme.spaceXs
                        anchors.right: arrow.left
                        anchors.rightMargin: Theme.spaceXs
                        anchors.verticalCenter: parent.verticalCenter

                        SmallText {
                            id: called

                            width: parent.width
                            text: line.title
                            color: Theme.text
                            font.weight: line.depth === 0 ? Theme.semibold : Theme.regular
                        }

                        SmallText {
                            width: parent.width
                            visible: text !== ""
                            text: line.value
                        }
                    }

                    Icon {
                        id: arrow

                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        visible: line.opens
                        size: Theme.iconS
                        path: line.opened ? Icons.up : Icons.down
                        color: Theme.quietText
                    }
                }
            }
        }
    }

    Pager {
        id: pager

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        compact: true
        hasBefore: area.hasBefore
        hasMore: area.hasMore
        onBefore: area.page(-1)
        onAfter: area.page(1)
    }
}
