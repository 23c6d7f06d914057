pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// A technician's list: only what is seen is made, and two buttons move it for those who do not drag.
Item {
    id: root

    required property RowsModel rows
    property string selected: ""
    property bool touchable: true
    property int titleLines: 2
    // What is said where there is nothing, once it is known that there is nothing.
    property string emptyText: ""
    property bool looked: true

    signal chosen(string key)

    ListView {
        id: list

        readonly property bool hasMore: contentY - originY + height < contentHeight - 1
        readonly property bool hasBefore: contentY - originY > 1

        function page(steps: int) {
            contentY = originY + Math.max(0, Math.min(contentHeight - height, contentY - originY + steps * (height - Theme.spaceXl)));
        }

        anchors.fill: parent
        anchors.bottomMargin: pager.visible ? pager.height + Theme.spaceXs : 0
        model: root.rows
        cacheBuffer: 0 // what is made ahead of time is in Qt's way when other rows come
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        maximumFlickVelocity: 900 * Theme.mm
        interactive: contentHeight > height + 1
        delegate: ToolEntry {
            width: ListView.view.width
            current: root.touchable && key === root.selected
            touchable: root.touchable
            titleLines: root.titleLines
            onChosen: root.chosen(key)
        }
    }

    Pager {
        id: pager

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        compact: true
        visible: list.contentHeight > root.height + 1
        hasBefore: list.hasBefore
        hasMore: list.hasMore
        onBefore: list.page(-1)
        onAfter: list.page(1)
    }

    SmallText {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.spaceM
        visible: root.looked && root.rows.count === 0
        horizontalAlignment: Text.AlignHCenter
        text: root.emptyText
    }
}
