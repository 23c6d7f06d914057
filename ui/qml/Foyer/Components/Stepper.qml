pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// Fewer and more, with the number between. `subject` is what is counted, for those who hear it: "Adult".
Item {
    id: root

    required property string subject
    required property int value
    property int least: 0
    property int most: 10
    property int strikeMs: 150

    signal fewer
    signal more

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    Accessible.role: Accessible.SpinBox
    Accessible.name: root.subject
    Accessible.description: root.value

    Row {
        id: row

        spacing: Theme.apart

        Touchable {
            id: minus

            //: Spoken name of a button; %1 is what is counted, e.g. "Adult"
            name: qsTr("One fewer: %1").arg(root.subject)
            enabled: root.value > root.least
            strikeMs: Math.min(root.strikeMs, TouchGuard.wait)
            implicitWidth: Theme.bigTarget
            implicitHeight: Theme.bigTarget
            ringRadius: width / 2 + Theme.rule * 2
            onChosen: root.fewer()

            Rectangle {
                anchors.fill: parent
                radius: width / 2
                color: minus.pressed ? Theme.pressed : "transparent"
                border.width: Theme.hairline * 2
                border.color: minus.dimmed ? Theme.line : Theme.edge
            }

            Icon {
                anchors.centerIn: parent
                path: Icons.minus
                color: minus.dimmed ? Theme.edge : Theme.text
            }
        }

        DisplayText {
            width: Theme.bigTarget
            height: Theme.bigTarget
            text: root.value
            color: root.value > 0 ? Theme.text : Theme.quietText
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
            lineHeight: 1
        }

        Touchable {
            id: plus

            //: Spoken name of a button; %1 is what is counted, e.g. "Adult"
            name: qsTr("One more: %1").arg(root.subject)
            enabled: root.value < root.most
            strikeMs: Math.min(root.strikeMs, TouchGuard.wait)
            implicitWidth: Theme.bigTarget
            implicitHeight: Theme.bigTarget
            ringRadius: width / 2 + Theme.rule * 2
            onChosen: root.more()

            Rectangle {
                anchors.fill: parent
                radius: width / 2
                color: plus.pressed ? Theme.pressed : "transparent"
                border.width: Theme.hairline * 2
                border.color: plus.dimmed ? Theme.line : Theme.edge
            }

            Icon {
                anchors.centerIn: parent
                path: Icons.plus
                color: plus.dimmed ? Theme.edge : Theme.text
            }
        }
    }
}
