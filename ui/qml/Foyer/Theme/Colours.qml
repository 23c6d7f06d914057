import QtQuick

// The colours of one look. Every pair that meets on a screen is held to its contrast by tests/ui/test_contrast.py.
QtObject {
    required property color ground
    required property color raised
    required property color pressed
    required property color line
    required property color edge
    required property color text
    required property color quietText
    required property color amber
    required property color amberPressed
    required property color amberInk
    required property color good
    required property color warning
    required property color stop
    required property color scrim
}
