pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// What is typed so far, and the key that takes the last letter back.
Item {
    id: root

    required property string typed
    // Shown while nothing is typed.
    property string example: ""

    signal rubbedOut

    implicitHeight: Theme.bigTarget

    Rectangle {
        id: field

        width: parent.width - rub.width - Theme.apart
        height: parent.height
        radius: Theme.radiusS
        color: Theme.raised
        border.width: Theme.rule
        border.color: Theme.text
        Accessible.role: Accessible.StaticText
        //: Spoken: what is typed so far
        Accessible.name: qsTr("Typed so far: %1").arg(root.typed)

        Text {
            id: words

            x: Theme.spaceS
            width: Math.min(implicitWidth, parent.width - 2 * Theme.spaceS - caret.width - Theme.spaceXs)
            height: parent.height
            visible: text !== ""
            text: root.typed
            color: Theme.text
            elide: Text.ElideLeft
            font.family: Theme.textFamily
            font.pixelSize: Theme.leadSize
            font.weight: Theme.semibold
            verticalAlignment: Text.AlignVCenter
            textFormat: Text.PlainText
        }

        Text {
            x: Theme.spaceS + caret.width + Theme.spaceXs
            width: parent.width - x - Theme.spaceS
            height: parent.height
            visible: root.typed === ""
            text: root.example
            color: Theme.quietText
            elide: Text.ElideRight
            font.family: Theme.textFamily
            font.pixelSize: Theme.leadSize
            verticalAlignment: Text.AlignVCenter
            textFormat: Text.PlainText
        }

        Rectangle {
            id: caret

            x: words.visible ? words.x + words.width + Math.round(Theme.spaceXs / 2) : Theme.spaceS
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(2, Theme.rule)
            height: Math.round(parent.height * 0.55)
            color: Theme.text
        }
    }

    LetterKey {
        id: rub

        anchors.right: parent.right
        width: Math.round(Theme.bigTarget * 1.2)
        height: parent.height
        enabled: root.typed !== ""
        //: A key that takes the last letter back
        name: qsTr("Rub out")
        icon: Icons.back
        onChosen: root.rubbedOut()
    }
}
