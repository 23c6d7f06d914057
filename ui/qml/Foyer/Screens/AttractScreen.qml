pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// The first screen: a poster as large as it goes, what starts next, and one thing to do. Touching anywhere does it.
ScreenFrame {
    id: root

    required property AttractViewModel viewModel

    readonly property real posterWidth: portrait ? width : Math.min(Math.round(height / 1.5), Math.round(width * 0.45))
    readonly property real posterHeight: Math.round(posterWidth * 1.5)

    bare: true

    Backdrop {
        anchors.fill: parent
        visible: !root.portrait
        digest: root.portrait ? "" : root.viewModel.digest
        strength: Theme.look === "dark" ? 0.9 : 0
    }

    // The poster's own colour on the wall beside it.
    Rectangle {
        visible: !root.portrait && Theme.look === "dark"
        anchors.fill: parent
        opacity: 0.3
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                position: 0
                color: "transparent"
            }
            GradientStop {
                position: 0.62
                color: Qt.darker(root.viewModel.accent, 1.7)
            }
        }
    }

    SlideShow {
        id: show

        anchors.right: parent.right
        // Upright, a poster gives up its top rather than its title and its credits at the foot.
        y: root.portrait ? Math.min(0, low.y - height) : 0
        width: root.posterWidth
        height: root.posterHeight
        digest: root.viewModel.picture ? "" : root.viewModel.digest
    }

    // The cinema's own pictures have any shape: they are shown whole, over the poster before them.
    SlideShow {
        id: own

        anchors.right: parent.right
        width: root.posterWidth
        height: show.y + show.height
        finish: "fitted"
        digest: root.viewModel.picture ? root.viewModel.digest : ""
        opacity: root.viewModel.picture ? 1 : 0
        visible: opacity > 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fadeMs
                easing.type: Easing.InOutQuad
            }
        }
    }

    Rectangle {
        anchors.right: parent.right
        anchors.top: parent.top
        visible: root.viewModel.digest === ""
        width: root.posterWidth
        height: root.portrait ? root.posterHeight : root.height
        color: Theme.highContrast ? Theme.ground : Qt.darker(root.viewModel.accent, 2.6)
    }

    Rectangle {
        visible: root.portrait
        y: show.y + show.height - height
        width: parent.width
        height: Theme.spaceL
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "transparent"
            }
            GradientStop {
                position: 1
                color: Theme.ground
            }
        }
    }

    Rectangle {
        visible: root.portrait
        anchors.top: low.top
        anchors.bottom: parent.bottom
        width: parent.width
        color: Theme.ground
    }

    // Without a picture the title is the picture.
    Text {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.spaceL
        visible: root.viewModel.digest === ""
        width: root.posterWidth - 2 * Theme.spaceL
        height: root.portrait ? low.y - 2 * Theme.spaceL : root.height - 2 * Theme.spaceL
        verticalAlignment: Text.AlignBottom
        text: root.viewModel.title
        color: Theme.dark.text
        font.family: Theme.displayFamily
        font.pixelSize: Math.round(Math.min(Theme.heroSize * 1.4, root.posterWidth * 0.19))
        font.weight: Theme.extrabold
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.headlineSize
        lineHeight: 0.86
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }

    Touchable {
        anchors.fill: parent
        name: qsTr("Touch to start")
        ringRadius: 0
        onChosen: root.viewModel.start()
    }

    Column {
        visible: !root.portrait
        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceL
        anchors.top: parent.top
        anchors.topMargin: Theme.spaceL
        width: root.width - root.posterWidth - 2 * Theme.spaceL
        spacing: Theme.spaceS

        Text {
            id: tagline

            width: parent.width
            height: Math.min(implicitHeight, low.y - parent.y - line.height - 2 * Theme.spaceM)
            text: root.viewModel.tagline
            color: Theme.text
            font.family: Theme.displayFamily
            font.pixelSize: Theme.bannerSize
            font.weight: Theme.extrabold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.titleSize
            lineHeight: 0.86
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }

        QuietText {
            id: line

            width: parent.width
            visible: tagline.contentHeight <= tagline.height + 1
            text: root.viewModel.filmFacts
        }
    }

    Column {
        id: low

        anchors.left: parent.left
        anchors.leftMargin: Theme.spaceL
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceL
        width: (root.portrait ? root.width : root.width - root.posterWidth) - 2 * Theme.spaceL
        spacing: Theme.spaceS

        Item {
            width: parent.width
            height: hall.height

            CinemaMark {
                id: hall

                navigator: root.navigator
            }

            QuietText {
                anchors.right: parent.right
                anchors.baseline: hall.baseline
                text: root.viewModel.clock
                visible: implicitWidth + hall.width + Theme.spaceM < parent.width
                wrapMode: Text.NoWrap
            }
        }

        Row {
            width: parent.width
            visible: told.text !== ""
            spacing: Theme.spaceS

            Icon {
                id: sign

                anchors.verticalCenter: parent.verticalCenter
                path: Icons.offline
                color: Theme.warning
                size: Theme.iconS
            }

            BodyText {
                id: told

                width: parent.width - sign.width - parent.spacing
                text: root.navigator.connectionText
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }

        NextBoard {
            width: parent.width
            rows: root.viewModel.board
            lines: root.portrait || root.height < 260 * Theme.mm || Theme.textScale > 1.3 ? 3 : 4
            onChosen: showtime => root.viewModel.chooseShowtime(showtime)
        }

        Item {
            readonly property bool stacked: choice.width + start.implicitWidth + Theme.spaceS > width

            width: parent.width
            height: start.height + Theme.spaceXs + (stacked ? choice.height + Theme.apart : 0)

            Flow {
                id: choice

                // In one line, where that is possible.
                readonly property real oneLine: {
                    let sum = 0;
                    for (const child of children)
                        sum += child instanceof QuietButton && child.visible ? child.implicitWidth + Theme.apart : 0;
                    return sum;
                }

                anchors.left: parent.left
                width: Math.min(parent.width, oneLine)
                y: parent.stacked ? Theme.spaceXs : parent.height - start.height / 2 - height / 2
                spacing: Theme.apart

                Repeater {
                    model: root.viewModel.languages

                    QuietButton {
                        required property string code
                        required property bool current

                        big: true
                        onChosen: root.viewModel.startIn(code)
                    }
                }

                QuietButton {
                    big: true
                    icon: Icons.ticket
                    name: qsTr("My tickets")
                    onChosen: root.viewModel.myTickets()
                }

                QuietButton {
                    big: true
                    visible: root.member.offered
                    icon: Icons.user
                    name: qsTr("Sign in")
                    onChosen: root.member.signIn()
                }
            }

            PrimaryButton {
                id: start

                anchors.right: parent.right
                anchors.bottom: parent.bottom
                width: parent.stacked ? parent.width : implicitWidth
                height: Theme.bigTarget + Theme.spaceS
                name: qsTr("Touch to start")
                onChosen: root.viewModel.start()
            }
        }
    }
}
