"""The sandbox's tables."""

SETTLING = (
    "ALTER TABLE booking ADD COLUMN settlement TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE booking ADD COLUMN settled_at INTEGER",
    "ALTER TABLE booking ADD COLUMN expired INTEGER NOT NULL DEFAULT 0",
)
"""What version 2 added: which payment settled a booking made without money, and when, or that it came too late."""

STATEMENTS = (
    "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    # The programme: each thing with the number of its last change; deleted ones stay, so that deltas can tell.
    """CREATE TABLE thing (
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        body BLOB NOT NULL,
        change INTEGER NOT NULL,
        deleted INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE UNIQUE INDEX thing_change ON thing (change)",
    # What the cinema's staff changed by hand, on top of the folder.
    """CREATE TABLE showtime (
        id TEXT PRIMARY KEY,
        auditorium_id TEXT NOT NULL,
        starts_at INTEGER NOT NULL,
        ends_at INTEGER NOT NULL,
        sales_end_at INTEGER NOT NULL,
        cancelled INTEGER NOT NULL DEFAULT 0,
        moved_seconds INTEGER NOT NULL DEFAULT 0,
        withdrawn INTEGER NOT NULL DEFAULT 0,
        seeded INTEGER NOT NULL DEFAULT 0,
        past INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID""",
    # One row a seat that is not free, or no longer: a seat cannot be in two states.
    """CREATE TABLE seat (
        showtime_id TEXT NOT NULL,
        seat_id TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('free', 'sold', 'held', 'blocked')),
        change INTEGER NOT NULL,
        PRIMARY KEY (showtime_id, seat_id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE UNIQUE INDEX seat_change ON seat (change)",
    "CREATE TABLE kiosk (id TEXT PRIMARY KEY, epoch INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE seat_grant (
        id TEXT PRIMARY KEY,
        kiosk_id TEXT NOT NULL,
        epoch INTEGER NOT NULL,
        kind TEXT NOT NULL,
        showtime_id TEXT NOT NULL,
        asked TEXT NOT NULL,
        over INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX seat_grant_kiosk ON seat_grant (kiosk_id) WHERE over = 0",
    """CREATE TABLE granted_seat (
        grant_id TEXT NOT NULL REFERENCES seat_grant (id),
        showtime_id TEXT NOT NULL,
        seat_id TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT 'live' CHECK (state IN ('live', 'handed_back', 'booked', 'written_off')),
        PRIMARY KEY (grant_id, seat_id)
    ) STRICT, WITHOUT ROWID""",
    # Two rights to one seat cannot be stored.
    "CREATE UNIQUE INDEX granted_once ON granted_seat (showtime_id, seat_id) WHERE state = 'live'",
    """CREATE TABLE booking (
        reference TEXT PRIMARY KEY,
        kiosk_id TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        showtime_id TEXT NOT NULL,
        currency TEXT NOT NULL,
        fee INTEGER NOT NULL,
        total INTEGER NOT NULL,
        method TEXT NOT NULL,
        paid INTEGER NOT NULL,
        language TEXT NOT NULL,
        offline INTEGER NOT NULL,
        booked_at INTEGER,
        cancelled_at INTEGER,
        refund TEXT NOT NULL DEFAULT '',
        collected_at INTEGER,
        collection TEXT NOT NULL DEFAULT ''
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE ticket (
        id TEXT PRIMARY KEY,
        reference TEXT NOT NULL REFERENCES booking (reference),
        position INTEGER NOT NULL,
        showtime_id TEXT NOT NULL,
        seat_id TEXT NOT NULL,
        ticket_type TEXT NOT NULL,
        price INTEGER NOT NULL,
        code TEXT NOT NULL,
        live INTEGER NOT NULL DEFAULT 1
    ) STRICT, WITHOUT ROWID""",
    # Two live tickets for one seat cannot be stored.
    "CREATE UNIQUE INDEX ticket_once ON ticket (showtime_id, seat_id) WHERE live = 1",
    "CREATE INDEX ticket_reference ON ticket (reference, position)",
    "CREATE INDEX ticket_code ON ticket (code) WHERE code <> ''",
)
