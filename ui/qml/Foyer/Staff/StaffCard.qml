pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components

// A raised surface with a heading; its children stand one below the other.
Panel {
    id: root

    property string title: ""
    default property alias content: column.data

    implicitHeight: column.implicitHeight + 2 * Theme.spaceS

    Column {
        id: column

        x: Theme.spaceS
        y: Theme.spaceS
        width: root.width - 2 * Theme.spaceS
        spacing: Theme.spaceXs

        Text {
            width: parent.width
            visible: root.title !== ""
            text: root.title
            color: Theme.text
            font.family: Theme.textFamily
            font.pixelSize: Theme.smallSize
            font.weight: Theme.extrabold
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
    }
}
