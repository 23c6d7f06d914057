-- Bookings made elsewhere whose tickets are handed out here: asked of the provider, or collected. No row of it is in the
-- journal, and none stays: it goes once the paper is known to have come out, or when the show is over.
CREATE TABLE collection (
    id TEXT PRIMARY KEY,
    booking_reference TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'collected')),
    over_at INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX collection_over ON collection (over_at);

-- What is printed need not have been sold here: print attempts no longer refer to a booking of this kiosk.
CREATE TABLE print_attempt_of_any (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    booking_reference TEXT NOT NULL,
    copy INTEGER NOT NULL DEFAULT 1,
    state TEXT NOT NULL DEFAULT 'reserved' CHECK (state IN ('reserved', 'sent', 'printed', 'not_printed', 'unknown')),
    reason TEXT NOT NULL DEFAULT '',
    pdf TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    issue INTEGER NOT NULL DEFAULT 1
) STRICT;
INSERT INTO print_attempt_of_any SELECT * FROM print_attempt;
DROP TABLE print_attempt;
ALTER TABLE print_attempt_of_any RENAME TO print_attempt;
CREATE INDEX print_attempt_booking ON print_attempt (booking_reference);
CREATE INDEX print_attempt_open ON print_attempt (state) WHERE state IN ('reserved', 'sent');
