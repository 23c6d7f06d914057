pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Foyer.Theme

// A card terminal with a card coming near: where to look, and what to do there. Drawn on a grid of 100 by 104.
Item {
    id: root

    property string amount: ""
    property bool waiting: true

    readonly property real unit: Math.min(width / 100, height / 104)
    readonly property bool plain: Theme.highContrast
    readonly property string waves: "M6 8.5a7 7 0 0 1 0 7 M10 6.5a11 11 0 0 1 0 11 M14 4.5a15 15 0 0 1 0 15"

    implicitWidth: 200 * Theme.mm
    implicitHeight: 208 * Theme.mm

    function approach() {
        if (Theme.stepMs > 0 && visible)
            coming.restart();
    }

    onVisibleChanged: approach()

    Item {
        id: board

        anchors.centerIn: parent
        width: 100 * root.unit
        height: 104 * root.unit

        Shape {
            width: parent.width
            height: parent.height
            visible: !root.plain && root.waiting

            ShapePath {
                strokeColor: "transparent"
                strokeWidth: -1
                fillGradient: RadialGradient {
                    centerX: board.width * 0.52
                    centerY: board.height * 0.68
                    focalX: centerX
                    focalY: centerY
                    centerRadius: board.width * 0.5

                    GradientStop {
                        position: 0
                        color: Qt.alpha(Theme.amber, 0.2)
                    }

                    GradientStop {
                        position: 1
                        color: Qt.alpha(Theme.amber, 0)
                    }
                }

                PathRectangle {
                    width: board.width
                    height: board.height
                }
            }
        }

        Rectangle {
            x: 21 * root.unit
            width: 58 * root.unit
            height: 104 * root.unit
            radius: 7 * root.unit
            border.width: root.plain ? Theme.rule : Theme.hairline
            border.color: Theme.edge
            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: root.plain ? Theme.raised : "#3A3542"
                }

                GradientStop {
                    position: 1
                    color: root.plain ? Theme.raised : "#201C26"
                }
            }
        }

        Rectangle {
            x: 26 * root.unit
            y: 5.5 * root.unit
            width: 48 * root.unit
            height: 33 * root.unit
            radius: 3 * root.unit
            border.width: Theme.hairline
            border.color: root.plain ? Theme.edge : "#000000"
            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: root.plain ? "#000000" : "#12303A"
                }

                GradientStop {
                    position: 1
                    color: root.plain ? "#000000" : "#0B1D24"
                }
            }

            Text {
                anchors.fill: parent
                anchors.margins: 3.5 * root.unit
                text: root.amount
                color: "#FFFFFF"
                font.family: Theme.displayFamily
                font.pixelSize: Math.round(20 * root.unit)
                font.weight: Theme.extrabold
                fontSizeMode: Text.Fit
                minimumPixelSize: 8
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                textFormat: Text.PlainText
            }
        }

        Row {
            x: (board.width - width) / 2
            y: 43.5 * root.unit
            spacing: 4 * root.unit

            Repeater {
                model: 4

                Rectangle {
                    required property int index

                    width: 6 * root.unit
                    height: 2 * root.unit
                    radius: height / 2
                    color: index === 0 && root.waiting ? Theme.good : root.plain ? Theme.pressed : "#000000"
                }
            }
        }

        Shape {
            x: 35 * root.unit
            y: 55 * root.unit
            width: 24
            height: 24
            scale: 30 * root.unit / 24
            transformOrigin: Item.TopLeft

            ShapePath {
                strokeColor: "#FFFFFF"
                strokeWidth: 1.6
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin

                PathSvg {
                    path: root.waves
                }
            }
        }

        Item {
            id: card

            property real away: 0

            x: (47 + 16 * away) * root.unit
            y: (64 + 9 * away) * root.unit
            width: 47 * root.unit
            height: 29.6 * root.unit
            rotation: -9 + 3 * away

            Rectangle {
                anchors.fill: parent
                anchors.leftMargin: -0.6 * root.unit
                anchors.topMargin: 1.4 * root.unit
                anchors.bottomMargin: -1.6 * root.unit
                radius: 3 * root.unit
                color: "#000000"
                opacity: root.plain ? 0 : 0.4
            }

            Rectangle {
                anchors.fill: parent
                radius: 3 * root.unit
                border.width: root.plain ? Theme.rule : 0
                border.color: "#000000"
                gradient: Gradient {
                    GradientStop {
                        position: 0
                        color: root.plain ? Theme.amber : Qt.lighter(Theme.amber, 1.12)
                    }

                    GradientStop {
                        position: 1
                        color: root.plain ? Theme.amber : Qt.darker(Theme.amber, 1.12)
                    }
                }

                Rectangle {
                    x: 5 * root.unit
                    y: 9.5 * root.unit
                    width: 8 * root.unit
                    height: 6.4 * root.unit
                    radius: root.unit
                    color: Qt.alpha(Theme.amberInk, 0.16)
                    border.width: Math.max(1, 0.4 * root.unit)
                    border.color: Qt.alpha(Theme.amberInk, 0.6)
                }

                Shape {
                    x: 14.4 * root.unit
                    y: 8.8 * root.unit
                    width: 24
                    height: 24
                    scale: 7.6 * root.unit / 24
                    transformOrigin: Item.TopLeft

                    ShapePath {
                        strokeColor: Qt.alpha(Theme.amberInk, 0.75)
                        strokeWidth: 2
                        fillColor: "transparent"
                        capStyle: ShapePath.RoundCap

                        PathSvg {
                            path: root.waves
                        }
                    }
                }

                Row {
                    x: 5 * root.unit
                    y: 21 * root.unit
                    spacing: 2.4 * root.unit

                    Repeater {
                        model: 4

                        Rectangle {
                            width: 7 * root.unit
                            height: 2 * root.unit
                            radius: height / 2
                            color: Theme.amberInk
                            opacity: 0.5
                        }
                    }
                }
            }
        }
    }

    // Shown three times, then it rests on the reader; not at all while motion is reduced.
    SequentialAnimation {
        id: coming

        loops: 3

        NumberAnimation {
            target: card
            property: "away"
            from: 1
            to: 0
            duration: 900
            easing.type: Easing.OutCubic
        }

        PauseAnimation {
            duration: 1800
        }
    }
}
