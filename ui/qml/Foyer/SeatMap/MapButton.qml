import QtQuick
import Foyer.Theme
import Foyer.Components

// A round button over the map; may be touched as fast as one likes.
Touchable {
    id: root

    required property string icon

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    ringRadius: width / 2 + Theme.rule * 2
    strikeMs: 120

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: root.pressed ? Theme.pressed : Theme.raised
        border.width: Theme.hairline * 2
        border.color: root.dimmed ? Theme.line : Theme.edge
    }

    Icon {
        anchors.centerIn: parent
        path: root.icon
        color: root.dimmed ? Theme.edge : Theme.text
        size: Theme.iconM
    }
}
