pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Sign in with a phone: a large QR code, the letters to compare, how long they are good. Every ending has its words.
ScreenFrame {
    id: root

    required property SignInViewModel viewModel

    readonly property bool coded: viewModel.stage === "phone"
    readonly property bool timed: coded || viewModel.stage === "browser"
    readonly property bool trouble: viewModel.stage === "trouble"
    readonly property bool beside: coded && !portrait
    readonly property bool short: !portrait && height < 250 * Theme.mm
    readonly property bool tight: short || !portrait && Theme.textScale > 1.2

    title: viewModel.title
    nextText: viewModel.nextText
    nextIcon: Icons.refresh
    onNext: viewModel.newCode()

    Item {
        id: group

        readonly property real most: 240 * Theme.mm
        readonly property real sideways: Math.floor(Math.min(height, width * 0.44, most))

        x: Theme.spaceL
        y: Theme.spaceS
        width: parent.width - 2 * Theme.spaceL
        height: parent.height - 2 * Theme.spaceS

        QrCode {
            id: picture

            visible: root.coded
            x: root.portrait ? Math.round((group.width - width) / 2) : Theme.spaceS
            y: root.portrait ? Math.max(0, Math.round((group.height - height - story.height - Theme.spaceL) * 0.4)) : Math.round((group.height - height) / 2)
            width: root.portrait ? Math.floor(Math.min(group.width * 0.72, group.height - story.height - Theme.spaceL, group.most)) : group.sideways
            height: width
            radius: Theme.radiusS
            rows: root.viewModel.matrix === "" ? [] : root.viewModel.matrix.split("\n")
            //: Spoken name of the picture that a phone's camera reads
            name: qsTr("Code for your phone's camera")
        }

        Column {
            id: story

            x: root.beside ? Theme.spaceS + group.sideways + Theme.spaceXl : root.coded ? 0 : Math.round((group.width - width) / 2)
            y: root.coded && root.portrait ? picture.y + picture.height + Theme.spaceL : Math.max(0, Math.round((group.height - height) * (root.portrait ? 0.36 : 0.5)))
            width: root.beside ? group.width - group.sideways - Theme.spaceS - Theme.spaceXl : root.coded ? group.width : Math.min(group.width, 380 * Theme.mm)
            spacing: root.portrait ? Theme.spaceM : Theme.spaceS

            Icon {
                visible: !root.coded
                path: root.trouble ? Icons.warning : root.viewModel.stage === "browser" ? Icons.keyboard : Icons.phone
                size: Theme.iconL
                color: root.trouble ? Theme.warning : Theme.text
            }

            Text {
                width: parent.width
                text: root.viewModel.headline
                color: Theme.text
                font.family: Theme.displayFamily
                font.pixelSize: root.short ? Theme.titleSize : root.coded ? Theme.headlineSize : root.portrait ? Theme.bannerSize : Theme.headlineSize
                font.weight: Theme.extrabold
                lineHeight: 0.95
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text + ". " + root.viewModel.words
            }

            LeadText {
                width: parent.width
                visible: text !== ""
                text: root.viewModel.words
                font.pixelSize: root.portrait ? Theme.leadSize : Theme.bodySize
                font.weight: Theme.regular
            }

            Panel {
                width: parent.width
                height: letters.height + 2 * letters.y
                visible: root.coded

                Column {
                    id: letters

                    x: Theme.spaceM
                    y: root.portrait ? Theme.spaceM : Theme.spaceS
                    width: parent.width - 2 * Theme.spaceM
                    spacing: Theme.spaceXs / 2

                    Text {
                        width: parent.width
                        text: root.viewModel.code
                        color: Theme.text
                        font.family: Theme.displayFamily
                        font.pixelSize: root.tight || root.viewModel.code.length > 9 ? Theme.bannerSize : Theme.heroSize
                        font.weight: Theme.extrabold
                        font.letterSpacing: Theme.titleSize * 0.1
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Theme.bodySize
                        textFormat: Text.PlainText
                        Accessible.role: Accessible.StaticText
                        //: Spoken: the letters to compare, one by one
                        Accessible.name: qsTr("Your code: %1").arg(root.viewModel.spokenCode)
                    }

                    QuietText {
                        width: parent.width
                        visible: root.viewModel.address !== "" && !root.tight
                        //: %1 is a web address
                        text: qsTr("Without a camera: open %1 and type these letters there.").arg(root.viewModel.address)
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    }
                }
            }

            HoldBar {
                width: parent.width
                visible: root.timed
                share: root.viewModel.share
                words: root.viewModel.countdown
                soonOver: root.viewModel.soonOver
            }
        }
    }

    barContent: QuietButton {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, parent.width)
        visible: root.viewModel.canRenew
        big: true
        icon: Icons.refresh
        name: qsTr("New code")
        onChosen: root.viewModel.newCode()
    }
}
