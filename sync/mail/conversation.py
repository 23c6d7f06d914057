"""One SMTP conversation that ends: after so many seconds, or so many bytes, whatever the other side does.

smtplib's timeout is for each read: a server that says a byte now and then, or greets without end, would be listened to
for ever.
"""

import re
import smtplib
import socket
import ssl
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Any, Final

MOST_BYTES: Final = 64 * 1024
"""What a server may say, before and after the encryption begins: fifty times what is usual."""
_ENHANCED: Final = re.compile(rb"\A[245]\.\d{1,3}\.\d{1,3}(?=\s|\Z)")
_NAME_OF_NOBODY: Final = "[127.0.0.1]"
"""How this machine introduces itself (RFC 5321, 4.1.4): smtplib would look its name up, and tell it to everybody."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: for a connection, for any one answer, and for all of it.

    RFC 5321 (4.5.3.2) gives a server ten minutes for its answer to the final dot. After one there is a second mail in
    the customer's box, and before one the others wait.
    """

    connecting: float = 10.0
    answer: float = 60.0
    whole: float = 120.0


class NoEncryption(smtplib.SMTPResponseException):
    """The server refused STARTTLS for good (RFC 3207, 4)."""


class Conversation(smtplib.SMTP):
    """For one thread. `connect`, what smtplib offers, then `end`, which never raises.

    ``letter_begun``: the server may have something of the letter.
    """

    def __init__(self, tls: ssl.SSLContext, patience: Patience, *, implicit_tls: bool) -> None:
        super().__init__(local_hostname=_NAME_OF_NOBODY, timeout=patience.answer)
        self.tls: Final = tls
        self._patience: Final = patience
        self._implicit_tls: Final = implicit_tls
        self._line: socket.socket | None = None
        self._late = False
        self.letter_begun = False
        self._watch = threading.Timer(patience.whole, self._cut)
        self._watch.daemon = True

    def connect(self, host: str = "localhost", port: int = 0, source_address: Any = None) -> tuple[int, bytes]:
        """Connect and hear the greeting (SMTPConnectError for one that is no welcome, OSError)."""
        self._watch.start()
        self._host = host  # whose certificate smtplib asks for; it would know it from its constructor alone
        code, said = super().connect(host, port, source_address)
        if code != 220:
            raise smtplib.SMTPConnectError(code, said)
        return code, said

    def getreply(self) -> tuple[int, bytes]:
        """One answer (SMTPServerDisconnected once the server has said too much)."""
        if self.file is None and self.sock is not None:
            self.file = _Bounded(self.sock.makefile("rb"))
        return super().getreply()

    def encrypt(self) -> None:
        """STARTTLS (NoEncryption: the server offers it and will not; SMTPResponseException, OSError)."""
        try:
            self.starttls(context=self.tls)
        except smtplib.SMTPResponseException as error:
            if 500 <= error.smtp_code < 600:
                raise NoEncryption(error.smtp_code, error.smtp_error) from error
            raise

    def data(self, msg: Any) -> tuple[int, bytes]:
        """Hand the letter over (SMTPDataError: the server did not want it; SMTPServerDisconnected: it may have it).

        An answer to the final dot that is neither a yes nor a no says nothing of the letter, which it has by then.
        """
        self.letter_begun = True
        code, said = super().data(msg)
        if 200 <= code < 300:  # RFC 5321, 4.3.2: the first digit counts
            return 250, said
        if not 400 <= code < 600:
            raise smtplib.SMTPServerDisconnected("an answer that makes no sense")
        return code, said

    def end(self) -> None:
        """Say goodbye if there is somebody to hear it, and close."""
        if self.sock is not None:
            with suppress(OSError, smtplib.SMTPException):
                self.sock.settimeout(1)
                self.quit()
        with suppress(OSError):
            self.close()
        self._watch.cancel()
        if self._line is not None:
            self._line.close()

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        found = socket.create_connection((host, port), self._patience.connecting)
        found.settimeout(timeout)
        # The same connection under another number: it is still this one's after TLS has taken the first over.
        self._line = found.dup()
        if self._late:
            raise TimeoutError("connecting took too long")
        return self.tls.wrap_socket(found, server_hostname=host) if self._implicit_tls else found

    def _cut(self) -> None:
        """Too long: whoever waits for this connection hears that it ended."""
        self._late = True
        if self._line is not None:
            with suppress(OSError):
                self._line.shutdown(socket.SHUT_RDWR)


class _Bounded:
    """A file that has only so much to read."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._left = MOST_BYTES

    def readline(self, limit: int = -1) -> bytes:
        line = self._file.readline(limit)
        self._left -= len(line)
        if self._left < 0:
            raise OSError("the server says too much")
        return line

    def close(self) -> None:
        self._file.close()


def code_of(code: int, said: bytes | str) -> str:
    """The codes of an answer (RFC 5321, RFC 3463), "550 5.1.1", without its words: they may quote the address."""
    text = said if isinstance(said, bytes) else said.encode("utf-8", "replace")
    enhanced = _ENHANCED.match(text)
    return f"{code} {enhanced[0].decode()}" if enhanced else f"{code}"
