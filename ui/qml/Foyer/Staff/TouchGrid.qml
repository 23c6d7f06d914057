pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// The whole panel as cells that light up under a finger: those that stay dark are dead. It ends once all are lit, after
// a minute, or when a corner is tapped three times.
Rectangle {
    id: root

    readonly property int columns: Math.max(4, Math.round(width / (24 * Theme.mm)))
    readonly property int lines: Math.max(4, Math.round(height / (24 * Theme.mm)))
    readonly property int cells: columns * lines
    property var lit: ({})
    property int count: 0
    property int corner: -1
    property int taps: 0

    signal ended(int dark, int cells, bool byItself)

    function cellAt(x: real, y: real): int {
        const column = Math.max(0, Math.min(root.columns - 1, Math.floor(x * root.columns / root.width)));
        const line = Math.max(0, Math.min(root.lines - 1, Math.floor(y * root.lines / root.height)));
        return line * root.columns + column;
    }

    function touch(x: real, y: real) {
        const cell = root.cellAt(x, y);
        if (!root.lit[cell]) {
            root.lit[cell] = true;
            root.count += 1;
            (grid.itemAt(cell) as Rectangle).color = Theme.good;
            if (root.count === root.cells)
                root.ended(0, root.cells, true);
        }
    }

    function press(x: real, y: real) {
        const cell = root.cellAt(x, y);
        const corners = [0, root.columns - 1, root.cells - root.columns, root.cells - 1];
        root.taps = corners.indexOf(cell) >= 0 ? (cell === root.corner ? root.taps + 1 : 1) : 0;
        root.corner = cell;
        if (root.taps === 3)
            root.ended(root.cells - root.count, root.cells, false);
    }

    color: Theme.ground
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Slide over every cell. A corner tapped three times ends it.")

    Repeater {
        id: grid

        model: root.cells

        Rectangle {
            required property int index

            x: Math.round((index % root.columns) * root.width / root.columns) + 1
            y: Math.round(Math.floor(index / root.columns) * root.height / root.lines) + 1
            width: Math.round(root.width / root.columns) - 2
            height: Math.round(root.height / root.lines) - 2
            color: Theme.pressed
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: words.width + 2 * Theme.spaceS
        height: words.height + 2 * Theme.spaceS
        radius: Theme.radiusS
        color: Theme.ground
        visible: words.visible
    }

    SmallText {
        id: words

        anchors.centerIn: parent
        width: parent.width * 0.7
        horizontalAlignment: Text.AlignHCenter
        color: Theme.text
        text: qsTr("Slide over every cell: those that stay dark are dead. It ends by itself after a minute, or when a corner is tapped three times.")
        visible: root.count < root.cells / 4
    }

    MultiPointTouchArea {
        anchors.fill: parent
        mouseEnabled: true
        onPressed: touchPoints => {
            for (const point of touchPoints) {
                root.touch(point.x, point.y);
                root.press(point.x, point.y);
            }
        }
        onUpdated: touchPoints => {
            for (const point of touchPoints)
                root.touch(point.x, point.y);
        }
    }

    Timer {
        interval: 60000
        running: true
        onTriggered: root.ended(root.cells - root.count, root.cells, true)
    }
}
