# SPDX-License-Identifier: MIT
"""The sheet that begins to type in from paper (补录): which day, from when, which sheet."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.duty import LOCAL_ZONE, local_day
from gatehouse.domain.said_moment import read_said_moment
from gatehouse.ui.desk.filling import Filling, read_time
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActVariant
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.paper_sheet import PaperSheets
    from gatehouse.ui.shell.i18n import Languages

_DAYS: Final = 4
_LONGEST_NUMBER: Final = 6
_FIELD: Final = 220


class FillingPane(Pane):
    """Proposes today; ↓ is the day before, ↑ the day after, and an older day is typed.

    Signals:
        begun: the `Filling` with which typing in begins.
    """

    begun = Signal(object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(ActVariant.WARN, parent)
        self._languages = languages
        self._now: datetime | None = None
        self._day: date | None = None
        self._sheets: PaperSheets | None = None
        self._warned = ""
        self._day_caption = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self.day = SegmentedChoice()
        self.time = Field("")
        self.sheet = Field("")
        self._lay_out_fields()
        for field in (self.time, self.sheet):
            field.text_changed.connect(self._on_text_changed)
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        return self.time

    def open_for(self, filling: Filling | None, now: datetime) -> None:
        """Ask as of *now*; who types in already goes on from what they typed."""
        self._now, self._warned = now, "" if filling is None else str(filling.sheet)
        self._day = filling.day if filling is not None else local_day(now)
        self.retranslate()
        self.day.set_code(self._day.isoformat())
        self.time.set_text("" if filling is None else f"{filling.at:%H:%M}")
        sheet = "" if filling is None or filling.sheet is None else str(filling.sheet)
        self.sheet.set_text(sheet)
        self.time.edit.selectAll()

    def set_sheets(self, sheets: "PaperSheets") -> None:
        """Know which numbers were printed, and which of them are done."""
        self._sheets = sheets

    def confirm(self) -> None:
        """Begin, or go to what is missing."""
        first, number = self._first_line(), self.sheet.text().strip()
        if first is None:
            wrong = self.tr("Nothing begun yet. Type the time of the first line, as 0740.")
            self._refuse(self.time, wrong)
        elif self._now is not None and first.moment > self._now:
            self._refuse(self.time, self.tr("Nothing begun yet. That time is still to come."))
        elif number and not (number.isascii() and number.isdecimal() and int(number)):
            wrong = self.tr("Nothing begun yet. The number of the sheet is digits, as 12.")
            self._refuse(self.sheet, wrong)
        elif number and self._warned != number and (doubt := self._doubt(int(number))):
            self._warned = number
            self._refuse(self.sheet, doubt.format(number=number))
        else:
            self.begun.emit(replace(first, sheet=int(number) if number else None))

    def step(self, step: int) -> bool:
        """Go a day back with ↓, or forth with ↑."""
        codes = [item.code for item in self.day.items]
        place = codes.index(self.day.code) if self.day.code in codes else 0
        self.day.set_code(codes[min(max(place + step, 0), len(codes) - 1)])
        return True

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.title.setText(self.tr("Type in what was written on paper"))
        self.about.setText(
            self.tr(
                "Each line is judged and recorded by the time on the paper, and marked as typed "
                "in later. The desk says so until you end it."
            )
        )
        self._day_caption.setText(self.tr("Day on the paper (↓ the day before)"))
        self.day.setAccessibleName(self.tr("Day on the paper"))
        self.time.set_caption(self.tr("Time of the first line, as 0740"))
        self.time.edit.setPlaceholderText(self.tr("older: 4-12 0740"))
        self.sheet.set_caption(self.tr("Number of the sheet, if it has one"))
        self.act.setText(self.tr("Begin to type in"))
        if self._now is not None:
            self.day.set_items(self._days(local_day(self._now), self._day))

    def _lay_out_fields(self) -> None:
        self._day_caption.setBuddy(self.day)
        self.sheet.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.sheet.edit.setMaxLength(_LONGEST_NUMBER)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for field in (self.time, self.sheet):
            field.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
            field.setMinimumWidth(_FIELD)
            row.addWidget(field)
        row.addStretch(1)
        self.body.addWidget(self._day_caption)
        self.body.addWidget(self.day)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def _days(self, today: date, begun: date | None) -> tuple[Choice, ...]:
        """Offer the last days, and an older one that is begun."""
        days = [today - timedelta(days=back) for back in range(_DAYS)]
        if begun is not None and begun < days[-1]:
            days.append(begun)
        words = [self._languages.formats.day(day) for day in days]
        words[0] = self.tr("Today")
        words[1] = self.tr("Yesterday")
        return tuple(Choice(day.isoformat(), word) for day, word in zip(days, words, strict=True))

    def _first_line(self) -> Filling | None:
        """Return day and time of the first line; a day that is typed goes before the chosen one."""
        text = self.time.text()
        at = read_time(text)
        if at is not None:
            return Filling(date.fromisoformat(self.day.code or ""), at)
        said = None if self._now is None else read_said_moment(text, self._now)
        if said is None:
            return None
        local = said.astimezone(LOCAL_ZONE)
        return Filling(local.date(), local.time())

    def _doubt(self, number: int) -> str:
        """Return what is doubtful about the sheet, to be said once."""
        if self._sheets is None:
            return ""
        if number >= self._sheets.following:
            return self.tr(
                "No sheet {number} was printed here. Look at the paper; Enter again takes it."
            )
        if self._sheets.is_done(number):
            return self.tr(
                "Sheet {number} was typed in or closed already. Look at the paper; Enter again "
                "adds to it."
            )
        return ""

    def _refuse(self, field: Field, sentence: str) -> None:
        field.setFocus()
        self.show_wrong(sentence)

    def _on_text_changed(self, _text: str) -> None:
        self.show_wrong("")
