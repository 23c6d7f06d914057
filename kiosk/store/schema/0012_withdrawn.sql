-- A show that left the programme although guests of this kiosk wait for it: what it was, for the mail that tells them, and from when
-- on its leaving is sure. It goes when the show is back, or over.
CREATE TABLE withdrawn_showtime (
    showtime_id TEXT PRIMARY KEY,
    certain_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
