import QtQuick
import Foyer.Theme

// Up and down for those who do not drag.
Row {
    id: root

    required property bool hasBefore
    required property bool hasMore

    signal before
    signal after

    spacing: Theme.apart
    visible: hasBefore || hasMore

    QuietButton {
        big: true
        enabled: root.hasBefore
        name: qsTr("Up")
        icon: Icons.up
        onChosen: root.before()
    }

    QuietButton {
        big: true
        enabled: root.hasMore
        //: Shows what lies below on the screen
        name: qsTr("More")
        icon: Icons.down
        onChosen: root.after()
    }
}
