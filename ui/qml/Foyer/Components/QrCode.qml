import QtQuick
import QtQuick.Shapes

// A QR matrix, given as rows of 0 and 1; dark on white with its quiet zone, whole pixels per module.
Rectangle {
    id: root

    required property list<string> rows
    required property string name

    readonly property int modules: rows.length + 8
    readonly property int module: Math.max(1, Math.floor(Math.min(width, height) / modules))

    function outline(rows: list<string>): string {
        let path = "M0 0";
        for (let y = 0; y < rows.length; y++) {
            const row = rows[y];
            for (let x = row.indexOf("1"), end; x >= 0; x = row.indexOf("1", end)) {
                end = row.indexOf("0", x);
                end = end < 0 ? row.length : end;
                path += "M" + x + " " + y + "h" + (end - x) + "v1h-" + (end - x) + "z";
            }
        }
        return path;
    }

    color: "#FFFFFF"
    Accessible.role: Accessible.Graphic
    Accessible.name: root.name

    Shape {
        x: Math.round((root.width - root.rows.length * root.module) / 2)
        y: Math.round((root.height - root.rows.length * root.module) / 2)
        width: root.rows.length
        height: root.rows.length
        scale: root.module
        transformOrigin: Item.TopLeft

        ShapePath {
            strokeWidth: -1
            strokeColor: "transparent"
            fillColor: "#000000"

            PathSvg {
                path: root.outline(root.rows)
            }
        }
    }
}
