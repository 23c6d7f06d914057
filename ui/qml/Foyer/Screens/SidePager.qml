import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.SeatMap

// Up and down beside a list, where the action bar has no room for them.
Column {
    id: root

    required property ScrollArea list

    spacing: Theme.apart

    MapButton {
        name: qsTr("Up")
        icon: Icons.up
        enabled: root.list.hasBefore
        onChosen: root.list.page(-1)
    }

    MapButton {
        //: Shows what lies below on the screen
        name: qsTr("More")
        icon: Icons.down
        enabled: root.list.hasMore
        onChosen: root.list.page(1)
    }
}
