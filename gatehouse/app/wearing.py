# SPDX-License-Identifier: MIT
"""Wearing what this machine prefers: language, theme and sounds, wherever they were chosen."""

from typing import TYPE_CHECKING, Final

from gatehouse.domain.words import Language
from gatehouse.ui.printing.chosen_printer import carry_printers
from gatehouse.ui.shell.application import dress
from gatehouse.ui.shell.preferences import Preferences, Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gatehouse.ui.main_window import MainWindow
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.preferences import PreferenceFile

_OTHER_LANGUAGE: Final = {
    Language.CHINESE: Language.ENGLISH,
    Language.ENGLISH: Language.CHINESE,
}
_OTHER_THEME: Final = {Theme.LIGHT: Theme.NIGHT, Theme.NIGHT: Theme.LIGHT}


class Wearing:
    """What the command line said holds until somebody chooses otherwise.

    So a change of one choice leaves the others as they are worn, whatever the file says of them.
    """

    def __init__(
        self, app: "QApplication", languages: "Languages", kept: "PreferenceFile", theme: Theme
    ) -> None:
        self._app = app
        self._languages = languages
        self._kept = kept
        self._theme = theme
        self._before = kept.current
        self._window: MainWindow | None = None
        dress(app, theme)
        kept.changed.connect(self._on_kept_changed)

    def follow(self, window: "MainWindow") -> None:
        """Do what the switches of the *window* ask for."""
        self._window = window
        carry_printers(window, self._kept.current)
        window.language_requested.connect(self.turn_language)
        window.theme_requested.connect(self.turn_theme)
        window.tones_requested.connect(self.turn_tones)

    def turn_language(self) -> None:
        """Speak the other language, and keep that."""
        language = _OTHER_LANGUAGE[self._languages.language]
        self._languages.use(language)
        self._kept.change(language=language)

    def turn_theme(self) -> None:
        """Wear the other theme, and keep that."""
        theme = _OTHER_THEME[self._theme]
        self._wear(theme)
        self._kept.change(theme=theme)

    def turn_tones(self) -> None:
        """Mute the tones, or let them be heard again, and keep that."""
        self._kept.change(muted=not self._kept.current.muted)

    def _wear(self, theme: Theme) -> None:
        if theme is not self._theme:
            self._theme = theme
            dress(self._app, theme)

    def _on_kept_changed(self, chosen: Preferences) -> None:
        before, self._before = self._before, chosen
        if chosen.language is not before.language and (
            chosen.language is not self._languages.language
        ):
            self._languages.use(chosen.language)
        if chosen.theme is not before.theme:
            self._wear(chosen.theme)
        if self._window is not None:
            carry_printers(self._window, chosen)
            if chosen.muted is not before.muted:
                self._window.frame.rail.set_muted(muted=chosen.muted)
