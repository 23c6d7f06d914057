"""Facts reach everyone who asked, in the order they happened."""

import pytest

from kiosk.facts import BookingChanged, Fact, Facts, ProgrammeChanged


def test_everyone_hears_until_they_leave() -> None:
    facts, first, second = Facts(), list[Fact](), list[Fact]()
    leave = facts.subscribe(first.append)
    facts.subscribe(second.append)
    facts.publish(ProgrammeChanged(), BookingChanged("A"))
    leave()
    leave()
    facts.publish(BookingChanged("B"))
    assert first == [ProgrammeChanged(), BookingChanged("A")]
    assert second == [ProgrammeChanged(), BookingChanged("A"), BookingChanged("B")]


def test_one_who_fails_does_not_keep_it_from_the_others(caplog: pytest.LogCaptureFixture) -> None:
    facts, heard = Facts(), list[Fact]()

    def fail(fact: Fact) -> None:
        raise RuntimeError("no")

    facts.subscribe(fail)
    facts.subscribe(heard.append)
    facts.publish(ProgrammeChanged())
    assert heard == [ProgrammeChanged()]
    assert "a subscriber failed on ProgrammeChanged" in caplog.text
