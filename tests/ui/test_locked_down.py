"""The window takes what its screens know, and nothing besides; and no screen has a way out in it."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QCloseEvent, QDropEvent, QGuiApplication, QKeyEvent, QMouseEvent, QWindow

from kiosk.domain.journey import Step
from ui.application import Application
from ui.driving import Person
from ui.lockdown import allowed

QML = Path(__file__).resolve().parents[2] / "ui" / "qml"
WAYS_OUT = (
    "openUrlExternally",
    "FileDialog",
    "FolderDialog",
    "selectByMouse",
    "TextInput",
    "TextEdit",
    "TextField",
    "TextArea",
    "ContextMenu",
    "onLinkActivated",
    "RichText",
    "StyledText",
    "MarkdownText",
    "AutoText",
    "DropArea",
    "Shortcut",
    "WebEngine",
    "Qt.quit",
    "RightButton",
    "import QtQuick.Controls",
    "import QtQuick.Dialogs",
    "import Qt.labs",
)
NOTHING = Qt.KeyboardModifier.NoModifier
CTRL, ALT, META = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)


@pytest.mark.parametrize("file", sorted(QML.rglob("*.qml")), ids=lambda file: file.name)
def test_no_screen_has_a_way_out_and_every_text_is_plain(file: Path) -> None:
    text = re.sub(r"//.*", "", file.read_text("utf-8"))
    assert [way for way in WAYS_OUT if way in text] == []
    drawn = len(re.findall(r"^\s*(?:(?:component )?\w+:\s*)?Text \{", text, re.MULTILINE))
    assert text.count("textFormat: Text.PlainText") == drawn, "words of others might be read as markup"


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "goes_through"),
    [
        (Qt.Key.Key_A, NOTHING, "a", True),
        (Qt.Key.Key_At, Qt.KeyboardModifier.GroupSwitchModifier, "@", True),
        (Qt.Key.Key_7, Qt.KeyboardModifier.KeypadModifier, "7", True),
        (Qt.Key.Key_Tab, NOTHING, "\t", True),
        (Qt.Key.Key_Return, NOTHING, "\r", True),
        (Qt.Key.Key_Space, NOTHING, " ", True),
        (Qt.Key.Key_F4, ALT, "", False),
        (Qt.Key.Key_Tab, ALT, "\t", False),
        (Qt.Key.Key_Q, CTRL, "\x11", False),
        (Qt.Key.Key_V, CTRL, "v", False),
        (Qt.Key.Key_A, META, "a", False),
        (Qt.Key.Key_Delete, CTRL | ALT, "", False),
        (Qt.Key.Key_F1, NOTHING, "", False),
        (Qt.Key.Key_F11, NOTHING, "", False),
        (Qt.Key.Key_Escape, NOTHING, "\x1b", False),
        (Qt.Key.Key_Menu, NOTHING, "", False),
        (Qt.Key.Key_Print, NOTHING, "", False),
        (Qt.Key.Key_SysReq, NOTHING, "", False),
        (Qt.Key.Key_VolumeUp, NOTHING, "", False),
        (Qt.Key.Key_HomePage, NOTHING, "", False),
        (0, NOTHING, "\x1d", False),
        (0, NOTHING, "\u202e", False),
    ],
)
def test_keys_by_an_allow_list(key: int, modifiers: Qt.KeyboardModifier, text: str, goes_through: bool) -> None:  # noqa: FBT001 - a table
    assert allowed(key, modifiers, text) is goes_through


def sent(window: QWindow, event: QEvent) -> QEvent:
    QCoreApplication.sendEvent(window, event)
    return event


def test_the_window_can_be_neither_commanded_nor_closed(application: Application, person: Person) -> None:
    window = application.window
    application.lockdown.fill_the_screen()
    person.rests()
    assert not sent(window, QCloseEvent()).isAccepted()
    sent(window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F4, ALT, ""))
    middle = QPointF(window.width() / 2, window.height() / 2)
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        sent(window, QMouseEvent(kind, middle, middle, Qt.MouseButton.RightButton, Qt.MouseButton.NoButton, NOTHING))
    files = QMimeData()
    files.setText("file:///etc/passwd")
    drop = QDropEvent(middle, Qt.DropAction.CopyAction, files, Qt.MouseButton.LeftButton, NOTHING)
    drop.ignore()
    assert not sent(window, drop).isAccepted()
    person.rests()
    assert window.isVisible()
    assert application.navigator.current is Step.ATTRACT
    assert QGuiApplication.topLevelWindows() == [window]


def test_a_window_that_was_made_small_fills_the_screen_again(application: Application, person: Person) -> None:
    application.window.showFullScreen()
    application.lockdown.fill_the_screen()
    application.window.showMinimized()
    assert person.waits_until(lambda: application.window.visibility() == QWindow.Visibility.FullScreen)


def test_a_scan_types_into_no_field(application: Application, person: Person) -> None:
    person.taps("My tickets")
    person.taps("K")
    assert typed(application) == "K"
    assert application._key_scanner is not None
    application._key_scanner.scanned.disconnect()  # as on a screen where a scan is of no use
    at = 9_000_000
    for letter in "12345678":
        at += 8
        strike(application, 0, letter, at)
    assert typed(application) == "K1234", "the first letters of a scan cannot be told from a person's"
    strike(application, Qt.Key.Key_Return, "\r", at + 8)
    assert typed(application) == "K"


def typed(application: Application) -> str:
    return str(application.view_model(Step.MY_TICKETS).property("spoken")).replace(" ", "")


def strike(application: Application, key: int, text: str, at: int) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, NOTHING, text)
    event.setTimestamp(at)
    QCoreApplication.sendEvent(application.window, event)


def test_nothing_lies_under_a_finger_but_the_window(application: Application) -> None:
    assert application.window.flags() & Qt.WindowType.Window
    assert application.qt.focusWindow() in (None, application.window)
    assert QPoint(0, 0) == application.window.mapFromGlobal(application.window.position())
