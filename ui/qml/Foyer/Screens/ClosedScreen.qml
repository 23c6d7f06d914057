pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Outside the opening hours: calm, when it opens again, and what works all the same. Words stand on the ground, below
// the cinema's picture or beside it.
ScreenFrame {
    id: root

    required property ClosedViewModel viewModel

    bare: true

    readonly property bool pictured: viewModel.picture !== ""
    readonly property real wordsWidth: pictured && !portrait ? Math.round(width * 0.55) : width

    Backdrop {
        anchors.fill: parent
        digest: root.viewModel.light
        strength: Theme.look === "dark" ? 0.75 : 0
    }

    SlideShow {
        anchors.right: parent.right
        visible: root.pictured
        width: root.portrait ? root.width : root.width - root.wordsWidth
        height: root.portrait ? Math.max(1, Math.round(words.y - Theme.spaceL)) : root.height
        finish: "fitted"
        digest: root.viewModel.picture
    }

    Column {
        id: words

        x: Theme.spaceL
        y: Math.round(root.pictured && root.portrait ? low.y - Theme.spaceL - height : Math.max(Theme.spaceS, Math.min((parent.height - height) / 2, low.y - Theme.spaceL - height)))
        width: Math.min(root.wordsWidth - 2 * Theme.spaceL, 330 * Theme.mm)
        spacing: Theme.spaceM

        CinemaMark {
            navigator: root.navigator
            weight: Theme.regular
            color: Theme.quietText
        }

        Rectangle {
            width: Theme.spaceXl
            height: Theme.rule * 1.5
            color: Theme.amber
        }

        Text {
            width: parent.width
            text: root.viewModel.title
            color: Theme.text
            font.family: Theme.displayFamily
            font.pixelSize: Theme.bannerSize
            font.weight: Theme.extrabold
            lineHeight: 0.95
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        LeadText {
            width: parent.width
            text: root.viewModel.words
        }

        QuietText {
            width: parent.width
            visible: text !== ""
            text: root.viewModel.collect
        }
    }

    Flow {
        id: low

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.spaceL
        width: root.wordsWidth - 2 * Theme.spaceL
        spacing: Theme.apart

        QuietButton {
            visible: root.viewModel.collect !== ""
            big: true
            icon: Icons.ticket
            name: qsTr("My tickets")
            onChosen: root.viewModel.myTickets()
        }

        Repeater {
            model: root.viewModel.languages

            Chip {
                required property string code
                required property bool current

                role: Accessible.RadioButton
                checked: current
                implicitHeight: Theme.bigTarget
                onChosen: root.viewModel.speak(code)
            }
        }
    }
}
