pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// What to do here, in four sentences, and where people are.
Sheet {
    id: root

    required property NavigatorViewModel navigator
    required property LanguageViewModel language
    required property AccessibilityViewModel accessibility

    title: qsTr("How it works")
    onClosed: navigator.closeSheet()

    ScrollArea {
        width: parent.width
        height: Math.min(lines.height, root.height - 90 * Theme.mm)
        contentHeight: lines.height

        Column {
            id: lines

            width: parent.width - Theme.spaceS
            spacing: Theme.spaceM

            Repeater {
                model: [qsTr("Touch a showtime, or a film to read about it."), qsTr("Say who is coming. The best seats together are chosen for you; change them on the map if you like."), qsTr("Check everything and pay. Your tickets are printed right here."), qsTr("You can go back at any time before you pay, and nothing is charged until then."), qsTr("If you need a person, the staff at the counter are glad to help.")]

                Item {
                    id: line

                    required property string modelData
                    required property int index

                    width: lines.width
                    height: Math.max(figure.height, words.height)

                    DisplayText {
                        id: figure

                        width: Theme.target
                        text: line.index + 1
                        color: Theme.amber
                        lineHeight: 1
                    }

                    BodyText {
                        id: words

                        anchors.left: figure.right
                        anchors.right: parent.right
                        anchors.verticalCenter: figure.verticalCenter
                        text: line.modelData
                    }
                }
            }
        }
    }
}
