pragma Singleton

import QtQuick

// What a guest leaves behind on the screens themselves: lists go back to their beginning for the next one.
QtObject {
    signal left
}
