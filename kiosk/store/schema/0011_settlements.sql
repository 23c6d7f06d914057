-- Bookings made elsewhere that are paid here: a ledger of its own beside the sales, in the journal like them. ``body`` is
-- the booking as it was found, unpaid: without codes. A payment is written down before the terminal is asked for it.
CREATE TABLE settlement (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    payment TEXT NOT NULL UNIQUE,
    booking_reference TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('paying', 'not_paid', 'paid', 'settled', 'refunding', 'refunded')),
    receipt TEXT NOT NULL DEFAULT '',
    why TEXT NOT NULL DEFAULT '',
    by_whom TEXT NOT NULL DEFAULT '',
    asked_at INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
-- Nobody pays twice here for one booking: not while a payment is open, and not once it has settled the booking.
CREATE UNIQUE INDEX settlement_once ON settlement (booking_reference)
    WHERE state IN ('paying', 'paid', 'settled', 'refunding');
CREATE INDEX settlement_booking ON settlement (booking_reference);
CREATE INDEX settlement_open ON settlement (state) WHERE state IN ('paying', 'paid', 'refunding');
CREATE TRIGGER settlement_starts BEFORE INSERT ON settlement WHEN NEW.state <> 'paying' BEGIN
    SELECT RAISE (ABORT, 'a settlement starts as paying');
END;
CREATE TRIGGER settlement_steps BEFORE UPDATE OF state ON settlement
WHEN NEW.state <> OLD.state AND OLD.state || ' ' || NEW.state NOT IN
    ('paying not_paid', 'paying paid', 'paying refunding', 'paid settled', 'paid refunding', 'refunding refunded') BEGIN
    SELECT RAISE (ABORT, 'this step of a settlement is not allowed');
END;
CREATE TRIGGER settlement_stays BEFORE DELETE ON settlement BEGIN
    SELECT RAISE (ABORT, 'a settlement is never deleted');
END;
