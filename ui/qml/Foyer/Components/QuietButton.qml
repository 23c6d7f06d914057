pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// Anything else one may do: an outline, words, and perhaps a picture before them.
Touchable {
    id: root

    property string text: name
    property string icon: ""
    property bool outlined: true
    property bool big: false

    implicitWidth: Math.max(Theme.target, row.implicitWidth + 2 * (text === "" ? Theme.spaceS : Theme.spaceM))
    implicitHeight: big ? Theme.bigTarget : Theme.target
    ringRadius: Theme.radiusS + Theme.rule * 2
    opacity: dimmed ? 0.45 : 1

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: root.pressed ? Theme.pressed : "transparent"
        border.width: root.outlined ? Theme.hairline : 0
        border.color: Theme.edge
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.spaceS

        Icon {
            id: picture

            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon !== ""
            path: root.icon
            rotation: root.icon === Icons.back && LayoutMirroring.enabled ? 180 : 0
        }

        Text {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.text !== ""
            width: Math.min(implicitWidth, root.width > 0 ? root.width - 2 * Theme.spaceS - (picture.visible ? picture.width + Theme.spaceS : 0) : implicitWidth)
            text: root.text
            color: Theme.text
            font.family: Theme.textFamily
            font.pixelSize: Theme.bodySize
            font.weight: Theme.semibold
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.smallSize
            maximumLineCount: 1
            textFormat: Text.PlainText
        }
    }
}
