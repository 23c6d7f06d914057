pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// A question over a page, before what is not easily undone. ``extra`` may hold a field or a choice.
Rectangle {
    id: root

    required property string title
    property string words: ""
    property string yes: qsTr("Yes")
    property string no: qsTr("Cancel")
    property bool danger: false
    property bool yesEnabled: true
    default property alias extra: place.data

    signal agreed
    signal declined

    anchors.fill: parent
    color: Theme.scrim

    MouseArea {
        anchors.fill: parent // nothing beneath is touched
    }

    StaffCard {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.spaceM, 240 * Theme.mm)
        title: root.title

        SmallText {
            width: parent.width
            visible: root.words !== ""
            text: root.words
        }

        Column {
            id: place

            width: parent.width
            spacing: Theme.spaceXs
        }

        Row {
            anchors.right: parent.right
            topPadding: Theme.spaceS
            spacing: Theme.spaceS

            StaffButton {
                name: root.no
                onChosen: root.declined()
            }

            StaffButton {
                name: root.yes
                visible: root.yes !== ""
                primary: !root.danger
                danger: root.danger
                enabled: root.yesEnabled
                onChosen: root.agreed()
            }
        }
    }
}
