# SPDX-License-Identifier: MIT
"""What this machine prefers: language, size, theme, sounds. It holds at once, without a fact."""

from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout

from gatehouse.domain.words import Language, Words
from gatehouse.ui.settings.machine_choice import MachineChoice
from gatehouse.ui.settings.section import Entry, SettingsSection
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.preferences import PreferenceFile, Preferences, Theme
from gatehouse.ui.shell.sizes import GAP, ROW_GAP
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segment import Choice

_WORDS: Final = {
    "language": (
        Words("语言", "Language"),
        Words(
            "屏幕上的字用哪种语言；印出来的表两种都有。",
            "What the screen speaks; sheets have both.",
        ),
    ),
    "zoom": (
        Words("字的大小", "Size of letters"),
        Words(
            "下次打开窗口时生效；125% 起窗口占满屏幕。",
            "From the next start; from 125 % over the whole screen.",
        ),
    ),
    "theme": (
        Words("白天或夜间", "Day or night"),
        Words("夜间的画面在暗处不刺眼。", "The night's picture does not dazzle in a dark hut."),
    ),
    "lock_after": (
        Words("没人碰就锁屏", "Lock when left alone"),
        Words(
            "过这么久没人碰，窗口自己锁上，要登录才看得见；紧急放行一直能按。",
            "After so long without a touch the window locks; an emergency still goes through.",
        ),
    ),
    "muted": (
        Words("声音", "Sounds"),
        Words(
            "放行、劝返、上报、停留超时各有一声；关掉就只看屏幕。",
            "A tone for through, stop, report and a stay too long; muted, the screen tells.",
        ),
    ),
}
_ALSO: Final = {
    "zoom": "zoom scale font 缩放 放大 字号",
    "theme": "theme dark light 主题 深色 浅色",
    "muted": "mute volume 静音 音量",
}
"""What else these are called."""
_TWO_COLUMNS: Final = 820
ZOOMS: Final = (1.0, 1.25, 1.5, 1.75)
LOCKS: Final = (0, 5, 15, 30, 60)


class MachineSection(SettingsSection):
    """Five choices; each is kept beside the program, for this machine alone."""

    CODE = "machine"
    ICON = IconName.SETTINGS

    def build(self) -> None:
        """Make the choices."""
        self._preferences: PreferenceFile | None = None
        self._card = Card()
        scrolled = self._scrolled = ScrolledFields()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(ROW_GAP)
        self.choices: dict[str, MachineChoice] = {}
        for key, (_, does) in _WORDS.items():
            choice = MachineChoice(does, self._languages)
            choice.chosen.connect(partial(self._choose, key))
            self.choices[key] = choice
        scrolled.fields.addLayout(self._grid)
        scrolled.fields.addStretch(1)
        self._card.body.addWidget(scrolled)
        self.column.addWidget(self._card, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choices into two columns where there is room."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= _TWO_COLUMNS else 1
        for place, choice in enumerate(self.choices.values()):
            self._grid.addWidget(choice, *divmod(place, columns), Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)

    def lend(self, preferences: PreferenceFile) -> None:
        """Take the choices of this machine."""
        self._preferences = preferences
        preferences.changed.connect(self._on_preferences_changed)
        self._on_preferences_changed(preferences.current)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._card.set_title(self.name())
        self._card.set_note(self.tr("Kept on this machine alone, not in the ledger."))
        items = {
            "language": [Choice("zh_CN", "中文"), Choice("en", "English")],
            "zoom": [Choice(str(zoom), f"{zoom:.0%}") for zoom in ZOOMS],
            "theme": [
                Choice(Theme.LIGHT.value, self.tr("Day")),
                Choice(Theme.NIGHT.value, self.tr("Night")),
            ],
            "lock_after": [
                Choice("0", self.tr("Never")),
                *(Choice(str(n), self.tr("{n} min").format(n=n)) for n in LOCKS if n),
            ],
            "muted": [Choice("False", self.tr("Heard")), Choice("True", self.tr("Muted"))],
        }
        for key, choice in self.choices.items():
            choice.set_items(self._languages.text(_WORDS[key][0]), items[key])

    def name(self) -> str:
        """Return how the section is called."""
        return self.tr("This machine")

    def entries(self) -> tuple[Entry, ...]:
        """Return the choices."""
        return tuple(
            Entry(words, does, partial(self._go, key), _ALSO.get(key, ""))
            for key, (words, does) in _WORDS.items()
        )

    def begin(self) -> None:
        """Begin with the language."""
        self._go("language")

    def _go(self, key: str) -> None:
        self._scrolled.go_to(self.choices[key].choice)

    def _on_preferences_changed(self, chosen: Preferences) -> None:
        for key, choice in self.choices.items():
            choice.show_choice(str(getattr(chosen, key)))

    def _choose(self, key: str, code: str) -> None:
        values: dict[str, Any] = {
            "language": Language,
            "zoom": float,
            "theme": Theme,
            "lock_after": int,
            "muted": "True".__eq__,
        }
        if self._preferences is not None:
            self._preferences.change(**{key: values[key](code)})
