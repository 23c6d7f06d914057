pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.ViewModels

// The screen's own keyboard: rows of ten keys, below them some wide ones. From left to right in every language.
Column {
    id: root

    required property RowsModel keys
    required property RowsModel wideKeys
    // As high as it may become.
    required property real room
    property int wideColumns: 5
    // The wide key that is on.
    property string heldDown: ""

    readonly property real gap: Theme.apart
    readonly property real key: Math.floor((width - 9 * gap) / 10)
    readonly property int wideLines: Math.ceil(wideKeys.count / wideColumns)
    readonly property real high: Math.max(Theme.target, Math.min(Math.round(key * 0.95), Math.floor((room - (3 + wideLines) * gap) / (4 + wideLines))))

    signal typed(text: string)

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    spacing: gap

    Grid {
        columns: 10
        spacing: root.gap

        Repeater {
            model: root.keys

            LetterKey {
                required property string types

                width: root.key
                height: root.high
                onChosen: root.typed(types)
            }
        }
    }

    Grid {
        columns: root.wideColumns
        spacing: root.gap

        Repeater {
            model: root.wideKeys

            LetterKey {
                required property string types

                width: Math.floor((root.width - (root.wideColumns - 1) * root.gap) / root.wideColumns)
                height: root.high
                wordy: true
                checkable: root.heldDown === types
                checked: root.heldDown === types
                onChosen: root.typed(types)
            }
        }
    }
}
