pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// A day's hours: all day, not at all, or from when until when.
Column {
    id: root

    required property SettingEditor editor

    component Clock: Row {
        id: clock

        required property string words
        required property string time
        required property string which

        anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
        spacing: Theme.apart

        SmallText {
            anchors.verticalCenter: parent.verticalCenter
            width: 30 * Theme.mm
            text: clock.words
        }

        StaffButton {
            strikeMs: 0
            name: qsTr("An hour earlier")
            text: "−1 h"
            onChosen: root.editor.move(clock.which, -60)
        }

        StaffButton {
            strikeMs: 0
            name: qsTr("Five minutes earlier")
            text: "−5"
            onChosen: root.editor.move(clock.which, -5)
        }

        TitleText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(implicitWidth, 36 * Theme.mm)
            horizontalAlignment: Text.AlignHCenter
            text: clock.time
        }

        StaffButton {
            strikeMs: 0
            name: qsTr("Five minutes later")
            text: "+5"
            onChosen: root.editor.move(clock.which, 5)
        }

        StaffButton {
            strikeMs: 0
            name: qsTr("An hour later")
            text: "+1 h"
            onChosen: root.editor.move(clock.which, 60)
        }
    }

    component Mode: StaffButton {
        required property string mode

        role: Accessible.RadioButton
        checked: root.editor.mode === mode
        primary: checked
        raised: !checked
        onChosen: root.editor.setMode(mode)
    }

    spacing: Theme.spaceS

    Flow {
        width: parent.width
        spacing: Theme.apart

        Mode {
            mode: "always"
            name: qsTr("Open all day")
        }

        Mode {
            mode: "from"
            name: qsTr("From … until …")
        }

        Mode {
            mode: "closed"
            name: qsTr("Closed")
        }
    }

    Clock {
        visible: root.editor.mode === "from"
        words: qsTr("Opens")
        time: root.editor.opens
        which: "opens"
    }

    Clock {
        visible: root.editor.mode === "from"
        words: qsTr("Closes")
        time: root.editor.closes
        which: "closes"
    }
}
