pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// A sentence one may agree to, with a box before it that is ticked or not.
Touchable {
    id: root

    property string note: ""

    checkable: true
    role: Accessible.CheckBox
    hint: note
    implicitHeight: Math.max(Theme.target, words.height)
    ringRadius: Theme.radiusS + Theme.rule * 2

    Rectangle {
        id: box

        // Beside the first line, as large as that is high.
        y: words.y + Math.round((sentence.height / Math.max(1, sentence.lineCount) - height) / 2)
        width: Math.round(Theme.bodySize * 1.3)
        height: width
        radius: Theme.radiusS / 2
        color: root.checked ? Theme.text : root.pressed ? Theme.pressed : Theme.raised
        border.width: root.checked ? 0 : Theme.rule
        border.color: Theme.text

        Icon {
            anchors.centerIn: parent
            visible: root.checked
            path: Icons.check
            color: Theme.ground
            size: Math.round(parent.width * 0.75)
        }
    }

    Column {
        id: words

        anchors.left: box.right
        anchors.leftMargin: Theme.spaceS
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter

        BodyText {
            id: sentence

            width: parent.width
            text: root.name
            font.weight: Theme.semibold
        }

        SmallText {
            width: parent.width
            visible: text !== ""
            text: root.note
        }
    }
}
