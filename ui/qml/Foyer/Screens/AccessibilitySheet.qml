pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Text size, look, reach and motion, each applied at once, for this session only.
Sheet {
    id: root

    required property NavigatorViewModel navigator
    required property LanguageViewModel language
    required property AccessibilityViewModel accessibility

    title: qsTr("Make it easier")
    onClosed: navigator.closeSheet()

    ScrollArea {
        width: parent.width
        height: Math.min(options.height, root.height - 80 * Theme.mm)
        contentHeight: options.height

        Column {
            id: options

            width: parent.width - Theme.spaceS
            spacing: Theme.spaceM

            Comforts {
                width: parent.width
                accessibility: root.accessibility
            }

            QuietText {
                width: parent.width
                text: qsTr("This is for you only. The next guest finds the screen as it was.")
            }
        }
    }
}
