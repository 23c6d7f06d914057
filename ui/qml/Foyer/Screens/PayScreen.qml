pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// What to do on the terminal, what is happening there, and every way it can end.
ScreenFrame {
    id: root

    required property PayViewModel viewModel

    readonly property bool short: !portrait && height < 250 * Theme.mm * Theme.textScale
    readonly property bool byCard: !viewModel.ended && viewModel.phase !== "reserving"

    title: viewModel.title
    nextText: viewModel.ended ? qsTr("Done") : ""
    nextIcon: Icons.check
    onNext: viewModel.finish()

    backdrop: Backdrop {
        width: root.width
        height: Math.round(root.height * 0.75)
        digest: root.viewModel.digest
        strength: Theme.highContrast ? 0 : root.viewModel.ended ? 0.6 : 1
    }

    // Under one another on an upright panel, side by side on a lying one.
    Item {
        id: group

        readonly property real margin: root.portrait || root.short ? Theme.spaceL : Theme.spaceXl
        readonly property int lines: root.portrait ? Text.AlignHCenter : Text.AlignLeft

        x: margin
        y: root.portrait ? Theme.spaceM : Theme.spaceS
        width: parent.width - 2 * margin
        height: parent.height - 2 * y
        visible: root.byCard

        Column {
            id: task

            x: root.portrait ? 0 : picture.x + picture.width + (root.short ? Theme.spaceM : Theme.spaceXl)
            y: root.portrait ? 0 : Math.round((group.height - height) / 2)
            width: group.width - x
            spacing: Theme.spaceS

            Text {
                width: parent.width
                text: root.viewModel.headline
                color: Theme.text
                font.family: Theme.displayFamily
                font.pixelSize: root.short ? Theme.titleSize : Theme.bannerSize
                font.weight: Theme.extrabold
                lineHeight: 0.95
                horizontalAlignment: group.lines
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text + ". " + root.viewModel.words
            }

            LeadText {
                width: parent.width
                text: root.viewModel.words
                color: Theme.quietText
                font.pixelSize: root.short ? Theme.bodySize : Theme.leadSize
                font.weight: Theme.regular
                horizontalAlignment: group.lines
            }

            Item {
                width: 1
                height: Theme.spaceS
                visible: !root.portrait
            }

            LeadText {
                width: parent.width
                visible: !root.portrait
                text: root.viewModel.status
            }

            QuietText {
                width: parent.width
                visible: !root.portrait
                text: root.viewModel.promise
            }
        }

        CardTerminal {
            id: picture

            x: root.portrait ? Math.round((group.width - width) / 2) : 0
            y: root.portrait ? Math.round(task.height + Theme.spaceL) : 0
            width: root.portrait ? Math.min(group.width, implicitWidth * 1.75) : Math.round(Math.min(group.width * 0.46, group.height * 0.97))
            height: root.portrait ? Math.round(Math.min(width * 1.04, group.height - task.height - foot.height - 2 * Theme.spaceL)) : group.height
            amount: root.viewModel.amount
            waiting: root.viewModel.canCancel
        }

        Column {
            id: foot

            anchors.top: picture.bottom
            anchors.topMargin: Theme.spaceL
            width: parent.width
            visible: root.portrait
            spacing: Theme.spaceXs

            LeadText {
                width: parent.width
                text: root.viewModel.status
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            QuietText {
                width: parent.width
                text: root.viewModel.promise
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.spaceL, 300 * Theme.mm)
        visible: root.viewModel.phase === "reserving"
        icon: Icons.counter
        title: root.viewModel.headline
        text: root.viewModel.words
    }

    PayEnding {
        anchors.left: parent.left
        anchors.leftMargin: group.margin
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * group.margin
        visible: root.viewModel.ended
        viewModel: root.viewModel
        portrait: root.portrait
        short: root.short
    }

    barContent: [
        QuietButton {
            anchors.left: parent.left
            anchors.leftMargin: -Theme.spaceM
            anchors.verticalCenter: parent.verticalCenter
            visible: root.byCard
            enabled: root.viewModel.canCancel
            big: true
            icon: Icons.close
            name: qsTr("Cancel the payment")
            onChosen: root.viewModel.cancel()
        },
        LeaveNote {
            visible: root.viewModel.ended
            text: root.viewModel.leaves
        }
    ]
}
