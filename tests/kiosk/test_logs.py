"""The newest of the log in memory: bounded, filtered, and without what it must not hold."""

import logging

import pytest

from kiosk.logs import MOST_LINES, MOST_WORDS, Recent, scrubbed


def test_it_keeps_the_newest_and_finds_by_level_part_and_words() -> None:
    recent = Recent()
    log = logging.getLogger("tests.printing")
    log.setLevel("INFO")
    log.propagate = False
    log.addHandler(recent)
    for number in range(MOST_LINES + 5):
        log.info("print %d", number)
    try:
        raise ValueError("ada@example.com")
    except ValueError:
        log.exception("print %d failed", 7)
    log.info("x" * 10_000)
    recent.add("INFO", "sync.relay", "all went", "worker")
    everything = recent.newest(MOST_LINES * 2)
    assert len(everything) == MOST_LINES
    assert [line.number for line in everything] == sorted((line.number for line in everything), reverse=True)
    assert everything[0].process == "worker"
    assert len(everything[1].words) == MOST_WORDS
    (failure,) = recent.newest(9, least="WARNING")
    assert failure.words.startswith("print 7 failed (ValueError at test_logs.py:")
    assert [line.words for line in recent.newest(1, typed="PRINTING")] == [everything[1].words]
    assert [line.part for line in recent.newest(9, process="worker")] == ["sync.relay"]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("to <Ada.Lovelace+x@mail.example.com>: 550", "to <…@…>: 550"),
        ("käthe@müller.example", "…@…"),
        ("pass eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2ln is not believed", "pass eyJ… is not believed"),
        ("two\nlines\x1b[31m", "two lines [31m"),
        ("F-201 at 3 @ noon", "F-201 at 3 @ noon"),
    ],
)
def test_addresses_and_tokens_are_struck_out(words: str, kept: str) -> None:
    assert scrubbed(words) == kept
