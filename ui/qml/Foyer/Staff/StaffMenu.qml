pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Every page that whoever is signed in may open, by group.
Item {
    id: root

    required property StaffViewModel staff

    readonly property int columns: width > height ? 4 : 2
    readonly property real tile: Math.floor((width - (columns - 1) * Theme.spaceS) / columns)

    ScrollArea {
        id: area

        anchors.fill: parent
        anchors.bottomMargin: flow.height > root.height ? pager.height + Theme.spaceXs : 0
        contentHeight: flow.height

        Flow {
            id: flow

            width: parent.width
            spacing: Theme.spaceS

            Repeater {
                model: root.staff.menu

                Loader {
                    id: cell

                    required property string key
                    required property string title
                    required property string icon

                    width: key === "" ? flow.width : root.tile
                    sourceComponent: key === "" ? heading : entry

                    Component {
                        id: heading

                        SmallText {
                            topPadding: Theme.spaceS
                            text: cell.title
                            Accessible.role: Accessible.Heading
                            Accessible.name: text
                        }
                    }

                    Component {
                        id: entry

                        StaffButton {
                            name: cell.title
                            icon: Icons[cell.icon]
                            tall: true
                            raised: true
                            onChosen: root.staff.open(cell.key)
                        }
                    }
                }
            }
        }
    }

    Pager {
        id: pager

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        compact: true
        hasBefore: area.hasBefore
        hasMore: area.hasMore
        onBefore: area.page(-1)
        onAfter: area.page(1)
    }
}
