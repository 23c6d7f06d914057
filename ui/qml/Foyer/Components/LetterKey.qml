pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// One key of an on-screen keyboard. It may be struck as fast as one types.
Touchable {
    id: root

    property string text: name
    property string icon: ""
    property bool wordy: false // more than a letter: set as words are

    strikeMs: 0
    opacity: dimmed ? 0.45 : 1

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: root.pressed || root.checked ? Theme.pressed : Theme.raised
        border.width: root.checked ? Theme.rule : Theme.hairline
        border.color: root.checked ? Theme.text : Theme.edge
    }

    Icon {
        anchors.centerIn: parent
        visible: root.icon !== ""
        path: root.icon
        size: Theme.iconM
    }

    Text {
        anchors.centerIn: parent
        visible: root.icon === ""
        width: Math.min(implicitWidth, root.width - 2 * Theme.spaceXs)
        text: root.text
        color: Theme.text
        font.family: root.wordy ? Theme.textFamily : Theme.displayFamily
        font.pixelSize: root.wordy ? Theme.bodySize : Math.min(Theme.titleSize, Math.round(root.height * 0.62))
        font.weight: root.wordy ? Theme.semibold : Theme.extrabold
        fontSizeMode: root.wordy ? Text.HorizontalFit : Text.FixedSize
        minimumPixelSize: Theme.smallSize
        maximumLineCount: 1
        textFormat: Text.PlainText
    }
}
