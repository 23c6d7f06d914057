import QtQuick
import Foyer.Theme

// A thin line that runs out or fills, 0 to 1; the words beside it say the same.
Item {
    id: root

    required property real value
    required property string name
    property color color: Theme.amber

    implicitHeight: Theme.rule * 2

    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.name

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: Theme.line
    }

    Rectangle {
        width: Math.round(parent.width * Math.max(0, Math.min(1, root.value)))
        height: parent.height
        radius: height / 2
        color: root.color
    }
}
