"""The inside of Foyer: what the kiosk knows, remembers and decides; no Qt, no sockets, no printers."""
