import QtQuick
import Foyer.Theme

// A column longer than its place: dragged, or moved by a Pager's buttons; a thin mark says how far.
Flickable {
    id: root

    readonly property bool hasMore: contentY + height < contentHeight - 1
    readonly property bool hasBefore: contentY > 1
    readonly property bool scrolls: contentHeight > height + 1

    function page(steps: int) {
        glide.to = Math.max(0, Math.min(contentHeight - height, contentY + steps * (height - Theme.spaceXl)));
        glide.restart();
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.VerticalFlick
    maximumFlickVelocity: 900 * Theme.mm
    interactive: scrolls

    Connections {
        target: Guests

        function onLeft() {
            glide.stop();
            root.contentY = 0;
        }
    }

    NumberAnimation {
        id: glide

        target: root
        property: "contentY"
        duration: Theme.stepMs
        easing.type: Easing.OutCubic
    }

    Rectangle {
        parent: root
        visible: root.scrolls
        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceXs
        width: Theme.rule
        radius: width / 2
        y: root.visibleArea.yPosition * root.height
        height: root.visibleArea.heightRatio * root.height
        color: Theme.edge
    }
}
