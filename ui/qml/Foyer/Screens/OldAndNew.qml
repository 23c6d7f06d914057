pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// Seats that changed: those before, struck out, and those one has now.
Panel {
    id: root

    required property string before
    required property string now
    property string sit: ""
    property bool compact: false
    property bool tiny: false

    implicitHeight: lines.height + 2 * lines.y

    Accessible.role: Accessible.StaticText
    //: Spoken; %1 are the seats before, %2 the seats now, such as "Row F, seats 7–8"
    Accessible.name: qsTr("Before: %1. Now: %2").arg(root.before).arg(root.now) + (root.sit === "" ? "" : ", " + root.sit)

    Column {
        id: lines

        x: Theme.spaceM
        y: root.tiny ? Theme.spaceXs : root.compact ? Theme.spaceS : Theme.spaceM
        width: parent.width - 2 * Theme.spaceM
        spacing: root.tiny ? 0 : Theme.spaceXs

        SmallText {
            width: parent.width
            visible: !root.tiny
            //: Above the seats a customer had
            text: qsTr("Before")
        }

        LeadText {
            width: parent.width
            text: root.before
            color: Theme.quietText
            font.strikeout: true
        }

        Item {
            width: 1
            height: root.compact ? 1 : Theme.spaceXs
        }

        SmallText {
            width: parent.width
            visible: !root.tiny
            //: Above the seats a customer has since they changed
            text: qsTr("Now")
        }

        DisplayText {
            width: parent.width
            text: root.now
            font.pixelSize: root.compact ? Theme.titleSize : Theme.headlineSize
            wrapMode: Text.Wrap
        }

        BodyText {
            width: parent.width
            visible: text !== "" && !root.tiny
            text: root.sit
        }
    }
}
