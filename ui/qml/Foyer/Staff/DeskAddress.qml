pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Type a mail address.
Item {
    id: root

    required property AddressFieldViewModel field
    required property string words
    property string yes: qsTr("Go on")

    signal agreed
    signal declined

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width, 380 * Theme.mm)
        spacing: Theme.spaceS

        BodyText {
            width: parent.width
            text: root.words
        }

        TypedField {
            width: parent.width
            height: implicitHeight
            typed: root.field.typed
            example: "name@example.com"
            onRubbedOut: root.field.rubOut()
        }

        Keyboard {
            width: parent.width
            keys: root.field.keys
            wideKeys: root.field.domains
            room: root.height - 5 * Theme.bigTarget
            onTyped: text => root.field.strike(text)
        }

        Row {
            anchors.right: parent.right
            spacing: Theme.spaceS

            StaffButton {
                name: qsTr("Cancel")
                tall: true
                onChosen: root.declined()
            }

            StaffButton {
                name: root.yes
                tall: true
                primary: true
                enabled: root.field.good
                onChosen: root.agreed()
            }
        }
    }
}
