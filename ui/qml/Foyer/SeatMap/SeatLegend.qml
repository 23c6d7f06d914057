pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.Seats
import Foyer.ViewModels

// What the signs on the map mean. A price zone can be touched: then the best seats in it are chosen.
Flow {
    id: root

    required property RowsModel rows

    signal zoneChosen(zone: string)

    spacing: Theme.apart

    Repeater {
        model: root.rows

        Touchable {
            id: entry

            required property string key
            required property string kind
            required property string sign
            required property int tier
            required property string words
            required property string price
            required property string zone
            required property bool current

            readonly property bool leads: zone !== ""

            //: Spoken name of a button; %1 is a price zone such as "Balcony", %2 its price
            name: leads ? qsTr("Best seats in %1, %2").arg(words).arg(price) : words
            role: leads ? Accessible.Button : Accessible.StaticText
            enabled: leads
            activeFocusOnTab: leads
            implicitWidth: line.implicitWidth + (leads ? 2 * Theme.spaceS : Theme.spaceS)
            implicitHeight: leads ? Theme.target : Math.round(Theme.target * 0.72)
            onChosen: root.zoneChosen(entry.zone)

            Rectangle {
                anchors.fill: parent
                visible: entry.leads
                radius: Theme.radiusS
                color: entry.pressed ? Theme.pressed : Theme.raised
                border.width: entry.current ? Theme.hairline * 2 : Theme.hairline
                border.color: entry.current ? Theme.amber : Theme.edge
            }

            Row {
                id: line

                x: entry.leads ? Theme.spaceS : 0
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.spaceXs

                LegendSign {
                    anchors.verticalCenter: parent.verticalCenter
                    kind: entry.kind
                    sign: entry.sign
                    tier: entry.tier
                }

                BodyText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: entry.words
                    wrapMode: Text.NoWrap
                    lineHeight: 1
                    font.pixelSize: entry.leads ? Theme.bodySize : Theme.smallSize
                }

                QuietText {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: text !== ""
                    text: entry.price
                    wrapMode: Text.NoWrap
                    lineHeight: 1
                }
            }
        }
    }
}
