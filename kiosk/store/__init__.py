"""SQLite: the tables, views, outbox and journal; the one package that speaks SQL."""
