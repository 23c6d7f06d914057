"""Tones and jacks by the programs of the system, whatever they do; stand-ins write down what they were asked."""

import os
import wave
from pathlib import Path

import pytest

from kiosk.bootstrap import sound
from kiosk.bootstrap.sound import AlsaSound, tone
from kiosk.ports import Side, SoundOutputs

CARDS = " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n                      HDA Intel PCH at 0xf7210000 irq 30\n"
JACK = """numid=12,iface=CARD,name='Front Headphone Jack'
  ; type=BOOLEAN,access=r-------,values=1
  : values=on
"""


def program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o700)


def test_a_machine_without_sound_says_so(tmp_path: Path) -> None:
    silent = AlsaSound(str(tmp_path), tmp_path / "none")
    assert silent.outputs() == SoundOutputs("", (), None)
    assert silent.play(Side.LEFT) == "no player"


def test_a_tone_is_played_by_the_first_player_there_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cards").write_text(CARDS)
    program(tmp_path, "aplay", f'/bin/echo "$@" > {tmp_path}/asked; test -s "$2"')
    program(tmp_path, "amixer", f"/bin/cat <<'E'\n{JACK}E")
    found = AlsaSound(str(tmp_path), tmp_path / "cards")
    assert found.outputs() == SoundOutputs(str(tmp_path / "aplay"), ("HDA-Intel - HDA Intel PCH",), True)
    assert found.play(Side.RIGHT) == ""
    option, file = (tmp_path / "asked").read_text().split()
    assert (option, Path(file).suffix, Path(file).exists()) == ("-q", ".wav", False)

    program(tmp_path, "paplay", "exit 3")
    program(tmp_path, "amixer", "/bin/echo nonsense")
    assert found.play(Side.BOTH) == "exit 3"
    assert found.outputs().plugged is None
    program(tmp_path, "pw-play", "exec /bin/sleep 60")
    monkeypatch.setattr(sound, "LONGEST_SECONDS", 0.2)
    assert found.play(Side.LEFT) == "no answer"


@pytest.mark.parametrize(("side", "heard"), [(Side.LEFT, (True, False)), (Side.RIGHT, (False, True))])
def test_a_tone_is_for_one_ear(tmp_path: Path, side: Side, heard: tuple[bool, bool]) -> None:
    tone(tmp_path / "a.wav", side)
    with wave.open(os.fspath(tmp_path / "a.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (2, 2)
        frames = memoryview(file.readframes(file.getnframes())).cast("h").tolist()
    assert (any(frames[0::2]), any(frames[1::2])) == heard
