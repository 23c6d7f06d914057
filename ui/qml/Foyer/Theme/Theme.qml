pragma Singleton

import QtQuick

// Every size, colour and duration of the customer's face. Lengths come in millimetres of the panel at hand.
QtObject {
    id: root

    // Set once by Main.qml, from the panel, the configuration and the customer's own choice.
    property real mm: 2.7
    property real textScale: 1
    property string look: "dark"
    property bool reducedMotion: false
    property string brandAmber: ""
    property string brandInk: "#1A1206"
    property string textFamily: "Foyer Text"
    property string displayFamily: "Foyer Display"
    property real textCapital: 0.713
    property real displayCapital: 0.655

    readonly property bool highContrast: look === "contrast"
    readonly property bool branded: brandAmber !== "" && look === "dark"

    readonly property color ground: colours.ground
    readonly property color raised: colours.raised
    readonly property color pressed: colours.pressed
    readonly property color line: colours.line
    readonly property color edge: colours.edge
    readonly property color text: colours.text
    readonly property color quietText: colours.quietText
    readonly property color amber: branded ? brandAmber : colours.amber
    readonly property color amberPressed: branded ? Qt.lighter(brandAmber, 1.2) : colours.amberPressed
    readonly property color amberInk: branded ? brandInk : colours.amberInk
    readonly property color good: colours.good
    readonly property color warning: colours.warning
    readonly property color stop: colours.stop
    readonly property color scrim: colours.scrim

    // Spaces, 2 to 32 mm.
    readonly property real spaceXs: Math.round(2 * mm)
    readonly property real spaceS: Math.round(4 * mm)
    readonly property real spaceM: Math.round(8 * mm)
    readonly property real spaceL: Math.round(12 * mm)
    readonly property real spaceXl: Math.round(20 * mm)
    readonly property real spaceXxl: Math.round(32 * mm)

    readonly property real radiusS: Math.round(3 * mm)
    readonly property real radiusL: Math.round(6 * mm)
    readonly property real hairline: Math.max(1, Math.round(0.3 * mm))
    readonly property real rule: Math.max(2, Math.round(0.8 * mm))

    // What a finger needs: actions 15 mm, seats 10 mm, 3 mm between two of them. Always rounded up.
    readonly property real target: Math.ceil(15 * mm * calmScale)
    readonly property real bigTarget: Math.ceil(18 * mm * calmScale)
    readonly property real seatTarget: Math.ceil(10 * mm)
    readonly property real apart: Math.ceil(3 * mm)
    readonly property real drag: Math.ceil(4 * mm)

    // Type, by the height of a capital: 7.3 mm reads at 600 mm (0.7 degrees), 5 mm is for what may be missed.
    readonly property int smallSize: textSize(5)
    readonly property int bodySize: textSize(7.3)
    readonly property int leadSize: textSize(8.6)
    readonly property int chipSize: displaySize(9)
    readonly property int titleSize: displaySize(11)
    readonly property int headlineSize: displaySize(15)
    readonly property int bannerSize: displaySize(22)
    readonly property int heroSize: displaySize(36)
    readonly property real iconS: Math.round(7 * mm * calmScale)
    readonly property real iconM: Math.round(9 * mm * calmScale)
    readonly property real iconL: Math.round(14 * mm * calmScale)

    readonly property int regular: 400
    readonly property int semibold: 600
    readonly property int extrabold: 800

    // Durations in milliseconds; none while motion is reduced.
    readonly property int touchMs: reducedMotion ? 0 : 120
    readonly property int stepMs: reducedMotion ? 0 : 220
    readonly property int confirmMs: reducedMotion ? 0 : 400
    readonly property int fadeMs: reducedMotion ? 0 : 1200
    readonly property int skeletonMs: 300

    readonly property real calmScale: Math.min(textScale, 1.3)
    readonly property Colours colours: look === "contrast" ? contrast : look === "light" ? light : dark

    readonly property Colours dark: Colours {
        ground: "#0F0D12"
        raised: "#1B1820"
        pressed: "#2B2632"
        line: "#37323F"
        edge: "#7A7183"
        text: "#F6F1E9"
        quietText: "#B9B0A6"
        amber: "#FFB547"
        amberPressed: "#FFD08A"
        amberInk: "#1A1206"
        good: "#6BD69A"
        warning: "#FFD166"
        stop: "#FF7A6B"
        scrim: "#D90F0D12"
    }
    readonly property Colours contrast: Colours {
        ground: "#000000"
        raised: "#000000"
        pressed: "#333333"
        line: "#FFFFFF"
        edge: "#FFFFFF"
        text: "#FFFFFF"
        quietText: "#FFFFFF"
        amber: "#FFE600"
        amberPressed: "#FFFFFF"
        amberInk: "#000000"
        good: "#6BD69A"
        warning: "#FFD166"
        stop: "#FF7A6B"
        scrim: "#E6000000"
    }
    readonly property Colours light: Colours {
        ground: "#F7F4EF"
        raised: "#FFFFFF"
        pressed: "#EDE7DD"
        line: "#CFC8BD"
        edge: "#857C70"
        text: "#1B1820"
        quietText: "#5A524A"
        amber: "#8A4B00"
        amberPressed: "#A85F0A"
        amberInk: "#FFFFFF"
        good: "#176B3A"
        warning: "#7A5A00"
        stop: "#B3261E"
        scrim: "#B31B1820"
    }

    function textSize(capital: real): int {
        return Math.ceil(capital * mm * textScale / textCapital);
    }

    function displaySize(capital: real): int {
        return Math.ceil(capital * mm * calmScale / displayCapital);
    }
}
