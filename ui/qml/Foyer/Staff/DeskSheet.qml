pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// A mail as paper: who sends it, its subject over the poster's colour, and its words as they go out.
// Its colours are the mail's own, whatever the screen looks like.
Rectangle {
    id: root

    required property string language
    required property string cinema
    required property string subject
    required property string accent
    required property string text

    implicitHeight: column.height
    radius: Theme.radiusS
    color: "#FFFFFF"

    Column {
        id: column

        width: parent.width

        Rectangle {
            width: parent.width
            height: band.height + 2 * Theme.spaceS
            radius: Theme.radiusS
            color: "#14111A"

            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.rule * 2
                color: root.accent !== "" ? root.accent : "#8A6A3A"
            }

            Column {
                id: band

                x: Theme.spaceS
                y: Theme.spaceS
                width: parent.width - 2 * Theme.spaceS
                spacing: Theme.spaceXs

                SmallText {
                    width: parent.width
                    text: root.cinema + " · " + root.language
                    color: "#B9B0A6"
                }

                BodyText {
                    width: parent.width
                    text: root.subject
                    color: "#F6F1E9"
                    font.weight: Theme.extrabold
                }
            }
        }

        SmallText {
            width: parent.width
            padding: Theme.spaceS
            text: root.text
            color: "#1B1820"
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
}
