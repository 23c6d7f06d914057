import QtQuick
import Foyer.Theme
import Foyer.Components

// How long the seats are kept: a thin bar, and the same in words.
Column {
    id: root

    required property real share
    required property string words
    property bool soonOver: false

    spacing: Theme.spaceXs

    ProgressBar {
        width: parent.width
        value: root.share
        name: root.words
        color: root.soonOver ? Theme.warning : Theme.amber
    }

    Row {
        spacing: Theme.spaceXs

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            path: Icons.clock
            size: Theme.iconS
            color: root.soonOver ? Theme.warning : Theme.quietText
        }

        BodyText {
            width: Math.min(implicitWidth, root.width - Theme.iconS - Theme.spaceXs)
            text: root.words
            color: root.soonOver ? Theme.warning : Theme.quietText
        }
    }
}
