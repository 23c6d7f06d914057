import QtQuick
import QtQuick.Shapes
import Foyer.Theme

// One picture of Icons, drawn as a stroke; always beside words that say the same.
Item {
    id: root

    required property string path
    property color color: Theme.text
    property real size: Theme.iconM

    implicitWidth: size
    implicitHeight: size

    Shape {
        width: 24
        height: 24
        scale: root.size / 24
        transformOrigin: Item.TopLeft

        ShapePath {
            strokeColor: root.color
            strokeWidth: 2
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: root.path
            }
        }
    }
}
