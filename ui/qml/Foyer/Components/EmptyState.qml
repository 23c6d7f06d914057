import QtQuick
import Foyer.Theme

// Nothing to show, said warmly, and perhaps a way on.
Column {
    id: root

    required property string title
    property string text: ""
    property string icon: Icons.film
    property string action: ""

    signal acted

    spacing: Theme.spaceM

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        path: root.icon
        size: Theme.iconL
        color: Theme.edge
    }

    DisplayText {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.title
    }

    QuietText {
        width: parent.width
        visible: text !== ""
        horizontalAlignment: Text.AlignHCenter
        text: root.text
    }

    QuietButton {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.action !== ""
        name: root.action
        onChosen: root.acted()
    }
}
