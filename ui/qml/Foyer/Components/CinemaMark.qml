pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.ViewModels

// The cinema's logo, or its name where there is none (or until it is drawn). ``size``: of the letters of the name.
Item {
    id: root

    required property NavigatorViewModel navigator
    property real size: Theme.leadSize
    property real most: 150 * Theme.mm
    property int weight: Theme.extrabold
    property color color: Theme.text

    readonly property bool drawn: picture.status === Image.Ready
    readonly property real tall: Math.round(Math.min(size * 2.2, most / Math.max(0.1, navigator.logoAspect)))
    readonly property real wide: Math.round(tall * navigator.logoAspect)
    // Logos are made for one ground; on a light wall the dark one comes along.
    readonly property int margin: Theme.look === "light" && drawn ? Theme.spaceXs : 0

    implicitWidth: drawn ? wide + 2 * margin : name.implicitWidth
    implicitHeight: drawn ? tall + 2 * margin : name.implicitHeight
    baselineOffset: drawn ? (height + size * 0.7) / 2 : name.baselineOffset
    visible: name.text !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: root.navigator.cinemaName

    Rectangle {
        anchors.fill: parent
        visible: root.margin > 0
        radius: Theme.radiusS
        color: Theme.dark.ground
    }

    Image {
        id: picture

        x: root.margin
        y: root.margin
        width: root.wide
        height: root.tall
        asynchronous: true
        source: root.navigator.logo === "" ? "" : PosterPictures.file(root.navigator.logo, "contained", root.wide, root.tall, PosterPictures.revision)
    }

    Text {
        id: name

        visible: !root.drawn
        text: root.navigator.cinemaName
        color: root.color
        font.family: Theme.textFamily
        font.pixelSize: root.size
        font.weight: root.weight
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
