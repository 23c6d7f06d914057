"""The seat map: where seats are drawn, how they look, and which one a finger meant."""
