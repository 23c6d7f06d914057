pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// A payment that ended without tickets, so far: what happened, what is not lost, and a number for our staff.
Item {
    id: root

    required property PayViewModel viewModel
    property bool portrait: true
    property bool short: false

    readonly property bool open: viewModel.phase === "unclear" || viewModel.phase === "not_told"

    implicitHeight: portrait && card.visible ? Math.round(story.height + Theme.spaceL) + card.height : Math.max(story.height, card.visible ? card.height : 0)

    Column {
        id: story

        width: root.portrait || !card.visible ? Math.min(root.width, 380 * Theme.mm) : Math.round(root.width * 0.6)
        spacing: root.portrait ? Theme.spaceL : root.short ? Theme.spaceS : Theme.spaceM

        Rectangle {
            width: Theme.spaceXl
            height: Theme.rule * 1.5
            color: root.open ? Theme.warning : Theme.good
        }

        Text {
            width: parent.width
            text: root.viewModel.headline
            color: Theme.text
            font.family: Theme.displayFamily
            font.pixelSize: root.portrait ? Theme.bannerSize : root.short ? Theme.titleSize : Theme.headlineSize
            font.weight: Theme.extrabold
            lineHeight: 0.95
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text + ". " + root.viewModel.words
        }

        LeadText {
            width: parent.width
            text: root.viewModel.words
            font.pixelSize: root.short ? Theme.bodySize : Theme.leadSize
            font.weight: Theme.regular
        }

        SignLine {
            width: parent.width
            compact: root.short
            sign: Icons.good
            tint: Theme.good
            text: root.viewModel.promise
        }
    }

    Panel {
        id: card

        x: root.portrait ? 0 : root.width - width
        y: root.portrait ? Math.round(story.height + Theme.spaceL) : Math.round((root.height - height) / 2)
        width: root.portrait ? story.width : Math.round(root.width * 0.4 - Theme.spaceL)
        height: number.height + 2 * Theme.spaceM
        visible: root.viewModel.reference !== ""

        Column {
            id: number

            x: Theme.spaceM
            y: Theme.spaceM
            width: parent.width - 2 * Theme.spaceM
            spacing: Theme.spaceXs / 2

            QuietText {
                width: parent.width
                //: Above a short code
                text: qsTr("For our staff, your number:")
            }

            Text {
                width: parent.width
                text: root.viewModel.reference
                color: Theme.text
                font.family: Theme.displayFamily
                font.pixelSize: Theme.bannerSize
                font.weight: Theme.extrabold
                font.letterSpacing: Theme.titleSize * 0.1
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.bodySize
                textFormat: Text.PlainText
            }
        }
    }
}
