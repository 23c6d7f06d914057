pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// One setting: what it is called and does on the left, how it stands on the right. Touched anywhere it is changed.
Touchable {
    id: root

    required property string key
    required property string kind
    required property string title
    required property string sentence
    required property string value
    required property bool on
    required property string standing
    required property string note
    required property string mistake
    required property string colour

    readonly property bool fixed: standing === "fixed"
    // So much at most is for how it stands; what is short there leaves its room to the words.
    readonly property real narrow: Math.round(width * 0.4)

    signal edited
    signal fellBack

    name: title
    hint: value
    role: kind === "switch" ? Accessible.CheckBox : Accessible.Button
    checkable: kind === "switch"
    checked: on
    implicitHeight: Math.max(Theme.bigTarget, Math.max(words.height, said.height) + 2 * Theme.spaceXs)
    onChosen: {
        if (!fixed)
            edited();
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusS
        color: root.pressed && !root.fixed ? Theme.pressed : Theme.raised
        border.width: root.mistake !== "" ? Theme.rule : Theme.highContrast ? Theme.hairline : 0
        border.color: root.mistake !== "" ? Theme.stop : Theme.line
    }

    Rectangle {
        width: Theme.rule
        height: parent.height - 2 * Theme.spaceXs
        y: Theme.spaceXs
        x: Theme.spaceXs / 2
        radius: width / 2
        visible: root.standing === "draft"
        color: Theme.amber
    }

    Column {
        id: words

        x: Theme.spaceS
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 3 * Theme.spaceS - (back.visible ? back.width + Theme.spaceXs : 0) - Math.min(root.narrow, Math.ceil(Math.max(remark.implicitWidth, root.kind === "switch" ? turned.width : amount.implicitWidth + swatch.taken)) + 1)

        SmallText {
            width: parent.width
            text: root.title
            color: Theme.text
            font.weight: Theme.extrabold
            Accessible.ignored: true
        }

        SmallText {
            width: parent.width
            visible: text !== ""
            text: root.sentence
            Accessible.ignored: true
        }

        SmallText {
            width: parent.width
            visible: text !== ""
            text: root.mistake
            color: Theme.stop
            font.weight: Theme.semibold
        }
    }

    Item {
        id: how

        anchors.left: words.right
        anchors.leftMargin: Theme.spaceS
        anchors.right: back.visible ? back.left : parent.right
        anchors.rightMargin: Theme.spaceS
        anchors.verticalCenter: parent.verticalCenter
        height: said.height

        Column {
            id: said

            width: parent.width

            Row {
                anchors.right: parent.right
                spacing: Theme.spaceXs
                visible: root.kind !== "switch"

                Rectangle {
                    id: swatch

                    readonly property real taken: visible ? width + parent.spacing : 0

                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.colour !== ""
                    width: Theme.iconS
                    height: width
                    radius: Theme.radiusS / 2
                    color: visible ? root.colour : "transparent"
                }

                SmallText {
                    id: amount

                    width: Math.min(implicitWidth, said.width - swatch.taken)
                    text: root.value
                    color: Theme.text
                    font.weight: Theme.semibold
                    horizontalAlignment: Text.AlignRight
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }

            // A switch: which way it is turned is seen, and written beside it.
            Row {
                id: turned

                anchors.right: parent.right
                spacing: Theme.spaceXs
                visible: root.kind === "switch"

                SmallText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.value
                    color: Theme.text
                    font.weight: Theme.semibold
                    Accessible.ignored: true
                }

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(14 * Theme.mm)
                    height: Math.round(8 * Theme.mm)
                    radius: height / 2
                    color: root.on ? Theme.text : "transparent"
                    border.width: Theme.hairline
                    border.color: Theme.edge

                    Rectangle {
                        readonly property real inset: Math.round(Theme.mm)

                        x: root.on ? parent.width - width - inset : inset
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.height - 2 * inset
                        height: width
                        radius: width / 2
                        color: root.on ? Theme.ground : Theme.edge
                    }
                }
            }

            SmallText {
                id: remark

                width: parent.width
                horizontalAlignment: Text.AlignRight
                text: root.note
                color: root.standing === "draft" ? Theme.amber : Theme.quietText
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
    }

    StaffButton {
        id: back

        anchors.right: parent.right
        anchors.rightMargin: Theme.spaceXs
        anchors.verticalCenter: parent.verticalCenter
        visible: root.standing === "decided" || root.standing === "draft"
        name: qsTr("Back to the usual: %1").arg(root.title)
        text: ""
        icon: Icons.startOver
        onChosen: root.fellBack()
    }
}
