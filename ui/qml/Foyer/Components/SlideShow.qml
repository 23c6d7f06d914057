pragma ComponentBehavior: Bound

import QtQuick
import Foyer.Theme
import Foyer.ViewModels

// One poster after the other; the next one appears over the last once it is ready.
Item {
    id: root

    required property string digest
    property string finish: "plain"

    readonly property string picture: PosterPictures.file(root.digest, root.finish, Math.round(root.width), Math.round(root.height), PosterPictures.revision)
    property bool showsSecond: false

    function present() {
        const next = root.showsSecond ? first : second;
        if (next.source.toString() !== root.picture)
            next.source = root.picture;
        else if (next.status === Image.Ready)
            root.showsSecond = !root.showsSecond;
    }

    onPictureChanged: {
        if (root.picture !== "" && root.visible)
            root.present();
    }
    // A picture as large as the panel takes up 8 MB: none is kept while nobody sees it.
    onVisibleChanged: {
        if (root.visible && root.picture !== "") {
            root.present();
        } else if (!root.visible) {
            first.source = "";
            second.source = "";
        }
    }

    component Layer: Image {
        property bool shown: false

        anchors.fill: parent
        asynchronous: true
        cache: false
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
