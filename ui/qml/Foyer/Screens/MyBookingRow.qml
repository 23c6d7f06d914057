pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// One booking in the list: its poster, the film, when and where, and how it stands if that is worth a word.
Touchable {
    id: root

    required property string title
    required property string when
    required property string place
    required property string standing
    required property string kind
    required property string digest
    required property color accent
    property bool over: false

    readonly property color tint: kind === "warning" ? Theme.warning : kind === "good" ? Theme.good : Theme.quietText

    implicitHeight: Math.max(Theme.bigTarget, words.implicitHeight + 2 * Theme.spaceS, picture.visible ? picture.height + 2 * Theme.spaceXs : 0)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: root.pressed ? Theme.pressed : root.over ? "transparent" : Theme.raised
        border.width: root.over || Theme.highContrast ? Theme.hairline : 0
        border.color: Theme.line
    }

    Poster {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceS
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.over && root.digest !== ""
        width: 26 * Theme.mm
        height: Math.round(width * 1.5)
        digest: root.digest
        title: ""
        accent: root.accent
        glowing: false
    }

    Column {
        id: words

        anchors.left: picture.visible ? picture.right : parent.left
        anchors.leftMargin: Theme.spaceM
        anchors.right: arrow.left
        anchors.rightMargin: Theme.spaceS
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceXs / 2

        LeadText {
            width: parent.width
            text: root.title
            color: root.over ? Theme.quietText : Theme.text
            lineHeight: 1.05
            maximumLineCount: 2
            elide: Text.ElideRight
        }

        QuietText {
            width: parent.width
            visible: text !== ""
            text: root.when
            lineHeight: 1.1
        }

        QuietText {
            width: parent.width
            visible: text !== "" && !root.over
            text: root.place
            lineHeight: 1.1
            maximumLineCount: 2
            elide: Text.ElideRight
        }

        BodyText {
            width: parent.width
            visible: text !== ""
            text: root.standing
            color: root.tint
            font.weight: Theme.semibold
            lineHeight: 1.1
        }
    }

    Icon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceS
        anchors.verticalCenter: parent.verticalCenter
        path: LayoutMirroring.enabled ? Icons.left : Icons.right
        color: Theme.quietText
    }
}
