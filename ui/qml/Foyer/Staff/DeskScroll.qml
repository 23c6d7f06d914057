import QtQuick
import Foyer.Theme
import Foyer.Components

// A page's content, one thing below the other, longer than the page if need be.
Item {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing
    readonly property real contentWidth: column.width

    function begin() {
        area.contentY = 0;
    }

    ScrollArea {
        id: area

        anchors.fill: parent
        anchors.bottomMargin: column.height > root.height ? pager.height + Theme.spaceXs : 0
        contentHeight: column.height

        Column {
            id: column

            width: root.width - Theme.spaceS // beside it, how far it is
            spacing: Theme.spaceS
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
