"""Sound as ALSA and the usual sound servers give it: which cards there are, and a tone on either side.

Qt's own sound is a module this kiosk does without; a player that comes with PipeWire, PulseAudio or alsa-utils does.
"""

import array
import math
import re
import shutil
import subprocess
import tempfile
import wave
from pathlib import Path

from kiosk.logs import logger
from kiosk.ports import Side, SoundOutputs

log = logger(__name__)

PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"))
"""The first that is installed is asked: a sound server may keep the card from the others."""
CARDS = Path("/proc/asound/cards")
LONGEST_SECONDS = 5.0
_RATE = 48_000
_TONE_SECONDS = 0.7
_FADE = _RATE // 50
_MOST_BYTES = 64 * 1024
_CARD = re.compile(r"^\s*(\d{1,3}) \[[^\]]{1,40}\]: (.{1,120})$", re.MULTILINE)
_JACK = re.compile(r"name='[^']{0,60}(?:Headphone|Headset)[^']{0,60}Jack'[^\n]*\n[^\n]*\n\s*: values=(on|off)")


class AlsaSound:
    """See `SoundOutput`. ``path``: where to look for programs, as PATH has it; by default this process's own."""

    def __init__(self, path: str | None = None, cards: Path = CARDS) -> None:
        self._path = path
        self._cards = cards

    def outputs(self) -> SoundOutputs:
        """See `SoundOutput`."""
        player = self._player()
        try:
            with self._cards.open(encoding="utf-8", errors="replace") as file:
                found = _CARD.findall(file.read(_MOST_BYTES))
        except OSError:
            found = []
        jacks = [state for number, _ in found if (state := self._jack(number)) is not None]
        plugged = any(jacks) if jacks else None
        return SoundOutputs(player[0] if player else "", tuple(name.strip() for _, name in found), plugged)

    def play(self, side: Side) -> str:
        """See `SoundOutput`."""
        player = self._player()
        if player is None:
            return "no player"
        with tempfile.NamedTemporaryFile(suffix=".wav") as file:
            tone(Path(file.name), side)
            try:
                done = subprocess.run([*player, file.name], capture_output=True, timeout=LONGEST_SECONDS, check=False)
            except (OSError, subprocess.TimeoutExpired) as error:
                log.warning("a test tone could not be played: %s", type(error).__name__)
                return "no answer" if isinstance(error, subprocess.TimeoutExpired) else "cannot be run"
        if done.returncode:
            log.warning("a test tone could not be played: %s ended with %d", player[0], done.returncode)
        return f"exit {done.returncode}" if done.returncode else ""

    def _player(self) -> tuple[str, ...] | None:
        for name, *options in PLAYERS:
            if (found := shutil.which(name, path=self._path)) is not None:
                return (found, *options)
        return None

    def _jack(self, card: str) -> bool | None:
        """Whether something is plugged into a card's headphone jack; None for one that cannot tell."""
        mixer = shutil.which("amixer", path=self._path)
        if mixer is None:
            return None
        try:
            done = subprocess.run([mixer, "-c", card, "contents"], capture_output=True, timeout=2, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return None
        states = _JACK.findall(done.stdout[:_MOST_BYTES].decode(errors="replace"))
        return "on" in states if states else None


def tone(path: Path, side: Side) -> None:
    """Write a short tone for one ear, or for both: lower on the left, higher on the right."""
    samples = array.array("h")
    count = int(_RATE * _TONE_SECONDS)
    for at in range(count):
        loud = 9000 * min(1.0, at / _FADE, (count - at) / _FADE)
        left = loud * math.sin(math.tau * 440 * at / _RATE) if side is not Side.RIGHT else 0.0
        right = loud * math.sin(math.tau * 660 * at / _RATE) if side is not Side.LEFT else 0.0
        samples.extend((int(left), int(right)))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(samples.tobytes())
