import QtQuick
import Foyer.Theme

// A raised surface.
Rectangle {
    color: Theme.raised
    radius: Theme.radiusL
    border.width: Theme.highContrast ? Theme.rule : 0
    border.color: Theme.line
}
