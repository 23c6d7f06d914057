"""How fast and how small Foyer is, beside a browser kiosk with an equal seat map: `make bench`, docs/benchmarks.md."""
