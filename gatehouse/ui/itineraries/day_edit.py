# SPDX-License-Identifier: MIT
"""A line for one day: typed as it comes to hand, shown as a date, moved by ↑ and ↓."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from gatehouse.ui.itineraries.typed_day import typed_day
from gatehouse.ui.itineraries.wording import short_day
from gatehouse.ui.widgets.signed_edit import SignedEdit

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_STEPS: Final = {Qt.Key.Key_Up: timedelta(days=1), Qt.Key.Key_Down: timedelta(days=-1)}
_SURE: Final = 3
_LONGEST: Final = 14


class DayEdit(SignedEdit):
    """Knows the day as soon as it is sure; what is no day stays written, in red.

    Signals:
        changed: the day is another one, or none.
        extend_requested: `+` was typed: as far as nothing else is known.
    """

    changed = Signal()
    extend_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._today = date.min
        self._day: date | None = None
        self.setMaxLength(_LONGEST)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.textEdited.connect(self._on_text_edited)

    @property
    def day(self) -> date | None:
        """The day, or None."""
        return self._day

    def show_day(self, day: date | None, today: date) -> None:
        """Show *day*; `changed` is not emitted."""
        self._today = today
        self._day = day
        self.show_again()

    def show_again(self) -> None:
        """Write the day in the language of the moment."""
        language = self._languages.language
        self.setText(short_day(self._day, self._today, language) if self._day else "")
        self._mark(wrong=False)
        if self.hasFocus():
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the day, or let it reach further."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            day = self._day
            self._show_and_tell(self._today if day is None else min(day + step, self._today))
        elif event.text() in ("+", "＋"):
            self.extend_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._settle()
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let what is typed replace what stands there."""
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write out what was meant."""
        self._settle()
        super().focusOutEvent(event)

    def _settle(self) -> None:
        if not self.isModified():
            return
        day = typed_day(self.text(), self._today)
        if day is None and self.text().strip():
            self._take(None)
            self._mark(wrong=True)
        else:
            self._show_and_tell(day)

    def _on_text_edited(self, text: str) -> None:
        self._mark(wrong=False)
        day = typed_day(text, self._today)
        if day is None or len(text.strip()) >= _SURE:
            self._take(day)

    def _show_and_tell(self, day: date | None) -> None:
        before, self._day = self._day, day
        self.show_again()
        if day != before:
            self.changed.emit()

    def _take(self, day: date | None) -> None:
        if day != self._day:
            self._day = day
            self.changed.emit()

    def _mark(self, *, wrong: bool) -> None:
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)
