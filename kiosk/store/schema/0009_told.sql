-- A show as its tickets were sold for: whoever comes back, or wants mail, is told if it is not so any more. NULL for sales
-- of before, which are told nothing.
ALTER TABLE booking ADD COLUMN starts_at INTEGER;
ALTER TABLE booking ADD COLUMN ends_at INTEGER;
ALTER TABLE booking ADD COLUMN auditorium_id TEXT;

-- What a mail of the kind 'moved' tells. Whether one that waits may have arrived already, because an answer was lost, and
-- whether it ended so: only endings are in the journal.
ALTER TABLE mail ADD COLUMN tells TEXT NOT NULL DEFAULT '';
ALTER TABLE mail ADD COLUMN in_doubt INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mail ADD COLUMN ended_in_doubt INTEGER NOT NULL DEFAULT 0;

-- Who wants a reminder, and to be told of changes: personal data, never in the journal. One a booking, until its show is over.
CREATE TABLE subscriber (
    booking_reference TEXT PRIMARY KEY REFERENCES booking (reference),
    address TEXT NOT NULL CHECK (length (address) <= 254),
    language TEXT NOT NULL,
    asked_at INTEGER NOT NULL
) STRICT;
-- An address that a server refused for good is told nothing more.
CREATE TRIGGER subscriber_goes BEFORE UPDATE OF state ON mail WHEN NEW.state = 'refused' BEGIN
    DELETE FROM subscriber WHERE booking_reference = NEW.booking_reference
        AND address = (SELECT address FROM mail_address WHERE mail_number = NEW.number);
END;
