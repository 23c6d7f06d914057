pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Text size, look, reach and motion, each applied at once.
Column {
    id: root

    required property AccessibilityViewModel accessibility
    readonly property real wanted: Math.max(textRow.wanted, looksRow.wanted, reachRow.wanted, motionRow.wanted)
    property real column: wanted

    spacing: Theme.spaceM

    OptionRow {
        id: textRow

        width: parent.width
        column: root.column
        icon: Icons.textSize
        title: qsTr("Text size")

        Chip {
            role: Accessible.RadioButton
            name: qsTr("Normal")
            checked: root.accessibility.textScale === 1
            onChosen: root.accessibility.setTextScale(1)
        }

        Chip {
            role: Accessible.RadioButton
            name: qsTr("Large")
            checked: root.accessibility.textScale === 1.3
            onChosen: root.accessibility.setTextScale(1.3)
        }

        Chip {
            role: Accessible.RadioButton
            name: qsTr("Largest")
            checked: root.accessibility.textScale === 1.6
            onChosen: root.accessibility.setTextScale(1.6)
        }
    }

    OptionRow {
        id: looksRow

        width: parent.width
        column: root.column
        icon: Icons.contrast
        title: qsTr("Colours")

        Chip {
            role: Accessible.RadioButton
            name: qsTr("Dark")
            checked: root.accessibility.look === "dark"
            onChosen: root.accessibility.setLook("dark")
        }

        Chip {
            role: Accessible.RadioButton
            name: qsTr("High contrast")
            checked: root.accessibility.look === "contrast"
            onChosen: root.accessibility.setLook("contrast")
        }

        Chip {
            role: Accessible.RadioButton
            name: qsTr("Light")
            checked: root.accessibility.look === "light"
            onChosen: root.accessibility.setLook("light")
        }
    }

    OptionRow {
        id: reachRow

        width: parent.width
        column: root.column
        icon: Icons.lowReach
        title: qsTr("Reach")

        Chip {
            name: qsTr("Everything lower down")
            checked: root.accessibility.lowReach
            onChosen: root.accessibility.setLowReach(!root.accessibility.lowReach)
        }
    }

    OptionRow {
        id: motionRow

        width: parent.width
        column: root.column
        icon: Icons.motion
        title: qsTr("Movement")

        Chip {
            name: qsTr("Nothing moves")
            checked: root.accessibility.reducedMotion
            onChosen: root.accessibility.setReducedMotion(!root.accessibility.reducedMotion)
        }
    }
}
