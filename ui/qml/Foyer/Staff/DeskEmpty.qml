import QtQuick
import Foyer.Theme
import Foyer.Components

// Instead of what a page would show: nothing there, still reading, or the disk would not tell.
Column {
    id: root

    required property string words
    property string icon: Icons.good
    property color tint: Theme.edge

    width: parent ? parent.width : 0
    topPadding: Theme.spaceL
    spacing: Theme.spaceS

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        path: root.icon
        size: Theme.iconL
        color: root.tint
    }

    BodyText {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.words
        color: Theme.quietText
    }
}
