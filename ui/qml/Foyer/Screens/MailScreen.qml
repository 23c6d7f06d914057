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

    // On a low screen two boxes stand beside the keys: below them there would be no room for these. Where there is none beside
    // them either, nobody is asked: what cannot be read cannot be agreed to.
    readonly property bool asks: viewModel.offersText !== "" && (portrait || width - 2 * side - under.least - Theme.spaceL > 130 * Theme.mm * Theme.textScale)
    readonly property bool beside: asks && !portrait

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

            y: root.portrait ? Math.max(0, Math.round((group.height - height - spacing - choices.height - under.height - Theme.spaceL) * 0.5)) : 0
            width: parent.width
            spacing: root.portrait ? Theme.spaceM : Theme.spaceS

            LeadText {
                width: parent.width
                visible: root.portrait
                text: {
                    if (root.viewModel.offers && root.viewModel.news)
                        return qsTr("The address is kept for what you ticked, until the show is over and until you unsubscribe.");
                    if (root.viewModel.offers)
                        return qsTr("The address is kept for news and offers until you unsubscribe. It is used for nothing else.");
                    if (root.viewModel.news)
                        return qsTr("The address is kept until the show is over, for this alone, and then erased.");
                    return qsTr("The address is erased as soon as the mail has been delivered. It is used for nothing else.");
                }
                font.weight: Theme.regular
            }

            TypedField {
                width: parent.width
                height: implicitHeight
                typed: root.viewModel.typed
                example: "name@example.com"
                onRubbedOut: root.viewModel.rubOut()
            }
        }

        ScrollArea {
            id: choices

            y: entry.y + entry.height + entry.spacing
            width: root.beside ? parent.width - under.width - Theme.spaceL : parent.width
            height: root.beside ? Math.min(contentHeight, group.height - y) : contentHeight
            contentHeight: boxes.height

            Column {
                id: boxes

                width: parent.width
                spacing: entry.spacing

                CheckLine {
                    width: parent.width
                    height: implicitHeight
                    name: root.viewModel.newsText
                    note: root.portrait || root.noticeText !== "" ? "" : qsTr("For this the address is kept until the show is over.")
                    checked: root.viewModel.news
                    onChosen: root.viewModel.chooseNews()
                }

                // A consent of its own: it is not the other one's, and never ticked for anybody.
                CheckLine {
                    width: parent.width
                    height: implicitHeight
                    visible: root.asks
                    name: root.viewModel.offersText
                    note: root.viewModel.offersNote
                    checked: root.viewModel.offers
                    onChosen: root.viewModel.chooseOffers()
                }
            }
        }

        Column {
            id: under

            readonly property real least: 10 * Theme.target + 9 * Theme.apart
            readonly property real above: entry.height + entry.spacing + (root.beside ? 0 : choices.height + (root.portrait ? Theme.spaceL : Theme.spaceS))

            x: parent.width - width
            y: entry.y + above
            width: root.beside ? Math.max(Math.round(parent.width * (Theme.textScale > 1.2 ? 0.5 : 0.6)), least) : parent.width
            spacing: Theme.apart

            Keyboard {
                width: parent.width
                keys: root.viewModel.keys
                wideKeys: root.viewModel.domains
                wideColumns: (Theme.textScale > 1.2 && (root.portrait || root.beside)) || width < 280 * Theme.mm ? 3 : 5
                room: group.height - under.above - (root.portrait ? 0 : Theme.spaceXs) - (back.visible ? back.height + Theme.apart : 0)
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
