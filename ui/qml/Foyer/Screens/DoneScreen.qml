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

    title: viewModel.headline
    backText: ""
    cancelText: ""
    nextText: qsTr("Done")
    nextIcon: Icons.check
    onNext: viewModel.finish()

    PaperTicket {
        id: ticket

        x: root.portrait ? Math.round((parent.width - width) / 2) : Theme.spaceL
        y: root.portrait ? Theme.spaceM : Theme.spaceS
        width: Math.round(root.portrait ? Math.min(parent.width - 2 * Theme.spaceL, 340 * Theme.mm) : parent.width * 0.6 - Theme.spaceL)
        height: Math.round(root.portrait ? Math.min(implicitHeight, parent.height - words.height - Theme.spaceXl - y) : parent.height - 2 * y)
        compact: !root.portrait
        stubWanted: codes.implicitHeight
        title: root.viewModel.title
        day: root.viewModel.day
        time: root.viewModel.time
        auditorium: root.viewModel.auditorium
        seats: root.viewModel.seats
        accent: root.viewModel.accent

        TicketCodes {
            id: codes

            anchors.horizontalCenter: parent.horizontalCenter
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
        spacing: Theme.spaceM

        Row {
            width: parent.width
            spacing: Theme.spaceS

            Icon {
                id: sign

                path: root.mood === "printed" ? Icons.good : root.mood === "printing" ? Icons.printer : root.mood === "none" ? Icons.phone : Icons.warning
                size: Theme.iconL
                color: root.mood === "printed" ? Theme.good : root.mood === "not_printed" || root.mood === "unknown" ? Theme.warning : Theme.text
            }

            LeadText {
                width: parent.width - sign.width - parent.spacing
                anchors.verticalCenter: sign.verticalCenter
                text: root.viewModel.printWords
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }

        QuietButton {
            visible: root.viewModel.canPrint
            icon: Icons.printer
            name: qsTr("Print again")
            onChosen: root.viewModel.printAgain()
        }

        Row {
            width: parent.width
            spacing: Theme.spaceS

            Icon {
                id: pin

                path: Icons.pin
                size: Theme.iconL
                color: Theme.amber
            }

            Column {
                width: parent.width - pin.width - parent.spacing
                anchors.verticalCenter: pin.verticalCenter

                LeadText {
                    width: parent.width
                    text: root.viewModel.way
                }

                BodyText {
                    width: parent.width
                    visible: text !== ""
                    text: root.viewModel.when
                    color: Theme.quietText
                }
            }
        }

        QuietText {
            width: parent.width
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
