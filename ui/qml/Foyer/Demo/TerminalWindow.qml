pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// The card terminal of a demo, where a real one would stand: what is touched here is the card.
Window {
    id: root

    required property DemoTerminalViewModel viewModel

    // Everything is measured in 36ths of the width: this window belongs to a desk, not to the panel.
    readonly property real unit: Math.min(width / 36, height / 86)

    color: "#0B0A0D"
    //: Title of a small window beside the kiosk, in a demo only
    title: qsTr("Card terminal (demo)")
    minimumWidth: 270
    minimumHeight: 600

    Column {
        id: all

        anchors.horizontalCenter: parent.horizontalCenter
        y: 2 * root.unit
        width: 32 * root.unit
        spacing: 1.1 * root.unit

        Rectangle {
            width: parent.width
            height: 28 * root.unit
            radius: 3 * root.unit
            border.width: 1
            border.color: "#4A4453"
            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: "#3A3542"
                }

                GradientStop {
                    position: 1
                    color: "#201C26"
                }
            }

            TerminalDisplay {
                x: 2 * root.unit
                y: 2 * root.unit
                width: parent.width - 4 * root.unit
                height: 22.4 * root.unit
                unit: root.unit
                display: root.viewModel.display
                headline: root.viewModel.headline
                words: root.viewModel.words
                Accessible.role: Accessible.AlertMessage
                Accessible.name: root.viewModel.headline + ". " + root.viewModel.words
            }

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 1.7 * root.unit
                width: 20 * root.unit
                height: 0.8 * root.unit
                radius: height / 2
                color: "#0B0A0D"
            }
        }

        Touchable {
            id: card

            width: parent.width
            height: 6.4 * root.unit
            enabled: root.viewModel.asking
            strikeMs: 0
            name: qsTr("Hold the card")
            onChosen: root.viewModel.answer("approve")

            Rectangle {
                anchors.fill: parent
                radius: 1.4 * root.unit
                color: card.enabled ? card.pressed ? "#FFD08A" : "#FFB547" : "#26222C"
                border.width: card.enabled ? 0 : 1
                border.color: "#4A4453"
            }

            Rectangle {
                x: 2 * root.unit
                anchors.verticalCenter: parent.verticalCenter
                width: 4 * root.unit
                height: 3 * root.unit
                radius: 0.5 * root.unit
                color: card.enabled ? "#E8CF9A" : "#37323F"
                border.width: 1
                border.color: card.enabled ? "#8A6A2A" : "#4A4453"
            }

            Text {
                anchors.left: parent.left
                anchors.leftMargin: 8 * root.unit
                anchors.verticalCenter: parent.verticalCenter
                text: card.name
                color: card.enabled ? "#1A1206" : "#8C8494"
                font.family: Theme.textFamily
                font.pixelSize: Math.round(2.4 * root.unit)
                font.weight: Theme.extrabold
                textFormat: Text.PlainText
            }
        }

        CardChoice {
            width: parent.width
            unit: root.unit
            enabled: root.viewModel.asking
            strikeMs: 0
            dot: "#FF7A6B"
            name: qsTr("Decline")
            about: qsTr("The bank says no")
            onChosen: root.viewModel.answer("decline")
        }

        CardChoice {
            width: parent.width
            unit: root.unit
            enabled: root.viewModel.asking
            strikeMs: 0
            dot: "#6BD69A"
            name: qsTr("Slow")
            about: qsTr("Approved, but after eight seconds")
            onChosen: root.viewModel.answer("slow")
        }

        CardChoice {
            width: parent.width
            unit: root.unit
            enabled: root.viewModel.asking
            strikeMs: 0
            dot: "#8C8494"
            name: qsTr("Hang")
            about: qsTr("No answer, and no money taken")
            onChosen: root.viewModel.answer("hang")
        }

        CardChoice {
            width: parent.width
            unit: root.unit
            enabled: root.viewModel.asking
            strikeMs: 0
            dot: "#FFD166"
            name: qsTr("Charge, then no answer")
            about: qsTr("The money is taken, the kiosk is not told")
            onChosen: root.viewModel.answer("approve_then_silent")
        }

        CardChoice {
            width: parent.width
            unit: root.unit
            enabled: root.viewModel.silent
            strikeMs: 0
            dot: "#FFB547"
            name: qsTr("Wake the terminal")
            about: qsTr("It answers again, and remembers")
            onChosen: root.viewModel.wake()
        }

        Rectangle {
            width: parent.width
            height: 1
            visible: network.visible || phone.visible
            color: "#37323F"
        }

        NetworkSwitch {
            id: network

            width: parent.width
            visible: root.viewModel.hasNetwork
            unit: root.unit
            online: root.viewModel.online
            onChosen: root.viewModel.toggleNetwork()
        }

        PhoneAnswers {
            id: phone

            width: parent.width
            visible: root.viewModel.hasPhone
            unit: root.unit
            enabled: root.viewModel.phoneAsked
            onSaid: person => root.viewModel.phoneSays(person)
        }
    }
}
