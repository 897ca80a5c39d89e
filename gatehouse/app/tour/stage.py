# SPDX-License-Identifier: MIT
"""The stage of the tour: a clock, the window, and a picture of each scene in both languages."""

import hashlib
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QWidget

from gatehouse.app.program import Program
from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.words import Language, Words
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.tour import Hands, NotSeen

SIZE: Final = (1366, 768)
_STEP: Final = timedelta(seconds=1)
_PATIENCE_MS: Final = 60_000
_SWITCHES: Final = {Language.ENGLISH: "English", Language.CHINESE: "中文"}


class TourClock:
    """A clock of its own: it goes on a little at each look, and further when it is told to."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def __call__(self) -> datetime:
        """Return the time (UTC), and let it go on."""
        self._now += _STEP
        return self._now

    def go_to(self, hour: int, minute: int) -> None:
        """Let it be that local time of the same day; it never goes back."""
        local = self._now.astimezone(LOCAL_ZONE)
        then = datetime.combine(local.date(), time(hour, minute), LOCAL_ZONE)
        self._now = max(self._now, then.astimezone(self._now.tzinfo))


class Stage:
    """The program on its invented day, the hands at it, and the pictures taken so far."""

    def __init__(self, app: QApplication, program: Program, clock: TourClock, out: Path) -> None:
        self._app = app
        self.program = program
        self.clock = clock
        self.out = out
        self.hands = Hands(app, program.window, program.lanes, _PATIENCE_MS)
        self._pictures: dict[str, Path] = {}
        self._scenes = 0

    @property
    def pictures(self) -> tuple[Path, ...]:
        """The pictures taken, in order."""
        return tuple(self._pictures.values())

    def turn_to(self, window: QWidget) -> None:
        """Go on at *window*, as large as the smallest screen that is served."""
        self.hands = Hands(self._app, window, self.program.lanes, _PATIENCE_MS)
        window.showNormal()
        window.resize(*SIZE)
        window.activateWindow()

    def page(self, room: Room) -> QWidget:
        """Return the page of *room*."""
        return self.program.window.screen_of(room)

    def picture(self, name: str, *shown: Words) -> None:
        """Take a picture of the scene in each language, when it shows what it should."""
        self._scenes += 1
        for language in (Language.CHINESE, Language.ENGLISH):
            self._speak(language)
            for words in shown:
                self.hands.until_seen(words.text(language))
            self._shoot(self.out / f"{self._scenes:02}-{name}.{language.value}.png")
        self._speak(Language.CHINESE)

    def _speak(self, language: Language) -> None:
        """Take the other language by its switch, and put the focus back where it was."""
        if self.program.language is language:
            return
        focus = self._app.focusWidget()
        self.hands.click(_SWITCHES[language])
        (back,) = _SWITCHES.keys() - {language}
        self.hands.until_seen(_SWITCHES[back])
        if focus is not None and focus is not self._app.focusWidget():
            focus.setFocus()

    def _shoot(self, file: Path) -> None:
        self.hands.shoot(file)
        seen = hashlib.sha256(file.read_bytes()).hexdigest()
        if seen in self._pictures:
            raise NotSeen(f"{file.name} shows the same as {self._pictures[seen].name}")
        self._pictures[seen] = file
