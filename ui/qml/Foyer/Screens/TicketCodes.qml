pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// The codes of the tickets, as large as there is room for, each with its seat under it. Never smaller than a phone
// reads with ease: rather some at a time.
Item {
    id: root

    required property RowsModel codes
    required property real room
    required property color ink
    required property color paper

    readonly property real least: 52 * Theme.mm
    readonly property real gap: Theme.spaceS
    readonly property real caption: Math.round(Theme.smallSize * 2.9)
    readonly property int shown: fitting(codes.count)
    readonly property int pages: Math.ceil(codes.count / Math.max(1, shown))
    readonly property int columns: best(shown)
    readonly property real side: largest(shown, columns)
    property int page: 0

    implicitHeight: grid.height
    onPagesChanged: page = 0

    // How many fit at a time.
    function fitting(count: int): int {
        for (let tried = count; tried > 1; tried--) {
            if (largest(tried, best(tried)) >= least)
                return tried;
        }
        return 1;
    }

    // As many columns as make the codes largest, with few empty places.
    function best(count: int): int {
        let columns = 1;
        let score = 0;
        for (let tried = 1; tried <= Math.max(1, count); tried++) {
            const empty = Math.ceil(count / tried) * tried - count;
            const found = largest(count, tried) * (1 - 0.06 * empty);
            if (found >= score - 1) {
                score = found;
                columns = tried;
            }
        }
        return columns;
    }

    function largest(count: int, columns: int): real {
        const lines = Math.ceil(Math.max(1, count) / columns);
        const wide = (width - (columns - 1) * gap) / columns;
        const high = (room - (lines - 1) * gap) / lines - caption;
        return Math.floor(Math.min(wide, high, 140 * Theme.mm));
    }

    Grid {
        id: grid

        anchors.horizontalCenter: parent.horizontalCenter
        columns: root.columns
        spacing: root.gap

        Repeater {
            model: root.codes

            Column {
                id: code

                required property int index
                required property list<string> matrix
                required property string seat
                required property string kind
                required property string name

                visible: Math.floor(index / root.shown) === root.page
                spacing: Theme.spaceXs / 2

                QrCode {
                    width: root.side
                    height: root.side
                    rows: code.matrix
                    color: root.paper
                    //: Spoken name of a ticket's code on the screen; %1 is its seat
                    name: qsTr("Ticket code for %1").arg(code.name)
                }

                Text {
                    width: root.side
                    text: code.seat + (code.kind === "" ? "" : "\n" + code.kind)
                    color: root.ink
                    font.family: Theme.textFamily
                    font.pixelSize: Theme.smallSize
                    font.weight: Theme.semibold
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Math.round(Theme.smallSize * 0.7)
                    horizontalAlignment: Text.AlignHCenter
                    elide: Text.ElideRight
                    maximumLineCount: 2
                    textFormat: Text.PlainText
                }
            }
        }
    }
}
