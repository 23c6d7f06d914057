-- Who may come in by the staff's door. A PIN is here as an Argon2id hash over an HMAC whose key (the pepper) is not in
-- this file; ``pepper`` tells which key that was. Without a hash somebody is known, but cannot come in by PIN.
CREATE TABLE staff (
    number TEXT PRIMARY KEY CHECK (length(number) BETWEEN 1 AND 6 AND number NOT GLOB '*[^0-9]*'),
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('manager', 'technician', 'both')),
    pin_hash TEXT NOT NULL DEFAULT '',
    pepper TEXT NOT NULL DEFAULT '',
    added_by TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    last_in_at INTEGER
) STRICT, WITHOUT ROWID;

-- Tries in a row that failed: of this device, and of each number that was typed, whether anybody has it or not. Numbers
-- are keyed hashes, because people type their PIN there by mistake. ``ticks`` are monotonic seconds within ``boot``.
CREATE TABLE staff_tries (
    subject TEXT PRIMARY KEY,
    failures INTEGER NOT NULL CHECK (failures > 0),
    boot TEXT NOT NULL,
    ticks REAL NOT NULL,
    last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
