"""A call that broke is made a second time where that was earned and somebody waits; never otherwise."""

import socket

import pytest

from kiosk.ports import NotSent, Unreachable
from sync.transport import Answer, Request
from tests.sync.raw_http import OK, server, transport


class Moody:
    """Breaks some connections, answers the others."""

    def __init__(self, *breaks: bool) -> None:
        self.breaks = list(breaks)
        self.asked = 0

    def __call__(self, connection: socket.socket) -> None:
        self.asked += 1
        if not (self.breaks and self.breaks.pop(0)):
            connection.sendall(OK + b"Content-Length: 2\r\nConnection: close\r\n\r\n{}")


def test_what_a_customer_waits_for_is_tried_once_more_when_that_was_earned() -> None:
    moody = Moody(*[False] * 10, True, False, True)
    with server(moody) as url:
        calling = transport(url)
        request = Request("test", "GET", "/v1/thing")
        for _ in range(10):
            assert isinstance(calling.send(request), Answer)
        assert isinstance(calling.send(request), Answer)
        assert moody.asked == 12, "the eleventh broke and was made again"
        assert isinstance(calling.send(request), Unreachable)
        assert moody.asked == 13, "and that was all ten answers had earned"
        calling.close()


def test_what_nobody_waits_for_is_never_made_twice_here() -> None:
    moody = Moody(*[False] * 20, True)
    with server(moody) as url:
        calling = transport(url)
        for _ in range(20):
            calling.send(Request("test", "GET", "/v1/thing", interactive=False))
        assert isinstance(calling.send(Request("test", "GET", "/v1/thing", interactive=False)), Unreachable)
        assert moody.asked == 21
        calling.close()


def test_a_provider_that_asks_for_time_is_not_asked_twice() -> None:
    busy = b"HTTP/1.1 503 Busy\r\nRetry-After: 3\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    asked = 0

    def serve(connection: socket.socket) -> None:
        nonlocal asked
        asked += 1
        connection.sendall(OK + b"Content-Length: 2\r\nConnection: close\r\n\r\n{}" if asked <= 10 else busy)

    with server(serve) as url:
        calling = transport(url)
        for _ in range(11):
            outcome = calling.send(Request("test", "GET", "/v1/thing"))
        calling.close()
    assert outcome == Unreachable("HTTP 503", 3.0)
    assert asked == 11


@pytest.mark.parametrize("second", [NotSent("no connection"), Unreachable("broke")])
def test_a_second_try_that_never_left_proves_nothing_about_the_first(
    second: Unreachable, monkeypatch: pytest.MonkeyPatch
) -> None:
    calling = transport("http://127.0.0.1:9")
    answers: list[Answer | Unreachable] = [Answer(200, "application/json", b"{}")] * 10
    answers += [Unreachable("the first broke"), second]
    monkeypatch.setattr(calling, "_in_time", lambda *_: answers.pop(0))
    for _ in range(10):
        calling.send(Request("test", "GET", "/v1/thing"))

    outcome = calling.send(Request("test", "GET", "/v1/thing"))

    assert not isinstance(outcome, NotSent)
    assert answers == []
