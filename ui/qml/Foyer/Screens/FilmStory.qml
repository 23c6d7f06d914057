import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Poster, credits and synopsis of a film.
Item {
    id: root

    required property FilmViewModel film
    required property real posterWidth

    height: Math.max(poster.height, head.height) + (story.text === "" ? 0 : Theme.spaceM + story.height)

    Poster {
        id: poster

        width: root.posterWidth
        height: implicitHeight
        digest: root.film.digest
        title: root.film.title
        accent: root.film.accent
    }

    Column {
        id: head

        anchors.left: poster.right
        anchors.leftMargin: Theme.spaceL
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.spaceS

        LeadText {
            width: parent.width
            text: root.film.tagline
        }

        QuietText {
            width: parent.width
            visible: text !== ""
            text: root.film.original
        }

        BodyText {
            width: parent.width
            text: root.film.filmFacts
        }

        BodyText {
            width: parent.width
            visible: text !== ""
            text: root.film.credits
        }

        QuietText {
            width: parent.width
            visible: text !== ""
            text: root.film.cast
        }

        Row {
            width: parent.width
            spacing: Theme.spaceS
            visible: root.film.rating !== ""

            Rectangle {
                id: badge

                width: Math.max(height, age.implicitWidth + Theme.spaceS)
                height: age.implicitHeight + Theme.spaceXs
                radius: Theme.radiusS / 2
                color: "transparent"
                border.width: Theme.hairline * 2
                border.color: Theme.edge

                TitleText {
                    id: age

                    anchors.centerIn: parent
                    text: root.film.rating
                    wrapMode: Text.NoWrap
                }
            }

            SmallText {
                width: parent.width - badge.width - Theme.spaceS
                text: root.film.ratingReasons
            }
        }
    }

    BodyText {
        id: story

        anchors.top: head.height > poster.height ? head.bottom : poster.bottom
        anchors.topMargin: Theme.spaceM
        width: parent.width
        text: root.film.synopsis
    }
}
