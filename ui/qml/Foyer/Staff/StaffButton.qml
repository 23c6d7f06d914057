pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// A button of the staff's face: smaller words than a customer's, the same room for a finger. ``primary``: the next
// step; ``danger``: what is not easily undone.
Touchable {
    id: root

    property string text: name
    property string icon: ""
    property bool primary: false
    property bool danger: false
    property bool tall: false
    property bool raised: false
    readonly property color ink: primary && !dimmed ? Theme.amberInk : danger ? Theme.stop : Theme.text

    implicitWidth: Math.max(Theme.target, 2 * Theme.spaceS + (picture.visible ? picture.width : 0) + (text !== "" ? Math.ceil(natural.advanceWidth) + 1 : 0) + (picture.visible && text !== "" ? Theme.spaceXs : 0))
    implicitHeight: tall ? Theme.bigTarget : Theme.target
    opacity: dimmed ? 0.45 : 1

    TextMetrics {
        id: natural

        font: words.font
        text: root.text
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: root.primary && !root.dimmed ? (root.pressed ? Theme.amberPressed : Theme.amber) : root.pressed ? Theme.pressed : root.raised ? Theme.raised : "transparent"
        border.width: root.primary && !root.dimmed ? 0 : Theme.hairline
        border.color: root.danger ? Theme.stop : Theme.edge
    }

    Row {
        id: row

        x: root.tall ? Theme.spaceS : (root.width - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceXs

        Icon {
            id: picture

            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon !== ""
            path: root.icon
            size: Theme.iconS
            color: root.ink
            rotation: root.icon === Icons.back && LayoutMirroring.enabled ? 180 : 0
        }

        Text {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            visible: root.text !== ""
            width: Math.min(Math.ceil(natural.advanceWidth) + 1, root.width - 2 * Theme.spaceS - (picture.visible ? picture.width + Theme.spaceXs : 0))
            text: root.text
            color: root.ink
            font.family: Theme.textFamily
            font.pixelSize: Theme.smallSize
            font.weight: Theme.semibold
            elide: Text.ElideRight
            maximumLineCount: root.tall ? 2 : 1
            wrapMode: root.tall ? Text.Wrap : Text.NoWrap
            textFormat: Text.PlainText
        }
    }
}
