import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Where the chosen seats are, said as one would say it to a friend.
Item {
    id: root

    required property SeatsViewModel viewModel
    property bool compact: false

    implicitHeight: column.implicitHeight + 2 * Theme.spaceS

    Accessible.role: Accessible.StaticText
    Accessible.name: root.viewModel.where + ", " + root.viewModel.how

    Panel {
        anchors.fill: parent
    }

    Rectangle {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.spaceS
        width: Theme.rule * 1.5
        radius: width / 2
        color: Theme.amber
    }

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 2 * Theme.spaceS + Theme.rule
        anchors.rightMargin: Theme.spaceS
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceXs / 2

        TitleText {
            width: parent.width
            text: root.viewModel.where
            font.pixelSize: root.compact ? Theme.leadSize : Theme.titleSize
            maximumLineCount: 3
            elide: Text.ElideRight
        }

        BodyText {
            width: parent.width
            text: root.viewModel.how
            lineHeight: 1.1
            color: root.viewModel.canGoOn || root.viewModel.busy ? Theme.quietText : Theme.warning
        }

        SmallText {
            width: parent.width
            visible: text !== "" && !root.compact
            text: root.viewModel.zones
        }
    }
}
