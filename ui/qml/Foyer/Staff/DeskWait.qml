pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// Something that waits; touched, it leads to where that is looked after, if there is such a page.
Item {
    id: root

    required property string label
    required property string value
    required property string grade
    required property string page

    signal chosen

    width: parent ? parent.width : 0
    implicitHeight: Math.max(line.implicitHeight, go.visible ? go.height : 0)

    StaffLine {
        id: line

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - (go.visible ? go.width + Theme.spaceS : 0)
        label: root.label
        value: root.value
        grade: root.grade
    }

    StaffButton {
        id: go

        anchors.right: parent.right
        visible: root.page !== ""
        name: qsTr("Look: %1").arg(root.label)
        text: qsTr("Look")
        onChosen: root.chosen()
    }
}
