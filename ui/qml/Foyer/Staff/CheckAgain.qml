pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// When checks last ran, how far they are, and the button that runs them again.
Item {
    id: root

    required property Checking page

    width: parent ? parent.width : 0
    implicitHeight: again.height + Theme.spaceXs + bar.height

    SmallText {
        anchors.left: parent.left
        anchors.right: again.left
        anchors.rightMargin: Theme.spaceS
        anchors.verticalCenter: again.verticalCenter
        text: root.page.running ? qsTr("Checking …") : root.page.checkedAt
    }

    StaffButton {
        id: again

        anchors.right: parent.right
        name: qsTr("Check again")
        icon: Icons.restart
        enabled: !root.page.running
        onChosen: root.page.checkAll()
    }

    ProgressBar {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        opacity: root.page.running ? 1 : 0
        value: root.page.progress
        name: qsTr("Checking …")
    }
}
