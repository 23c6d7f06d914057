import QtQuick
import Foyer.ViewModels

// What every page of the staff is: it fills its place, and has its own `required property …ViewModel viewModel`.
FocusScope {
    required property StaffViewModel staff

    readonly property bool portrait: height > width
}
