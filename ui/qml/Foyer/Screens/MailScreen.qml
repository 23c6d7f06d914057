pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Type a mail address on the screen's own keys, or on a keyboard.
ScreenFrame {
    id: root

    required property MailViewModel viewModel

    readonly property real gap: Theme.apart
    readonly property real side: Math.max(Theme.spaceL, portrait ? Math.round((width - 400 * Theme.mm) / 2) : Math.round((width - 520 * Theme.mm) / 2))

    // On a low screen two boxes stand beside the keys: below them there would be no room for these. Where there is none beside
    // them either, nobody is asked: what cannot be read cannot be agreed to.
    readonly property bool asks: viewModel.offersText !== "" && (portrait || width - 2 * side - board.least - Theme.spaceL > 130 * Theme.mm * Theme.textScale)
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

            y: root.portrait ? Math.max(0, Math.round((group.height - height - spacing - choices.height - board.height - Theme.spaceL) * 0.5)) : 0
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

            Item {
                width: parent.width
                height: Theme.bigTarget

                Rectangle {
                    id: field

                    width: parent.width - rub.width - Theme.apart
                    height: parent.height
                    radius: Theme.radiusS
                    color: Theme.raised
                    border.width: Theme.rule
                    border.color: Theme.text
                    Accessible.role: Accessible.StaticText
                    //: Spoken: what is typed of a mail address so far
                    Accessible.name: qsTr("Typed so far: %1").arg(root.viewModel.typed)

                    Text {
                        id: address

                        x: Theme.spaceS
                        width: Math.min(implicitWidth, parent.width - 2 * Theme.spaceS - caret.width - Theme.spaceXs)
                        height: parent.height
                        visible: text !== ""
                        text: root.viewModel.typed
                        color: Theme.text
                        elide: Text.ElideLeft
                        font.family: Theme.textFamily
                        font.pixelSize: Theme.leadSize
                        font.weight: Theme.semibold
                        verticalAlignment: Text.AlignVCenter
                        textFormat: Text.PlainText
                    }

                    Text {
                        x: Theme.spaceS + caret.width + Theme.spaceXs
                        width: parent.width - x - Theme.spaceS
                        height: parent.height
                        visible: root.viewModel.typed === ""
                        text: "name@example.com"
                        color: Theme.quietText
                        elide: Text.ElideRight
                        font.family: Theme.textFamily
                        font.pixelSize: Theme.leadSize
                        verticalAlignment: Text.AlignVCenter
                        textFormat: Text.PlainText
                    }

                    Rectangle {
                        id: caret

                        x: address.visible ? address.x + address.width + Math.round(Theme.spaceXs / 2) : Theme.spaceS
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.max(2, Theme.rule)
                        height: Math.round(parent.height * 0.55)
                        color: Theme.text
                    }
                }

                LetterKey {
                    id: rub

                    anchors.right: parent.right
                    width: Math.round(Theme.bigTarget * 1.2)
                    height: parent.height
                    enabled: root.viewModel.typed !== ""
                    //: A key that takes the last letter back
                    name: qsTr("Rub out")
                    icon: Icons.back
                    onChosen: root.viewModel.rubOut()
                }
            }
        }

        ScrollArea {
            id: choices

            y: entry.y + entry.height + entry.spacing
            width: root.beside ? parent.width - board.width - Theme.spaceL : parent.width
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

        // An address is written from left to right in every language.
        Column {
            id: board

            readonly property real least: 10 * Theme.target + 9 * root.gap
            readonly property real above: entry.height + entry.spacing + (root.beside ? 0 : choices.height + (root.portrait ? Theme.spaceL : Theme.spaceS))
            readonly property real room: group.height - above - (root.portrait ? 0 : Theme.spaceXs) - 5 * root.gap - (back.visible ? back.height + root.gap : 0)
            readonly property real key: Math.floor((width - 9 * root.gap) / 10)
            readonly property real high: Math.max(Theme.target, Math.min(Math.round(key * 0.95), Math.floor(room / (row.columns < 5 ? 6 : 5))))

            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true
            x: parent.width - width
            y: entry.y + above
            width: root.beside ? Math.max(Math.round(parent.width * (Theme.textScale > 1.2 ? 0.5 : 0.6)), least) : parent.width
            spacing: root.gap

            Grid {
                columns: 10
                spacing: root.gap

                Repeater {
                    model: root.viewModel.keys

                    LetterKey {
                        required property string types

                        width: board.key
                        height: board.high
                        name: types
                        onChosen: root.viewModel.type(types)
                    }
                }
            }

            Grid {
                id: row

                columns: (Theme.textScale > 1.2 && (root.portrait || root.beside)) || board.width < 280 * Theme.mm ? 3 : 5
                spacing: root.gap

                Repeater {

                    model: root.viewModel.domains

                    LetterKey {
                        required property string types

                        width: Math.floor((board.width - (row.columns - 1) * root.gap) / row.columns)
                        height: board.high
                        wordy: true
                        name: types
                        onChosen: root.viewModel.type(types)
                    }
                }
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
