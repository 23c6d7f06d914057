-- What happened to the machine and its parts, beside the journal of sales: for the technician, and only for a while.
CREATE TABLE event (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    part TEXT NOT NULL,
    code TEXT NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT '',
    grade TEXT NOT NULL CHECK (grade IN ('ok', 'warning', 'failed')),
    times INTEGER NOT NULL DEFAULT 1,
    last_at INTEGER NOT NULL
) STRICT;
CREATE INDEX event_part ON event (part, subject, number);
