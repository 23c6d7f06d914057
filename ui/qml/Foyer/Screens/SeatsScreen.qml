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
    noticeText: viewModel.noticeText
    noticeKind: viewModel.noticeKind
    noticeAction: viewModel.noticeAction
    onNoticeActed: viewModel.act()
    onNext: viewModel.goOn()

    Connections {
        target: root.viewModel

        function onOpened() {
            map.appear();
        }
    }

    Component.onCompleted: map.appear()

    SeatMap {
        id: map

        anchors.left: parent.left
        anchors.top: parent.top
        width: root.portrait ? parent.width : parent.width - side.width - Theme.spaceM
        height: root.portrait ? Math.round(parent.height - side.height - 2 * Theme.spaceS) : parent.height
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

    Column {
        id: side

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceL
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceS
        width: root.portrait ? parent.width - 2 * Theme.spaceL : Math.round(Math.min(parent.width * 0.34, 165 * Theme.mm))
        spacing: Theme.spaceS

        Item {
            width: parent.width
            height: Math.max(controls.height, again.height)

            MapControls {
                id: controls

                anchors.left: parent.left
                anchors.right: again.left
                anchors.rightMargin: Theme.apart
                hall: map.hall
            }

            QuietButton {
                id: again

                anchors.right: parent.right
                //: A button: choose the best free seats again
                name: qsTr("Best seats")
                icon: Icons.refresh
                onChosen: root.viewModel.suggest()
            }
        }

        SeatLegend {
            width: parent.width
            rows: root.viewModel.legend
            onZoneChosen: zone => root.viewModel.seatIn(zone)
        }

        SeatsCard {
            width: parent.width
            viewModel: root.viewModel
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: root.viewModel.busy
        color: Theme.scrim
        opacity: 0

        MouseArea {
            anchors.fill: parent
        }

        LeadText {
            anchors.centerIn: parent
            text: qsTr("Asking for your seats …")
        }

        SequentialAnimation on opacity {
            running: root.viewModel.busy

            PropertyAction {
                value: 0
            }

            PauseAnimation {
                duration: Theme.skeletonMs
            }

            NumberAnimation {
                to: 1
                duration: Theme.touchMs
            }
        }
    }
}
