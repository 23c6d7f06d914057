import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Which showing this is: its poster, and beside or under it the time, large.
Item {
    id: root

    required property ShowingViewModel showing
    property bool upright: false
    property real posterWidth: 66 * Theme.mm
    // Upright: how high all of it may be; the words come first, the poster has the rest.
    property real room: height

    implicitHeight: upright ? poster.height + Theme.spaceM + words.implicitHeight : Math.max(poster.height, words.implicitHeight)

    Poster {
        id: poster

        width: root.upright ? Math.round(Math.min(root.width, Math.max(30 * Theme.mm, (root.room - words.implicitHeight - Theme.spaceM) / 1.5))) : root.posterWidth
        height: implicitHeight
        digest: root.showing.digest
        title: root.showing.title
        accent: root.showing.accent
    }

    Column {
        id: words

        anchors.left: root.upright ? parent.left : poster.right
        anchors.leftMargin: root.upright ? 0 : Theme.spaceL
        anchors.right: parent.right
        y: root.upright ? poster.height + Theme.spaceM : Math.max(0, (poster.height - implicitHeight) / 2)
        spacing: Theme.spaceXs

        Text {
            text: root.showing.time
            color: Theme.text
            font.family: Theme.displayFamily
            font.pixelSize: root.upright ? Theme.bannerSize : Theme.heroSize
            font.weight: Theme.extrabold
            lineHeight: 0.86
            textFormat: Text.PlainText
        }

        LeadText {
            width: parent.width
            text: root.showing.day + " · " + root.showing.auditorium
            maximumLineCount: 2
            elide: Text.ElideRight
        }

        QuietText {
            width: parent.width
            text: root.showing.title
            maximumLineCount: 2
            elide: Text.ElideRight
        }

        SmallText {
            width: parent.width
            visible: text !== ""
            text: root.showing.tags
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
}
