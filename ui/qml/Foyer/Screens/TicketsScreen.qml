pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Who is coming: how many of each ticket type, and who brings a wheelchair.
ScreenFrame {
    id: root

    required property TicketsViewModel viewModel

    readonly property bool beside: list.contentHeight > list.height + 1
    readonly property bool roomForCard: root.height > (root.portrait ? 480 : 250) * Theme.mm * Theme.textScale
    // On a short panel the rows share what there is, so that nothing has to be scrolled.
    readonly property real leastRow: portrait ? Math.max(30 * Theme.mm, Math.min(44 * Theme.mm, (list.height - Theme.spaceXl) / 6 - Theme.apart)) : roomForCard ? 29 * Theme.mm : Math.min(29 * Theme.mm, (list.height - Theme.spaceS) / 6 - Theme.apart)
    readonly property int columnWidth: Math.round(Math.min(width - 2 * Theme.spaceL, 360 * Theme.mm))

    title: qsTr("Who is coming?")
    place: viewModel.showing.title
    nextText: qsTr("Choose seats")
    nextEnabled: viewModel.canGoOn
    noticeText: viewModel.noticeText
    noticeKind: viewModel.noticeKind
    barWanted: sum.implicitWidth
    onNext: viewModel.goOn()

    backdrop: Backdrop {
        width: root.width
        height: Math.round(root.height * (root.portrait ? 0.5 : 0.8))
        digest: root.viewModel.showing.digest
    }

    ShowingCard {
        id: card

        x: root.portrait ? Math.round((parent.width - root.columnWidth) / 2) : Theme.spaceL
        y: root.portrait ? Theme.spaceS : Theme.spaceM
        width: root.portrait ? root.columnWidth : Math.round(root.width * 0.27)
        visible: root.roomForCard
        showing: root.viewModel.showing
        upright: !root.portrait
        room: parent.height - 2 * Theme.spaceM
        posterWidth: Math.round(Math.min(104 * Theme.mm, parent.height * 0.2))
    }

    EmptyState {
        visible: root.viewModel.emptyTitle !== ""
        anchors.centerIn: list
        width: list.width - 2 * Theme.spaceL
        icon: Icons.ticket
        title: root.viewModel.emptyTitle
        text: root.viewModel.emptyText
    }

    ScrollArea {
        id: list

        anchors.top: root.portrait && root.roomForCard ? card.bottom : parent.top
        anchors.topMargin: root.portrait ? Theme.spaceL : Theme.spaceS
        anchors.bottom: parent.bottom
        x: root.portrait ? card.x : root.roomForCard ? card.x + card.width + Theme.spaceL : Theme.spaceL
        width: (root.portrait ? card.width : parent.width - x - Theme.spaceL) - (root.beside ? Theme.target : 0)
        contentHeight: rows.height + Theme.spaceS

        Column {
            id: rows

            width: list.width - (root.beside ? Theme.spaceS : 0)
            visible: root.viewModel.emptyTitle === ""
            spacing: Theme.apart

            Repeater {
                model: root.viewModel.rows

                TicketTypeRow {
                    id: row

                    least: root.leastRow
                    required property string kind

                    width: rows.width
                    onCounted: count => root.viewModel.setCount(row.kind, count)
                }
            }

            TicketTypeRow {
                width: rows.width
                least: root.leastRow
                visible: root.viewModel.wheelchairsShown
                icon: Icons.accessibility
                //: How many of the party come in their own wheelchair
                name: qsTr("With a wheelchair")
                note: root.viewModel.wheelchairNote
                price: ""
                why: ""
                count: root.viewModel.wheelchairs
                most: root.viewModel.mostWheelchairs
                onCounted: count => root.viewModel.setWheelchairs(count)
            }

            QuietButton {
                width: Math.min(implicitWidth, rows.width)
                visible: root.member.canSignIn
                big: true
                icon: Icons.user
                name: qsTr("Sign in for your price")
                onChosen: root.member.signIn()
            }
        }
    }

    SidePager {
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceS
        anchors.verticalCenter: list.verticalCenter
        visible: root.beside
        list: list
    }

    barContent: Column {
        id: bar

        readonly property real room: parent.height

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.viewModel.emptyTitle === ""

        SmallText {
            anchors.right: parent.right
            visible: implicitHeight + sum.implicitHeight < bar.room
            text: root.viewModel.count
            lineHeight: 1
            wrapMode: Text.NoWrap
        }

        LeadText {
            id: sum

            anchors.right: parent.right
            text: root.viewModel.total
            lineHeight: 1
            wrapMode: Text.NoWrap
            Accessible.role: Accessible.StaticText
            Accessible.name: root.viewModel.count + ", " + root.viewModel.total
        }
    }
}
