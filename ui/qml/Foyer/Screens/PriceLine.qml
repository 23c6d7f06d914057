import QtQuick
import Foyer.Theme

// One line of a price, on paper: what, where, how much.
Item {
    id: root

    required property string what
    required property string price
    required property string where
    property bool strong: false

    implicitHeight: Math.max(left.implicitHeight, right.implicitHeight)

    Accessible.role: Accessible.StaticText
    Accessible.name: root.what + (root.where === "" ? "" : ", " + root.where) + ", " + root.price

    Text {
        id: left

        anchors.left: parent.left
        anchors.right: right.left
        anchors.rightMargin: Theme.spaceS
        text: root.where === "" ? root.what : root.what + " · " + root.where
        color: "#1B1820"
        font.family: Theme.textFamily
        font.pixelSize: root.strong ? Theme.leadSize : Theme.bodySize
        font.weight: root.strong ? Theme.extrabold : Theme.regular
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.smallSize
        elide: Text.ElideRight
        maximumLineCount: 1
        textFormat: Text.PlainText
    }

    Text {
        id: right

        anchors.right: parent.right
        text: root.price
        color: "#1B1820"
        font.family: Theme.textFamily
        font.pixelSize: root.strong ? Theme.leadSize : Theme.bodySize
        font.weight: root.strong ? Theme.extrabold : Theme.semibold
        textFormat: Text.PlainText
    }
}
