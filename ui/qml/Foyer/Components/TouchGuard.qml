pragma Singleton

import QtQuick

// Double-strike protection: a second touch at the same place within `wait` milliseconds does not count (EN 301 549, 5.8).
QtObject {
    id: root

    property int wait: 500

    // While a sheet or the idle warning lies over the screen: what is under it is shut, but does not look it.
    property bool covered: false

    property real lastTime: 0
    property real lastX: -1
    property real lastY: -1

    function accepts(x: real, y: real, wait: int, reach: real): bool {
        const now = Date.now();
        const repeated = now >= lastTime && now - lastTime < wait && Math.hypot(x - lastX, y - lastY) < reach;
        if (!repeated) {
            lastTime = now;
            lastX = x;
            lastY = y;
        }
        return !repeated;
    }
}
