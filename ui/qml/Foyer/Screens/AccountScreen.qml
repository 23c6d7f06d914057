pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// My bookings: what is to come, what is over. On a wide panel side by side.
ScreenFrame {
    id: root

    required property AccountViewModel viewModel

    readonly property bool beside: !portrait && viewModel.upcoming.count > 0 && viewModel.past.count > 0
    readonly property bool listed: viewModel.stage === "list"
    readonly property int columnWidth: Math.round(Math.min(width - 2 * Theme.spaceL, portrait ? 375 * Theme.mm : 340 * Theme.mm))

    title: qsTr("My bookings")
    nextText: qsTr("See what is on")
    nextIcon: Icons.film
    noticeText: viewModel.noticeText
    noticeKind: viewModel.noticeKind
    noticeAction: viewModel.noticeAction
    onNoticeActed: viewModel.load()
    onNext: viewModel.buy()

    component Heading: LeadText {
        color: Theme.quietText
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    // What will be here, once it has been looked up.
    Column {
        x: list.x
        y: list.y
        width: root.columnWidth
        visible: root.viewModel.stage === "loading"
        spacing: Theme.spaceS
        Accessible.role: Accessible.StaticText
        Accessible.name: visible ? qsTr("Looking up your bookings…") : ""

        Repeater {
            model: 3

            Skeleton {
                width: root.columnWidth
                height: 44 * Theme.mm
                active: root.viewModel.stage === "loading"
            }
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.spaceL, 360 * Theme.mm)
        visible: title !== ""
        icon: root.viewModel.stage === "stranger" ? Icons.user : Icons.ticket
        title: root.viewModel.emptyTitle
        text: root.viewModel.emptyText
    }

    ScrollArea {
        id: list

        x: root.beside ? Theme.spaceL : Math.round((parent.width - root.columnWidth) / 2)
        y: Theme.spaceS
        width: root.beside ? parent.width - 2 * Theme.spaceL - (pager.visible ? pager.width + Theme.spaceS : 0) : root.columnWidth - (pager.visible && !root.portrait ? Theme.spaceS : 0)
        height: parent.height - y
        contentHeight: Math.max(coming.height, past.y + past.height) + Theme.spaceM
        visible: root.listed

        Column {
            id: coming

            width: root.beside ? Math.round((list.width - Theme.spaceL - Theme.spaceXs) / 2) : list.width - (list.scrolls && root.portrait ? pager.width + Theme.spaceS : 0)
            spacing: Theme.apart

            BodyText {
                id: membership

                width: parent.width
                visible: text !== ""
                text: root.viewModel.membership
                color: Theme.quietText
            }

            Heading {
                width: parent.width
                visible: root.viewModel.upcoming.count > 0
                text: qsTr("Coming up")
            }

            Repeater {
                model: root.viewModel.upcoming

                MyBookingRow {
                    required property string key

                    width: coming.width
                    height: implicitHeight
                    onChosen: root.viewModel.open(key)
                }
            }
        }

        Column {
            id: past

            x: root.beside ? coming.width + Theme.spaceL : 0
            y: {
                if (!root.beside)
                    return coming.height + Theme.spaceL;
                return membership.visible ? membership.height + coming.spacing : 0;
            }
            width: coming.width
            spacing: Theme.apart
            visible: root.viewModel.past.count > 0

            Heading {
                width: parent.width
                text: qsTr("Over")
            }

            Repeater {
                model: root.viewModel.past

                MyBookingRow {
                    required property string key

                    width: past.width
                    height: implicitHeight
                    over: true
                    onChosen: root.viewModel.open(key)
                }
            }

            QuietText {
                width: parent.width
                visible: text !== ""
                text: root.viewModel.older
            }
        }
    }

    SidePager {
        id: pager

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceS
        anchors.verticalCenter: list.verticalCenter
        visible: root.listed && list.scrolls
        list: list
    }

    barContent: QuietButton {
        anchors.left: parent.left
        anchors.leftMargin: -Theme.spaceM + Theme.apart
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, parent.width + Theme.spaceM)
        visible: root.member.isMember
        big: true
        icon: Icons.user
        name: qsTr("My profile")
        onChosen: root.viewModel.openProfile()
    }
}
