"""What the sandbox keeps for members' accounts, since its state's second version."""

STATEMENTS = (
    # Which film a showtime was of, also once it is over.
    "ALTER TABLE showtime ADD COLUMN film_id TEXT NOT NULL DEFAULT ''",
    # How much of a booking that its member took back is to be returned.
    "ALTER TABLE booking ADD COLUMN refunded INTEGER",
    # Wishes that were carried out: the same id again is the same wish.
    """CREATE TABLE member_request (
        id TEXT PRIMARY KEY,
        customer_id TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        wish TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
)
