pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// A line that may be typed into; the one that is has the key that takes the last letter back.
Touchable {
    id: root

    required property string label
    required property string shown
    required property string example

    signal rubbedOut

    name: label
    hint: shown
    role: Accessible.RadioButton
    implicitHeight: head.height + Theme.spaceXs / 2 + (checked ? field.height : quiet.height)

    SmallText {
        id: head

        width: parent.width
        text: root.label
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
    }

    TypedField {
        id: field

        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.checked
        typed: root.shown
        example: root.example
        onRubbedOut: root.rubbedOut()
    }

    Rectangle {
        id: quiet

        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.target
        visible: !root.checked
        radius: Theme.radiusS
        color: root.pressed ? Theme.pressed : "transparent"
        border.width: Theme.hairline
        border.color: Theme.edge

        BodyText {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.spaceS
            width: parent.width - 2 * Theme.spaceS
            text: root.shown !== "" ? root.shown : root.example
            color: root.shown !== "" ? Theme.text : Theme.quietText
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }
    }
}
