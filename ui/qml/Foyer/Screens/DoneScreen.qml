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
    readonly property bool short: !portrait && height < 250 * Theme.mm

    title: viewModel.headline
    backText: ""
    cancelText: ""
    nextText: qsTr("Done")
    nextIcon: Icons.check
    onNext: viewModel.finish()

    PaperTicket {
        id: ticket

        x: root.portrait ? Math.round((parent.width - width) / 2) : Theme.spaceL
        y: root.portrait ? Math.max(Theme.spaceS, Math.round((parent.height - height - words.height - Theme.spaceL) * 0.35)) : Theme.spaceS
        width: Math.round(root.portrait ? Math.min(parent.width - 2 * Theme.spaceL, 340 * Theme.mm) : parent.width * (root.short ? 0.52 : 0.6) - Theme.spaceL)
        height: Math.round(root.portrait ? Math.min(implicitHeight, parent.height - words.height - Theme.spaceXl - Theme.spaceM) : parent.height - 2 * Theme.spaceS)
        compact: !root.portrait
        tiny: root.short
        stubWanted: codes.implicitHeight
        title: root.viewModel.title
        day: root.viewModel.day
        time: root.viewModel.time
        auditorium: root.viewModel.auditorium
        seats: root.viewModel.seats
        accent: root.viewModel.accent

        TicketCodes {
            id: codes

            width: parent.width
            room: root.portrait ? root.height * 0.36 : ticket.stubHeight - ticket.padding
            codes: root.viewModel.codes
            ink: ticket.ink
        }
    }

    Column {
        id: words

        x: root.portrait ? ticket.x : ticket.x + ticket.width + Theme.spaceL
        y: root.portrait ? Math.round(ticket.y + ticket.height + Theme.spaceL) : ticket.y
        width: root.portrait ? ticket.width : parent.width - x - Theme.spaceL
        spacing: root.short ? Theme.spaceS : Theme.spaceM

        QuietButton {
            visible: codes.pages > 1
            width: Math.min(implicitWidth, parent.width)
            icon: Icons.ticket
            //: A button that shows the codes of the other tickets; %1 of %2 pages are shown now
            name: qsTr("More tickets (%1 of %2)").arg(codes.page + 1).arg(codes.pages)
            onChosen: codes.page = (codes.page + 1) % codes.pages
        }

        SignLine {
            width: parent.width
            visible: text !== ""
            sign: Icons.counter
            compact: root.short
            text: root.viewModel.dueWords
            tint: Theme.amber
        }

        SignLine {
            width: parent.width
            compact: root.short
            sign: root.mood === "printed" ? Icons.good : root.mood === "printing" ? Icons.printer : root.mood === "none" ? Icons.phone : Icons.warning
            text: root.viewModel.printWords
            tint: root.mood === "printed" ? Theme.good : root.mood === "not_printed" || root.mood === "unknown" ? Theme.warning : Theme.text
        }

        QuietButton {
            visible: root.viewModel.canPrint
            icon: Icons.printer
            name: qsTr("Print again")
            onChosen: root.viewModel.printAgain()
        }

        SignLine {
            width: parent.width
            sign: Icons.pin
            compact: root.short
            text: root.viewModel.way
            more: root.viewModel.when
            tint: Theme.amber
        }

        QuietText {
            width: parent.width
            visible: !root.short
            //: %1 is the short code of a booking
            text: qsTr("Booking %1").arg(root.viewModel.reference)
        }
    }

    NumberAnimation {
        id: confirm

        target: ticket
        property: "scale"
        from: 0.94
        to: 1
        duration: Theme.confirmMs
        easing.type: Easing.OutBack
    }

    onVisibleChanged: {
        if (visible && Theme.confirmMs > 0)
            confirm.restart();
    }
}
