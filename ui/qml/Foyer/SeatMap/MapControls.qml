import QtQuick
import Foyer.Theme
import Foyer.Seats

// Everything fingers can do on the map, as buttons: nothing needs a pinch or a drag.
Flow {
    id: root

    required property SeatHall hall
    property bool suggests: false

    signal suggested

    spacing: Theme.apart
    layoutDirection: Qt.LeftToRight

    MapButton {
        visible: root.suggests
        //: A button: choose the best free seats again
        name: qsTr("Best seats")
        icon: Icons.refresh
        onChosen: root.suggested()
    }

    MapButton {
        name: qsTr("Smaller")
        icon: Icons.zoomOut
        enabled: root.hall.canZoomOut
        onChosen: root.hall.zoomOut()
    }

    MapButton {
        name: qsTr("Larger")
        icon: Icons.zoomIn
        enabled: root.hall.canZoomIn
        onChosen: root.hall.zoomIn()
    }

    MapButton {
        visible: root.hall.canZoomOut
        name: qsTr("Show the whole hall")
        icon: Icons.wholeMap
        onChosen: root.hall.showAll()
    }

    MapButton {
        visible: root.hall.canPan
        name: qsTr("Show more on the left")
        icon: Icons.left
        onChosen: root.hall.step(-1, 0)
    }

    MapButton {
        visible: root.hall.canPan
        name: qsTr("Show more towards the screen")
        icon: Icons.up
        onChosen: root.hall.step(0, -1)
    }

    MapButton {
        visible: root.hall.canPan
        name: qsTr("Show more at the back")
        icon: Icons.down
        onChosen: root.hall.step(0, 1)
    }

    MapButton {
        visible: root.hall.canPan
        name: qsTr("Show more on the right")
        icon: Icons.right
        onChosen: root.hall.step(1, 0)
    }
}
