"""Adapters, one per ticketing provider; a provider's own words end here."""
