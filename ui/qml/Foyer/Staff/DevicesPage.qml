pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Foyer.ViewModels

// Every device of the kiosk, tried one by one.
StaffPage {
    id: root

    required property DevicesViewModel viewModel

    readonly property string device: viewModel.selected
    property string wholePanel: ""

    onDeviceChanged: {
        root.wholePanel = "";
        if (root.device === "keys")
            keypad.forceActiveFocus();
        else
            keypad.focus = false;
    }

    // Where every key goes while the keypad is tried, those that move and choose among them.
    Item {
        id: keypad

        Keys.onPressed: event => {
            root.viewModel.struck(event.text, event.key);
            event.accepted = true;
        }
    }

    ToolSplit {
        anchors.fill: parent
        open: root.device !== ""
        share: portrait ? 0.32 : 0.4
        list: ToolList {
            anchors.fill: parent
            rows: root.viewModel.rows
            selected: root.device
            looked: root.viewModel.looked
            onChosen: key => root.viewModel.choose(key)
        }
        detail: DeviceCard {
            anchors.fill: parent
            viewModel: root.viewModel
            onGridAsked: root.wholePanel = "grid"
            onPixelsAsked: root.wholePanel = "pixels"
        }
    }

    Loader {
        parent: root.Window.contentItem
        anchors.fill: parent
        z: 1
        active: root.wholePanel === "grid" && root.visible
        sourceComponent: TouchGrid {
            onEnded: (dark, cells, byItself) => {
                root.wholePanel = "";
                root.viewModel.touched(dark, cells, byItself);
            }
        }
    }

    Loader {
        parent: root.Window.contentItem
        anchors.fill: parent
        z: 1
        active: root.wholePanel === "pixels" && root.visible
        sourceComponent: PixelTest {
            onEnded: root.wholePanel = ""
        }
    }
}
