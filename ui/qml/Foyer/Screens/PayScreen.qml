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

    Column {
        id: column

        anchors.centerIn: parent
        width: Math.round(Math.min(parent.width - 2 * Theme.spaceXl, 300 * Theme.mm))
        spacing: Theme.spaceL

        CardTerminal {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !root.ended && root.viewModel.byCard
            width: Math.round(Math.min(implicitWidth, root.height * 0.3))
            height: Math.round(width * 0.92)
            amount: root.viewModel.amount
            waiting: root.viewModel.canCancel
        }

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
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.95
        }

        LeadText {
            width: parent.width
            text: root.viewModel.words
            color: root.ended ? Theme.text : Theme.quietText
            font.weight: Theme.regular
            horizontalAlignment: Text.AlignHCenter
        }

        LeadText {
            width: parent.width
            visible: root.viewModel.reference !== ""
            //: For our staff; %1 is a short code
            text: qsTr("Reference %1").arg(root.viewModel.reference)
            horizontalAlignment: Text.AlignHCenter
        }

        BodyText {
            width: parent.width
            visible: text !== ""
            text: root.viewModel.status
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        QuietButton {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.viewModel.canCancel
            big: true
            icon: Icons.close
            name: qsTr("Cancel the payment")
            onChosen: root.viewModel.cancel()
        }
    }
}
