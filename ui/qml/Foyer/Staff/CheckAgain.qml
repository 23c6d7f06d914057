pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// When checks last ran, how far they are, and the button that runs them again.
Item {
    id: root

    required property bool running
    required property real progress
    required property string checkedAt

    signal asked

    width: parent ? parent.width : 0
    implicitHeight: again.height + Theme.spaceXs + bar.height

    SmallText {
        anchors.left: parent.left
        anchors.right: again.left
        anchors.rightMargin: Theme.spaceS
        anchors.verticalCenter: again.verticalCenter
        text: root.running ? qsTr("Checking …") : root.checkedAt
    }

    StaffButton {
        id: again

        anchors.right: parent.right
        name: qsTr("Check again")
        icon: Icons.restart
        enabled: !root.running
        onChosen: root.asked()
    }

    ProgressBar {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        opacity: root.running ? 1 : 0
        value: root.progress
        name: qsTr("Checking …")
    }
}
