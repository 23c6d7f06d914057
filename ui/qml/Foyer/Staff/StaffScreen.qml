pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// The staff's face: who is here and where, a page or the menu, and what was done. Nobody signed in: the door.
FocusScope {
    id: root

    required property NavigatorViewModel navigator
    required property MemberViewModel member
    required property StaffViewModel viewModel

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Item {
        id: header

        width: parent.width
        height: Theme.bigTarget + 2 * Theme.spaceXs

        StaffButton {
            id: back

            anchors.left: parent.left
            anchors.leftMargin: Theme.spaceS
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.viewModel.staysHere
            name: root.viewModel.stepsBack ? qsTr("Back") : root.viewModel.page !== "" ? qsTr("All pages") : qsTr("Back to the guests' screen")
            text: root.viewModel.page !== "" || root.viewModel.stepsBack ? name : qsTr("Close")
            icon: Icons.back
            onChosen: root.viewModel.back()
        }

        TitleText {
            anchors.left: back.visible ? back.right : parent.left
            anchors.leftMargin: Theme.spaceM
            anchors.right: who.left
            anchors.rightMargin: Theme.spaceS
            anchors.verticalCenter: parent.verticalCenter
            text: root.viewModel.admitted ? root.viewModel.title : root.viewModel.staysHere ? qsTr("Set up this kiosk") : qsTr("Staff only")
            elide: Text.ElideRight
            maximumLineCount: 1
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        Row {
            id: who

            anchors.right: parent.right
            anchors.rightMargin: Theme.spaceS
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.spaceS
            visible: root.viewModel.admitted

            SmallText {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.width / 4)
                text: root.viewModel.memberName
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                lineHeight: 1
            }

            StaffButton {
                name: qsTr("Sign out")
                icon: Icons.signOut
                onChosen: root.viewModel.leave()
            }
        }

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }

    Loader {
        id: page

        readonly property url wanted: root.viewModel.source

        anchors.top: header.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: notice.visible ? notice.top : parent.bottom
        anchors.margins: Theme.spaceS
        onWantedChanged: wanted.toString() === "" ? setSource("") : setSource(wanted, {
            "staff": root.viewModel,
            "viewModel": root.viewModel.pageModel
        })
    }

    Loader {
        anchors.fill: page
        active: root.viewModel.admitted && root.viewModel.page === ""
        sourceComponent: StaffMenu {
            staff: root.viewModel
        }
    }

    // Its types are known once its view model was made.
    Loader {
        readonly property bool wanted: root.navigator.step === "staff" && !root.viewModel.admitted

        function fill() {
            setSource(wanted ? Qt.resolvedUrl("StaffDoor.qml") : "", wanted ? {
                "door": root.viewModel.door
            } : {});
        }

        anchors.fill: page
        focus: wanted
        onWantedChanged: fill()
        Component.onCompleted: fill()
    }

    NoticeBar {
        id: notice

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.spaceS
        height: implicitHeight
        text: ""

        Timer {
            id: fading

            interval: 8000
            onTriggered: notice.text = ""
        }

        Connections {
            target: root.viewModel

            function onNoticed(words: string, kind: string) {
                notice.text = words;
                notice.kind = kind;
                fading.restart();
            }

            function onSignedOut() {
                notice.text = "";
            }

            function onChanged() {
                if (root.viewModel.page === "")
                    notice.text = "";
            }
        }
    }
}
