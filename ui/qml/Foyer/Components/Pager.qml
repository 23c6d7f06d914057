import QtQuick
import Foyer.Theme

// Up and down for those who do not drag.
Row {
    id: root

    required property bool hasBefore
    required property bool hasMore
    // Without their words, where there is no room for them; they are still called so.
    property bool compact: false

    signal before
    signal after

    spacing: Theme.apart
    visible: hasBefore || hasMore

    QuietButton {
        big: true
        enabled: root.hasBefore
        name: qsTr("Up")
        text: root.compact ? "" : name
        icon: Icons.up
        onChosen: root.before()
    }

    QuietButton {
        big: true
        enabled: root.hasMore
        //: Shows what lies below on the screen
        name: qsTr("More")
        text: root.compact ? "" : name
        icon: Icons.down
        onChosen: root.after()
    }
}
