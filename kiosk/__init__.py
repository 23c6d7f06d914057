"""The inside of Foyer: what the kiosk knows, remembers and decides; no Qt, no sockets, no printers."""

__version__ = "0.1.0"
"""Foyer's version; `pyproject.toml` has it as well."""
