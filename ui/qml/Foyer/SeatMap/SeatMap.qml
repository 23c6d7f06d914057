pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.Seats

// The hall: tap a seat, pinch or drag, or use the buttons. What the finger means is decided in Python.
FocusScope {
    id: root

    required property SeatPlan plan
    property string tint: ""

    readonly property alias hall: hall

    signal tapped(seatId: string)

    // Rows come in one after the other; touch works from the first moment.
    function appear() {
        hall.showChosen();
        if (Theme.stepMs === 0) {
            hall.reveal = 1;
            return;
        }
        appearing.restart();
    }

    function tap(seatId: string) {
        if (seatId !== "")
            root.tapped(seatId);
    }

    // Also when another language is spoken: the word at the screen is part of the picture.
    function dress() {
        //: Written at the picture of the cinema's screen, over the seats
        hall.light(root.tint, qsTr("Screen"));
        hall.dress(Theme.mm, Theme.look, Theme.textFamily, Theme.amber, Theme.amberInk);
    }

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    //: Spoken name of the whole seat map
    Accessible.name: qsTr("Seat map")
    Accessible.role: Accessible.Grouping

    Keys.onLeftPressed: hall.moveCursor(-1, 0)
    Keys.onRightPressed: hall.moveCursor(1, 0)
    Keys.onUpPressed: hall.moveCursor(0, -1)
    Keys.onDownPressed: hall.moveCursor(0, 1)
    Keys.onReturnPressed: root.tap(hall.cursorSeat)
    Keys.onEnterPressed: root.tap(hall.cursorSeat)
    Keys.onSpacePressed: root.tap(hall.cursorSeat)
    activeFocusOnTab: true

    onTintChanged: Qt.callLater(root.dress)
    Component.onCompleted: dress()

    Connections {
        target: Theme

        function onMmChanged() {
            Qt.callLater(root.dress);
        }

        function onColoursChanged() {
            Qt.callLater(root.dress);
        }

        function onAmberChanged() {
            Qt.callLater(root.dress);
        }
    }

    SeatHall {
        id: hall

        anchors.fill: parent
        clip: true
        plan: root.plan
        world: world

        Item {
            id: world

            x: hall.worldX
            y: hall.worldY
            scale: hall.worldScale
            transformOrigin: Item.TopLeft

            Behavior on x {
                enabled: hall.gliding && Theme.stepMs > 0

                NumberAnimation {
                    duration: Theme.stepMs
                    easing.type: Easing.InOutCubic
                }
            }

            Behavior on y {
                enabled: hall.gliding && Theme.stepMs > 0

                NumberAnimation {
                    duration: Theme.stepMs
                    easing.type: Easing.InOutCubic
                }
            }

            Behavior on scale {
                enabled: hall.gliding && Theme.stepMs > 0

                NumberAnimation {
                    duration: Theme.stepMs
                    easing.type: Easing.InOutCubic
                }
            }

            // Where a touch would land, while the finger is down. By opacity: whatever becomes visible or hidden has Qt
            // look through all items of the window.
            Rectangle {
                id: press

                readonly property rect area: touch.pressed ? hall.seatRectAt(touch.point.position.x, touch.point.position.y) : Qt.rect(0, 0, 0, 0)

                opacity: area.width > 0 ? 1 : 0
                x: area.x - Theme.rule
                y: area.y - Theme.rule
                width: area.width + 2 * Theme.rule
                height: area.height + 2 * Theme.rule
                radius: width / 3.4
                color: "transparent"
                border.width: Theme.rule
                border.color: Theme.text
                z: 3
            }

            Rectangle {
                visible: root.activeFocus && hall.cursorRect.width > 0
                x: hall.cursorRect.x - 2 * Theme.rule
                y: hall.cursorRect.y - 2 * Theme.rule
                width: hall.cursorRect.width + 4 * Theme.rule
                height: hall.cursorRect.height + 4 * Theme.rule
                radius: width / 3.4
                color: "transparent"
                border.width: Theme.rule
                border.color: Theme.text
                z: 3
            }
        }

        SeatsInWords {
            plan: root.plan
            view: hall
            ready: root.visible && hall.reveal === 1
            onTapped: seatId => root.tap(seatId)
        }

        TapHandler {
            id: touch

            acceptedButtons: Qt.LeftButton
            gesturePolicy: TapHandler.ReleaseWithinBounds
            dragThreshold: Theme.drag
            onTapped: point => {
                if (TouchGuard.accepts(point.position.x, point.position.y, TouchGuard.wait, Theme.seatTarget / 2))
                    root.tap(hall.seatAt(point.position.x, point.position.y));
            }
        }

        DragHandler {
            target: null
            enabled: hall.canPan
            dragThreshold: Theme.drag
            onTranslationChanged: delta => hall.drag(delta.x, delta.y)
            onActiveChanged: {
                if (!active)
                    hall.arrived();
            }
        }

        PinchHandler {
            target: null
            minimumPointCount: 2
            maximumPointCount: 2
            onScaleChanged: delta => hall.pinch(delta, centroid.position.x, centroid.position.y)
            onTranslationChanged: delta => hall.drag(delta.x, delta.y)
            onActiveChanged: {
                if (!active)
                    hall.arrived();
            }
        }

        WheelHandler {
            target: null
            onWheel: event => hall.pinch(event.angleDelta.y > 0 ? 1.15 : 1 / 1.15, event.x, event.y)
        }

        NumberAnimation {
            id: appearing

            target: hall
            property: "reveal"
            from: 0
            to: 1
            duration: 280
        }
    }
}
