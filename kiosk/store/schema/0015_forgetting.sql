-- What is personal is sealed (kiosk.store.sealing): each value under a key of its own, which it carries wrapped by the
-- kiosk's, and which goes with its row. Whoever finds a copy of this file has nothing without sealing.key.
-- What was readable so far is in the -wal file and in backups until the erasure that is noted here is finished.
INSERT OR REPLACE INTO sync_state (name, value)
SELECT 'erasure_unfinished', hex(randomblob(8)) WHERE EXISTS (SELECT 1 FROM mail_address)
    OR EXISTS (SELECT 1 FROM subscriber) OR EXISTS (SELECT 1 FROM consent) OR EXISTS (SELECT 1 FROM collection)
    OR EXISTS (SELECT 1 FROM booking_member) OR EXISTS (SELECT 1 FROM member_link);

DROP TRIGGER mail_address_goes;
CREATE TABLE mail_address_sealed (
    mail_number INTEGER PRIMARY KEY REFERENCES mail (number),
    address BLOB NOT NULL
) STRICT;
INSERT INTO mail_address_sealed SELECT mail_number, sealed(address, 'mail_address') FROM mail_address;

-- That an address which a server refused for good is told nothing more, kiosk.store.mail.settle sees to.
DROP TRIGGER subscriber_goes;
CREATE TABLE subscriber_sealed (
    booking_reference TEXT PRIMARY KEY REFERENCES booking (reference),
    address BLOB NOT NULL,
    language TEXT NOT NULL,
    asked_at INTEGER NOT NULL
) STRICT;
INSERT INTO subscriber_sealed
SELECT booking_reference, sealed(address, 'subscriber'), language, asked_at FROM subscriber;

DROP TABLE mail_address;
DROP TABLE subscriber;
ALTER TABLE mail_address_sealed RENAME TO mail_address;
ALTER TABLE subscriber_sealed RENAME TO subscriber;
CREATE TRIGGER mail_address_goes AFTER UPDATE OF state ON mail WHEN NEW.state <> 'waiting' BEGIN
    DELETE FROM mail_address WHERE mail_number = NEW.number;
END;

CREATE TABLE consent_sealed (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    recipient TEXT NOT NULL,
    address BLOB,
    language TEXT NOT NULL,
    wording TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    booking_reference TEXT REFERENCES booking (reference),
    counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
    withdrawn_at INTEGER,
    told INTEGER NOT NULL DEFAULT 0,
    CHECK ((address IS NULL) = (withdrawn_at IS NOT NULL))
) STRICT;
INSERT INTO consent_sealed
SELECT number, recipient, sealed(address, 'consent'), language, wording, given_at, booking_reference, counts,
    withdrawn_at, told FROM consent;
DROP TABLE consent;
ALTER TABLE consent_sealed RENAME TO consent;
CREATE INDEX consent_recipient ON consent (recipient);
CREATE INDEX consent_booking ON consent (booking_reference);

CREATE TABLE collection_sealed (
    id TEXT PRIMARY KEY,
    booking_reference TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'collected')),
    over_at INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;
INSERT INTO collection_sealed
SELECT id, booking_reference, state, over_at, sealed(body, 'collection') FROM collection;
DROP TABLE collection;
ALTER TABLE collection_sealed RENAME TO collection;
CREATE INDEX collection_over ON collection (over_at);

-- Who bought is here alone: the message of the sale, which stays for ever, gets it only as it is sent.
DROP TRIGGER booking_member_over;
CREATE TABLE booking_member_sealed (
    booking_reference TEXT PRIMARY KEY REFERENCES booking (reference),
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO booking_member_sealed
SELECT booking_reference, sealed(
    json_object('customer_id', customer_id, 'membership_number', membership_number, 'proof', proof), 'booking_member')
FROM booking_member;
DROP TABLE booking_member;
ALTER TABLE booking_member_sealed RENAME TO booking_member;
CREATE TRIGGER booking_member_over AFTER UPDATE OF state ON booking
WHEN NEW.state IN ('confirmed', 'refunded', 'abandoned', 'voucher') BEGIN
    INSERT OR REPLACE INTO sync_state (name, value)
    SELECT 'erasure_unfinished', hex(randomblob(8)) FROM booking_member WHERE booking_reference = NEW.reference;
    DELETE FROM booking_member WHERE booking_reference = NEW.reference;
END;

CREATE TABLE member_link_sealed (
    subject TEXT PRIMARY KEY,
    customer_id BLOB NOT NULL,
    used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO member_link_sealed SELECT subject, sealed(customer_id, 'member_link'), used_at FROM member_link;
DROP TABLE member_link;
ALTER TABLE member_link_sealed RENAME TO member_link;
CREATE INDEX member_link_used ON member_link (used_at);
