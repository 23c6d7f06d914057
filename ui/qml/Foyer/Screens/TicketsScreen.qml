pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Who is coming: how many of each ticket type, and who brings a wheelchair.
ScreenFrame {
    id: root

    required property TicketsViewModel viewModel

    readonly property int columnWidth: Math.round(Math.min(width - 2 * Theme.spaceL, 360 * Theme.mm))

    title: qsTr("Who is coming?")
    place: viewModel.showing.title
    nextText: qsTr("Choose seats")
    nextEnabled: viewModel.canGoOn
    noticeText: viewModel.noticeText
    noticeKind: viewModel.noticeKind
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
        visible: root.portrait || parent.height > 120 * Theme.mm
        showing: root.viewModel.showing
        upright: !root.portrait
        posterWidth: root.portrait ? Math.round(Math.min(104 * Theme.mm, parent.height * 0.2)) : Math.min(width, Math.max(40 * Theme.mm, (parent.height - 80 * Theme.mm) / 1.5))
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

        anchors.top: root.portrait ? card.bottom : parent.top
        anchors.topMargin: root.portrait ? Theme.spaceL : Theme.spaceS
        anchors.bottom: parent.bottom
        x: root.portrait ? card.x : card.x + card.width + Theme.spaceL
        width: root.portrait ? card.width : parent.width - x - Theme.spaceL
        contentHeight: rows.height + Theme.spaceS

        Column {
            id: rows

            width: list.width
            visible: root.viewModel.emptyTitle === ""
            spacing: Theme.apart

            Repeater {
                model: root.viewModel.rows

                TicketTypeRow {
                    id: row

                    roomy: root.portrait
                    required property string kind

                    width: rows.width
                    onCounted: count => root.viewModel.setCount(row.kind, count)
                }
            }

            TicketTypeRow {
                width: rows.width
                roomy: root.portrait
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
        }
    }

    barContent: Row {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceM

        Pager {
            hasBefore: list.hasBefore
            hasMore: list.hasMore
            onBefore: list.page(-1)
            onAfter: list.page(1)
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.viewModel.emptyTitle === ""

            SmallText {
                anchors.right: parent.right
                text: root.viewModel.count
                lineHeight: 1
                wrapMode: Text.NoWrap
            }

            LeadText {
                anchors.right: parent.right
                text: root.viewModel.total
                lineHeight: 1
                wrapMode: Text.NoWrap
                Accessible.role: Accessible.StaticText
                Accessible.name: root.viewModel.count + ", " + root.viewModel.total
            }
        }
    }
}
