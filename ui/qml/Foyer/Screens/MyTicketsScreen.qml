pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Type the booking's letters on the screen's own keys, or hold the ticket under the scanner.
ScreenFrame {
    id: root

    required property MyTicketsViewModel viewModel

    readonly property bool beside: !portrait
    readonly property real gap: Theme.apart

    focus: true
    title: qsTr("My tickets")
    nextText: qsTr("Show my booking")
    nextEnabled: viewModel.canLook
    noticeText: viewModel.noticeText
    noticeKind: viewModel.noticeKind
    noticeAction: viewModel.noticeAction
    onNoticeActed: viewModel.act()
    onNext: viewModel.look()
    onVisibleChanged: {
        if (visible)
            forceActiveFocus();
    }

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            root.viewModel.look();
        } else if (event.key === Qt.Key_Backspace) {
            root.viewModel.rubOut();
        } else if (event.text.length === 1 && event.text >= " ") {
            root.viewModel.type(event.text);
            root.forceActiveFocus();  // the line break that follows is not meant for a button
        } else {
            return;
        }
        event.accepted = true;
    }

    Item {
        id: group

        readonly property real margin: Math.max(Theme.spaceL, root.portrait ? Math.round((parent.width - 375 * Theme.mm) / 2) : 0)

        x: margin
        y: Theme.spaceS
        width: parent.width - 2 * margin
        height: parent.height - 2 * Theme.spaceS

        Column {
            id: entry

            y: Math.max(0, Math.round(root.beside ? (group.height - height) / 2 : (group.height - height - keys.height - Theme.spaceL) * 0.4))
            width: root.beside ? Math.round(group.width * 0.47) : group.width
            spacing: Theme.spaceM

            LeadText {
                width: parent.width
                visible: !(root.beside && Theme.textScale > 1.3 && (root.noticeText !== "" || other.visible))
                text: qsTr("Type the letters and digits of your booking. They are on your ticket, or in your e-mail.")
                font.weight: Theme.regular
            }

            Row {
                id: places

                readonly property real cell: Math.floor((entry.width - 8 * Theme.spaceXs - Theme.spaceS - rub.width - Theme.apart) / 8)
                readonly property real high: Math.max(Theme.bigTarget, Math.min(Math.round(cell * 1.3), Math.round(group.height * 0.16)))

                spacing: Theme.spaceXs
                Accessible.role: Accessible.StaticText
                //: Spoken: what is typed of a booking's reference so far
                Accessible.name: qsTr("Typed so far: %1").arg(root.viewModel.spoken)

                Repeater {
                    model: 8

                    Item {
                        id: place

                        required property int index

                        readonly property string letter: root.viewModel.cells.charAt(index)
                        readonly property bool nextOne: root.viewModel.cells.indexOf(" ") === index

                        // A little more room in the middle: four and four are easier to compare.
                        width: places.cell + (index === 3 ? Theme.spaceS : 0)
                        height: places.high

                        Rectangle {
                            width: places.cell
                            height: parent.height
                            radius: Theme.radiusS
                            color: Theme.raised
                            border.width: place.nextOne ? Theme.rule : Theme.hairline
                            border.color: place.nextOne ? Theme.text : Theme.line
                        }

                        Text {
                            width: places.cell
                            height: parent.height
                            text: place.letter
                            color: Theme.text
                            font.family: Theme.displayFamily
                            font.pixelSize: Math.round(Math.min(places.cell * 0.9, parent.height * 0.72))
                            font.weight: Theme.extrabold
                            horizontalAlignment: Text.AlignHCenter
                            verticalAlignment: Text.AlignVCenter
                            textFormat: Text.PlainText
                        }
                    }
                }

                Item {
                    width: Theme.apart
                    height: 1
                }

                LetterKey {
                    id: rub

                    width: Math.round(Theme.bigTarget * 1.2)
                    height: places.high
                    enabled: root.viewModel.canRubOut
                    //: A key that takes the last letter back
                    name: qsTr("Rub out")
                    icon: Icons.back
                    onChosen: root.viewModel.rubOut()
                }
            }

            SignLine {
                width: parent.width
                visible: root.noticeText === "" && text !== ""
                compact: true
                sign: root.viewModel.scanning ? Icons.refresh : Icons.ticket
                text: root.viewModel.scanning ? qsTr("Reading your ticket…") : root.viewModel.hasScanner ? qsTr("Or hold your ticket under the scanner.") : ""
                tint: Theme.quietText
            }

            QuietButton {
                id: other

                width: Math.min(implicitWidth, parent.width)
                visible: root.member.canSignIn || root.member.isMember
                big: true
                icon: Icons.user
                name: root.member.here ? qsTr("All my bookings") : qsTr("Sign in to see all your bookings")
                onChosen: root.member.signIn()
            }
        }

        // The alphabet of a reference has 28: four lines of seven.
        Grid {
            id: keys

            readonly property real side: Math.floor((width - 6 * root.gap) / 7)
            readonly property real most: Math.floor(((root.beside ? group.height : group.height - entry.height - Theme.spaceL) - 3 * root.gap) / 4)
            readonly property real high: Math.max(Theme.target, Math.min(Math.round(side * 0.9), most))

            x: group.width - width
            y: root.beside ? Math.max(0, Math.round((group.height - height) / 2)) : entry.y + entry.height + Theme.spaceL
            width: root.beside ? Math.round(group.width * 0.49) : group.width
            columns: 7
            spacing: root.gap

            Repeater {
                model: root.viewModel.keys

                LetterKey {
                    required property string letter

                    width: keys.side
                    height: keys.high
                    enabled: !root.viewModel.looking
                    name: letter
                    onChosen: root.viewModel.type(letter)
                }
            }
        }
    }
}
