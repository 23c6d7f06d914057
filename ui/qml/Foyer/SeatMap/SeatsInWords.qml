pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Seats

// The seats for those who do not see them: one named check box each, made when there is time, if anything listens. They
// follow the picture when it has come to rest: moving two thousand of them with a finger would cost more than drawing
// the seats. Of no size and clipped, so that a touch does not look for its target among them.
Item {
    id: root

    required property SeatPlan plan
    required property SeatHall view
    required property bool ready

    signal tapped(seatId: string)

    function follow() {
        if (!root.ready)
            return;
        x = view.worldX;
        y = view.worldY;
        scale = view.drawnUnit * view.worldScale / 100;
    }

    clip: true
    transformOrigin: Item.TopLeft
    onReadyChanged: follow()

    Connections {
        target: root.view

        function onRested() {
            root.follow();
        }
    }

    Loader {
        asynchronous: true
        active: root.ready && root.plan.heard
        visible: status === Loader.Ready
        sourceComponent: Item {
            objectName: "seatsInWords"

            Repeater {
                model: root.plan

                Item {
                    id: seat

                    objectName: "seat-" + seat.seatId

                    required property string seatId
                    required property string name
                    required property bool checked
                    required property bool offered
                    required property rect area

                    x: area.x * 100
                    y: area.y * 100
                    width: area.width * 100
                    height: area.height * 100

                    Accessible.role: Accessible.CheckBox
                    Accessible.name: seat.name
                    Accessible.checkable: seat.offered
                    Accessible.checked: seat.checked
                    Accessible.focusable: seat.offered
                    Accessible.onToggleAction: root.tapped(seat.seatId)
                    Accessible.onPressAction: root.tapped(seat.seatId)
                }
            }
        }
    }
}
