pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.ViewModels

// Who is it?
StaffEntry {
    id: root

    required property DoorViewModel door

    entry: door

    StaffButton {
        visible: root.door.canPhone
        name: qsTr("Sign in with a phone")
        icon: Icons.phone
        onChosen: root.door.usePhone()
    }

    StaffButton {
        visible: root.door.canForget
        name: qsTr("Forgotten PIN")
        icon: Icons.key
        onChosen: root.door.forget()
    }

    StaffButton {
        visible: root.door.canSetUp
        name: qsTr("Set up this kiosk's staff")
        icon: Icons.key
        onChosen: root.door.setUp()
    }

    StaffButton {
        visible: root.door.otherLanguage !== ""
        name: root.door.otherLanguage
        icon: Icons.language
        onChosen: root.door.speakOther()
    }

    StaffButton {
        visible: root.door.canRenew
        name: qsTr("New code")
        icon: Icons.refresh
        onChosen: root.door.usePhone()
    }
}
