pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.SeatMap
import Foyer.ViewModels

// The hall, lit by its screen: the best seats are chosen already, a touch changes them.
ScreenFrame {
    id: root

    required property SeatsViewModel viewModel

    title: qsTr("Choose your seats")
    place: viewModel.showing.line
    nextText: viewModel.nextText
    nextEnabled: viewModel.canGoOn
    onNext: viewModel.goOn()

    Connections {
        target: root.viewModel

        function onOpened() {
            map.appear();
            map.forceActiveFocus();
        }
    }

    Component.onCompleted: map.appear()

    SeatMap {
        id: map

        anchors.left: parent.left
        anchors.top: parent.top
        width: root.portrait ? parent.width : side.x - Theme.spaceM
        height: root.portrait ? side.y - Theme.spaceS : parent.height
        focus: true
        plan: root.viewModel.plan
        tint: root.viewModel.showing.accent
        onTapped: seatId => root.viewModel.tap(seatId)
    }

    EmptyState {
        anchors.centerIn: map
        width: map.width - 2 * Theme.spaceL
        visible: root.viewModel.empty
        icon: Icons.seat
        title: qsTr("There is no seat map")
        text: qsTr("This showing can no longer be sold here.")
    }

    // Under the map on an upright panel, beside it on a lying one; there the legend gives way first.
    Item {
        id: side

        readonly property real wanted: tools.height + legend.wholeHeight + card.height + 4 * Theme.spaceS
        readonly property bool short: root.height < 250 * Theme.mm * Theme.textScale

        x: root.portrait ? Theme.spaceL : Math.round(parent.width - width - Theme.spaceL)
        y: root.portrait ? Math.round(parent.height - height) : 0
        width: Math.round(root.portrait ? parent.width - 2 * Theme.spaceL : Math.min(parent.width * 0.36, 170 * Theme.mm))
        height: root.portrait ? wanted : parent.height

        Column {
            id: about

            anchors.top: parent.top
            anchors.topMargin: Theme.spaceS
            width: parent.width
            visible: !root.portrait && !side.short
            spacing: Theme.spaceXs

            LeadText {
                width: parent.width
                text: root.viewModel.showing.title
                maximumLineCount: 2
                elide: Text.ElideRight
            }

            QuietText {
                width: parent.width
                text: root.viewModel.showing.time + " · " + root.viewModel.showing.auditorium
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }

        Item {
            id: tools

            anchors.top: about.visible ? about.bottom : parent.top
            anchors.topMargin: about.visible ? Theme.spaceM : root.portrait ? 0 : Theme.spaceXs
            width: parent.width
            height: Math.max(controls.height, again.visible ? again.height : 0)

            MapControls {
                id: controls

                anchors.left: parent.left
                width: parent.width - (again.visible ? again.width + Theme.apart : 0)
                hall: map.hall
                suggests: !again.visible
                onSuggested: root.viewModel.suggest()
            }

            QuietButton {
                id: again

                // Among the round buttons where those fill the row.
                visible: !side.short && (root.portrait || !map.hall.canPan)
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                //: A button: choose the best free seats again
                name: qsTr("Best seats")
                icon: Icons.refresh
                onChosen: root.viewModel.suggest()
            }
        }

        ScrollArea {
            anchors.top: tools.bottom
            anchors.topMargin: notice.visible ? Theme.spaceXs : Theme.spaceS
            anchors.bottom: notice.visible ? notice.top : card.top
            anchors.bottomMargin: notice.visible ? Theme.spaceXs / 2 : Theme.spaceS
            width: parent.width
            contentHeight: legend.height

            SeatLegend {
                id: legend

                width: parent.width
                meaningsOnly: notice.visible
                rows: root.viewModel.legend
                onZoneChosen: zone => root.viewModel.seatIn(zone)
            }
        }

        // In the place of the zones: the hall stays in sight and under the finger.
        NoticeBar {
            id: notice

            anchors.bottom: card.top
            anchors.bottomMargin: Theme.spaceXs
            width: parent.width
            height: implicitHeight
            text: root.viewModel.noticeText
            kind: root.viewModel.noticeKind
            action: root.viewModel.noticeAction
            onActed: root.viewModel.act()
        }

        SeatsCard {
            id: card

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.spaceS
            width: parent.width
            compact: side.short
            viewModel: root.viewModel
        }
    }

    // Said only of a wait that is felt; touches are held back from the first moment.
    MouseArea {
        anchors.fill: parent
        visible: root.viewModel.busy

        Rectangle {
            anchors.fill: parent
            visible: root.viewModel.longBusy
            color: Theme.scrim

            LeadText {
                anchors.centerIn: parent
                text: qsTr("Asking for your seats …")
            }
        }
    }
}
