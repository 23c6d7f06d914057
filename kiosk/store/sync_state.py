"""Small facts of the sync: cursors, contact with the provider, the epoch of the enrolment, the clock's mark."""

from datetime import datetime

from kiosk.domain.trusted_time import Word
from kiosk.ports import Contact
from kiosk.store.encoding import from_column, instant, seconds
from kiosk.store.sqlite import Connection

PROGRAMME_CURSOR = "programme_cursor"
SEATS_CURSOR = "seats_cursor"
_EPOCH = "epoch"
_ONLINE = "online"
_LAST_CONTACT = "last_contact_at"
_CLOCK_MARK = "clock_mark"
_WORD_OF_TIME = "word_of_time"
_CAPABILITIES = "capabilities"
_TROUBLE = "pull_trouble"
_KEY_REFUSED = "key_refused"
_CANNOT_SIGN = "cannot_sign"
_PROVEN = "proven_delivery"
_RECIPIENT_KEY = "recipient_key"
_PASSES = "member_pass_keys"


def get(tx: Connection, name: str) -> str | None:
    """The value under ``name``."""
    row = tx.execute("SELECT value FROM sync_state WHERE name = ?", (name,)).fetchone()
    return row["value"] if row else None


def put(tx: Connection, name: str, value: str) -> None:
    """Store a value under ``name``."""
    tx.execute(
        "INSERT INTO sync_state VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


def drop(tx: Connection, name: str) -> None:
    """Forget the value under ``name``."""
    tx.execute("DELETE FROM sync_state WHERE name = ?", (name,))


def contact(tx: Connection) -> Contact:
    """Whether the provider answered at the last try, and when it last did."""
    last = get(tx, _LAST_CONTACT)
    return Contact(get(tx, _ONLINE) == "1", _moment(last))


def record_contact(tx: Connection, at: datetime, *, online: bool) -> bool:
    """Remember how the last try went; returns whether that is a change."""
    before = get(tx, _ONLINE)
    put(tx, _ONLINE, "1" if online else "0")
    if online:
        put(tx, _LAST_CONTACT, str(seconds(at)))
    return before != ("1" if online else "0")


def epoch(tx: Connection) -> int | None:
    """The epoch of this kiosk's enrolment; None before the first."""
    value = get(tx, _EPOCH)
    return from_column(lambda: int(value)) if value else None


def put_epoch(tx: Connection, value: int) -> None:
    """Remember the epoch the provider gave."""
    put(tx, _EPOCH, str(value))


def clock_mark(tx: Connection) -> datetime | None:
    """The latest time known to have passed: a clock behind it is wrong."""
    value = get(tx, _CLOCK_MARK)
    return _moment(value)


def raise_clock_mark(tx: Connection, at: datetime) -> None:
    """Move the mark up to ``at``; it never moves down by this."""
    mark = clock_mark(tx)
    if mark is None or at > mark:
        put(tx, _CLOCK_MARK, str(seconds(at)))


def word_of_time(tx: Connection) -> Word | None:
    """What time the provider last said it is; None before the first contact."""
    value = get(tx, _WORD_OF_TIME)
    if not value:
        return None
    return from_column(lambda: _word(value))


def _word(text: str) -> Word:
    at, ticks, boot = text.split(" ")
    return Word(instant(int(at)), float(ticks), boot)


def put_word_of_time(tx: Connection, word: Word) -> None:
    """Remember what time the provider said it is. The mark goes there as well, even if that is back."""
    put(tx, _WORD_OF_TIME, f"{seconds(word.at)} {word.ticks!r} {word.boot}")
    put(tx, _CLOCK_MARK, str(seconds(word.at)))


def capabilities(tx: Connection) -> str | None:
    """What the provider can do, as whoever stored it encoded it; None before the first contact."""
    return get(tx, _CAPABILITIES)


def put_capabilities(tx: Connection, encoded: str) -> None:
    """Remember what the provider can do: it must be known without a network too."""
    put(tx, _CAPABILITIES, encoded)


def recipient_key(tx: Connection) -> str:
    """The site's secret by which recipients of promotions are named; "" where the provider sends none."""
    return get(tx, _RECIPIENT_KEY) or ""


def put_recipient_key(tx: Connection, key: str) -> None:
    """Remember that secret: consents are given and withdrawn without a network, too."""
    put(tx, _RECIPIENT_KEY, key)


def trouble(tx: Connection) -> str:
    """Why the last pull did not bring everything, in words for staff; empty if it did."""
    return get(tx, _TROUBLE) or ""


def put_trouble(tx: Connection, words: str) -> None:
    """Remember why the last pull did not bring everything; empty words for one that did."""
    put(tx, _TROUBLE, words)


def key_refused(tx: Connection) -> bool:
    """Whether the provider, when it was last asked, did not accept the kiosk's key."""
    return bool(get(tx, _KEY_REFUSED))


def put_key_refused(tx: Connection, *, refused: bool) -> None:
    """Remember whether the provider accepts the kiosk's key."""
    put(tx, _KEY_REFUSED, "yes" if refused else "")


def cannot_sign(tx: Connection) -> str:
    """Why no door would take this kiosk's tickets, by the latest look at its keys; "" if they would."""
    return get(tx, _CANNOT_SIGN) or ""


def put_cannot_sign(tx: Connection, why: str) -> None:
    """Remember why tickets cannot be signed; "" if they can."""
    put(tx, _CANNOT_SIGN, why)


def proven_delivery(tx: Connection) -> int:
    """Up to which delivery of the outbox the provider proved to know everything; 0 before the first."""
    return from_column(lambda: int(get(tx, _PROVEN) or 0))


def put_proven_delivery(tx: Connection, number: int) -> None:
    """The provider knows every delivery up to this one."""
    put(tx, _PROVEN, str(number))


def pass_keys(tx: Connection) -> bytes:
    """The public keys of member passes as the provider last told them; empty while none are known."""
    return (get(tx, _PASSES) or "").encode()


def put_pass_keys(tx: Connection, jwks: bytes) -> None:
    """Remember the public keys of member passes: they must be known without a network too."""
    put(tx, _PASSES, jwks.decode())


def _moment(value: str | None) -> datetime | None:
    return instant(from_column(lambda: int(value))) if value else None
