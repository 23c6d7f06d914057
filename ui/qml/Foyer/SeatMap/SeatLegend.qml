pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.Components
import Foyer.ViewModels

// What the signs on the map mean. A price zone can be touched: then the best seats in it are chosen.
Column {
    id: root

    required property RowsModel rows

    // Without the zones there is room for a notice beside what the signs mean.
    property bool meaningsOnly: false
    readonly property real wholeHeight: zones.implicitHeight + spacing + meanings.implicitHeight

    signal zoneChosen(zone: string)

    spacing: Theme.spaceXs

    Flow {
        id: zones

        width: parent.width
        visible: !root.meaningsOnly
        spacing: Theme.apart

        Repeater {
            model: root.rows

            Touchable {
                id: entry

                required property string kind
                required property string sign
                required property int tier
                required property string words
                required property string price
                required property string zone
                required property bool current

                //: Spoken name of a button; %1 is a price zone such as "Balcony", %2 its price
                name: qsTr("Best seats in %1, %2").arg(words).arg(price)
                visible: zone !== ""
                implicitWidth: line.implicitWidth + 2 * Theme.spaceS
                implicitHeight: Theme.target
                onChosen: root.zoneChosen(entry.zone)

                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radiusS
                    color: entry.pressed ? Theme.pressed : Theme.raised
                    border.width: entry.current ? Theme.hairline * 2 : Theme.hairline
                    border.color: entry.current ? Theme.amber : Theme.edge
                }

                Row {
                    id: line

                    x: Theme.spaceS
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
                    }

                    QuietText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: entry.price
                        wrapMode: Text.NoWrap
                        lineHeight: 1
                    }
                }
            }
        }
    }

    Flow {
        id: meanings

        width: parent.width
        spacing: Theme.spaceS

        Repeater {
            model: root.rows

            Row {
                id: meaning

                required property string kind
                required property string sign
                required property int tier
                required property string words
                required property string price
                required property string zone

                visible: zone === ""
                spacing: Theme.spaceXs

                LegendSign {
                    anchors.verticalCenter: parent.verticalCenter
                    kind: meaning.kind
                    sign: meaning.sign
                    tier: meaning.tier
                }

                BodyText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: meaning.price === "" ? meaning.words : meaning.words + " " + meaning.price
                    wrapMode: Text.NoWrap
                    lineHeight: 1
                }
            }
        }
    }
}
