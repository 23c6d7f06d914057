import QtQuick
import Foyer.Components
import Foyer.ViewModels

ScreenFrame {
    required property PayViewModel viewModel
}
