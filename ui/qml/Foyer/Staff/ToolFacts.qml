pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.ViewModels

// What there is to say of the one that is looked at, one line each.
Column {
    id: root

    required property RowsModel facts

    width: parent ? parent.width : 0
    spacing: Theme.spaceXs

    Repeater {
        model: root.facts

        Item {
            id: place

            required property string label
            required property string value
            required property string grade

            width: root.width
            implicitHeight: line.implicitHeight

            StaffLine {
                id: line

                label: place.label
                value: place.value
                grade: place.grade
            }
        }
    }
}
