import QtQuick
import Foyer.Theme

// A list, and beside it (below it on an upright panel) what there is to say of one of its lines.
Item {
    id: root

    property bool open: false
    property real share: portrait ? 0.56 : 0.58
    property alias list: left.data
    property alias detail: right.data
    readonly property bool portrait: height > width

    Item {
        id: left

        width: root.portrait || !root.open ? root.width : Math.round(root.width * root.share) - Theme.spaceS
        height: root.portrait && root.open ? Math.round(root.height * root.share) - Theme.spaceS : root.height
    }

    Item {
        id: right

        visible: root.open
        x: root.portrait ? 0 : root.width - width
        y: root.portrait ? root.height - height : 0
        width: root.portrait ? root.width : Math.round(root.width * (1 - root.share)) - Theme.spaceS
        height: root.portrait ? Math.round(root.height * (1 - root.share)) - Theme.spaceS : root.height
    }
}
