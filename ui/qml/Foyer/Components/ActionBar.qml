pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// Back on the left, the one next step on the right, always here; what is declared inside stands between them.
Item {
    id: root

    property string backText: ""
    property string cancelText: ""
    property string nextText: ""
    property string nextName: nextText
    property string nextIcon: Icons.next
    property bool nextEnabled: true
    // What stands between them would like this much; "start over" gives up its words for it.
    property real middleWanted: 0
    readonly property bool tight: words.advanceWidth(cancelText) + 2 * Theme.spaceM + back.width + Theme.apart + 2 * Theme.spaceL + (nextText === "" ? 0 : forward.width + Theme.spaceM) + (middleWanted > 0 ? middleWanted + Theme.spaceM : 0) > width
    default property alias middle: between.data

    signal back
    signal cancel
    signal next

    implicitHeight: Theme.bigTarget + 2 * Theme.spaceS

    Rectangle {
        anchors.fill: parent
        color: Theme.raised
    }

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }

    FontMetrics {
        id: words

        font.family: Theme.textFamily
        font.pixelSize: Theme.bodySize
        font.weight: Theme.semibold
    }

    Row {
        id: ways

        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceL
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.apart

        QuietButton {
            id: back

            visible: root.backText !== ""
            big: true
            icon: Icons.back
            name: root.backText
            onChosen: root.back()
        }

        QuietButton {
            visible: root.cancelText !== ""
            big: true
            outlined: false
            name: root.cancelText
            text: root.tight ? "" : name
            icon: root.tight ? Icons.startOver : ""
            onChosen: root.cancel()
        }
    }

    Item {
        id: between

        anchors.left: ways.right
        anchors.leftMargin: Theme.spaceM
        anchors.right: forward.visible ? forward.left : parent.right
        anchors.rightMargin: forward.visible ? Theme.spaceM : Theme.spaceL
        anchors.top: parent.top
        anchors.bottom: parent.bottom
    }

    PrimaryButton {
        id: forward

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceL
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width * 0.5)
        visible: root.nextText !== ""
        enabled: root.nextEnabled
        text: root.nextText
        name: root.nextName
        icon: root.nextIcon
        onChosen: root.next()
    }
}
