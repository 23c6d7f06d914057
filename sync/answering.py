"""Whether somebody answers at an address: for settings that are about to be used, not for selling."""

import socket
from typing import Final

SECONDS: Final = 4.0


def why_silent(host: str, port: int, seconds: float = SECONDS) -> str:
    """Connect and hang up; "" if somebody answers, else the system's words why not.

    Takes ``seconds`` for each of the host's addresses at most, and as long as the system looks for its name.
    """
    try:
        socket.create_connection((host, port), seconds).close()
    except (OSError, UnicodeError) as error:  # a name that can be none ends as the latter
        return getattr(error, "strerror", None) or str(error) or "no answer"
    return ""
