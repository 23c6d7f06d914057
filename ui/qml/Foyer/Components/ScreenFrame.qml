pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.ViewModels

// The three bands of every screen: header, content, action bar. A screen is a ScreenFrame with its view model.
FocusScope {
    id: root

    required property NavigatorViewModel navigator
    required property MemberViewModel member

    property string title: ""
    property string place: navigator.cinemaName
    property string backText: navigator.canGoBack ? qsTr("Back") : ""
    property string cancelText: navigator.canCancel ? qsTr("Start over") : ""
    property string nextText: ""
    property string nextName: nextText
    property string nextIcon: Icons.next
    property bool nextEnabled: true
    property string noticeText: ""
    property string noticeKind: "info"
    property string noticeAction: ""
    property bool bare: false
    // A screen that goes back by itself, one step within it.
    property bool ownBack: false
    default property alias content: area.data
    property alias barContent: bar.middle
    property alias barWanted: bar.middleWanted
    property alias backdrop: behind.data

    readonly property bool portrait: height > width

    signal next
    signal back
    signal noticeActed

    // Called when the screen becomes the current one; forward is false on the way back.
    function enter(forward: bool) {
        if (Theme.stepMs === 0)
            return;
        slide.from = (forward ? 1 : -1) * (root.LayoutMirroring.enabled ? -1 : 1) * Theme.spaceXl;
        arriving.restart();
    }

    ParallelAnimation {
        id: arriving

        NumberAnimation {
            id: slide

            target: shift
            property: "x"
            to: 0
            duration: Theme.stepMs
            easing.type: Easing.OutCubic
        }

        NumberAnimation {
            target: area
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.stepMs
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Item {
        id: behind

        anchors.fill: parent
    }

    Header {
        id: header

        width: parent.width
        visible: !root.bare
        height: visible ? implicitHeight : 0
        compact: !root.portrait
        title: root.title
        place: root.place
        languageName: root.navigator.languageName
        languageOffered: root.navigator.languageOffered
        onLanguageAsked: root.navigator.openSheet("language")
        onAccessibilityAsked: root.navigator.openSheet("accessibility")
        onHelpAsked: root.navigator.openSheet("help")
        memberName: root.member.here ? root.member.name : ""
        canSignOut: root.member.canSignOut
        canOpenAccount: root.member.canOpenAccount
        onSignOutAsked: root.member.signOut()
        onAccountAsked: root.member.openAccount()
    }

    OfflineBanner {
        id: banner

        anchors.top: header.bottom
        width: parent.width
        height: implicitHeight
        text: root.bare ? "" : root.navigator.connectionText
    }

    Item {
        id: area

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: banner.bottom
        anchors.bottom: notice.visible ? notice.top : bar.top
        transform: Translate {
            id: shift
        }
    }

    NoticeBar {
        id: notice

        x: Theme.spaceL
        y: bar.y - Theme.spaceS - height
        width: parent.width - 2 * Theme.spaceL
        height: implicitHeight
        text: root.noticeText
        kind: root.noticeKind
        action: root.noticeAction
        onActed: root.noticeActed()
    }

    ActionBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: !root.bare
        height: visible ? implicitHeight : 0
        backText: root.backText
        cancelText: root.cancelText
        nextText: root.nextText
        nextName: root.nextName
        nextIcon: root.nextIcon
        nextEnabled: root.nextEnabled
        onBack: root.ownBack ? root.back() : root.navigator.back()
        onCancel: root.navigator.cancel()
        onNext: root.next()
    }
}
