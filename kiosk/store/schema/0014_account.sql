-- Bookings their customers took back: what was agreed, written down before the provider is asked. Nobody is named, so that it
-- may be in the journal. A refund that is less than the payment is to be known for as long as the payment is.
CREATE TABLE cancellation (
    id TEXT PRIMARY KEY,
    booking_reference TEXT NOT NULL,
    refund INTEGER NOT NULL CHECK (refund >= 0),
    fee INTEGER NOT NULL CHECK (fee >= 0),
    currency TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'agreed', 'refused')),
    asked_at INTEGER NOT NULL,
    settled_at INTEGER,
    reason TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
-- One that is not refused is the only one of its booking.
CREATE UNIQUE INDEX cancellation_once ON cancellation (booking_reference) WHERE state <> 'refused';
CREATE INDEX cancellation_open ON cancellation (state) WHERE state = 'asked';
CREATE TRIGGER cancellation_stays BEFORE DELETE ON cancellation BEGIN
    SELECT RAISE (ABORT, 'a cancellation is never deleted');
END;
CREATE TRIGGER cancellation_ends_once BEFORE UPDATE OF state ON cancellation
WHEN OLD.state <> 'asked' AND NEW.state <> OLD.state BEGIN
    SELECT RAISE (ABORT, 'what became of a cancellation stays');
END;

-- What the provider is to be told of a person: personal data, never in the journal, and encrypted. The key of each message
-- is in a row of its own, which goes when the message is delivered: whatever copy of the body is left says nothing then.
-- ``about`` is the same for messages about the same person, and says nothing without the kiosk's own key.
CREATE TABLE sealed_message (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('profile', 'consent', 'export', 'erasure', 'cancellation')),
    about TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'refused', 'given_up')),
    body BLOB NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    settled_at INTEGER,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX sealed_message_open ON sealed_message (about, number) WHERE state IN ('waiting', 'refused');
CREATE TABLE sealed_key (
    message_number INTEGER PRIMARY KEY REFERENCES sealed_message (number),
    wrapped BLOB NOT NULL
) STRICT;
-- One that was refused keeps its key: a person has to look, and may have it sent once more.
CREATE TRIGGER sealed_message_opens_no_more AFTER UPDATE OF state ON sealed_message
WHEN NEW.state IN ('delivered', 'given_up') BEGIN
    DELETE FROM sealed_key WHERE message_number = NEW.number;
    UPDATE sealed_message SET body = x'', about = '' WHERE number = NEW.number;
END;
