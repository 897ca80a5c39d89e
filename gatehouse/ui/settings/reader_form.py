# SPDX-License-Identifier: MIT
"""The lines of ID readers: a sample is scanned, and each of its parts is told what it is."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gatehouse.domain.duty import local_day
from gatehouse.domain.reader_line import (
    FIELD_WORDS,
    MOST_LINES,
    SEPARATOR_WORDS,
    LineField,
    ReaderLine,
    Separator,
    guessed_line,
    is_usable,
    parts_of,
    read_line,
    read_lines,
    written_lines,
)
from gatehouse.domain.scan import SHORTEST
from gatehouse.domain.setting import SettingsOrder, SettingValue, setting_of
from gatehouse.domain.words import Words
from gatehouse.ui.settings.key_probe import KeyProbe
from gatehouse.ui.settings.last_change import LastChange
from gatehouse.ui.settings.undo_key import UndoKey
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.domain.burst import Burst
    from gatehouse.domain.setting import PostSettings
    from gatehouse.ui.shell.i18n import Languages

KEY: Final = "reader_lines"
_MOST_PARTS: Final = 10
_PART_WIDTH: Final = 190
_TWO_COLUMNS: Final = 820
_LINES_IN_A_ROW: Final = 2
_SHOWN: Final = 10
"""How many characters of a part stand over its choice."""


class ReaderForm(EnterForm):
    """It orders a `SettingsOrder` with one line more.

    The Enter with which the reader ends its line orders nothing, and the next card is a new sample.

    Signals:
        dropped: a `SettingsOrder` with one line less.
    """

    dropped = Signal(object)

    def __init__(self, languages: "Languages", clock: Callable[[], datetime]) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.PLUS, key="Enter"),
            ActButton("", key="Esc"),
        )
        self._languages, self._clock = languages, clock
        self._lines: tuple[ReaderLine, ...] = ()
        self._may_change = False
        self._does = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._kept = QWidget()
        self._lines_grid = QGridLayout(self._kept)
        self.drops: list[ActButton] = []
        self.sample = Field("")
        self.probe = KeyProbe(self.sample.edit)
        self.separator = SegmentedChoice()
        self._separator = Captioned(self.separator)
        self._parts = QWidget()
        self._grid = QGridLayout(self._parts)
        self.choices: list[QuietCombo] = []
        self._captions: list[Captioned] = []
        self.result = Label("", TextRole.BODY_BOLD, wrap=True)
        self.last = LastChange(languages)
        self._undo_key = UndoKey(self)
        self._lay_out()
        self._connect()

    def show_settings(self, settings: "PostSettings") -> None:
        """Show the lines that are kept."""
        self._may_change = settings.may_change
        self._lines = read_lines(settings.post.reader_lines)
        self.sample.edit.setReadOnly(not self._may_change)
        mine = (change for change in settings.changes if change.key == KEY)
        self.last.show_newest(mine, may_change=self._may_change)
        self._show_kept()
        self._show()

    def begin(self) -> None:
        """Forget the sample."""
        self.sample.set_text("")
        self._on_sample_text_changed("")

    def line(self) -> ReaderLine | None:
        """Return the line as it is told, or None while there is no sample of one."""
        fields = tuple(LineField(choice.code) for choice in self._shown())
        if not fields or self.separator.code is None:
            return None
        return ReaderLine(separator=Separator(self.separator.code), fields=fields)

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        if not self._may_change:
            return [Gap(self.tr("an administrator"), self.focusNextChild)]
        if self._is_full:
            return [Gap(self.tr("room: take another line off"), self.drops[0].setFocus)]
        line = self.line()
        if line is None:
            return [Gap(self.tr("a sample line"), self.sample.edit.setFocus)]
        if not is_usable(line) or isinstance(self._said(line), Words):
            return [Gap(self.tr("which part is the number"), self.choices[0].setFocus)]
        return []

    def order(self) -> SettingsOrder:
        """Return the lines with this one."""
        line = self.line()
        assert line is not None, "without a line there is a gap"
        return _order((*self._lines, line))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Lines of ID readers"))
        self._does.setText(self._languages.text(setting_of(KEY).does))
        self.sample.set_caption(self.tr("Put a card on the reader, with the cursor here"))
        self._separator.set_caption(self.tr("Between the parts stands"))
        self.separator.set_items(
            [
                Choice(one.value, self._languages.text(words))
                for one, words in SEPARATOR_WORDS.items()
            ]
        )
        self.word_acts(self.tr("Read such lines from now on"), self.tr("Clear the sample"))
        for choice in self.choices:
            choice.offer(self._fields(), choice.code or LineField.OTHER.value)
        self.last.retranslate()
        self._show_kept()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many parts beside each other as there is room for."""
        super().resizeEvent(event)
        self._scan.fit(self.width(), _TWO_COLUMNS)
        self._arrange()

    def _lay_out(self) -> None:
        self._undo_key.watch(self.sample.edit)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(ROW_GAP)
        self._lines_grid.setContentsMargins(0, 0, 0, 0)
        self._lines_grid.setSpacing(ROW_GAP)
        for _ in range(_MOST_PARTS):
            choice = QuietCombo()
            self.choices.append(choice)
            self._captions.append(Captioned(choice))
        scrolled = self._scrolled = ScrolledFields()
        self._scan = SideBySide(self.sample, self._separator)
        for place, share in enumerate((2, 3)):
            self._scan.setStretch(place, share)
        scrolled.fields.addWidget(self._does)
        scrolled.fields.addLayout(self._scan)
        for part in (self._parts, self.result, self._kept):
            scrolled.fields.addWidget(part)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.body.addWidget(self.last)
        self.add_acts(CONTROL)

    def _connect(self) -> None:
        self.sample.text_changed.connect(self._on_sample_text_changed)
        self.probe.heard.connect(self._on_probe_heard)
        self.separator.chosen.connect(self._on_separator_chosen)
        for choice in self.choices:
            choice.currentIndexChanged.connect(self._show)
        self.closed.connect(self.begin)

    def _arrange(self) -> None:
        for place, drop in enumerate(self.drops):
            self._lines_grid.addWidget(drop, *divmod(place, _LINES_IN_A_ROW))
        columns = max(1, self.width() // _PART_WIDTH)
        for place, part in enumerate(self._captions):
            self._grid.addWidget(part, place // columns, place % columns)

    @property
    def _is_full(self) -> bool:
        return len(self._lines) >= MOST_LINES

    def _fields(self) -> list[tuple[str, str]]:
        return [(field.value, self._languages.text(FIELD_WORDS[field])) for field in LineField]

    def _shown(self) -> list[QuietCombo]:
        count = len(self._split())
        return self.choices[:count] if 1 < count <= _MOST_PARTS else []

    def _split(self) -> list[str]:
        code = self.separator.code
        text = self.sample.text().strip()
        return parts_of(text, Separator(code)) if text and code else []

    def _said(self, line: ReaderLine) -> object:
        return read_line(self.sample.text(), line, local_day(self._clock()))

    def _on_sample_text_changed(self, text: str) -> None:
        guessed = guessed_line(text, local_day(self._clock()))
        if guessed is not None:
            self.separator.set_code(guessed.separator.value)
            for choice, field in zip(self.choices, guessed.fields, strict=False):
                choice.choose(field.value)
        self._show()

    def _on_probe_heard(self, burst: "Burst") -> None:
        is_line = burst.is_quick and len(burst.text) >= SHORTEST
        if is_line and self.sample.text().endswith(burst.text):
            self.sample.set_text(burst.text)
            self._on_sample_text_changed(burst.text)

    def _on_separator_chosen(self, _code: str) -> None:
        self._show()

    def _show(self, _index: int = 0) -> None:
        parts, shown = self._split(), self._shown()
        is_sampled = bool(self.sample.text())
        self._separator.setVisible(is_sampled)
        self._does.setVisible(not is_sampled)
        self._kept.setVisible(bool(self.drops) and (not is_sampled or self._is_full))
        for place, part in enumerate(self._captions):
            part.setVisible(place < len(shown))
            if place < len(shown):
                part.set_caption(f"{place + 1}  {_short(parts[place])}")
        line = self.line()
        self.result.setText(self._nothing_read() if line is None else self._tried(line))
        self.result.setVisible(is_sampled)
        set_usable(self.confirm, self, usable=not self.gaps())
        if self._may_change:
            self.say()
        else:
            self.set_note(self.tr("Only an administrator on duty changes these."))

    def _nothing_read(self) -> str:
        return self.tr("No card number with a right check digit is in it. Put a card on again.")

    def _tried(self, line: ReaderLine) -> str:
        said = self._said(line)
        if isinstance(said, Words):
            return self._languages.text(said)
        told = self.tr("The desk takes {number} out of it.")
        taken = (getattr(said, "name", ""), getattr(said, "paper_number", ""))
        return told.format(number=" ".join(filter(None, taken)))

    def _show_kept(self) -> None:
        for button in self.drops:
            button.hide()
            button.deleteLater()
        self.drops.clear()
        for line in self._lines:
            words = self._languages.text(line.words)
            drop = ActButton(self.tr("Take off: {line}").format(line=words), mark=IconName.TRASH)
            drop.setEnabled(self._may_change)
            drop.clicked.connect(partial(self._drop, line))
            self.drops.append(drop)
        self._arrange()

    def _drop(self, line: ReaderLine) -> None:
        left = tuple(one for one in self._lines if one != line)
        self.dropped.emit(_order(left))


def _short(part: str) -> str:
    return part if len(part) <= _SHOWN else f"{part[: _SHOWN - 1]}…"


def _order(lines: tuple[ReaderLine, ...]) -> SettingsOrder:
    return SettingsOrder(values=(SettingValue(KEY, written_lines(lines)),))
