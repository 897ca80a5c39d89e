# SPDX-License-Identifier: MIT
"""Whom somebody is to reach today, under filters; a row is ticked without typing."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.contact import LONG_SILENCE, CheckInFilter
from gatehouse.ui.care.wording import (
    check_in_row,
    filter_choices,
    silence_choices,
)
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.tick_table import TickTable

if TYPE_CHECKING:
    from gatehouse.domain.contact import CheckIn, CheckInList
    from gatehouse.ui.shell.i18n import Languages

_TWO_LINES: Final = 54
_COLUMNS: Final = (Column(None, cuttable=True), Column(118, cuttable=True), Column(150))


class ContactsList(Card):
    """Filters and rows; of the silent it is chosen for how many days.

    Signals:
        narrowed: another filter or another silence is wanted.
    """

    narrowed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._list: CheckInList | None = None
        self._text = ""
        self.filter = SegmentedChoice()
        self.silence = SegmentedChoice()
        self.table = TickTable(_COLUMNS, row_height=_TWO_LINES)
        self._foot = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._lay_out()
        self.filter.set_code(CheckInFilter.MISSING.value)
        self.silence.set_code(str(LONG_SILENCE))
        self.filter.chosen.connect(self._on_narrowing_chosen)
        self.silence.chosen.connect(self._on_narrowing_chosen)
        self.retranslate()

    @property
    def which(self) -> CheckInFilter:
        """The filter chosen."""
        return CheckInFilter(self.filter.code or CheckInFilter.MISSING.value)

    @property
    def days(self) -> int:
        """After how many days without contact the list of the silent begins."""
        return int(self.silence.code or LONG_SILENCE)

    @property
    def current(self) -> "CheckIn | None":
        """Who stands in the current row."""
        return self.row_of(self.table.key)

    def row_of(self, person_id: str) -> "CheckIn | None":
        """Return somebody of the list, or None."""
        rows = self._list.rows if self._list is not None else ()
        return next((one for one in rows if one.person_id == person_id), None)

    def show_list(self, found: "CheckInList", text: str) -> None:
        """Show who was *found* for *text*."""
        self._list, self._text = found, text
        waited = self.table.hasFocus() and self.table.current_row() < 0
        self.table.show_rows([check_in_row(one, found.day, self._languages) for one in found.rows])
        self._show_words()
        if waited:
            self.table.go_on()

    def say(self, line: str) -> None:
        """Say under the rows what was ticked last, or nothing."""
        self._foot.setText(line)
        self._foot.setVisible(bool(line))

    def show_filter(self, which: CheckInFilter) -> None:
        """Take another filter."""
        self.filter.set_code(which.value)
        self._show_words()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.say("")
        self.filter.setAccessibleName(self.tr("Which people"))
        self.silence.setAccessibleName(self.tr("Silent for how long"))
        self.silence.set_items(silence_choices(self._languages))
        self.table.setAccessibleName(self.tr("Check-ins of today"))
        self.table.set_headings(
            (self.tr("Who, and what to do"), self.tr("Carer"), self.tr("Last contact"))
        )
        if self._list is not None:
            self.show_list(self._list, self._text)
        self._show_words()

    def _lay_out(self) -> None:
        self.body.addWidget(self.filter)
        self.body.addWidget(self.silence)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._foot)
        self._foot.hide()

    def _show_words(self) -> None:
        counts = self._list.counts if self._list is not None else None
        self.filter.set_items(filter_choices(counts, self.days, self._languages))
        self.silence.setVisible(self.which is CheckInFilter.SILENT)
        self.table.set_empty_text(self._empty_text())

    def _empty_text(self) -> str:
        if self._list is None:
            return self.tr("The check-ins are being read…")
        if self._text:
            return self.tr("Nothing found. Try the flat, the name or the carer.")
        if not self._list.counts.all:
            return self.tr(
                "Nobody is to be reached every day. The administrator gives people a tag in the "
                "roster."
            )
        if self.which is CheckInFilter.MISSING:
            return self.tr("Everybody was reached today.")
        return self.tr("Nobody of this kind.")

    def _on_narrowing_chosen(self, _code: str) -> None:
        self._show_words()
        self.narrowed.emit()
