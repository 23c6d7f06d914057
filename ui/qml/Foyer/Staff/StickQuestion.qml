pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// Which of several USB sticks?
StaffQuestion {
    id: root

    required property var sticks

    signal picked(int at)

    title: qsTr("Which stick?")
    yes: ""

    Repeater {
        model: root.sticks

        StaffButton {
            required property string modelData
            required property int index

            width: parent.width
            name: modelData
            icon: Icons.disk
            raised: true
            onChosen: root.picked(index)
        }
    }
}
