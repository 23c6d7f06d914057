"""A ticketing provider for one machine: the Foyer provider API over HTTP."""
