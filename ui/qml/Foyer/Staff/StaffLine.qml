pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// What something is called on the left, how it stands on the right, and perhaps how well it is (see StaffGrade).
Item {
    id: root

    required property string label
    property string value: ""
    property string grade: ""
    property color valueColor: Theme.text

    width: parent ? parent.width : 0
    implicitHeight: Math.max(what.implicitHeight, how.implicitHeight, sign.visible ? sign.height : 0)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.label + ": " + root.value

    StaffGrade {
        id: sign

        anchors.left: parent.left
        y: (what.implicitHeight / Math.max(1, what.lineCount) - height) / 2 // beside the first line
        visible: root.grade !== ""
        grade: root.grade
    }

    SmallText {
        id: what

        anchors.left: sign.visible ? sign.right : parent.left
        anchors.leftMargin: sign.visible ? Theme.spaceXs : 0
        width: root.value === "" ? parent.width - x : Math.min(implicitWidth, Math.max(parent.width * 0.55, parent.width - x - how.implicitWidth - Theme.spaceS))
        text: root.label
        Accessible.ignored: true
    }

    SmallText {
        id: how

        anchors.left: what.right
        anchors.leftMargin: Theme.spaceS
        anchors.right: parent.right
        horizontalAlignment: Text.AlignRight
        text: root.value
        color: root.valueColor
        font.weight: Theme.semibold
        font.features: ({
                "tnum": 1
            })
        Accessible.ignored: true
    }
}
