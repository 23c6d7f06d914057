import QtQuick
import Foyer.Theme
import Foyer.Seats

// A seat in the theme's colours.
SeatSign {
    implicitWidth: Math.round(9 * Theme.mm)
    implicitHeight: Math.round(9 * Theme.mm)
    look: Theme.look
    amber: Theme.amber
    ink: Theme.amberInk
}
