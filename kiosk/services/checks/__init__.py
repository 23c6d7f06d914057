"""Live checks of a kiosk: what is read, how it is judged, and how they are run in time."""
