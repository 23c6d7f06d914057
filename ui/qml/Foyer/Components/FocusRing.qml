import QtQuick
import Foyer.Theme

// Where the keyboard or the tactile keys are.
Rectangle {
    anchors.fill: parent
    anchors.margins: -Theme.rule * 2
    color: "transparent"
    border.width: Theme.rule
    border.color: Theme.text
    z: 10
}
