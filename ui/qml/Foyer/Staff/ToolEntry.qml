pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// One line of a technician's list: a sign, what it is, more of it below, and a figure on the right.
Touchable {
    id: root

    required property string key
    required property string title
    required property string grade
    required property string note
    required property string value
    property bool current: false
    property bool touchable: true
    property int titleLines: 2

    name: root.title
    hint: root.note
    enabled: root.touchable
    role: root.touchable ? Accessible.Button : Accessible.StaticText
    implicitHeight: Math.max(root.touchable ? Theme.target : 0, column.implicitHeight + 2 * Theme.spaceXs)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: root.pressed ? Theme.pressed : root.current ? Theme.raised : "transparent"
        border.width: root.current ? Theme.rule : 0
        border.color: Theme.text
    }

    StaffGrade {
        id: sign

        x: Theme.spaceXs
        y: Theme.spaceXs + Math.round((figure.lineHeight * Theme.smallSize - height) / 2)
        visible: root.grade !== ""
        grade: root.grade
    }

    Column {
        id: column

        x: Theme.spaceXs + sign.width + Theme.spaceS
        y: Math.round((root.height - height) / 2)
        width: figure.x - x - Theme.spaceS

        SmallText {
            width: parent.width
            text: root.title
            color: Theme.text
            font.weight: Theme.semibold
            maximumLineCount: root.titleLines
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        SmallText {
            width: parent.width
            visible: root.note !== ""
            text: root.note
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }

    SmallText {
        id: figure

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceXs
        y: Theme.spaceXs
        width: Math.min(implicitWidth, root.width * 0.34)
        horizontalAlignment: Text.AlignRight
        text: root.value
        font.features: ({
                "tnum": 1
            })
        Accessible.ignored: true
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        visible: !root.current
        color: Theme.line
    }
}
