pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// Where am I, and the three things that are offered everywhere: language, accessibility, help.
Item {
    id: root

    required property string title
    property string place: ""
    property string languageName: ""
    property bool languageOffered: true
    property bool compact: false

    signal languageAsked
    signal accessibilityAsked
    signal helpAsked

    implicitHeight: Math.max(words.implicitHeight, buttons.implicitHeight) + (compact ? Theme.spaceS : Theme.spaceM) + Theme.spaceXs

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceL
        anchors.right: buttons.left
        anchors.rightMargin: Theme.spaceS
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceXs
        spacing: Theme.spaceXs / 2

        SmallText {
            width: parent.width
            visible: root.place !== "" && !root.compact
            text: root.place
            elide: Text.ElideRight
            maximumLineCount: 1
            lineHeight: 1
        }

        DisplayText {
            width: parent.width
            text: root.title
            // A film's own screen says its whole title, however long.
            font.pixelSize: root.width < 350 * Theme.mm || root.title.length > 40 ? Theme.titleSize : Theme.headlineSize
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
            Accessible.name: root.title
        }
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceM
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceXs
        spacing: Theme.apart

        IconButton {
            visible: root.languageOffered
            //: Spoken name of the button that opens the choice of languages; %1 is the language shown now
            name: qsTr("Language: %1").arg(root.languageName)
            text: root.languageName
            icon: Icons.language
            onChosen: root.languageAsked()
        }

        IconButton {
            //: Opens text size, contrast, low reach, less motion
            name: qsTr("Accessibility")
            icon: Icons.accessibility
            onChosen: root.accessibilityAsked()
        }

        IconButton {
            name: qsTr("Help")
            icon: Icons.help
            onChosen: root.helpAsked()
        }
    }
}
