pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// The one next step of a screen; the only amber thing on it to touch.
Touchable {
    id: root

    property string text: name
    property string icon: Icons.next
    property bool big: true

    implicitWidth: Math.max(Theme.target * 2, row.implicitWidth + 2 * Theme.spaceM)
    implicitHeight: big ? Theme.bigTarget : Theme.target
    ringRadius: Theme.radiusS + Theme.rule * 2

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: root.dimmed ? Theme.raised : root.pressed ? Theme.amberPressed : Theme.amber
        border.width: root.dimmed ? Theme.hairline : 0
        border.color: Theme.edge
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.spaceS

        Text {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width > 0 ? root.width - 2 * Theme.spaceS - (arrow.visible ? arrow.width + Theme.spaceS : 0) : implicitWidth)
            text: root.text
            color: root.dimmed ? Theme.quietText : Theme.amberInk
            font.family: Theme.textFamily
            font.pixelSize: Theme.leadSize
            font.weight: Theme.extrabold
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.smallSize
            maximumLineCount: 1
            textFormat: Text.PlainText
        }

        Icon {
            id: arrow

            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon !== ""
            path: root.icon
            color: root.dimmed ? Theme.quietText : Theme.amberInk
            size: Theme.iconM
            rotation: root.icon === Icons.next && LayoutMirroring.enabled ? 180 : 0
        }
    }
}
