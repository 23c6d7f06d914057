pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// Where am I, and what is offered everywhere: language, accessibility, help. Who is signed in has a line of their own
// on an upright panel, and stands beside these on a wide one.
Item {
    id: root

    required property string title
    property string place: ""
    property string languageName: ""
    property bool languageOffered: true
    property bool compact: false
    // Who is signed in; "" for nobody.
    property string memberName: ""
    property bool canSignOut: false
    property bool canOpenAccount: false

    // Beside the title only where that keeps room for its words.
    readonly property bool memberBeside: memberName !== "" && compact && width - buttons.width - who.width > 150 * Theme.mm * Theme.calmScale
    readonly property bool memberBelow: memberName !== "" && !memberBeside

    signal signOutAsked
    signal accountAsked
    signal languageAsked
    signal accessibilityAsked
    signal helpAsked

    implicitHeight: Math.max(words.implicitHeight, buttons.implicitHeight) + (compact ? Theme.spaceS : Theme.spaceM) + Theme.spaceXs + (memberBelow ? who.height + Theme.spaceXs : 0)

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceL
        anchors.right: root.memberBeside ? who.left : buttons.left
        anchors.rightMargin: Theme.spaceS
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceXs + (root.memberBelow ? who.height + Theme.spaceXs : 0)
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
        anchors.bottomMargin: Theme.spaceXs + (root.memberBelow ? who.height + Theme.spaceXs : 0)
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

    Row {
        id: who

        anchors.right: root.memberBeside ? buttons.left : parent.right
        anchors.rightMargin: root.memberBeside ? Theme.spaceM : Theme.spaceL
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceXs
        visible: root.memberName !== ""
        spacing: Theme.apart

        QuietButton {
            enabled: root.canOpenAccount
            icon: Icons.user
            //: Spoken name of the button that opens the account; %1 is the first name of whoever is signed in
            name: qsTr("My account: %1").arg(root.memberName)
            text: root.memberName
            opacity: 1
            onChosen: root.accountAsked()
        }

        QuietButton {
            visible: root.canSignOut
            icon: Icons.signOut
            name: qsTr("Sign out")
            onChosen: root.signOutAsked()
        }
    }
}
