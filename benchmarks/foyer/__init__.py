"""Foyer as a subject: the whole application with its real libraries, store, worker and sandbox provider."""
