"""Use cases: what a screen may ask the kiosk to do."""
