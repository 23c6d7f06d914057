-- The programme: written by the pull alone. Bodies are JSON of the domain's dataclasses, always the last column, and
-- never in a table WITHOUT ROWID: there every look-up by key would read the bodies it passes (30 ms for a day's list).
CREATE TABLE site (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    body TEXT NOT NULL
) STRICT;

CREATE TABLE film (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE auditorium (
    id TEXT PRIMARY KEY,
    seats INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE seat (
    auditorium_id TEXT NOT NULL REFERENCES auditorium (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    PRIMARY KEY (auditorium_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket_type (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE price_list (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE showtime (
    id TEXT PRIMARY KEY,
    film_id TEXT NOT NULL,
    auditorium_id TEXT NOT NULL,
    price_list_id TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    sales_end_at INTEGER NOT NULL,
    day TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    subtitles TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('on_sale', 'cancelled'))
) STRICT, WITHOUT ROWID;
CREATE INDEX showtime_day ON showtime (day, starts_at);
CREATE INDEX showtime_start ON showtime (starts_at) WHERE status = 'on_sale';
CREATE INDEX showtime_film ON showtime (film_id, starts_at);
CREATE INDEX showtime_end ON showtime (ends_at);

-- What the provider last said of seats that are not free.
CREATE TABLE seat_state (
    showtime_id TEXT NOT NULL,
    seat_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sold', 'held', 'blocked')),
    PRIMARY KEY (showtime_id, seat_id)
) STRICT, WITHOUT ROWID;

-- Counted by the triggers below, so that a list of showtimes never counts seats.
CREATE TABLE seat_count (
    showtime_id TEXT PRIMARY KEY,
    sold INTEGER NOT NULL DEFAULT 0,
    held INTEGER NOT NULL DEFAULT 0,
    blocked INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TRIGGER seat_state_in AFTER INSERT ON seat_state BEGIN
    INSERT INTO seat_count (showtime_id, sold, held, blocked)
    VALUES (NEW.showtime_id, NEW.state = 'sold', NEW.state = 'held', NEW.state = 'blocked')
    ON CONFLICT (showtime_id) DO UPDATE SET
        sold = sold + excluded.sold, held = held + excluded.held, blocked = blocked + excluded.blocked;
END;
CREATE TRIGGER seat_state_out AFTER DELETE ON seat_state BEGIN
    UPDATE seat_count SET
        sold = sold - (OLD.state = 'sold'), held = held - (OLD.state = 'held'), blocked = blocked - (OLD.state = 'blocked')
    WHERE showtime_id = OLD.showtime_id;
END;
CREATE TRIGGER seat_state_turn AFTER UPDATE OF state ON seat_state BEGIN
    UPDATE seat_count SET
        sold = sold - (OLD.state = 'sold') + (NEW.state = 'sold'),
        held = held - (OLD.state = 'held') + (NEW.state = 'held'),
        blocked = blocked - (OLD.state = 'blocked') + (NEW.state = 'blocked')
    WHERE showtime_id = NEW.showtime_id;
END;

CREATE TABLE poster (
    digest TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    cached_at INTEGER
) STRICT, WITHOUT ROWID;

-- Cursors, contact with the provider, the epoch of the enrolment, the clock's high-water mark.
CREATE TABLE sync_state (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Seat rights: escrow. A grant is written before the provider is asked.
CREATE TABLE grant_request (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('hold', 'allotment')),
    showtime_id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'granted', 'refused', 'returning', 'returned')),
    basket_id TEXT,
    asked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX grant_request_open ON grant_request (state) WHERE state IN ('asked', 'granted', 'returning');

CREATE TABLE seat_right (
    grant_id TEXT NOT NULL REFERENCES grant_request (id),
    showtime_id TEXT NOT NULL,
    seat_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'live', 'in_basket', 'used', 'returning', 'returned')),
    basket_id TEXT,
    PRIMARY KEY (grant_id, seat_id)
) STRICT, WITHOUT ROWID;
-- Two rights to one seat cannot be stored.
CREATE UNIQUE INDEX seat_right_once ON seat_right (showtime_id, seat_id) WHERE state IN ('live', 'in_basket', 'used');
CREATE INDEX seat_right_live ON seat_right (showtime_id) WHERE state = 'live';
CREATE INDEX seat_right_unsold ON seat_right (showtime_id) WHERE state IN ('asked', 'live', 'returning');
CREATE INDEX seat_right_returning ON seat_right (grant_id) WHERE state = 'returning';
CREATE INDEX seat_right_basket ON seat_right (basket_id) WHERE basket_id IS NOT NULL;

-- Sales: a ledger. The steps that may follow one another are data, and the database enforces them.
CREATE TABLE sale_step (
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (before, after)
) STRICT, WITHOUT ROWID;

CREATE TABLE booking (
    reference TEXT PRIMARY KEY,
    basket_id TEXT NOT NULL UNIQUE,
    showtime_id TEXT NOT NULL,
    state TEXT NOT NULL,
    currency TEXT NOT NULL,
    fee INTEGER NOT NULL,
    tax INTEGER NOT NULL,
    total INTEGER NOT NULL,
    payment_method TEXT NOT NULL DEFAULT 'card',
    language TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    issued_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX booking_open ON booking (state) WHERE state NOT IN ('confirmed', 'refunded', 'abandoned');
CREATE TRIGGER booking_starts BEFORE INSERT ON booking WHEN NEW.state <> 'held' BEGIN
    SELECT RAISE (ABORT, 'a sale starts as held');
END;
CREATE TRIGGER booking_steps BEFORE UPDATE OF state ON booking
WHEN NEW.state <> OLD.state
    AND NOT EXISTS (SELECT 1 FROM sale_step WHERE before = OLD.state AND after = NEW.state) BEGIN
    SELECT RAISE (ABORT, 'this step of a sale is not allowed');
END;
CREATE TRIGGER booking_stays BEFORE DELETE ON booking BEGIN
    SELECT RAISE (ABORT, 'a sale is never deleted');
END;

-- What is being sold, from the moment the seats are held: enough to finish the sale after a crash.
CREATE TABLE sale_line (
    booking_reference TEXT NOT NULL REFERENCES booking (reference),
    position INTEGER NOT NULL,
    seat_id TEXT NOT NULL,
    ticket_type_id TEXT NOT NULL,
    price INTEGER NOT NULL,
    at_risk INTEGER NOT NULL,
    PRIMARY KEY (booking_reference, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket (
    id TEXT PRIMARY KEY,
    booking_reference TEXT NOT NULL REFERENCES booking (reference),
    position INTEGER NOT NULL,
    showtime_id TEXT NOT NULL,
    seat_id TEXT NOT NULL,
    ticket_type_id TEXT NOT NULL,
    price INTEGER NOT NULL,
    code TEXT NOT NULL,
    live INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
-- Two live tickets for one seat of one showtime cannot be stored.
CREATE UNIQUE INDEX ticket_once ON ticket (showtime_id, seat_id) WHERE live = 1;
CREATE INDEX ticket_booking ON ticket (booking_reference);

CREATE TABLE payment (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    reference TEXT NOT NULL UNIQUE,
    booking_reference TEXT NOT NULL REFERENCES booking (reference),
    method TEXT NOT NULL CHECK (method IN ('card', 'counter')),
    state TEXT NOT NULL CHECK (state IN ('requested', 'approved', 'declined', 'due', 'reversing', 'reversed')),
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL,
    receipt TEXT NOT NULL DEFAULT '',
    requested_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX payment_once ON payment (booking_reference) WHERE state IN ('requested', 'approved', 'due', 'reversing');

-- Messages to the provider, with the exact bytes to send; never deleted.
CREATE TABLE outbox_message (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('booking', 'cancellation')),
    booking_reference TEXT NOT NULL REFERENCES booking (reference),
    body BLOB NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'in_flight', 'delivered', 'refused', 'parked')),
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    delivered_at INTEGER,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX outbox_open ON outbox_message (due_at) WHERE state IN ('pending', 'in_flight');
CREATE INDEX outbox_undelivered ON outbox_message (booking_reference, number) WHERE state <> 'delivered';
CREATE TRIGGER outbox_stays BEFORE DELETE ON outbox_message BEGIN
    SELECT RAISE (ABORT, 'an outbox message is never deleted');
END;

-- Print attempts: number reserved, sent, then printed, not printed or unknown.
CREATE TABLE print_attempt (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    booking_reference TEXT NOT NULL REFERENCES booking (reference),
    copy INTEGER NOT NULL DEFAULT 1,
    state TEXT NOT NULL DEFAULT 'reserved' CHECK (state IN ('reserved', 'sent', 'printed', 'not_printed', 'unknown')),
    reason TEXT NOT NULL DEFAULT '',
    pdf TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX print_attempt_booking ON print_attempt (booking_reference);
CREATE INDEX print_attempt_open ON print_attempt (state) WHERE state IN ('reserved', 'sent');

-- Everything that happened to a sale: append-only, each entry sealed by the hash of the one before.
CREATE TABLE journal (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN
    SELECT RAISE (ABORT, 'the journal is append-only');
END;
CREATE TRIGGER journal_unchanged BEFORE UPDATE ON journal BEGIN
    SELECT RAISE (ABORT, 'the journal is append-only');
END;

-- What this kiosk may say of a seat: its own tickets and rights over what the provider said.
CREATE VIEW seat_availability AS
SELECT
    showtime.id AS showtime_id,
    seat.id AS seat_id,
    CASE
        WHEN ticket.id IS NOT NULL THEN 'sold'
        WHEN seat_right.state = 'in_basket' THEN 'in_basket'
        WHEN seat_right.state = 'live' THEN 'mine'
        WHEN seat_state.state IS NOT NULL THEN seat_state.state
        ELSE 'free'
    END AS state,
    seat_right.basket_id AS basket_id
FROM showtime
JOIN seat ON seat.auditorium_id = showtime.auditorium_id
LEFT JOIN seat_state ON seat_state.showtime_id = showtime.id AND seat_state.seat_id = seat.id
LEFT JOIN seat_right ON seat_right.showtime_id = showtime.id AND seat_right.seat_id = seat.id
    AND seat_right.state IN ('live', 'in_basket', 'used')
LEFT JOIN ticket ON ticket.showtime_id = showtime.id AND ticket.seat_id = seat.id AND ticket.live = 1;
