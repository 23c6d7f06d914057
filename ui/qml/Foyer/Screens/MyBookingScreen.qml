pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// One booking of a member: print, mail, cancel after seeing the refund, book again.
ScreenFrame {
    id: root

    required property MyBookingViewModel viewModel

    // What comes back is seen at once, however little room there is.
    readonly property bool brief: viewModel.asks && (Theme.textScale > 1.2 || !portrait)
    readonly property bool pictured: viewModel.digest !== "" && (portrait ? Theme.textScale < 1.5 : !brief || Theme.textScale < 1.3 && height > 250 * Theme.mm)
    readonly property color tint: viewModel.kind === "warning" ? Theme.warning : viewModel.kind === "good" ? Theme.good : Theme.quietText

    title: viewModel.asks ? qsTr("Cancel the booking?") : qsTr("My booking")
    ownBack: viewModel.asks
    backText: viewModel.asks ? qsTr("Keep my booking") : qsTr("Back")
    nextText: viewModel.nextText
    nextIcon: viewModel.step === "print" ? Icons.printer : viewModel.step === "cancel" ? Icons.close : viewModel.step === "again" ? Icons.refresh : Icons.next
    nextEnabled: viewModel.canGoOn
    noticeText: viewModel.noticeText
    noticeKind: viewModel.noticeKind
    onBack: viewModel.keep()
    onNext: viewModel.goOn()

    backdrop: Backdrop {
        width: root.width
        height: Math.round(root.height * 0.75)
        digest: root.viewModel.digest
        strength: Theme.highContrast ? 0 : 0.6
    }

    ScrollArea {
        id: page

        x: Theme.spaceL
        y: Theme.spaceS
        width: parent.width - 2 * Theme.spaceL
        height: parent.height - 2 * Theme.spaceS
        contentHeight: story.y + story.height

        Poster {
            id: picture

            visible: root.pictured
            width: Math.round(Math.min(page.width * 0.36, page.height * (root.portrait ? 0.4 : 0.9) / 1.5))
            height: Math.round(width * 1.5)
            y: root.portrait ? story.y : Math.max(0, Math.round((page.height - height) / 2))
            digest: root.viewModel.digest
            title: root.viewModel.film
            accent: root.viewModel.accent
        }

        Column {
            id: story

            x: root.pictured ? picture.width + Theme.spaceL : 0
            y: Math.max(0, Math.round((page.height - height) * (root.portrait ? 0.2 : 0.5)))
            width: page.width - x - (page.scrolls ? Theme.target + Theme.spaceS : 0)
            spacing: root.portrait ? Theme.spaceM : Theme.spaceS

            DisplayText {
                width: parent.width
                text: root.viewModel.film
                maximumLineCount: 4
                elide: Text.ElideRight
            }

            BodyText {
                width: parent.width
                visible: text !== "" && !root.brief
                text: root.viewModel.state
                color: root.tint
                font.weight: Theme.semibold
            }

            Column {
                width: parent.width
                spacing: Theme.spaceXs

                LeadText {
                    width: parent.width
                    visible: text !== ""
                    text: root.viewModel.when
                }

                BodyText {
                    width: parent.width
                    visible: text !== "" && !root.brief
                    text: root.viewModel.auditorium
                }

                BodyText {
                    width: parent.width
                    visible: text !== "" && !root.brief
                    text: root.viewModel.seats
                }

                QuietText {
                    width: parent.width
                    text: root.viewModel.sums
                }

                QuietText {
                    width: parent.width
                    visible: !root.brief
                    //: %1 is a booking's reference, such as KW37RHXT
                    text: qsTr("Booking %1").arg(root.viewModel.reference)
                }
            }

            Panel {
                width: parent.width
                height: offer.height + 2 * offer.y
                visible: root.viewModel.asks

                Column {
                    id: offer

                    x: Theme.spaceM
                    y: Theme.spaceS
                    width: parent.width - 2 * Theme.spaceM
                    spacing: Theme.spaceXs / 2

                    QuietText {
                        width: parent.width
                        //: Above an amount of money
                        text: qsTr("You get back")
                    }

                    Text {
                        width: parent.width
                        text: root.viewModel.refund
                        color: Theme.text
                        font.family: Theme.displayFamily
                        font.pixelSize: Theme.bannerSize
                        font.weight: Theme.extrabold
                        textFormat: Text.PlainText
                        Accessible.role: Accessible.AlertMessage
                        //: Spoken: %1 is an amount of money, %2 says where it goes and what is kept
                        Accessible.name: qsTr("You get back %1. %2").arg(root.viewModel.refund).arg(root.viewModel.refundWords)
                    }

                    BodyText {
                        width: parent.width
                        text: root.viewModel.refundWords
                    }
                }
            }

            Flow {
                width: parent.width
                spacing: Theme.apart
                visible: !root.viewModel.asks

                QuietButton {
                    visible: name !== ""
                    width: Math.min(implicitWidth, story.width)
                    big: true
                    icon: Icons.mail
                    name: root.viewModel.mailText
                    onChosen: root.viewModel.mail()
                }

                QuietButton {
                    visible: root.viewModel.canBookAgain
                    width: Math.min(implicitWidth, story.width)
                    big: true
                    icon: Icons.refresh
                    //: Buy tickets for the same film once more
                    name: qsTr("Book again")
                    onChosen: root.viewModel.bookAgain()
                }

                QuietButton {
                    visible: root.viewModel.canCancel
                    width: Math.min(implicitWidth, story.width)
                    big: true
                    icon: Icons.close
                    name: qsTr("Cancel this booking…")
                    onChosen: root.viewModel.askToCancel()
                }
            }
        }
    }

    SidePager {
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceS
        anchors.verticalCenter: page.verticalCenter
        visible: page.scrolls
        list: page
    }
}
