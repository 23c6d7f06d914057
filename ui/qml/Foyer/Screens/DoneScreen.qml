pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// The ticket itself: codes to photograph, what became of the paper, where to go. Leaves by itself.
ScreenFrame {
    id: root

    required property DoneViewModel viewModel

    readonly property string mood: viewModel.printState
    readonly property bool upright: height > width * 1.2
    readonly property bool short: !upright && height < 250 * Theme.mm * Theme.textScale
    readonly property real edge: upright ? Math.max(Theme.spaceL, Math.round((width - 360 * Theme.mm) / 2)) : Theme.spaceL

    title: viewModel.headline
    backText: ""
    cancelText: ""
    nextText: qsTr("Done")
    nextIcon: Icons.check
    onNext: viewModel.finish()

    backdrop: Backdrop {
        width: root.width
        height: Math.round(root.height * 0.75)
        digest: root.viewModel.digest
    }

    PaperTicket {
        id: ticket

        readonly property real most: parent.height - y - Theme.spaceM - words.height - Theme.spaceS

        x: root.edge
        y: root.upright ? Math.max(Theme.spaceS, Math.round((parent.height - implicitHeight - words.height - Theme.spaceL) * 0.36)) : Theme.spaceXs
        width: parent.width - 2 * root.edge
        height: Math.round(root.upright ? Math.min(implicitHeight, most) : most)
        beside: !root.upright
        stubShare: root.viewModel.codes.count > 2 ? 0.56 : root.viewModel.codes.count > 1 ? 0.48 : 0.36
        compact: root.short || !root.upright && words.height > 36 * Theme.mm
        tiny: root.short
        stubWanted: codes.implicitHeight
        cinema: root.viewModel.cinema
        title: root.viewModel.title
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

        TicketCodes {
            id: codes

            anchors.verticalCenter: root.upright ? undefined : parent.verticalCenter
            width: parent.width
            room: root.upright ? root.height - 190 * Theme.mm - ticket.upperHeight - words.height : ticket.stubHeight - ticket.padding
            codes: root.viewModel.codes
            ink: ticket.ink
            paper: ticket.paper
        }
    }

    Grid {
        id: words

        readonly property real cell: columns > 1 ? Math.floor((width - columnSpacing) / 2) : width

        x: root.edge
        y: Math.round(ticket.y + ticket.height + (root.upright ? Theme.spaceM : Theme.spaceS))
        width: ticket.width
        columns: root.upright ? 1 : 2
        columnSpacing: Theme.spaceL
        rowSpacing: root.short ? Theme.spaceXs : Theme.spaceS

        SignLine {
            width: words.cell
            visible: text !== ""
            sign: Icons.counter
            compact: !root.upright
            text: root.viewModel.dueWords
            tint: Theme.amber
        }

        Column {
            width: words.cell
            visible: paper.text !== ""
            spacing: root.short ? Theme.spaceXs : Theme.spaceS

            SignLine {
                id: paper

                width: parent.width
                compact: !root.upright
                sign: root.mood === "printed" ? Icons.good : root.mood === "printing" ? Icons.printer : root.mood === "none" ? Icons.phone : Icons.warning
                text: root.viewModel.printWords
                tint: root.mood === "printed" ? Theme.good : root.mood === "not_printed" || root.mood === "unknown" ? Theme.warning : Theme.text
            }

            Flow {
                readonly property real indent: (root.upright ? Theme.iconL : Theme.iconM) + Theme.spaceS

                x: yes.width + spacing + no.width + indent <= parent.width ? indent : 0
                width: parent.width - x
                visible: root.viewModel.asks
                spacing: Theme.apart

                QuietButton {
                    id: yes

                    icon: Icons.check
                    //: The answer to "Did your tickets come out of the printer?"
                    name: qsTr("Yes, all here")
                    onChosen: root.viewModel.paperCame(true)
                }

                QuietButton {
                    id: no

                    //: The answer to "Did your tickets come out of the printer?"
                    name: qsTr("No, not all")
                    onChosen: root.viewModel.paperCame(false)
                }
            }
        }

        SignLine {
            width: words.cell
            visible: text !== ""
            compact: !root.upright
            sign: Icons.mail
            text: root.viewModel.mail.goesTo
            tint: Theme.text
        }

        SignLine {
            width: words.cell
            sign: Icons.pin
            compact: !root.upright
            text: root.viewModel.way
            more: root.viewModel.when
            tint: Theme.amber
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
                visible: name !== ""
                big: true
                icon: Icons.printer
                name: root.viewModel.printText
                onChosen: root.viewModel.printAgain()
            }

            QuietButton {
                visible: root.viewModel.mail.offered && root.viewModel.mail.canAsk
                big: true
                icon: Icons.mail
                name: qsTr("By e-mail")
                onChosen: root.viewModel.mail.open()
            }

            QuietButton {
                visible: codes.pages > 1
                big: true
                icon: Icons.ticket
                //: A button that shows the codes of the other tickets; %1 of %2 pages are shown now
                name: qsTr("More tickets (%1 of %2)").arg(codes.page + 1).arg(codes.pages)
                text: qsTr("More tickets")
                onChosen: codes.page = (codes.page + 1) % codes.pages
            }
        },
        LeaveNote {
            anchors.leftMargin: ways.width > 0 ? ways.width : 0
            visible: width > 40 * Theme.mm
            text: root.viewModel.leaves
        }
    ]

    // Once, when the screen appears: the ticket comes out of the slot.
    ParallelAnimation {
        id: confirm

        NumberAnimation {
            target: rise
            property: "y"
            from: 16 * Theme.mm
            to: 0
            duration: Theme.confirmMs
            easing.type: Easing.OutCubic
        }

        NumberAnimation {
            target: ticket
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.confirmMs
            easing.type: Easing.OutCubic
        }
    }

    Translate {
        id: rise
    }

    Component.onCompleted: ticket.transform = [rise]
    onVisibleChanged: {
        if (visible && Theme.confirmMs > 0)
            confirm.restart();
    }
}
