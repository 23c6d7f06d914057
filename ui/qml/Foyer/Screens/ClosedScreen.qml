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

    Column {
        x: Theme.spaceL
        anchors.bottom: low.top
        anchors.bottomMargin: Theme.spaceL
        width: Math.min(parent.width - 2 * Theme.spaceL, 330 * Theme.mm)
        spacing: Theme.spaceM

        SmallText {
            width: parent.width
            visible: text !== ""
            text: root.navigator.cinemaName
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
            font.pixelSize: Theme.heroSize
            font.weight: Theme.extrabold
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.bannerSize
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
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.spaceL
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
