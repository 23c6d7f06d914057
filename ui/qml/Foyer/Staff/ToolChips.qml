pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// A few choices above a list, of which one is made.
Flow {
    id: root

    required property RowsModel choices

    signal chosen(string key)

    spacing: Theme.apart

    Repeater {
        model: root.choices

        Touchable {
            id: chip

            required property string key
            required property string title
            required property bool isChosen

            name: title
            role: Accessible.RadioButton
            checkable: true
            checked: chip.isChosen
            implicitWidth: Math.max(Theme.target, words.implicitWidth + 2 * Theme.spaceS)
            onChosen: root.chosen(chip.key)

            Rectangle {
                anchors.fill: parent
                radius: Theme.radiusS
                color: chip.checked ? Theme.text : chip.pressed ? Theme.pressed : "transparent"
                border.width: chip.checked ? 0 : Theme.hairline
                border.color: Theme.edge
            }

            SmallText {
                id: words

                anchors.centerIn: parent
                text: chip.title
                wrapMode: Text.NoWrap
                lineHeight: 1
                color: chip.checked ? Theme.ground : Theme.text
                font.weight: Theme.semibold
                Accessible.ignored: true
            }
        }
    }
}
