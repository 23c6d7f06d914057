import QtQuick
import Foyer.Theme

// A list, and beside it (below it on an upright panel) what there is to say of one of its lines.
Item {
    id: root

    property bool open: false
    // What the list takes of the width, or on an upright panel of the height unless the rest asks for less.
    property real share: 0.58
    property real wanted: height
    property alias list: left.data
    property alias detail: right.data
    readonly property bool portrait: height > width
    readonly property real below: Math.round(Math.min(wanted, height * (1 - share)))

    Item {
        id: left

        width: root.portrait || !root.open ? root.width : Math.round(root.width * root.share) - Theme.spaceS
        height: root.portrait && root.open ? root.height - root.below - Theme.spaceS : root.height
    }

    Item {
        id: right

        visible: root.open
        x: root.portrait ? 0 : root.width - width
        y: root.portrait ? root.height - height : 0
        width: root.portrait ? root.width : Math.round(root.width * (1 - root.share)) - Theme.spaceS
        height: root.portrait ? root.below : root.height
    }
}
