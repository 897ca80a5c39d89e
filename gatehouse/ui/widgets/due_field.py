# SPDX-License-Identifier: MIT
"""A moment to come: a time, a day, both, or so many days ahead."""

from collections.abc import Callable
from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.said_moment import DAY_END, read_due_moment
from gatehouse.ui.widgets.field import Field

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 20


class DueField(Field):
    """Says under the line which moment it takes the text for; nothing written is no date.

    A day alone is the time *of_day*: by when something is due, or from when on something holds.
    """

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        of_day: time = DAY_END,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._languages, self._clock, self._of_day = languages, clock, of_day
        self._stood: tuple[str, datetime | None] = ("", None)
        self.edit.setMaxLength(_LONGEST)
        self.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.text_changed.connect(self._show)

    @property
    def moment(self) -> datetime | None:
        """The moment that is written, which may be past where it stood there; None for none."""
        text = self.text().strip()
        if text == self._stood[0]:
            return self._stood[1]
        return read_due_moment(text, self._clock(), self._of_day)

    @property
    def is_clear(self) -> bool:
        """Whether nothing is written, or what is written is a time to come."""
        return not self.text().strip() or self.moment is not None

    def set_moment(self, moment: datetime | None) -> None:
        """Write a moment, or nothing."""
        local = None if moment is None else moment.astimezone(LOCAL_ZONE)
        text = "" if local is None else f"{local.month}-{local.day} {local:%H:%M}"
        self._stood = (text, moment)
        self.set_text(text)
        self._show()

    def retranslate(self) -> None:
        """Say the moment in the language of now."""
        self._show()

    def _show(self) -> None:
        if not self.is_clear:
            self.set_error(self.tr("Written 18:00, 4-16 18:00, 4-16, or 3 for three days."))
            return
        moment = self.moment
        self.set_error("")
        self.set_hint("" if moment is None else self._languages.formats.moment(moment))
