# SPDX-License-Identifier: MIT
"""Four short tones that a person hears without looking: through, stop, report, remind.

Qt Essentials has no multimedia, so a tone is computed once and handed to whatever this system plays
sounds with; where nothing of that can be heard, the screen's own beep stands in.
"""

import io
import math
import struct
import sys
import wave
from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QStandardPaths, QTemporaryDir
from PySide6.QtWidgets import QApplication

from gatehouse.ui.shell.preferences import Preferences

_RATE: Final = 22_050
"""Samples a second."""
_LOUDEST: Final = 12_000
_FADE: Final = 0.008
"""Seconds in which a note comes and goes, so that it does not crack."""
_PLAYERS: Final = ("pw-play", "paplay", "aplay", "afplay")
"""The programs that play a file: PipeWire, PulseAudio, ALSA, macOS."""


class Tone(StrEnum):
    """What can be heard."""

    THROUGH = "through"
    STOP = "stop"
    REPORT = "report"
    REMIND = "remind"


_NOTES: Final = {
    Tone.THROUGH: ((880, 0.09),),
    Tone.STOP: ((330, 0.13), (0, 0.05), (247, 0.2)),
    Tone.REPORT: ((660, 0.09), (0, 0.04), (660, 0.09), (0, 0.04), (660, 0.09)),
    Tone.REMIND: ((523, 0.12), (0, 0.05), (784, 0.2)),
}
"""Hertz and seconds of each note; 0 Hz is a rest."""


def wave_of(tone: Tone) -> bytes:
    """Return *tone* as a WAV file of one channel with 16 bits a sample."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(_RATE)
        for hertz, seconds in _NOTES[tone]:
            samples = _note(hertz, seconds)
            sound.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return file.getvalue()


class Sounds(QObject):
    """Plays tones without waiting for them; muted, it plays nothing.

    A program may be there and play nothing, as without its sound server: the next one is tried.
    """

    def __init__(
        self, players: Sequence[str] = _PLAYERS, parent: QObject | None = None, *, muted: bool
    ) -> None:
        super().__init__(parent)
        self.muted = muted
        self._players = players
        self._folder: QTemporaryDir | None = None
        self._found: list[str] = []
        self._proved = False

    def follow(self, preferences: Preferences) -> None:
        """Be muted, or not, as was chosen."""
        self.muted = preferences.muted

    def play(self, tone: Tone) -> None:
        """Let *tone* be heard."""
        if self.muted:
            return
        try:
            folder = self._prepared()
        except OSError:
            # a full disk stops no entry, and no sentence need say that a tone is missing
            QApplication.beep()
            return
        file = Path(folder.filePath(f"{tone}.wav"))
        if sys.platform == "win32":
            _play_on_windows(file)
        elif not self._proved:
            self._try(file)
        elif not QProcess.startDetached(self._found[0], [str(file)])[0]:
            QApplication.beep()

    def _try(self, file: Path) -> None:
        """Let *file* be heard by the first program that can."""
        if not self._found:
            QApplication.beep()
            return
        process, player = QProcess(self), self._found[0]
        process.finished.connect(partial(self._on_finished, player, file))
        process.errorOccurred.connect(partial(self._on_error, player, file))
        process.finished.connect(process.deleteLater)
        process.start(player, [str(file)])

    def _on_finished(
        self, player: str, file: Path, code: int, _status: QProcess.ExitStatus
    ) -> None:
        if code:
            self._give_up(player, file)
        elif player in self._found[:1]:
            self._proved = True

    def _on_error(self, player: str, file: Path, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._give_up(player, file)

    def _give_up(self, player: str, file: Path) -> None:
        if player in self._found:
            self._found.remove(player)
        self._try(file)

    def _prepared(self) -> QTemporaryDir:
        """Write the tones and look for players, once and only if something is to be heard.

        Raises OSError where there is no room for them.
        """
        if self._folder is None:
            folder = QTemporaryDir()
            for tone in Tone:
                Path(folder.filePath(f"{tone}.wav")).write_bytes(wave_of(tone))
            found = map(QStandardPaths.findExecutable, self._players)
            self._found = list(filter(None, found))
            self._folder = folder
        return self._folder


def _note(hertz: int, seconds: float) -> list[int]:
    count = round(_RATE * seconds)
    fade = _RATE * _FADE
    return [
        round(
            _LOUDEST
            * min(1.0, place / fade, (count - place) / fade)
            * math.sin(2 * math.pi * hertz * place / _RATE)
        )
        for place in range(count)
    ]


def _play_on_windows(file: Path) -> None:
    if sys.platform == "win32":
        import winsound  # noqa: PLC0415 - Windows alone has it

        winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC)
