pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// One key of an on-screen keyboard. It may be struck as fast as one types.
Touchable {
    id: root

    property string text: name
    property string icon: ""

    strikeMs: 0
    opacity: dimmed ? 0.45 : 1

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: root.pressed ? Theme.pressed : Theme.raised
        border.width: Theme.hairline
        border.color: Theme.edge
    }

    Icon {
        anchors.centerIn: parent
        visible: root.icon !== ""
        path: root.icon
        size: Theme.iconM
    }

    Text {
        anchors.centerIn: parent
        visible: root.icon === ""
        text: root.text
        color: Theme.text
        font.family: Theme.displayFamily
        font.pixelSize: Math.min(Theme.titleSize, Math.round(root.height * 0.62))
        font.weight: Theme.extrabold
        textFormat: Text.PlainText
    }
}
