pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Components
import Foyer.ViewModels

// A place on the stage for one screen: made when first needed (or when there is time), then kept.
Item {
    id: root

    required property int index
    required property string step
    required property url source
    required property QtObject viewModel
    required property NavigatorViewModel navigator
    required property MemberViewModel member
    property bool warmed: false

    readonly property bool current: navigator.step === step
    readonly property ScreenFrame screen: loader.item as ScreenFrame

    visible: current
    enabled: current

    function fill() {
        if (loader.status === Loader.Null)
            loader.setSource(root.source, {
                "navigator": root.navigator,
                "member": root.member,
                "viewModel": root.viewModel
            });
    }

    onCurrentChanged: {
        if (current)
            fill();
    }
    onWarmedChanged: {
        if (warmed)
            fill();
    }
    Component.onCompleted: {
        if (current)
            fill();
    }

    Loader {
        id: loader

        anchors.fill: parent
        focus: root.current
    }

    Connections {
        target: root.navigator

        function onMoved(forward: bool) {
            if (root.current && root.screen)
                root.screen.enter(forward);
        }
    }
}
