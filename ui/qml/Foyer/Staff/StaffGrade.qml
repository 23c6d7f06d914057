import QtQuick
import Foyer.Theme
import Foyer.Components

// How well something is: a sign and its colour, never the colour alone. ``grade``: ok, warning, failed, unknown.
Icon {
    property string grade: "unknown"

    size: Theme.iconS
    path: grade === "ok" ? Icons.good : grade === "warning" ? Icons.warning : grade === "failed" ? Icons.stop : Icons.help
    color: grade === "ok" ? Theme.good : grade === "warning" ? Theme.warning : grade === "failed" ? Theme.stop : Theme.quietText
}
