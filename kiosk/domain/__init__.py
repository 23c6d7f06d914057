"""Films, seats, prices, rights and bookings as frozen dataclasses, and the decisions over them."""
