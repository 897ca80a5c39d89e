# SPDX-License-Identifier: MIT
"""Tones: each is a sound of its own, and playing one holds nothing up."""

import io
import os
import wave
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.preferences import Preferences
from gatehouse.ui.shell.sounds import Sounds, Tone, wave_of

PATIENCE = 10_000


@pytest.fixture
def player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the log of a player that keeps what it is asked to play."""
    played = tmp_path / "played"
    program = tmp_path / "player"
    program.write_text(f'#!/bin/sh\ncat "$1" >> {played}\n', encoding="ascii")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    return played


def wait_for(qtbot: QtBot, sounds: Sounds) -> None:
    """Let what is being tried come to its end."""
    qtbot.waitUntil(lambda: sounds.findChildren(QProcess) == [], timeout=PATIENCE)


@pytest.mark.parametrize("tone", Tone)
def test_a_tone_is_a_whole_sound_of_less_than_half_a_second(tone: Tone) -> None:
    with wave.open(io.BytesIO(wave_of(tone))) as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        assert 0.05 < sound.getnframes() / sound.getframerate() < 0.5
        assert any(sound.readframes(sound.getnframes()))


def test_no_tone_sounds_like_another() -> None:
    assert len({wave_of(tone) for tone in Tone}) == len(Tone)


def test_a_tone_is_played_by_what_the_system_has(qtbot: QtBot, player: Path) -> None:
    sounds = Sounds(("a-player-nobody-has", "player"), muted=False)
    sounds.play(Tone.REPORT)
    wait_for(qtbot, sounds)
    assert player.read_bytes() == wave_of(Tone.REPORT)


def test_a_player_that_plays_nothing_gives_way_to_the_next(
    qtbot: QtBot, player: Path, tmp_path: Path
) -> None:
    """As pw-play does where no PipeWire runs; it is not asked again."""
    mute = tmp_path / "mute"
    mute.write_text(f"#!/bin/sh\necho asked >> {tmp_path}/asked\nexit 1\n", encoding="ascii")
    mute.chmod(0o700)
    sounds = Sounds(("mute", "player"), muted=False)
    for tone in (Tone.THROUGH, Tone.STOP):
        sounds.play(tone)
        wait_for(qtbot, sounds)

    heard = wave_of(Tone.THROUGH) + wave_of(Tone.STOP)
    qtbot.waitUntil(lambda: player.read_bytes() == heard, timeout=PATIENCE)
    assert (tmp_path / "asked").read_text("ascii") == "asked\n"


def test_where_no_player_plays_anything_it_beeps(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beeps: list[str] = []
    monkeypatch.setattr("gatehouse.ui.shell.sounds.QApplication.beep", lambda: beeps.append("beep"))
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    mute = tmp_path / "mute"
    mute.write_text("#!/bin/sh\nexit 1\n", encoding="ascii")
    mute.chmod(0o700)
    sounds = Sounds(("mute",), muted=False)
    for _ in range(2):
        sounds.play(Tone.STOP)
        wait_for(qtbot, sounds)
    assert beeps == ["beep", "beep"]


def test_whoever_mutes_hears_nothing_until_it_is_on_again(qtbot: QtBot, player: Path) -> None:
    sounds = Sounds(("player",), muted=False)
    sounds.follow(Preferences(muted=True))
    sounds.play(Tone.STOP)
    sounds.follow(Preferences(muted=False))
    sounds.play(Tone.THROUGH)
    wait_for(qtbot, sounds)
    assert player.read_bytes() == wave_of(Tone.THROUGH)


def test_a_system_without_a_player_beeps_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    beeps: list[str] = []
    monkeypatch.setattr("gatehouse.ui.shell.sounds.QApplication.beep", lambda: beeps.append("beep"))
    Sounds((), muted=False).play(Tone.STOP)
    assert beeps == ["beep"]


def test_a_disk_without_room_for_tones_beeps_instead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each time: an entry is recorded all the same, and nothing is raised after it."""
    beeps: list[str] = []
    monkeypatch.setattr("gatehouse.ui.shell.sounds.QApplication.beep", lambda: beeps.append("beep"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "nowhere"))
    sounds = Sounds((), muted=False)
    sounds.play(Tone.STOP)
    sounds.play(Tone.THROUGH)
    assert beeps == ["beep", "beep"]
    assert sounds._folder is None
