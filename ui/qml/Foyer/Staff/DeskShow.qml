pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// What a show brought, and how full it is.
Column {
    id: root

    required property string film
    required property string where
    required property string value
    required property real full
    required property string fullness

    width: parent ? parent.width : 0
    topPadding: Theme.spaceXs
    spacing: Math.round(Theme.spaceXs / 2)

    SmallText {
        width: parent.width
        text: root.film
        color: Theme.text
        font.weight: Theme.semibold
    }

    StaffLine {
        label: root.where
        value: root.value
    }

    Item {
        width: parent.width
        height: share.height
        visible: root.full >= 0

        ProgressBar {
            anchors.left: parent.left
            anchors.right: share.left
            anchors.rightMargin: Theme.spaceS
            anchors.verticalCenter: parent.verticalCenter
            height: implicitHeight
            value: root.full
            name: root.fullness
            color: Theme.text
        }

        SmallText {
            id: share

            anchors.right: parent.right
            text: root.fullness
        }
    }
}
