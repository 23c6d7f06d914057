"""How often each job with the provider is run. The kiosk orders jobs; only its worker loads what does them."""

from collections.abc import Mapping

PERIODS: Mapping[str, float] = {
    "pull": 5.0,
    "relay": 2.0,
    "hand_back": 10.0,
    "posters": 30.0,
    "allotments": 10.0,
    "pass_keys": 3600.0,
}
"""Seconds from one run of each job to the next; `Jobs` itself lets the provider rest for longer when it must."""
