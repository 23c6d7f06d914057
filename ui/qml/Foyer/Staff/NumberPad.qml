pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// Ten digits, and the key that takes the last one back.
Grid {
    id: root

    readonly property real key: Math.max(Theme.bigTarget, Math.round(28 * Theme.mm))
    property real keyWidth: key

    signal struck(string digit)
    signal rubbedOut

    columns: 3
    spacing: Theme.apart

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "back"]

        Item {
            id: place

            required property string modelData

            width: root.keyWidth
            height: root.key

            LetterKey {
                anchors.fill: parent
                visible: place.modelData !== ""
                name: place.modelData === "back" ? qsTr("Delete the last digit") : place.modelData
                text: place.modelData === "back" ? "" : place.modelData
                icon: place.modelData === "back" ? Icons.back : ""
                onChosen: place.modelData === "back" ? root.rubbedOut() : root.struck(place.modelData)
            }
        }
    }
}
