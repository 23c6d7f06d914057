pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Foyer.Theme

// A ticket of paper lying in the dark, as the printer makes it: the poster's colour as a band, a time one reads from
// afar, the seats between two rules. What belongs to it is on the stub, below the perforation or beside it.
Item {
    id: root

    required property string title
    required property string day
    required property string time
    required property string auditorium
    required property string seats
    required property color accent
    property string cinema: ""
    property string section: ""
    property string row: ""
    property string numbers: ""
    property bool several: false
    property string stubLabel: ""
    property string stubTitle: ""
    property string stubNote: ""
    property bool compact: false
    property bool tiny: false
    property bool beside: false
    property real stubWanted: 0
    property real stubShare: 0.42
    default property alias stub: lower.data

    readonly property color paper: Theme.highContrast ? "#FFFFFF" : "#F6F1E9"
    readonly property color ink: "#1B1820"
    readonly property color quietInk: "#5A524A"
    readonly property color bandInk: contrast(accent) >= 4.5 ? "#FFFFFF" : "#000000"
    readonly property real padding: tiny ? Theme.spaceS : compact ? Theme.spaceM : Theme.spaceL
    readonly property real tear: beside ? Math.round(width * (1 - stubShare)) : upperHeight
    readonly property real upperHeight: Math.round(facts.y + facts.implicitHeight + padding)
    readonly property real stubWidth: lower.width
    readonly property real stubHeight: lower.height + padding

    implicitHeight: Math.max(beside ? upperHeight : 0, lower.y + stubWanted + padding)

    // Of white on a colour, from 1 to 21 (WCAG 2.2, relative luminance).
    function contrast(ground: color): real {
        const linear = value => value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        return 1.05 / (0.2126 * linear(ground.r) + 0.7152 * linear(ground.g) + 0.0722 * linear(ground.b) + 0.05);
    }

    // Rounded corners, and a notch at each end of the perforation, where one tears.
    function outline(height: real): string {
        const w = width;
        const r = Theme.radiusS;
        const n = 4 * Theme.mm;
        const t = tear;
        const corner = (x, y) => "A" + r + " " + r + " 0 0 1 " + x + " " + y;
        const notch = (x, y) => "A" + n + " " + n + " 0 0 0 " + x + " " + y;
        const top = beside ? "H" + (t - n) + notch(t + n, 0) : "";
        const right = beside ? "" : "V" + (t - n) + notch(w, t + n);
        const bottom = beside ? "H" + (t + n) + notch(t - n, height) : "";
        const left = beside ? "" : "V" + (t + n) + notch(0, t - n);
        return "M" + r + " 0" + top + "H" + (w - r) + corner(w, r) + right + "V" + (height - r) + corner(w - r, height) + bottom + "H" + r + corner(0, height - r) + left + "V" + r + corner(r, 0) + "Z";
    }

    function bandOutline(): string {
        const w = width;
        const r = Theme.radiusS;
        const n = 4 * Theme.mm;
        const top = beside ? "H" + (tear - n) + "A" + n + " " + n + " 0 0 0 " + (tear + n) + " 0" : "";
        return "M" + r + " 0" + top + "H" + (w - r) + "A" + r + " " + r + " 0 0 1 " + w + " " + r + "V" + band.height + "H0V" + r + "A" + r + " " + r + " 0 0 1 " + r + " 0Z";
    }

    Shape {
        anchors.fill: parent

        ShapePath {
            fillColor: root.paper
            strokeColor: Theme.look === "light" ? Theme.line : "transparent"
            strokeWidth: Theme.look === "light" ? Theme.hairline : -1

            PathSvg {
                path: root.outline(root.height)
            }
        }

        ShapePath {
            fillColor: root.accent
            strokeColor: "transparent"
            strokeWidth: -1

            PathSvg {
                path: root.bandOutline()
            }
        }
    }

    component Ink: Text {
        color: root.ink
        elide: Text.ElideRight
        textFormat: Text.PlainText
        font.family: Theme.displayFamily
        font.weight: Theme.extrabold
    }

    component Label: Ink {
        color: root.quietInk
        font.family: Theme.textFamily
        font.pixelSize: Theme.smallSize
        font.weight: Theme.semibold
    }

    Item {
        id: band

        width: root.width
        height: names.height + 2 * names.y

        Column {
            id: names

            x: root.padding
            y: root.tiny ? Theme.spaceXs : root.compact || root.beside ? Theme.spaceS : Theme.spaceM
            width: (root.beside ? root.tear : root.width) - 2 * root.padding
            spacing: root.tiny ? 0 : Theme.spaceXs / 2

            Label {
                width: parent.width
                visible: text !== "" && !root.tiny
                text: root.cinema.toUpperCase()
                color: root.bandInk
                font.letterSpacing: Theme.smallSize * 0.09
            }

            Ink {
                width: parent.width
                text: root.title
                color: root.bandInk
                font.pixelSize: root.tiny ? Theme.leadSize : root.compact ? Theme.titleSize : Theme.headlineSize
                lineHeight: 0.92
                maximumLineCount: root.tiny ? 1 : 2
                wrapMode: Text.Wrap
            }
        }
    }

    Column {
        id: facts

        x: root.padding
        y: Math.round(band.height + (root.compact ? Theme.spaceXs : Theme.spaceS))
        width: (root.beside ? root.tear : root.width) - 2 * root.padding
        spacing: root.compact ? Theme.spaceXs : Theme.spaceS

        Item {
            width: parent.width
            height: Math.max(clock.implicitHeight, where.implicitHeight)

            Ink {
                id: clock

                anchors.verticalCenter: parent.verticalCenter
                text: root.time
                font.pixelSize: root.tiny ? Theme.headlineSize : root.compact ? Theme.bannerSize : Theme.heroSize
                lineHeight: 0.86
            }

            Column {
                id: where

                anchors.left: clock.right
                anchors.leftMargin: root.padding
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    width: parent.width
                    text: root.day
                    font.pixelSize: root.tiny ? Theme.smallSize : Theme.bodySize
                    maximumLineCount: 2
                    wrapMode: Text.Wrap
                }

                Ink {
                    width: parent.width
                    text: root.auditorium
                    font.pixelSize: root.tiny ? Theme.bodySize : root.compact ? Theme.titleSize : Theme.bannerSize
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.bodySize
                    maximumLineCount: 1
                }
            }
        }

        Rectangle {
            width: parent.width
            height: Theme.rule
            color: root.ink
        }

        Row {
            width: parent.width
            visible: root.row !== ""

            component Cell: Column {
                id: cell

                required property string label
                required property string value
                required property real share

                width: Math.round(parent.width * share)

                Label {
                    width: parent.width
                    text: cell.label
                }

                Ink {
                    width: parent.width - Theme.spaceS
                    text: cell.value
                    font.pixelSize: root.tiny ? Theme.titleSize : root.compact ? Theme.headlineSize : Theme.bannerSize
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.bodySize
                }
            }

            Cell {
                label: qsTr("Row")
                value: root.row
                share: root.section === "" ? 0.36 : 0.22
            }

            Cell {
                label: root.several ? qsTr("Seats") : qsTr("Seat")
                value: root.numbers
                share: root.section === "" ? 0.64 : 0.42
            }

            Cell {
                visible: root.section !== ""
                //: A part of an auditorium, such as "stalls" or "balcony"
                label: qsTr("Section")
                value: root.section
                share: 0.36
            }
        }

        Ink {
            width: parent.width
            visible: root.row === ""
            text: root.seats
            font.pixelSize: root.tiny ? Theme.bodySize : root.compact ? Theme.leadSize : Theme.titleSize
            maximumLineCount: root.tiny ? 2 : 4
            wrapMode: Text.Wrap
        }
    }

    Row {
        id: perforation

        x: root.beside ? root.tear : Math.round((root.width - width) / 2)
        y: root.beside ? Math.round(6 * Theme.mm) : root.upperHeight
        rotation: root.beside ? 90 : 0
        transformOrigin: Item.TopLeft
        spacing: Math.round(2 * Theme.mm)

        Repeater {
            model: Math.max(0, Math.floor(((root.beside ? root.height : root.width) - 10 * Theme.mm) / (5 * Theme.mm)))

            Rectangle {
                required property int index

                width: Math.round(3 * Theme.mm)
                height: Theme.hairline * 2
                color: root.beside && index * 5 * Theme.mm < band.height - 6 * Theme.mm ? root.bandInk : root.quietInk
                opacity: 0.5
            }
        }
    }

    // What the stub is called: in the band where it lies beside, else as its first line.
    Item {
        id: stubHead

        readonly property color tint: root.beside ? root.bandInk : root.ink

        x: root.beside ? root.tear + root.padding : root.padding
        y: root.beside ? names.y : root.upperHeight + (visible ? root.padding : 0)
        width: root.width - x - root.padding
        height: visible ? Math.max(call.implicitHeight, root.beside ? names.height : note.implicitHeight) : 0
        visible: root.stubTitle !== ""

        Column {
            id: call

            anchors.verticalCenter: parent.verticalCenter
            width: root.beside ? parent.width : Math.round(parent.width * 0.56)

            Label {
                text: root.stubLabel
                visible: !root.tiny
                color: root.beside ? root.bandInk : root.quietInk
            }

            Ink {
                width: parent.width
                text: root.stubTitle
                color: stubHead.tint
                font.pixelSize: root.tiny ? Theme.leadSize : Theme.titleSize
                font.letterSpacing: Theme.titleSize * 0.06
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.bodySize
            }
        }

        Label {
            id: note

            anchors.right: parent.right
            anchors.bottom: call.bottom
            anchors.bottomMargin: Math.round(Theme.titleSize * 0.18)
            visible: !root.beside
            text: root.stubNote
            color: root.ink
            font.pixelSize: Theme.bodySize
        }
    }

    Item {
        id: lower

        x: root.beside ? root.tear + root.padding : root.padding
        y: Math.round(root.beside ? band.height + root.padding : root.upperHeight + stubHead.height + root.padding * (stubHead.visible ? 1.5 : 1))
        width: root.width - x - root.padding
        height: root.height - y - root.padding
    }
}
