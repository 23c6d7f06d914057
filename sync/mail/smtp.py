"""The mail server that takes the kiosk's letters (RFC 5321, RFC 3207, RFC 8314): encrypted, or not at all."""

import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.mail import MailTrouble
from kiosk.errors import ConfigError
from kiosk.ports import Delivered, Later, MailOutcome, Misconfigured, NotSent, RefusedForGood, Unreachable
from sync.mail.conversation import Conversation, NoEncryption, Patience, code_of

_WANTS_A_LOGIN = (530, 534, 535, 538)
_TOO_LARGE = 552
_CLOSING = 421
_NOT_FROM_HERE = "5.7.1"


@dataclass(frozen=True, slots=True)
class Relay:
    """Where to, and as whom. ``implicit_tls``: encrypted from the first byte (port 465), else by STARTTLS.

    ``password`` is called at each login (ConfigError if it cannot be read); without a ``user`` nobody logs in.
    """

    host: str
    port: int
    implicit_tls: bool
    user: str
    password: Callable[[], str]
    sender: str


class SmtpServer:
    """See `kiosk.ports.MailServer`. A connection a letter; logs nothing, for what servers say quotes addresses."""

    def __init__(self, relay: Relay, context: ssl.SSLContext | None = None, patience: Patience | None = None) -> None:
        self._relay = relay
        self._context = context or ssl.create_default_context()
        self._patience = patience or Patience()

    def send(self, address: str, letter: bytes) -> MailOutcome:
        """Send one letter, in a conversation that is bounded in time and size whatever the other side does."""
        relay = self._relay
        try:
            password = relay.password() if relay.user else ""
        except ConfigError:
            return Misconfigured(MailTrouble.PASSWORD, "the password file cannot be used")
        conversation = Conversation(self._context, self._patience, implicit_tls=relay.implicit_tls)
        try:
            return (
                _greet(conversation, relay)
                or _log_in(conversation, relay.user, password)
                or _hand_over(conversation, relay, address, letter)
            )
        finally:
            conversation.end()


def _greet(conversation: Conversation, relay: Relay) -> MailOutcome | None:
    """Connect, and encrypt; None if all is well."""
    try:
        conversation.connect(relay.host, relay.port)
        if not relay.implicit_tls:
            conversation.ehlo_or_helo_if_needed()
            if not conversation.has_extn("starttls"):
                return Misconfigured(MailTrouble.ENCRYPTION, "the server offers no STARTTLS")
            conversation.encrypt()
        conversation.ehlo_or_helo_if_needed()
    except NoEncryption as error:
        return Misconfigured(MailTrouble.ENCRYPTION, code_of(error.smtp_code, error.smtp_error))
    except (ssl.SSLEOFError, ssl.SSLZeroReturnError):
        return NotSent("the connection broke while it was being encrypted")
    except ssl.SSLCertVerificationError as error:
        return Misconfigured(MailTrouble.ENCRYPTION, f"the certificate is not accepted: {error.verify_message}")
    except ssl.SSLError as error:
        return Misconfigured(MailTrouble.ENCRYPTION, f"no encryption was agreed on: {error.reason}")
    except smtplib.SMTPResponseException as error:
        return _of_the_server(error.smtp_code, code_of(error.smtp_code, error.smtp_error))
    except (OSError, smtplib.SMTPException) as error:
        return NotSent(f"no answer: {type(error).__name__}")
    return None


def _log_in(conversation: Conversation, user: str, password: str) -> MailOutcome | None:
    """Log in, if there is a user; None if all is well."""
    if not user:
        return None
    try:
        conversation.login(user, password)
    except smtplib.SMTPNotSupportedError:
        return Misconfigured(MailTrouble.LOGIN, "the server offers no login")
    except smtplib.SMTPResponseException as error:
        words = code_of(error.smtp_code, error.smtp_error)
        return NotSent(words) if _is_for_now(error.smtp_code) else Misconfigured(MailTrouble.LOGIN, words)
    except smtplib.SMTPServerDisconnected:
        return NotSent("the connection broke at the login")
    except smtplib.SMTPException:
        return Misconfigured(MailTrouble.LOGIN, "the server offers no login that this kiosk knows")
    except UnicodeError:
        return Misconfigured(MailTrouble.LOGIN, "the user or password has letters beyond ASCII")
    return None


def _hand_over(conversation: Conversation, relay: Relay, address: str, letter: bytes) -> MailOutcome:
    """Give the letter to the server."""
    message = f"To: {address}\r\n".encode("ascii") + letter
    try:
        conversation.sendmail(relay.sender, [address], message)
    except smtplib.SMTPSenderRefused as error:
        words = code_of(error.smtp_code, error.smtp_error)
        if error.smtp_code == _TOO_LARGE:
            return RefusedForGood(words)
        return _of_the_server(error.smtp_code, words)
    except smtplib.SMTPRecipientsRefused as error:
        ((code, said),) = error.recipients.values()
        return _of_the_recipient(code, code_of(code, said), logged_in=bool(relay.user))
    except smtplib.SMTPDataError as error:
        words = code_of(error.smtp_code, error.smtp_error)
        return Later(words) if _is_for_now(error.smtp_code) else RefusedForGood(words)
    except (OSError, smtplib.SMTPException) as error:
        if conversation.letter_begun:
            return Unreachable(f"the answer was lost: {type(error).__name__}")
        return NotSent(f"no answer: {type(error).__name__}")
    return Delivered()


def _of_the_server(code: int, words: str) -> MailOutcome:
    """What a refusal means that has nothing to do with the customer: nothing was sent."""
    if _is_for_now(code):
        return NotSent(words)
    return Misconfigured(MailTrouble.LOGIN if code in _WANTS_A_LOGIN else MailTrouble.SENDER, words)


def _of_the_recipient(code: int, words: str, *, logged_in: bool) -> MailOutcome:
    if code == _CLOSING:
        return NotSent(words)
    if _is_for_now(code):
        return Later(words)
    if code in _WANTS_A_LOGIN or (not logged_in and _NOT_FROM_HERE in words):  # which many say as "relaying denied"
        return Misconfigured(MailTrouble.LOGIN, words)
    return RefusedForGood(words)


def _is_for_now(code: int) -> bool:
    """Whether a refusal may pass (RFC 5321, 4.2.1); an answer that is no SMTP at all may, too."""
    return not 500 <= code < 600
