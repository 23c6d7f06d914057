-- What a refusal was about, beside its words, so that a rule can act on it.
ALTER TABLE outbox_message ADD COLUMN code TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox_message ADD COLUMN seats TEXT NOT NULL DEFAULT '[]';
ALTER TABLE outbox_message ADD COLUMN refused_at INTEGER;
ALTER TABLE outbox_message ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;

-- A sale that moves gets new tickets: the old ones stay, void. Copies are counted for each issue.
ALTER TABLE ticket ADD COLUMN issue INTEGER NOT NULL DEFAULT 1;
CREATE INDEX ticket_code ON ticket (code) WHERE code <> '';
ALTER TABLE print_attempt ADD COLUMN issue INTEGER NOT NULL DEFAULT 1;

-- The exceptions list: every message that was refused or parked, for ever.
CREATE TABLE exception_case (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    message_number INTEGER NOT NULL UNIQUE REFERENCES outbox_message (number),
    booking_reference TEXT NOT NULL REFERENCES booking (reference),
    kind TEXT NOT NULL CHECK (kind IN ('conflict', 'epoch_over', 'refused', 'parked')),
    reason TEXT NOT NULL,
    lost TEXT NOT NULL DEFAULT '[]',
    state TEXT NOT NULL CHECK (state IN ('rule', 'person', 'requested', 'settled')),
    why TEXT NOT NULL DEFAULT '',
    opened_at INTEGER NOT NULL,
    remedy TEXT CHECK (remedy IN ('move', 'refund', 'voucher', 'resend')),
    seats TEXT NOT NULL DEFAULT '[]',
    by_whom TEXT NOT NULL DEFAULT '',
    requested_at INTEGER,
    settled_at INTEGER,
    CHECK (state IN ('rule', 'person') OR (remedy IS NOT NULL AND by_whom <> ''))
) STRICT;
CREATE INDEX exception_open ON exception_case (state) WHERE state <> 'settled';
CREATE INDEX exception_booking ON exception_case (booking_reference);
CREATE TRIGGER exception_stays BEFORE DELETE ON exception_case BEGIN
    SELECT RAISE (ABORT, 'an exception is never deleted');
END;
-- Whoever refuses or parks a message: it is on the list, in the same transaction.
CREATE TRIGGER message_listed AFTER UPDATE OF state ON outbox_message
WHEN NEW.state IN ('refused', 'parked') AND OLD.state NOT IN ('refused', 'parked') BEGIN
    INSERT INTO exception_case (message_number, booking_reference, kind, reason, lost, state, opened_at)
    SELECT NEW.number, NEW.booking_reference, kind, NEW.reason, NEW.seats,
        CASE WHEN kind IN ('conflict', 'epoch_over') THEN 'rule' ELSE 'person' END,
        coalesce(NEW.refused_at, NEW.due_at)
    FROM (SELECT CASE
        WHEN NEW.state = 'parked' THEN 'parked'
        WHEN NEW.kind = 'booking' AND NEW.code = 'seats_taken' THEN 'conflict'
        WHEN NEW.kind = 'booking' AND NEW.code = 'epoch_over' THEN 'epoch_over'
        ELSE 'refused' END AS kind)
    WHERE true
    ON CONFLICT (message_number) DO UPDATE SET reason = excluded.reason, state = excluded.state;
END;
INSERT INTO exception_case (message_number, booking_reference, kind, reason, state, opened_at)
SELECT number, booking_reference, state, reason, 'person', due_at
FROM outbox_message WHERE state IN ('refused', 'parked') ORDER BY number;

-- A sale may end as a voucher, which must be there first and for good.
CREATE TABLE voucher (
    code TEXT PRIMARY KEY,
    booking_reference TEXT NOT NULL UNIQUE REFERENCES booking (reference),
    amount INTEGER NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    minted_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER voucher_stays BEFORE DELETE ON voucher BEGIN
    SELECT RAISE (ABORT, 'a voucher is never deleted');
END;
CREATE TRIGGER voucher_first BEFORE UPDATE OF state ON booking
WHEN NEW.state = 'voucher' AND NOT EXISTS (SELECT 1 FROM voucher WHERE booking_reference = NEW.reference) BEGIN
    SELECT RAISE (ABORT, 'a sale ends as a voucher only with one');
END;
DROP INDEX booking_open;
CREATE INDEX booking_open ON booking (state) WHERE state NOT IN ('confirmed', 'refunded', 'abandoned', 'voucher');
