pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.ViewModels

// The days one can buy for; dragged sideways, or moved by the arrows where they do not all fit.
Item {
    id: root

    required property RowsModel days

    signal chosen(day: string)

    implicitHeight: Theme.target + Theme.spaceS

    function page(steps: int) {
        const step = strip.width - Theme.spaceXl;
        strip.contentX = Math.max(0, Math.min(strip.contentWidth - strip.width, strip.contentX + steps * step));
    }

    Connections {
        target: Guests

        function onLeft() {
            strip.contentX = 0;
        }
    }

    Touchable {
        id: earlier

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        visible: strip.overflowing
        enabled: strip.contentX > 1
        opacity: dimmed ? 0.35 : 1
        name: qsTr("Earlier days")
        onChosen: root.page(-1)

        Icon {
            anchors.centerIn: parent
            path: Icons.left
        }
    }

    ListView {
        id: strip

        readonly property bool overflowing: contentWidth > root.width

        anchors.left: overflowing ? earlier.right : parent.left
        anchors.right: overflowing ? later.left : parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        spacing: Theme.apart
        model: root.days

        Behavior on contentX {
            enabled: !strip.moving

            NumberAnimation {
                duration: Theme.stepMs
                easing.type: Easing.OutCubic
            }
        }

        delegate: Touchable {
            id: entry

            required property string day
            required property string weekday
            required property string number
            required property string spoken
            required property bool current

            name: spoken
            role: Accessible.PageTab
            checkable: true
            checked: current
            width: Math.max(Theme.target, words.implicitWidth + Theme.spaceM)
            height: root.height
            onChosen: root.chosen(day)

            Rectangle {
                anchors.fill: parent
                radius: Theme.radiusS
                color: entry.pressed ? Theme.pressed : "transparent"
            }

            Row {
                id: words

                anchors.centerIn: parent
                spacing: Theme.spaceXs

                BodyText {
                    anchors.baseline: figure.baseline
                    text: entry.weekday
                    color: entry.current ? Theme.text : Theme.quietText
                    font.weight: entry.current ? Theme.extrabold : Theme.semibold
                    wrapMode: Text.NoWrap
                    lineHeight: 1
                }

                TitleText {
                    id: figure

                    text: entry.number
                    color: entry.current ? Theme.text : Theme.quietText
                    wrapMode: Text.NoWrap
                    lineHeight: 1
                }
            }

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                visible: entry.current
                width: words.width
                height: Theme.rule * 1.5
                radius: height / 2
                color: Theme.amber
            }
        }
    }

    Touchable {
        id: later

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: strip.overflowing
        enabled: strip.contentX + strip.width < strip.contentWidth - 1
        opacity: dimmed ? 0.35 : 1
        name: qsTr("Later days")
        onChosen: root.page(1)

        Icon {
            anchors.centerIn: parent
            path: Icons.right
        }
    }
}
