pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// What the cinema knows of a member: name, address, language, looks, consents. Changed here, or copied, or erased.
ScreenFrame {
    id: root

    required property ProfileViewModel viewModel

    readonly property string stage: viewModel.stage
    readonly property bool typing: stage === "name" || stage === "address"
    readonly property bool small: !portrait || Theme.textScale > 1.2

    focus: true
    title: viewModel.title
    ownBack: typing || stage === "asking"
    backText: stage === "gone" ? "" : qsTr("Back")
    nextText: viewModel.nextText
    nextIcon: stage === "asking" ? Icons.trash : Icons.check
    nextEnabled: viewModel.canGoOn
    noticeText: viewModel.noticeText
    noticeKind: viewModel.noticeKind
    onBack: viewModel.back()
    onNext: viewModel.goOn()
    onTypingChanged: {
        if (typing)
            forceActiveFocus();
    }

    Keys.onPressed: event => {
        if (!root.typing)
            return;
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            root.viewModel.goOn();
        } else if (event.key === Qt.Key_Backspace) {
            root.viewModel.rubOut();
        } else if (event.text.length >= 1 && event.text >= " ") {
            root.viewModel.type(event.text);
            root.forceActiveFocus();
        } else {
            return;
        }
        event.accepted = true;
    }

    component Particular: OptionRow {
        id: particular

        required property string value
        required property string changeName

        signal changed

        BodyText {
            width: Math.min(implicitWidth, parent.width - (change.visible ? change.width + Theme.apart : 0))
            height: lineCount > 1 ? implicitHeight : Theme.target
            text: particular.value
            font.weight: Theme.semibold
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }

        QuietButton {
            id: change

            visible: root.viewModel.canChange
            name: particular.changeName
            text: qsTr("Change")
            onChosen: particular.changed()
        }
    }

    ScrollArea {
        id: form

        // What is agreed to stands beside the rest where there is room for it.
        readonly property bool columns: !root.portrait && width * 0.6 > 260 * Theme.mm && Theme.textScale < 1.2

        x: root.portrait ? Math.max(Theme.spaceL, Math.round((parent.width - 375 * Theme.mm) / 2)) : Theme.spaceL
        y: Theme.spaceS
        width: parent.width - 2 * x - pager.width  // whether it shows or not, so that nothing moves when it does
        height: parent.height - y
        contentHeight: (columns ? Math.max(rows.height, wishes.height) : wishes.y + wishes.height) + Theme.spaceM
        visible: root.stage === "form"

        Column {
            id: rows

            readonly property real column: Math.max(nameRow.wanted, addressRow.wanted, languageRow.wanted, comforts.wanted)

            width: form.columns ? Math.round(form.width * 0.6) : form.width - Theme.spaceS
            spacing: Theme.spaceM

            Particular {
                id: nameRow

                width: parent.width
                column: rows.column
                icon: Icons.user
                title: qsTr("Name")
                value: root.viewModel.name
                changeName: qsTr("Change my name")
                onChanged: root.viewModel.editName()
            }

            Particular {
                id: addressRow

                width: parent.width
                column: rows.column
                icon: Icons.mail
                title: qsTr("E-mail")
                value: root.viewModel.address
                changeName: qsTr("Change my e-mail address")
                onChanged: root.viewModel.editAddress()
            }

            OptionRow {
                id: languageRow

                width: parent.width
                column: rows.column
                visible: root.viewModel.language.offered
                icon: Icons.language
                title: qsTr("Language")

                Repeater {
                    model: root.viewModel.language.languages

                    Chip {
                        required property string code
                        required property bool current

                        role: Accessible.RadioButton
                        checked: current
                        onChosen: root.viewModel.language.choose(code)
                    }
                }
            }

            Comforts {
                id: comforts

                width: parent.width
                column: rows.column
                accessibility: root.viewModel.accessibility
            }
        }

        Column {
            id: wishes

            x: form.columns ? rows.width + Theme.spaceL : 0
            y: form.columns ? 0 : rows.height + (root.small ? Theme.spaceM : Theme.spaceL)
            width: form.columns ? form.width - x : rows.width
            spacing: Theme.spaceM

            CheckLine {
                width: parent.width
                height: implicitHeight
                visible: root.viewModel.canChange || checked
                enabled: root.viewModel.canChange
                name: root.viewModel.remindersText
                note: root.viewModel.remindersNote
                checked: root.viewModel.reminders
                onChosen: root.viewModel.consent("reminders")
            }

            CheckLine {
                width: parent.width
                height: implicitHeight
                visible: root.viewModel.canChange || checked
                enabled: root.viewModel.canChange
                name: root.viewModel.promotionsText
                note: root.viewModel.promotionsNote
                checked: root.viewModel.promotions
                onChosen: root.viewModel.consent("promotions")
            }

            Flow {
                width: parent.width
                spacing: Theme.apart
                visible: root.viewModel.canChange

                QuietButton {
                    width: Math.min(implicitWidth, wishes.width)
                    icon: Icons.download
                    name: qsTr("Send me a copy of everything")
                    onChosen: root.viewModel.export()
                }

                QuietButton {
                    width: Math.min(implicitWidth, wishes.width)
                    icon: Icons.trash
                    name: qsTr("Erase everything about me…")
                    onChosen: root.viewModel.askToErase()
                }
            }
        }
    }

    SidePager {
        id: pager

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceS
        anchors.verticalCenter: form.verticalCenter
        visible: form.visible && form.scrolls
        list: form
    }

    Item {
        id: desk

        x: Math.max(Theme.spaceL, Math.round((parent.width - (root.portrait ? 400 : 520) * Theme.mm) / 2))
        y: Theme.spaceS
        width: parent.width - 2 * x
        height: parent.height - 2 * Theme.spaceS
        visible: root.typing

        TypedField {
            id: field

            y: root.portrait ? Math.max(0, Math.round((desk.height - height - board.height - Theme.spaceL) * 0.5)) : 0
            width: parent.width
            height: implicitHeight
            typed: root.viewModel.typed
            example: root.stage === "address" ? "name@example.com" : ""
            onRubbedOut: root.viewModel.rubOut()
        }

        Keyboard {
            id: board

            y: field.y + field.height + (root.portrait ? Theme.spaceL : Theme.spaceM)
            width: parent.width
            keys: root.viewModel.keys
            wideKeys: root.viewModel.wideKeys
            wideColumns: root.stage === "name" ? 2 : root.portrait && Theme.textScale > 1.2 ? 3 : 5
            heldDown: root.viewModel.heldDown
            room: desk.height - field.height - Theme.spaceL
            onTyped: text => root.viewModel.type(text)
        }
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.spaceL, 360 * Theme.mm)
        visible: root.stage === "asking" || root.stage === "gone"
        spacing: Theme.spaceM

        Icon {
            path: root.stage === "gone" ? Icons.good : Icons.warning
            size: Theme.iconL
            color: root.stage === "gone" ? Theme.good : Theme.warning
        }

        LeadText {
            width: parent.width
            font.weight: Theme.regular
            text: root.stage === "gone" ? qsTr("The cinema is told, and erases what it knows of you. What this kiosk knew is gone, and you are signed out.") : qsTr("The cinema erases your name, your address, your wishes and your membership. What the law makes it keep, such as receipts, stays. Tickets that you have stay valid. This cannot be undone.")
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
