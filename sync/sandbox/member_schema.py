"""The sandbox's tables of people, since its state's second version."""

STATEMENTS = (
    # Customers, those that were made one with another too: `merged_into` names it.
    """CREATE TABLE customer (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '',
        email_verified INTEGER NOT NULL DEFAULT 0,
        language TEXT NOT NULL DEFAULT '',
        preferences TEXT NOT NULL DEFAULT '{}',
        consents TEXT NOT NULL DEFAULT '[]',
        merged_into TEXT REFERENCES customer (id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX customer_email ON customer (email) WHERE email <> ''",
    # One subject is one customer; a customer may sign in at several issuers.
    """CREATE TABLE identity_link (
        issuer TEXT NOT NULL,
        subject TEXT NOT NULL,
        customer_id TEXT NOT NULL REFERENCES customer (id),
        PRIMARY KEY (issuer, subject)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX identity_link_customer ON identity_link (customer_id)",
    """CREATE TABLE membership (
        number TEXT PRIMARY KEY,
        customer_id TEXT NOT NULL REFERENCES customer (id),
        tier TEXT NOT NULL,
        valid_from INTEGER NOT NULL,
        valid_until INTEGER NOT NULL,
        ticket_types TEXT NOT NULL DEFAULT '[]'
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX membership_customer ON membership (customer_id)",
    # Who bought a booking, with which membership, and whether that held.
    """CREATE TABLE booking_member (
        reference TEXT PRIMARY KEY REFERENCES booking (reference),
        customer_id TEXT NOT NULL,
        membership_number TEXT NOT NULL,
        proof TEXT NOT NULL,
        valid INTEGER
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX booking_member_customer ON booking_member (customer_id) WHERE customer_id <> ''",
)
