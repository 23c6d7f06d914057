-- The change log of the settings is read while somebody waits: the few entries of its kind, not the whole journal.
CREATE INDEX journal_settings ON journal (number) WHERE kind = 'staff_settings';
