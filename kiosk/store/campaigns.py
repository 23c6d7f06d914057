"""Campaigns on disk, and what became of each of their mails. Recipients are known by hashes here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.campaigns import Campaign, PromotionState
from kiosk.domain.mail import LONGEST_WAIT_SECONDS
from kiosk.store.encoding import body_of, from_body, seconds
from kiosk.store.sqlite import Connection

_HOUR = timedelta(hours=1)
_NO_DUE_TIME_BEYOND = int(2 * LONGEST_WAIT_SECONDS)
"""One due later than this was put off by a clock that was ahead: it is due now."""


@dataclass(frozen=True, slots=True)
class Promotion:
    """A mail that is still to be sent. ``id`` is its claim's key and, for ever, its name at mail servers."""

    id: str
    recipient: str
    tries: int


def schedule(tx: Connection, campaign: Campaign, at: datetime) -> None:
    """Let a campaign go out as it is now; one that was stopped goes on, to those who had nothing yet."""
    tx.execute(
        "INSERT INTO campaign (id, state, body, scheduled_at) VALUES (?, 'scheduled', ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET state = 'scheduled', body = excluded.body,"
        " scheduled_at = excluded.scheduled_at",
        (campaign.id, body_of(campaign), seconds(at)),
    )


def stop(tx: Connection, campaign_id: str) -> bool:
    """Let nothing more go out; whether there is such a campaign."""
    return tx.execute("UPDATE campaign SET state = 'stopped' WHERE id = ?", (campaign_id,)).rowcount > 0


def is_scheduled(tx: Connection, campaign_id: str) -> bool:
    """Whether a campaign is to go out (it may be over)."""
    row = tx.execute("SELECT 1 FROM campaign WHERE id = ? AND state = 'scheduled'", (campaign_id,)).fetchone()
    return row is not None


def all_of_them(tx: Connection) -> tuple[tuple[Campaign, bool], ...]:
    """Every campaign that was scheduled once, and whether it still is; the oldest first."""
    rows = tx.execute("SELECT body, state FROM campaign ORDER BY scheduled_at, id")
    return tuple((from_body(row["body"], Campaign), row["state"] == "scheduled") for row in rows)


def next_recipient(tx: Connection, campaign_id: str) -> str | None:
    """Somebody whose consent is in force and who is in no mail of the campaign yet."""
    row = tx.execute(
        "SELECT recipient FROM consent WHERE counts AND withdrawn_at IS NULL AND NOT EXISTS"
        " (SELECT 1 FROM promotion WHERE campaign_id = ? AND promotion.recipient = consent.recipient)"
        " ORDER BY number LIMIT 1",
        (campaign_id,),
    ).fetchone()
    return row["recipient"] if row else None


def put(tx: Connection, promotion_id: str, campaign_id: str, recipient: str, at: datetime) -> None:
    """Write a mail down before anybody is asked for it."""
    tx.execute(
        "INSERT INTO promotion (id, campaign_id, recipient, due_at) VALUES (?, ?, ?, ?)",
        (promotion_id, campaign_id, recipient, seconds(at)),
    )


def due(tx: Connection, campaign_id: str, now: datetime) -> Promotion | None:
    """A mail that was begun with, whose time has come again, and whose recipient still agrees."""
    row = tx.execute(
        "SELECT * FROM promotion WHERE campaign_id = ? AND state = 'claiming' AND (due_at <= ? OR due_at > ?)"
        " AND EXISTS (SELECT 1 FROM consent WHERE consent.recipient = promotion.recipient AND counts"
        "  AND withdrawn_at IS NULL) ORDER BY due_at, id LIMIT 1",
        (campaign_id, seconds(now), seconds(now) + _NO_DUE_TIME_BEYOND),
    ).fetchone()
    return Promotion(row["id"], row["recipient"], row["tries"]) if row else None


def begin(tx: Connection, promotion_id: str, at: datetime) -> None:
    """It is handed to the mail server now. Should that end this program, it is never sent again."""
    tx.execute(
        "UPDATE promotion SET state = 'sending', tries = tries + 1, begun_at = ? WHERE id = ?",
        (seconds(at), promotion_id),
    )


def later(tx: Connection, promotion_id: str, due_at: datetime, reason: str) -> None:
    """Nothing of it left: ask and try again at ``due_at``."""
    tx.execute(
        "UPDATE promotion SET state = 'claiming', due_at = ?, reason = ? WHERE id = ?",
        (seconds(due_at), reason, promotion_id),
    )


def settle(tx: Connection, promotion_id: str, state: PromotionState, reason: str = "") -> None:
    """What became of it, for good."""
    tx.execute("UPDATE promotion SET state = ?, reason = ? WHERE id = ?", (state.value, reason, promotion_id))


def interrupted(tx: Connection) -> tuple[str, ...]:
    """Mails that were being handed over when the program ended. For the one who sends, before it begins."""
    return tuple(row["id"] for row in tx.execute("SELECT id FROM promotion WHERE state = 'sending' ORDER BY id"))


def begun_in_an_hour(tx: Connection, campaign_id: str, now: datetime) -> int:
    """How many of a campaign's mails were handed over in the hour before ``now``, or after by a clock put right."""
    (count,) = tx.execute(
        "SELECT count(*) FROM promotion WHERE campaign_id = ? AND begun_at > ? AND begun_at <= ?",
        (campaign_id, seconds(now - _HOUR), seconds(now + _HOUR)),
    ).fetchone()
    return int(count)


def counts(tx: Connection, campaign_id: str) -> Mapping[PromotionState, int]:
    """How many of a campaign's mails stand where; states without any are missing."""
    rows = tx.execute(
        "SELECT state, count(*) AS many FROM promotion WHERE campaign_id = ? GROUP BY state", (campaign_id,)
    )
    return {PromotionState(row["state"]): row["many"] for row in rows}


def to_come(tx: Connection, campaign_id: str) -> int:
    """How many recipients agree whose mail has not ended, one way or another."""
    (count,) = tx.execute(
        "SELECT count(DISTINCT recipient) FROM consent WHERE counts AND withdrawn_at IS NULL AND NOT EXISTS"
        " (SELECT 1 FROM promotion WHERE campaign_id = ? AND promotion.recipient = consent.recipient"
        "  AND state NOT IN ('claiming', 'sending'))",
        (campaign_id,),
    ).fetchone()
    return int(count)
