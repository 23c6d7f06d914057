pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme

// One poster after the other; the next one appears over the last once it is ready.
Item {
    id: root

    required property string digest
    property string finish: "plain"

    property bool showsSecond: false

    function present() {
        const next = root.showsSecond ? first : second;
        const wanted = root.digest === "" || root.width <= 0 ? "" : "image://posters/" + root.digest + "/" + root.finish;
        if (next.source.toString() !== wanted)
            next.source = wanted;
        else if (next.status === Image.Ready)
            root.showsSecond = !root.showsSecond;
    }

    onDigestChanged: present()
    onWidthChanged: present()

    component Layer: Image {
        property bool shown: false

        anchors.fill: parent
        asynchronous: true
        cache: false
        sourceSize.width: Math.round(root.width)
        sourceSize.height: Math.round(root.height)
        opacity: shown ? 1 : 0
        visible: opacity > 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fadeMs
                easing.type: Easing.InOutQuad
            }
        }
    }

    Layer {
        id: first

        shown: !root.showsSecond
        onStatusChanged: {
            if (status === Image.Ready && root.showsSecond)
                root.showsSecond = false;
        }
    }

    Layer {
        id: second

        shown: root.showsSecond
        onStatusChanged: {
            if (status === Image.Ready && !root.showsSecond)
                root.showsSecond = true;
        }
    }
}
