"""Work off the GUI thread, and facts on it."""

import threading

from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from kiosk.facts import ConnectionChanged, Facts, HealthChanged, SeatsChanged
from ui.background import Background, Err, Ok, Outcome
from ui.fact_bridge import FactBridge


class Ear(QObject):
    def __init__(self, bridge: FactBridge) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[int] = set()
        bridge.told.connect(self.hear)

    @Slot(object)
    def hear(self, fact: object) -> None:
        self.heard.append(fact)
        self.threads.add(threading.get_ident())


def test_an_answer_comes_back_on_the_gui_thread(qtbot: QtBot) -> None:
    background = Background()
    answers: list[tuple[Outcome[int], int]] = []
    background.run(threading.get_ident, lambda outcome: answers.append((outcome, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(answers))
    outcome, told_in = answers[0]
    assert isinstance(outcome, Ok)
    assert outcome.value != told_in == threading.get_ident()
    background.close()


def test_a_bug_comes_back_as_a_value_and_the_next_work_is_done(qtbot: QtBot) -> None:
    background = Background()
    answers: list[Outcome[float]] = []
    background.run(lambda: 1 / 0, answers.append)
    background.run(lambda: 2.0, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert isinstance(answers[0], Err)
    assert answers[1] == Ok(2.0)
    assert background.idle()
    background.close()


def test_what_nobody_waits_for_does_not_hold_up_a_customer(qtbot: QtBot) -> None:
    background, go_on = Background(), threading.Event()
    answers: list[Outcome[str]] = []
    background.run_later(lambda: "slow" if go_on.wait(5) else "", answers.append)
    background.run(lambda: "quick", answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    go_on.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == [Ok("quick"), Ok("slow")]
    background.close()


def test_nothing_is_delivered_after_the_end(qtbot: QtBot) -> None:
    background, go_on = Background(), threading.Event()
    answers: list[Outcome[bool]] = []
    background.run(lambda: go_on.wait(5), answers.append)
    background.close()
    go_on.set()
    qtbot.wait(30)
    assert answers == []


def test_facts_of_any_thread_are_told_once_and_in_order(qtbot: QtBot) -> None:
    facts = Facts()
    bridge = FactBridge(facts)
    ear = Ear(bridge)

    def tell() -> None:
        facts.publish(SeatsChanged(("a",)), HealthChanged(), SeatsChanged(("a",)), ConnectionChanged(online=False))

    thread = threading.Thread(target=tell)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert ear.heard == [SeatsChanged(("a",)), HealthChanged(), ConnectionChanged(online=False)]
    assert ear.threads == {threading.get_ident()}
    bridge.close()
    facts.publish(HealthChanged())
    qtbot.wait(10)
    assert len(ear.heard) == 3
