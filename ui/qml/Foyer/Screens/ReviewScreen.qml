pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// The last look: a summary that is already the ticket, how long it is kept, how to pay.
ScreenFrame {
    id: root

    required property ReviewViewModel viewModel

    readonly property bool short: !portrait && height < 250 * Theme.mm
    // Beside the ticket a question needs room; else it stands where all notices do.
    readonly property bool roomy: portrait || !short && Theme.textScale < 1.3
    readonly property bool dense: !portrait || height < 450 * Theme.mm

    title: qsTr("Is everything right?")
    place: viewModel.showing.line
    nextText: viewModel.payText
    nextIcon: viewModel.question !== "" ? Icons.phone : viewModel.byCard ? Icons.card : Icons.counter
    noticeText: roomy || viewModel.question === "" ? viewModel.noticeText : viewModel.question
    noticeKind: roomy || viewModel.question === "" ? viewModel.noticeKind : "info"
    onNext: viewModel.pay()

    backdrop: Backdrop {
        width: root.width
        height: Math.round(root.height * 0.75)
        digest: root.viewModel.showing.digest
    }

    PaperTicket {
        id: ticket

        x: root.portrait ? Math.round((parent.width - width) / 2) : Theme.spaceL
        y: root.portrait ? Math.max(Theme.spaceS, Math.round((parent.height - height - hold.height - Theme.spaceL) * 0.4)) : Theme.spaceS
        width: Math.round(root.portrait ? Math.min(parent.width - 2 * Theme.spaceL, 360 * Theme.mm) : parent.width * 0.6 - Theme.spaceL)
        height: Math.min(implicitHeight, parent.height - (root.portrait ? hold.height + Theme.spaceXl + Theme.spaceM : 2 * Theme.spaceS))
        compact: root.dense
        tiny: root.short
        stubWanted: sums.height
        title: root.viewModel.showing.title
        day: root.viewModel.showing.day
        time: root.viewModel.showing.time
        auditorium: root.viewModel.showing.auditorium
        seats: root.viewModel.seats
        cinema: root.navigator.cinemaName
        section: root.viewModel.section
        // Where there is little room, or a long name, one sentence says it all.
        row: root.dense || section.length > 18 ? "" : root.viewModel.row
        numbers: root.viewModel.numbers
        several: root.viewModel.several
        accent: root.viewModel.showing.accent

        ScrollArea {
            id: lines

            width: parent.width
            height: Math.min(contentHeight, ticket.stubHeight - ticket.padding)
            contentHeight: sums.height

            Column {
                id: sums

                width: lines.width - (lines.scrolls ? Theme.target + Theme.spaceS : 0)
                spacing: Theme.spaceXs

                Repeater {
                    model: root.viewModel.rows

                    PriceLine {
                        width: sums.width
                    }
                }

                PriceLine {
                    width: sums.width
                    visible: price !== ""
                    what: qsTr("Booking fee")
                    where: ""
                    price: root.viewModel.fee
                }

                Rectangle {
                    width: sums.width
                    height: Theme.hairline
                    color: ticket.quietInk
                    opacity: 0.4
                }

                PriceLine {
                    width: sums.width
                    strong: true
                    what: qsTr("Total")
                    where: ""
                    price: root.viewModel.total
                }

                Text {
                    width: sums.width
                    visible: text !== ""
                    text: root.viewModel.tax
                    horizontalAlignment: Text.AlignRight
                    color: ticket.quietInk
                    font.family: Theme.textFamily
                    font.pixelSize: Theme.smallSize
                    textFormat: Text.PlainText
                }
            }
        }
    }

    SidePager {
        anchors.right: ticket.right
        anchors.rightMargin: Theme.spaceS
        anchors.bottom: ticket.bottom
        anchors.bottomMargin: Theme.spaceS
        visible: lines.scrolls
        list: lines
    }

    Column {
        id: hold

        readonly property real above: bar.height + spacing + (question.visible ? question.height + spacing : 0) + (others.visible ? others.height + spacing : 0) + (proof.visible ? proof.height + spacing : 0)

        x: root.portrait ? ticket.x : ticket.x + ticket.width + Theme.spaceL
        y: root.portrait ? Math.round(ticket.y + ticket.height + Theme.spaceL) : ticket.y
        width: root.portrait ? ticket.width : parent.width - x - Theme.spaceL
        spacing: Theme.spaceM

        HoldBar {
            id: bar

            width: parent.width
            share: root.viewModel.holdShare
            words: root.viewModel.holdWords
            soonOver: root.viewModel.soonOver
        }

        // What there is instead of paper; mail is below.
        NoticeBar {
            id: question

            width: parent.width
            height: implicitHeight
            text: root.roomy ? root.viewModel.question : ""
        }

        // Side by side where there is room.
        Flow {
            id: others

            width: parent.width
            spacing: Theme.apart
            visible: other.name !== "" || root.viewModel.mail.offered || signingIn.visible

            QuietButton {
                id: other

                visible: name !== ""
                width: Math.min(implicitWidth, others.width)
                big: true
                icon: Icons.counter
                name: root.viewModel.counterText
                onChosen: root.viewModel.payAtCounter()
            }

            QuietButton {
                id: mailed

                visible: root.viewModel.mail.offered
                width: Math.min(implicitWidth, others.width)
                big: true
                icon: Icons.mail
                name: root.viewModel.mail.goesTo === "" ? qsTr("Also by e-mail") : root.viewModel.mail.goesTo
                onChosen: root.viewModel.mail.open()
            }

            QuietButton {
                id: signingIn

                visible: root.member.canSignIn
                width: Math.min(implicitWidth, others.width)
                big: true
                icon: Icons.user
                name: qsTr("Sign in for your price")
                onChosen: root.member.signIn()
            }
        }

        BodyText {
            id: proof

            width: parent.width
            visible: text !== ""
            text: root.viewModel.proof
        }

        QuietText {
            id: afterwards

            width: parent.width
            visible: !root.short && text !== "" && (root.portrait || hold.y + hold.above + implicitHeight < hold.parent.height)
            text: root.viewModel.afterwards
        }

        QuietText {
            width: parent.width
            visible: !root.short && hold.y + hold.above + (afterwards.visible ? afterwards.height + hold.spacing : 0) + implicitHeight < hold.parent.height
            text: qsTr("Nothing is charged before you pay.")
        }
    }
}
