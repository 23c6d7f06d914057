"""The Foyer provider API: a small HTTP API that any cinema can put in front of its own ticketing."""
