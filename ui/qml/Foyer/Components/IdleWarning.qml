pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// Are you still there? Covers everything (somebody else may be reading) and one touch anywhere goes on.
FocusScope {
    id: root

    required property int secondsLeft
    required property string keeps

    signal stayed
    signal leaving

    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("Are you still there? %n second(s) left.", "", root.secondsLeft)

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    MouseArea {
        anchors.fill: parent
        onClicked: root.stayed()
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.spaceL, 320 * Theme.mm)
        spacing: Theme.spaceL

        Text {
            width: parent.width
            text: root.secondsLeft
            color: Theme.amber
            font.family: Theme.displayFamily
            font.pixelSize: Theme.heroSize
            font.weight: Theme.extrabold
            horizontalAlignment: Text.AlignHCenter
            textFormat: Text.PlainText
        }

        DisplayText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Are you still there?")
        }

        QuietText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.keeps
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.spaceM

            QuietButton {
                big: true
                name: qsTr("Start over")
                onChosen: root.leaving()
            }

            PrimaryButton {
                name: qsTr("Go on")
                focus: true
                onChosen: root.stayed()
            }
        }
    }
}
