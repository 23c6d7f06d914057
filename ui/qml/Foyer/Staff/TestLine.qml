import QtQuick
import Foyer.Theme
import Foyer.Components

// One check: how well it is, what it is called, and below that what was found.
Item {
    id: root

    required property string title
    required property string value
    required property string grade

    width: parent ? parent.width : 0
    implicitHeight: words.height
    Accessible.role: Accessible.StaticText
    Accessible.name: root.title + ": " + root.value

    StaffGrade {
        id: sign

        y: Math.round((name.height - height) / 2)
        grade: root.grade
    }

    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.spaceXs
        anchors.right: parent.right

        SmallText {
            id: name

            width: parent.width
            text: root.title
            color: Theme.text
            Accessible.ignored: true
        }

        SmallText {
            width: parent.width
            visible: text !== ""
            text: root.value
            font.features: ({
                    "tnum": 1
                })
            Accessible.ignored: true
        }
    }
}
