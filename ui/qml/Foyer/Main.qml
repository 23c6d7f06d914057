pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Foyer.Theme
import Foyer.Components
import Foyer.Screens
import Foyer.ViewModels

// The one window: the screens, over them a sheet, over all the idle warning.
Window {
    id: root

    required property NavigatorViewModel navigator
    required property LanguageViewModel language
    required property AccessibilityViewModel accessibility
    required property MemberViewModel member
    required property IdleViewModel idle
    required property StaffViewModel staff
    required property RowsModel screens
    required property RowsModel laterScreens
    required property real pixelsPerMillimetre
    required property string brandAmber
    required property string brandInk

    // In low reach everything one touches stays in the lower part; what is above only looks good.
    readonly property real reach: accessibility.lowReach ? (height > width ? 0.58 : 0.76) : 1

    property int prewarmed: 0
    property bool mirrored: language.rightToLeft

    color: Theme.ground
    //: The window's title, for those who read it out
    title: qsTr("Foyer")

    Binding {
        target: Theme
        property: "mm"
        value: root.pixelsPerMillimetre
    }

    Binding {
        target: Theme
        property: "textScale"
        value: root.accessibility.textScale
    }

    Binding {
        target: Theme
        property: "look"
        value: root.accessibility.look
    }

    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.accessibility.reducedMotion
    }

    Binding {
        target: Theme
        property: "brandAmber"
        value: root.brandAmber
    }

    Binding {
        target: TouchGuard
        property: "covered"
        value: root.navigator.sheet !== "" || root.idle.warning
    }

    Binding {
        target: Theme
        property: "brandInk"
        value: root.brandInk
    }

    Connections {
        target: root.navigator

        function onSessionEnded() {
            Guests.left();
        }
    }

    Item {
        id: face

        anchors.fill: parent

        LayoutMirroring.enabled: root.mirrored
        LayoutMirroring.childrenInherit: true

        Item {
            id: aloft

            width: parent.width
            height: parent.height - stage.height
            visible: height > 1

            DisplayText {
                anchors.centerIn: parent
                visible: !logo.drawn
                text: root.navigator.cinemaName
                color: Theme.line
                font.pixelSize: Theme.heroSize
            }

            CinemaMark {
                id: logo

                anchors.centerIn: parent
                opacity: drawn ? 1 : 0
                navigator: root.navigator
                size: Theme.heroSize
                most: parent.width - 2 * Theme.spaceL
            }
        }

        Item {
            id: stage

            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.round(parent.height * root.reach)
            enabled: root.navigator.sheet === "" && !root.idle.warning

            Repeater {
                model: root.screens

                ScreenSlot {
                    anchors.fill: stage
                    navigator: root.navigator
                    member: root.member
                }
            }

            Repeater {
                model: root.laterScreens

                ScreenSlot {
                    anchors.fill: stage
                    navigator: root.navigator
                    member: root.member
                    warmed: index < root.prewarmed
                }
            }
        }

        Loader {
            id: sheet

            readonly property url sheetSource: root.navigator.sheet === "" ? "" : Qt.resolvedUrl("Screens/" + {
                language: "LanguageSheet.qml",
                accessibility: "AccessibilitySheet.qml",
                help: "HelpSheet.qml"
            }[root.navigator.sheet])

            anchors.fill: stage
            onSheetSourceChanged: sheetSource.toString() === "" ? setSource("") : setSource(sheetSource, {
                "navigator": root.navigator,
                "language": root.language,
                "accessibility": root.accessibility
            })
        }

        Loader {
            anchors.fill: parent
            active: root.idle.warning
            sourceComponent: IdleWarning {
                secondsLeft: root.idle.secondsLeft
                keeps: qsTr("Nothing is bought yet. If nobody touches the screen, everything you chose is cleared for the next guest.")
                onStayed: root.idle.touch()
                onLeaving: root.idle.leave()
            }
        }
    }
}
