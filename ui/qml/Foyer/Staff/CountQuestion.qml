pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.ViewModels

// How much of what the kiosk's guests were to pay is in the till; and why, if it is another amount.
StaffQuestion {
    id: root

    required property TillCountViewModel till
    required property bool portrait

    title: qsTr("Count the till")
    words: till.gaveBack ? qsTr("More was given back to guests of this kiosk at the counter than they paid there. How much more?") : qsTr("How much of what guests of this kiosk paid at the counter is in the till? Without your float and other sales.")
    yes: qsTr("Write it down")
    yesEnabled: till.complete

    Grid {
        width: parent.width
        columns: root.portrait ? 1 : 2
        spacing: Theme.spaceM
        horizontalItemAlignment: Grid.AlignHCenter

        NumberPad {
            id: pad

            onStruck: digit => root.till.strike(digit)
            onRubbedOut: root.till.rubOut()
        }

        Column {
            width: root.portrait ? parent.width : parent.width - pad.width - parent.spacing
            spacing: Theme.spaceXs

            StaffLine {
                label: qsTr("Expected")
                value: root.till.expected
            }

            StaffLine {
                label: qsTr("Counted")
                value: root.till.typed
            }

            StaffLine {
                visible: root.till.difference !== ""
                label: qsTr("Difference: please say why")
                value: root.till.difference
                grade: "warning"
            }

            Repeater {
                model: root.till.difference !== "" ? root.till.reasons : []

                StaffButton {
                    required property string modelData

                    width: parent.width
                    name: root.till.words(modelData)
                    icon: root.till.reason === modelData ? Icons.check : ""
                    raised: root.till.reason === modelData
                    onChosen: root.till.choose(modelData)
                }
            }
        }
    }
}
