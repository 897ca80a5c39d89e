# SPDX-License-Identifier: MIT
"""Tones: each is a sound of its own, and playing one holds nothing up."""

import io
import os
import wave
from pathlib import Path

import pytest
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
    whole = wave_of(Tone.REPORT)
    qtbot.waitUntil(lambda: player.exists() and player.read_bytes() == whole, timeout=PATIENCE)


def test_whoever_mutes_hears_nothing_until_it_is_on_again(qtbot: QtBot, player: Path) -> None:
    sounds = Sounds(("player",), muted=False)
    sounds.follow(Preferences(muted=True))
    sounds.play(Tone.STOP)
    sounds.follow(Preferences(muted=False))
    sounds.play(Tone.THROUGH)
    whole = wave_of(Tone.THROUGH)
    qtbot.waitUntil(lambda: player.exists() and player.read_bytes() == whole, timeout=PATIENCE)


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
