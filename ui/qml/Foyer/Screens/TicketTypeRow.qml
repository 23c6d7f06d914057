pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// One ticket type: whom it is for, what it costs, how many; or why it cannot be had.
Item {
    id: root

    required property string name
    required property string note
    required property string price
    required property string why
    required property int count
    required property int most
    property string icon: ""
    property real least: 29 * Theme.mm

    readonly property bool offered: why === ""

    signal counted(count: int)

    implicitHeight: Math.floor(Math.max(least, Theme.bigTarget + Theme.spaceXs, words.implicitHeight + Theme.spaceXs, offered ? 0 : reason.implicitHeight + Theme.spaceXs))

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: root.offered ? Theme.raised : "transparent"
        border.width: root.count > 0 ? Theme.hairline * 2 : Theme.highContrast || !root.offered ? Theme.hairline : 0
        border.color: root.count > 0 ? Theme.amber : Theme.line
    }

    Icon {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceM
        anchors.verticalCenter: parent.verticalCenter
        visible: root.icon !== ""
        path: root.icon
        size: Theme.iconL
    }

    Column {
        id: words

        anchors.left: picture.visible ? picture.right : parent.left
        anchors.leftMargin: Theme.spaceM
        anchors.right: side.left
        anchors.rightMargin: Theme.spaceS
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceXs / 2

        LeadText {
            width: parent.width
            text: root.name
            color: root.offered ? Theme.text : Theme.quietText
            lineHeight: 1
        }

        SmallText {
            width: parent.width
            visible: text !== ""
            text: root.note
            lineHeight: 1.1
            maximumLineCount: root.least < 29 * Theme.mm ? 1 : 2
            elide: Text.ElideRight
        }
    }

    Row {
        id: side

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceS
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceM

        QuietText {
            id: reason

            anchors.verticalCenter: parent.verticalCenter
            width: root.offered ? implicitWidth : Math.min(implicitWidth, root.width * 0.4)
            text: root.offered ? root.price : root.why
            lineHeight: 1
            horizontalAlignment: Text.AlignRight
        }

        Stepper {
            visible: root.offered
            subject: root.name
            value: root.count
            most: root.most
            onFewer: root.counted(root.count - 1)
            onMore: root.counted(root.count + 1)
        }
    }
}
