pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// All languages, each under its own name.
Sheet {
    id: root

    required property NavigatorViewModel navigator
    required property LanguageViewModel language
    required property AccessibilityViewModel accessibility

    title: qsTr("Choose a language")
    onClosed: navigator.closeSheet()

    Flow {
        width: parent.width
        spacing: Theme.spaceS

        Repeater {
            model: root.language.languages

            Chip {
                required property string code
                required property bool current

                role: Accessible.RadioButton
                checked: current
                implicitHeight: Theme.bigTarget
                implicitWidth: Math.max(60 * Theme.mm, leastWidth)
                onChosen: {
                    root.language.choose(code);
                    root.navigator.closeSheet();
                }
            }
        }
    }
}
