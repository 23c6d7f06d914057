-- What a sale was when it was made, for reports: the price list and the connection may be others later. NULL: sold by an
-- earlier version.
ALTER TABLE booking ADD COLUMN tax_basis_points INTEGER;
ALTER TABLE booking ADD COLUMN offline INTEGER;
ALTER TABLE settlement ADD COLUMN tax_basis_points INTEGER;

-- A sale that the provider was told of once more is issued more than once: the first time is when it was sold.
CREATE INDEX journal_sold ON journal (subject) WHERE kind IN ('issued', 'settlement_paid');

-- Z reports: each covers the journal from where the one before ended, and stays as it was printed.
CREATE TABLE day_closing (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    closed_at INTEGER NOT NULL,
    by_whom TEXT NOT NULL CHECK (by_whom <> ''),
    first_entry INTEGER NOT NULL,
    last_entry INTEGER NOT NULL CHECK (last_entry >= first_entry - 1),
    body TEXT NOT NULL
) STRICT;
CREATE TRIGGER day_closing_follows BEFORE INSERT ON day_closing
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM day_closing)
    OR NEW.first_entry <> (SELECT coalesce(max(last_entry), 0) + 1 FROM day_closing) BEGIN
    SELECT RAISE (ABORT, 'a closing begins where the one before ended');
END;
CREATE TRIGGER day_closing_stays BEFORE DELETE ON day_closing BEGIN
    SELECT RAISE (ABORT, 'a closing is never deleted');
END;
CREATE TRIGGER day_closing_unchanged BEFORE UPDATE ON day_closing BEGIN
    SELECT RAISE (ABORT, 'a closing is never changed');
END;
