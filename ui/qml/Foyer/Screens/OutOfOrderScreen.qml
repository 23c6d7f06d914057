pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Calm: nothing can be sold here now, what still works, and a code for staff.
ScreenFrame {
    id: root

    required property OutOfOrderViewModel viewModel

    bare: true

    Column {
        x: Math.round((parent.width - width) / 2)
        y: Math.round(Math.max(Theme.spaceS, Math.min((parent.height - height) / 2, languages.y - Theme.spaceM - height)))
        width: Math.min(parent.width - 2 * Theme.spaceL, 330 * Theme.mm)
        spacing: Theme.spaceL

        CinemaMark {
            navigator: root.navigator
            size: Theme.smallSize
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
        }

        QuietText {
            width: parent.width
            text: root.viewModel.words
            font.pixelSize: Theme.leadSize
        }

        QuietText {
            width: parent.width
            text: root.viewModel.stillWorks
        }
    }

    // Calm words help only those who can read them.
    Row {
        id: languages

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.spaceL
        spacing: Theme.apart

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

    SmallText {
        id: forStaff

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.spaceL
        text: root.viewModel.code
        font.weight: Theme.semibold
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
