-- Mail to customers: what is to be sent and what became of it. In the journal, so without anything about a person.
-- Kinds are those that are foreseen: a CHECK cannot be widened later without copying the table.
CREATE TABLE mail (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('confirmation', 'moved', 'reminder', 'promotion')),
    booking_reference TEXT NOT NULL REFERENCES booking (reference),
    language TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'refused', 'given_up')),
    tries INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX mail_waiting ON mail (due_at) WHERE state = 'waiting';
CREATE INDEX mail_booking ON mail (booking_reference);
CREATE TRIGGER mail_stays BEFORE DELETE ON mail BEGIN
    SELECT RAISE (ABORT, 'a mail is never deleted');
END;
CREATE TRIGGER mail_ends_once BEFORE UPDATE OF state ON mail WHEN OLD.state <> 'waiting' AND NEW.state <> OLD.state BEGIN
    SELECT RAISE (ABORT, 'what became of a mail stays');
END;

-- To whom: personal data, never in the journal. Whatever settles a mail takes its address out in the same transaction.
CREATE TABLE mail_address (
    mail_number INTEGER PRIMARY KEY REFERENCES mail (number),
    address TEXT NOT NULL CHECK (length (address) <= 254)
) STRICT;
CREATE TRIGGER mail_address_goes AFTER UPDATE OF state ON mail WHEN NEW.state <> 'waiting' BEGIN
    DELETE FROM mail_address WHERE mail_number = NEW.number;
END;
