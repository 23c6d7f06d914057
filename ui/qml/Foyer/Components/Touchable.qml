pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// What every touchable thing is: acts on release, shows a press within one frame, says its name, takes the keyboard.
Item {
    id: root

    required property string name
    property string hint: ""
    property int role: Accessible.Button
    property bool checkable: false
    property bool checked: false
    property int strikeMs: TouchGuard.wait
    property real ringRadius: Theme.radiusS

    readonly property bool dimmed: !enabled && !TouchGuard.covered
    readonly property bool pressed: area.pressed && area.containsMouse

    signal chosen

    function choose() {
        const at = root.mapToItem(null, root.width / 2, root.height / 2);
        if (root.enabled && TouchGuard.accepts(at.x, at.y, root.strikeMs, Theme.target))
            root.chosen();
    }

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    activeFocusOnTab: root.enabled

    Accessible.role: root.role
    Accessible.name: root.name
    Accessible.description: root.hint
    Accessible.checkable: root.checkable
    Accessible.checked: root.checked
    Accessible.focusable: true
    Accessible.onPressAction: root.choose()
    Accessible.onToggleAction: root.choose()

    Keys.onReturnPressed: root.choose()
    Keys.onEnterPressed: root.choose()
    Keys.onSpacePressed: root.choose()

    MouseArea {
        id: area

        anchors.fill: parent
        onClicked: root.choose()
    }

    FocusRing {
        radius: root.ringRadius
        visible: root.activeFocus
    }
}
