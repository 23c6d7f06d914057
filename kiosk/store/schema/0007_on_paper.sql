-- Whether a sale's customer wants paper: not those who were told that none can come out, and went on.
ALTER TABLE booking ADD COLUMN on_paper INTEGER NOT NULL DEFAULT 1 CHECK (on_paper IN (0, 1));
