-- Which customer of the provider's a person is. The subject is there only as a keyed hash, whose key is another file.
CREATE TABLE member_link (
    subject TEXT PRIMARY KEY,
    customer_id TEXT NOT NULL CHECK (customer_id <> ''),
    used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX member_link_customer ON member_link (customer_id);
CREATE INDEX member_link_used ON member_link (used_at);

-- The exceptions list's other half: people who could not be told to be one customer, and claims that did not hold.
CREATE TABLE member_case (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL
        CHECK (kind IN ('several_customers', 'unverified_address', 'linked_to_another', 'claim_not_valid')),
    subject TEXT NOT NULL DEFAULT '',
    booking_reference TEXT REFERENCES booking (reference),
    times INTEGER NOT NULL DEFAULT 1,
    opened_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    settled_at INTEGER,
    by_whom TEXT NOT NULL DEFAULT '',
    CHECK ((kind = 'claim_not_valid') = (booking_reference IS NOT NULL)),
    CHECK ((kind = 'claim_not_valid') = (subject = '')),
    CHECK ((settled_at IS NULL) = (by_whom = ''))
) STRICT;
CREATE UNIQUE INDEX member_case_open ON member_case (subject, kind) WHERE settled_at IS NULL AND subject <> '';
CREATE UNIQUE INDEX member_case_booking ON member_case (booking_reference) WHERE booking_reference IS NOT NULL;

-- Who bought, until the provider has been told. Beside the journal, which keeps no person.
CREATE TABLE booking_member (
    booking_reference TEXT PRIMARY KEY REFERENCES booking (reference),
    customer_id TEXT NOT NULL,
    membership_number TEXT NOT NULL,
    proof TEXT NOT NULL CHECK (proof IN ('verified', 'claimed')),
    CHECK (customer_id <> '' OR membership_number <> '')
) STRICT, WITHOUT ROWID;
CREATE TRIGGER booking_member_over AFTER UPDATE OF state ON booking
WHEN NEW.state IN ('confirmed', 'refunded', 'abandoned', 'voucher') BEGIN
    DELETE FROM booking_member WHERE booking_reference = NEW.reference;
END;
