"""Calls that belong together are over in the time of one, and none of them proves that nothing was sent."""

import socket
import time

from kiosk.clock import SystemClock
from kiosk.ports import NotSent, Unreachable
from sync.transport import Answer, Request, Transport
from tests.sync.raw_http import KEY, OK, says, server


def test_calls_that_belong_together_share_the_time_of_one() -> None:
    def late(connection: socket.socket) -> None:
        time.sleep(0.3)
        connection.sendall(OK + b"Content-Length: 2\r\nConnection: close\r\n\r\n{}")

    with server(late) as url:
        way = Transport(url, KEY, SystemClock(), interactive_seconds=0.5)
        with way.together(interactive=True):
            assert isinstance(way.send(Request("first", "GET", "/")), Answer)
            assert type(way.send(Request("second", "GET", "/"))) is Unreachable
        assert isinstance(way.send(Request("alone", "GET", "/")), Answer)
        way.close()


def test_of_calls_that_belong_together_none_is_not_sent_once_one_has_left() -> None:
    with server(says(OK + b"Content-Length: 2\r\nConnection: close\r\n\r\n{}")) as url:
        way = Transport(url, KEY, SystemClock())
        with way.together(interactive=True):
            assert isinstance(way.send(Request("first", "GET", "/")), Answer)
            away = _nobody_answers(way)
        assert type(away) is Unreachable
        with way.together(interactive=True):
            assert isinstance(_nobody_answers(way), NotSent)


def _nobody_answers(way: Transport) -> object:
    """What comes of a call once nobody listens any more."""
    way.close()
    way._base_url = "http://127.0.0.1:9"
    return way.send(Request("second", "GET", "/"))
