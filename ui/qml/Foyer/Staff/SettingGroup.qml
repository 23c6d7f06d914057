pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// A group of settings: what it is called, and with room (``told``) what is in it.
Touchable {
    id: root

    required property string key
    required property string title
    required property string summary
    required property string icon
    required property int changes
    required property bool wrong
    required property bool open
    required property bool told

    name: title
    hint: wrong ? qsTr("Something here cannot be so") : changes > 0 ? qsTr("%n changes", "", changes) : ""
    role: Accessible.RadioButton
    checked: open
    implicitHeight: Math.max(Theme.bigTarget, words.height + 2 * Theme.spaceS)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: root.pressed ? Theme.pressed : Theme.raised
        border.width: root.open ? Theme.rule : Theme.hairline
        border.color: root.open ? Theme.text : Theme.edge
    }

    Icon {
        id: picture

        x: Theme.spaceS
        y: root.told ? words.y : Math.round((root.height - height) / 2)
        path: Icons[root.icon]
        size: Theme.iconS
        color: Theme.text
    }

    Column {
        id: words

        anchors.left: picture.right
        anchors.leftMargin: Theme.spaceXs
        anchors.right: badge.visible ? badge.left : parent.right
        anchors.rightMargin: Theme.spaceS
        y: root.told ? Theme.spaceS : Math.round((root.height - height) / 2)

        SmallText {
            width: parent.width
            text: root.title
            color: Theme.text
            font.weight: Theme.semibold
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        SmallText {
            width: parent.width
            height: Math.max(implicitHeight, 3 * Theme.smallSize) // two lines everywhere: the groups stand in rows
            visible: root.told
            text: root.summary
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }

    Rectangle {
        id: badge

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceXs
        anchors.verticalCenter: parent.verticalCenter
        visible: root.changes > 0 || root.wrong
        width: Math.max(height, count.implicitWidth + Theme.spaceXs)
        height: Theme.iconS
        radius: height / 2
        color: root.wrong ? Theme.stop : Theme.amber

        Text {
            id: count

            anchors.centerIn: parent
            text: root.wrong ? "!" : root.changes
            color: Theme.amberInk
            font.family: Theme.textFamily
            font.pixelSize: Theme.smallSize
            font.weight: Theme.extrabold
            textFormat: Text.PlainText
        }
    }
}
