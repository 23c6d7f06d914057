pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Components

// One colour after the other on the whole panel: a dot of another colour is a dead pixel. A touch goes on.
Rectangle {
    id: root

    readonly property list<color> colours: ["#FF0000", "#00FF00", "#0000FF", "#FFFFFF", "#000000"]
    property int step: 0

    signal ended

    function next() {
        if (root.step === root.colours.length)
            root.ended();
        else
            root.step += 1;
    }

    color: root.step < root.colours.length ? root.colours[root.step] : "#808080"

    Rectangle {
        anchors.fill: parent
        visible: root.step === root.colours.length
        gradient: Gradient {
            orientation: root.width > root.height ? Gradient.Horizontal : Gradient.Vertical

            GradientStop {
                position: 0
                color: "#000000"
            }

            GradientStop {
                position: 1
                color: "#FFFFFF"
            }
        }
    }

    Touchable {
        anchors.fill: parent
        name: qsTr("Next colour")
        onChosen: root.next()
    }

    Timer {
        interval: 120000 // whoever went away: the guests want their screen back
        running: true
        onTriggered: root.ended()
    }
}
