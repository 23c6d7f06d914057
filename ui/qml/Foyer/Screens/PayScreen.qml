pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// What to do on the terminal, what is happening there, and every way it can end.
ScreenFrame {
    id: root

    required property PayViewModel viewModel

    readonly property bool ended: viewModel.endText !== ""

    //: %1 is a price
    title: viewModel.byCard ? qsTr("Pay %1").arg(viewModel.amount) : qsTr("Reserve")
    nextText: viewModel.endText
    nextIcon: Icons.check
    onNext: viewModel.finish()

    // Under one another on an upright panel, side by side on a lying one.
    Item {
        id: group

        readonly property bool stacked: root.portrait || !picture.visible

        anchors.centerIn: parent
        width: Math.round(Math.min(parent.width - 2 * Theme.spaceL, (stacked ? 300 : 440) * Theme.mm))
        height: stacked ? (picture.visible ? picture.height + Theme.spaceL : 0) + words.height : Math.max(picture.height, words.height)

        CardTerminal {
            id: picture

            x: group.stacked ? Math.round((group.width - width) / 2) : 0
            y: group.stacked ? 0 : Math.round((group.height - height) / 2)
            visible: !root.ended && root.viewModel.byCard
            width: Math.round(Math.min(implicitWidth, group.stacked ? root.height * 0.34 : group.width * 0.4))
            height: Math.round(width * 0.92)
            amount: root.viewModel.amount
            waiting: root.viewModel.canCancel
        }

        Column {
            id: words

            readonly property int lines: group.stacked ? Text.AlignHCenter : Text.AlignLeft

            x: group.stacked ? 0 : picture.width + Theme.spaceL
            y: group.stacked ? (picture.visible ? picture.height + Theme.spaceL : 0) : Math.round((group.height - height) / 2)
            width: parent.width - x
            spacing: root.portrait ? Theme.spaceL : Theme.spaceM

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.ended
                path: root.viewModel.phase === "unclear" ? Icons.help : Icons.info
                size: Theme.iconL
                color: Theme.warning
            }

            DisplayText {
                width: parent.width
                text: root.viewModel.headline
                horizontalAlignment: words.lines
                lineHeight: 0.95
            }

            LeadText {
                width: parent.width
                text: root.viewModel.words
                color: root.ended ? Theme.text : Theme.quietText
                font.weight: Theme.regular
                horizontalAlignment: words.lines
            }

            LeadText {
                width: parent.width
                visible: root.viewModel.reference !== ""
                //: For our staff; %1 is a short code
                text: qsTr("Reference %1").arg(root.viewModel.reference)
                horizontalAlignment: words.lines
            }

            BodyText {
                width: parent.width
                visible: text !== ""
                text: root.viewModel.status
                horizontalAlignment: words.lines
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }

            QuietButton {
                x: group.stacked ? Math.round((words.width - width) / 2) : 0
                visible: root.viewModel.canCancel
                big: true
                icon: Icons.close
                name: qsTr("Cancel the payment")
                onChosen: root.viewModel.cancel()
            }
        }
    }
}
