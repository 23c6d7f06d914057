pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// The booking somebody came back for: what became of it, and its tickets once more where there are any.
ScreenFrame {
    id: root

    required property BookingViewModel viewModel

    readonly property bool short: !portrait && (noticeText !== "" || height < 250 * Theme.mm * Theme.textScale)
    readonly property bool tight: portrait && height < 480 * Theme.mm * Theme.textScale
    readonly property bool moved: viewModel.now !== ""
    readonly property bool crowded: !portrait && !viewModel.hasTicket && (moved || short)
    readonly property color tint: viewModel.kind === "warning" ? Theme.warning : viewModel.kind === "good" ? Theme.good : Theme.amber

    title: viewModel.title
    backText: ""
    nextText: viewModel.nextText !== "" ? viewModel.nextText : qsTr("Done")
    nextEnabled: viewModel.canGoOn
    noticeText: viewModel.noticeText
    noticeKind: viewModel.noticeKind
    nextIcon: viewModel.nextText === "" ? Icons.check : viewModel.paysHere ? Icons.card : Icons.printer
    onNext: viewModel.nextText !== "" ? viewModel.handOut() : viewModel.finish()

    backdrop: Backdrop {
        width: root.width
        height: Math.round(root.height * 0.75)
        digest: root.viewModel.digest
        strength: Theme.highContrast ? 0 : 0.6
    }

    Item {
        id: group

        readonly property bool beside: !root.portrait && root.viewModel.hasTicket
        readonly property real wanted: root.portrait ? story.height + (root.viewModel.hasTicket ? Theme.spaceL + ticket.implicitHeight : 0) : height

        x: Theme.spaceL
        y: Theme.spaceS
        width: parent.width - 2 * Theme.spaceL
        height: parent.height - 2 * Theme.spaceS

        Column {
            id: story

            x: root.portrait || group.beside ? 0 : Math.round((group.width - width) / 2)
            y: root.portrait ? Math.max(0, Math.round((group.height - group.wanted) * 0.36)) : Math.max(0, Math.round((group.height - height) / 2))
            width: root.portrait ? group.width : group.beside ? Math.round(group.width * 0.46) : Math.min(group.width, 380 * Theme.mm)
            spacing: root.short || root.tight ? Theme.spaceS : Theme.spaceM

            Rectangle {
                width: Theme.spaceXl
                height: Theme.rule * 1.5
                color: root.tint
            }

            Text {
                width: parent.width
                text: root.viewModel.headline
                color: Theme.text
                font.family: Theme.displayFamily
                font.pixelSize: root.short ? Theme.titleSize : root.portrait && !root.tight ? Theme.bannerSize : Theme.headlineSize
                font.weight: Theme.extrabold
                lineHeight: 0.95
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text + ". " + root.viewModel.words
            }

            OldAndNew {
                width: parent.width
                height: implicitHeight
                visible: root.moved
                compact: !root.portrait || root.tight
                tiny: root.short || root.crowded
                before: root.viewModel.before
                now: root.viewModel.now
                sit: root.viewModel.sit
            }

            LeadText {
                width: parent.width
                text: root.viewModel.words
                font.pixelSize: root.short || root.moved ? Theme.bodySize : Theme.leadSize
                font.weight: Theme.regular
            }

            Panel {
                width: parent.width
                height: number.height + 2 * number.y
                visible: !root.viewModel.hasTicket

                Column {
                    id: number

                    x: Theme.spaceM
                    y: root.crowded ? Theme.spaceXs : Theme.spaceM
                    width: parent.width - 2 * Theme.spaceM
                    spacing: root.crowded ? 0 : Theme.spaceXs / 2

                    QuietText {
                        width: parent.width
                        //: Above a short code
                        text: root.viewModel.voucher !== "" ? qsTr("Your voucher's code") : qsTr("Your booking")
                    }

                    Text {
                        width: parent.width
                        text: root.viewModel.voucher !== "" ? root.viewModel.voucher : root.viewModel.reference
                        color: Theme.text
                        font.family: Theme.displayFamily
                        font.pixelSize: root.crowded ? Theme.headlineSize : Theme.bannerSize
                        font.weight: Theme.extrabold
                        font.letterSpacing: Theme.titleSize * 0.1
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Theme.bodySize
                        textFormat: Text.PlainText
                    }
                }
            }
        }

        PaperTicket {
            id: ticket

            x: root.portrait ? 0 : group.width - width
            y: root.portrait ? story.y + story.height + (root.tight ? Theme.spaceM : Theme.spaceL) : Math.max(0, Math.round((group.height - height) / 2))
            width: root.portrait ? group.width : Math.round(group.width * 0.5)
            height: implicitHeight
            visible: root.viewModel.hasTicket
            compact: !root.portrait || root.tight
            tiny: root.short
            cinema: root.viewModel.cinema
            title: root.viewModel.film
            day: root.viewModel.day
            time: root.viewModel.time
            auditorium: root.viewModel.auditorium
            section: root.viewModel.section
            row: root.viewModel.row
            numbers: root.viewModel.numbers
            several: root.viewModel.several
            seats: root.viewModel.seats
            accent: root.viewModel.accent
            stubLabel: qsTr("Booking")
            stubTitle: root.viewModel.reference
            stubNote: root.viewModel.sums
        }
    }

    barContent: [
        Row {
            id: ways

            anchors.left: parent.left
            anchors.leftMargin: -Theme.spaceM
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.apart

            QuietButton {
                visible: root.viewModel.nextText !== ""
                big: true
                icon: Icons.check
                name: qsTr("Done")
                onChosen: root.viewModel.finish()
            }

            QuietButton {
                visible: root.viewModel.toldByMail
                big: true
                icon: Icons.mail
                name: qsTr("No more e-mail")
                onChosen: root.viewModel.tellNoMore()
            }
        },
        LeaveNote {
            anchors.leftMargin: ways.width
            visible: width > 40 * Theme.mm
            text: root.viewModel.leaves
        }
    ]
}
