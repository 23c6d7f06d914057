"""pretix, an open-source ticketing system, as a provider: its REST API, version 1."""
