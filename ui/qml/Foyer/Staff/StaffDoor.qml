pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// Who is it?
Item {
    required property StaffViewModel staff

    SmallText {
        anchors.centerIn: parent
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Nobody of the staff is known here yet.")
    }
}
