pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// The phone that scans a code: who it belongs to, or that it says no.
Row {
    id: root

    required property real unit

    signal said(person: string)

    spacing: root.unit

    Repeater {
        model: [
            {
                person: "ada",
                words: qsTr("Phone: Ada")
            },
            {
                person: "zofia",
                words: qsTr("Phone: Zofia")
            },
            {
                person: "",
                words: qsTr("Phone: no")
            }
        ]

        Touchable {
            id: answer

            required property var modelData

            width: (root.width - 2 * root.spacing) / 3
            height: 5.2 * root.unit
            enabled: root.enabled
            opacity: enabled ? 1 : 0.4
            strikeMs: 0
            name: modelData.words
            onChosen: root.said(modelData.person)

            Rectangle {
                anchors.fill: parent
                radius: 0.8 * root.unit
                color: answer.pressed ? "#3A3542" : "#26222C"
                border.width: 1
                border.color: "#4A4453"
            }

            Text {
                anchors.fill: parent
                anchors.margins: 0.3 * root.unit
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                text: answer.name
                color: "#F6F1E9"
                elide: Text.ElideRight
                font.family: Theme.textFamily
                font.pixelSize: Math.round(1.35 * root.unit)
                font.weight: Theme.semibold
                textFormat: Text.PlainText
            }
        }
    }
}
