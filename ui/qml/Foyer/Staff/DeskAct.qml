pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// A button, and beside it why it cannot be touched now.
Item {
    id: root

    required property string name
    property string icon: ""
    property string hindrance: ""
    property bool danger: false
    property bool primary: false

    signal chosen

    width: parent ? parent.width : 0
    implicitHeight: Math.max(button.height, why.implicitHeight)

    StaffButton {
        id: button

        width: Math.min(implicitWidth, root.width)
        name: root.name
        hint: root.hindrance
        icon: root.icon
        danger: root.danger
        primary: root.primary
        enabled: root.hindrance === ""
        onChosen: root.chosen()
    }

    SmallText {
        id: why

        anchors.left: button.right
        anchors.leftMargin: Theme.spaceS
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.hindrance
    }
}
