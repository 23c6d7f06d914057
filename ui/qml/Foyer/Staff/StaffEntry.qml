pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// One question at a time: what is asked and typed on one side, what one types with on the other. Whatever else one may
// do stands below that.
FocusScope {
    id: root

    required property EntryViewModel entry
    default property alias ways: flow.data

    readonly property bool portrait: height > width
    readonly property bool letters: entry.pad === "letters"
    readonly property bool tight: !portrait && Theme.textScale > 1.2
    readonly property bool phone: entry.pad === "phone"
    readonly property real most: (letters ? 330 : phone ? 190 : 160) * Theme.mm

    component Code: QrCode {
        radius: Theme.radiusS
        height: width
        rows: root.entry.matrix === "" ? [] : root.entry.matrix.split("\n")
        name: root.entry.challenge !== "" ? qsTr("The question for your office") : qsTr("Code for your phone's camera")
    }

    focus: true
    Component.onCompleted: forceActiveFocus()

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            root.entry.goOn();
        } else if (event.key === Qt.Key_Backspace) {
            root.entry.rubOut();
        } else if (event.text.length === 1 && event.text >= " ") {
            root.entry.type(event.text);
            root.forceActiveFocus();
        } else {
            return;
        }
        event.accepted = true;
    }

    Column {
        id: ask

        x: root.portrait ? Math.round((root.width - width) / 2) : Theme.spaceL
        y: root.portrait ? Math.max(Theme.spaceS, Math.round((root.height - height - answer.height - Theme.spaceL) * 0.3)) : Math.max(0, Math.round((root.height - height) / 2))
        width: root.portrait ? Math.min(root.width - 2 * Theme.spaceS, root.most) : Math.round(root.width * 0.42)
        spacing: Theme.spaceS

        DisplayText {
            width: parent.width
            text: root.entry.pad === "phone" && root.entry.phoneHeadline !== "" ? root.entry.phoneHeadline : root.entry.title
            font.pixelSize: root.tight ? Theme.titleSize : Theme.headlineSize
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        BodyText {
            width: parent.width
            visible: text !== ""
            text: root.entry.words
            color: Theme.quietText
            font.pixelSize: root.tight ? Theme.smallSize : Theme.bodySize
        }

        Code {
            visible: root.entry.matrix !== "" && (root.portrait || !root.phone)
            width: Math.round(Math.min(ask.width, (root.phone ? 120 : 60) * Theme.mm))
        }

        LeadText {
            width: parent.width
            visible: text !== ""
            text: root.entry.challenge !== "" ? root.entry.challenge : root.entry.phoneCode
            font.pixelSize: root.tight ? Theme.bodySize : Theme.leadSize
            font.features: ({
                    "tnum": 1
                })
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }

        SmallText {
            width: parent.width
            visible: text !== ""
            text: root.entry.phoneCountdown
        }

        TypedField {
            width: parent.width
            visible: root.letters
            typed: root.entry.shown
            onRubbedOut: root.entry.rubOut()
        }

        Rectangle {
            width: parent.width
            height: Theme.bigTarget
            visible: root.entry.pad === "digits"
            radius: Theme.radiusS
            color: Theme.raised
            border.width: Theme.rule
            border.color: Theme.text
            Accessible.role: Accessible.StaticText
            //: Spoken: what is typed so far; of a PIN dots alone
            Accessible.name: qsTr("Typed so far: %1").arg(root.entry.shown)

            Text {
                anchors.centerIn: parent
                text: root.entry.shown
                color: Theme.text
                font.family: Theme.textFamily
                font.pixelSize: Theme.leadSize
                font.weight: Theme.semibold
                font.letterSpacing: Theme.spaceXs
                textFormat: Text.PlainText
            }
        }

        Row {
            width: parent.width
            visible: root.entry.problem !== ""
            spacing: Theme.spaceXs

            Icon {
                id: sign

                path: Icons.warning
                size: Theme.iconS
                color: Theme.warning
            }

            BodyText {
                width: parent.width - sign.width - Theme.spaceXs
                text: root.entry.problem
                font.pixelSize: root.tight ? Theme.smallSize : Theme.bodySize
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
    }

    Column {
        id: answer

        x: root.portrait ? Math.round((root.width - width) / 2) : ask.x + ask.width + Math.round((root.width - ask.x - ask.width - width) / 2)
        y: root.portrait ? ask.y + ask.height + Theme.spaceL : Math.max(0, Math.round((root.height - height) / 2))
        width: root.portrait ? ask.width : Math.min(root.width - ask.x - ask.width - 2 * Theme.spaceL, root.most)
        spacing: Theme.spaceM

        Code {
            visible: root.entry.matrix !== "" && root.phone && !root.portrait
            width: Math.round(Math.min(answer.width, 150 * Theme.mm, root.height * 0.7))
        }

        NumberPad {
            keyWidth: Math.floor((answer.width - 2 * spacing) / columns)
            visible: root.entry.pad === "digits"
            onStruck: digit => root.entry.type(digit)
            onRubbedOut: root.entry.rubOut()
        }

        Keyboard {
            width: parent.width
            visible: root.letters
            keys: root.entry.keys
            wideKeys: root.entry.wideKeys
            wideColumns: 2
            heldDown: root.entry.heldDown
            room: Math.min(root.height * 0.45, 90 * Theme.mm)
            onTyped: text => root.entry.type(text)
        }

        StaffButton {
            width: parent.width
            height: Theme.bigTarget
            visible: root.entry.nextText !== ""
            name: root.entry.nextText
            primary: true
            enabled: root.entry.canGoOn
            onChosen: root.entry.goOn()
        }

        Flow {
            id: flow

            width: parent.width
            spacing: Theme.apart
        }
    }
}
