pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// The codes of all tickets, as large as there is room for, each with its seat under it.
Grid {
    id: root

    required property RowsModel codes
    required property real room
    required property color ink

    readonly property int count: codes.count
    readonly property real gap: Theme.spaceS
    readonly property real caption: Math.round(Theme.smallSize * 2.9)

    // As many columns as make the codes largest.
    function best(): int {
        let columns = 1;
        let size = 0;
        for (let tried = 1; tried <= Math.max(1, count); tried++) {
            const found = side(tried);
            if (found > size + 1) {
                size = found;
                columns = tried;
            }
        }
        return columns;
    }

    function side(columns: int): real {
        const lines = Math.ceil(Math.max(1, count) / columns);
        const wide = (width - (columns - 1) * gap) / columns;
        const high = (room - (lines - 1) * gap) / lines - caption;
        return Math.floor(Math.min(wide, high, 78 * Theme.mm));
    }

    columns: best()
    spacing: gap
    horizontalItemAlignment: Grid.AlignHCenter

    Repeater {
        model: root.codes

        Column {
            id: code

            required property list<string> matrix
            required property string seat
            required property string kind
            required property string name

            spacing: Theme.spaceXs / 2

            QrCode {
                width: root.side(root.columns)
                height: width
                rows: code.matrix
                //: Spoken name of a ticket's code on the screen; %1 is its seat
                name: qsTr("Ticket code for %1").arg(code.name)
            }

            Text {
                width: root.side(root.columns)
                text: code.seat + (code.kind === "" ? "" : "\n" + code.kind)
                color: root.ink
                font.family: Theme.textFamily
                font.pixelSize: Theme.smallSize
                font.weight: Theme.semibold
                horizontalAlignment: Text.AlignHCenter
                elide: Text.ElideRight
                maximumLineCount: 2
                textFormat: Text.PlainText
            }
        }
    }
}
