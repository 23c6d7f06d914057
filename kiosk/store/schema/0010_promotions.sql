-- Who agreed to news and offers by mail, to which words and when: personal data, never in the journal. A consent given with
-- a purchase counts once that is a booking. Withdrawn, the address is gone; the keyed hash of it stays, so that nothing is
-- sent, and told says whether the provider knows.
CREATE TABLE consent (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    recipient TEXT NOT NULL,
    address TEXT CHECK (length (address) <= 254),
    language TEXT NOT NULL,
    wording TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    booking_reference TEXT REFERENCES booking (reference),
    counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
    withdrawn_at INTEGER,
    told INTEGER NOT NULL DEFAULT 0,
    CHECK ((address IS NULL) = (withdrawn_at IS NOT NULL))
) STRICT;
CREATE INDEX consent_recipient ON consent (recipient);
CREATE INDEX consent_booking ON consent (booking_reference);

-- Campaigns as they were when they were scheduled; what becomes of a draft afterwards does not touch them.
CREATE TABLE campaign (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('scheduled', 'stopped')),
    body TEXT NOT NULL,
    scheduled_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One mail of a campaign to a recipient, who is known by a hash. One that is being sent, or ended, is never sent again.
CREATE TABLE promotion (
    id TEXT PRIMARY KEY,
    campaign_id TEXT NOT NULL REFERENCES campaign (id),
    recipient TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'claiming'
        CHECK (state IN ('claiming', 'sending', 'sent', 'already', 'suppressed', 'refused', 'unknown')),
    tries INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    begun_at INTEGER,
    reason TEXT NOT NULL DEFAULT '',
    UNIQUE (campaign_id, recipient)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER promotion_ends_once BEFORE UPDATE OF state ON promotion
WHEN OLD.state NOT IN ('claiming', 'sending') AND NEW.state <> OLD.state BEGIN
    SELECT RAISE (ABORT, 'what became of a promotion stays');
END;
CREATE TRIGGER promotion_stays BEFORE DELETE ON promotion BEGIN
    SELECT RAISE (ABORT, 'a promotion is never deleted: it would be sent again');
END;
