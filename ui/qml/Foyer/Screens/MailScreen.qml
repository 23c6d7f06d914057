pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Type a mail address on the screen's own keys, or on a keyboard.
ScreenFrame {
    id: root

    required property MailViewModel viewModel

    readonly property real side: Math.max(Theme.spaceL, portrait ? Math.round((width - 400 * Theme.mm) / 2) : Math.round((width - 520 * Theme.mm) / 2))

    focus: true
    title: qsTr("Where shall your tickets go?")
    nextText: viewModel.nextText
    nextIcon: Icons.mail
    nextEnabled: viewModel.canSend
    noticeText: viewModel.noticeText
    noticeKind: viewModel.noticeKind
    noticeAction: viewModel.noticeAction
    onNoticeActed: viewModel.takeSuggestion()
    onNext: viewModel.send()
    onVisibleChanged: {
        if (visible)
            forceActiveFocus();
    }

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            root.viewModel.send();
        } else if (event.key === Qt.Key_Backspace) {
            root.viewModel.rubOut();
        } else if (event.text.length === 1 && event.text > " ") {
            root.viewModel.type(event.text);
            root.forceActiveFocus();
        } else {
            return;
        }
        event.accepted = true;
    }

    Item {
        id: group

        x: root.side
        y: Theme.spaceS
        width: parent.width - 2 * root.side
        height: parent.height - 2 * Theme.spaceS

        Column {
            id: entry

            y: root.portrait ? Math.max(0, Math.round((group.height - height - under.height - Theme.spaceL) * 0.5)) : 0
            width: parent.width
            spacing: root.portrait ? Theme.spaceM : Theme.spaceS

            LeadText {
                width: parent.width
                visible: root.portrait
                text: root.viewModel.news ? qsTr("The address is kept until the show is over, for this alone, and then erased.") : qsTr("The address is erased as soon as the mail has been delivered. It is used for nothing else.")
                font.weight: Theme.regular
            }

            TypedField {
                width: parent.width
                height: implicitHeight
                typed: root.viewModel.typed
                example: "name@example.com"
                onRubbedOut: root.viewModel.rubOut()
            }

            CheckLine {
                width: parent.width
                height: implicitHeight
                name: root.viewModel.newsText
                note: root.portrait || root.noticeText !== "" ? "" : qsTr("For this the address is kept until the show is over.")
                checked: root.viewModel.news
                onChosen: root.viewModel.chooseNews()
            }
        }

        Column {
            id: under

            y: entry.y + entry.height + (root.portrait ? Theme.spaceL : Theme.spaceS)
            width: parent.width
            spacing: Theme.apart

            Keyboard {
                width: parent.width
                keys: root.viewModel.keys
                wideKeys: root.viewModel.domains
                wideColumns: root.portrait && Theme.textScale > 1.2 ? 3 : 5
                room: group.height - entry.height - Theme.spaceL - (back.visible ? back.height + Theme.apart : 0)
                onTyped: text => root.viewModel.type(text)
            }

            QuietButton {
                id: back

                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.viewModel.canTakeBack
                icon: Icons.close
                name: qsTr("Send no e-mail")
                onChosen: root.viewModel.takeBack()
            }
        }
    }
}
