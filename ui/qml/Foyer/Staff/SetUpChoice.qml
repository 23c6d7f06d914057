pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// One of a few decisions: what it is called, and what it means.
Touchable {
    id: root

    required property string detail
    required property string sign

    role: Accessible.RadioButton
    checkable: true
    hint: detail
    implicitHeight: Math.max(Theme.bigTarget, words.implicitHeight + 2 * Theme.spaceS)
    opacity: dimmed ? 0.45 : 1

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: root.pressed ? Theme.pressed : Theme.raised
        border.width: root.checked ? Theme.rule : Theme.hairline
        border.color: root.checked ? Theme.amber : Theme.edge
    }

    Icon {
        id: picture

        x: Theme.spaceS
        anchors.verticalCenter: parent.verticalCenter
        path: Icons[root.sign]
        size: Theme.iconM
        color: Theme.text
    }

    Column {
        id: words

        anchors.left: picture.right
        anchors.leftMargin: Theme.spaceS
        anchors.right: tick.left
        anchors.rightMargin: Theme.spaceXs
        anchors.verticalCenter: parent.verticalCenter

        BodyText {
            width: parent.width
            text: root.name
            font.weight: Theme.semibold
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }

        SmallText {
            width: parent.width
            visible: text !== ""
            text: root.detail
            wrapMode: Text.NoWrap
            elide: Text.ElideMiddle
        }
    }

    Icon {
        id: tick

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceS
        anchors.verticalCenter: parent.verticalCenter
        path: Icons.check
        size: Theme.iconS
        color: Theme.amber
        opacity: root.checked ? 1 : 0
    }
}
