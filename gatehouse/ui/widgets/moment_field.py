# SPDX-License-Identifier: MIT
"""When something happened: now, unless a time is written; a time alone is the last one of it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.said_moment import read_said_moment
from gatehouse.ui.widgets.field import Field

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 20


class MomentField(Field):
    """Says under the line which moment it takes the text for."""

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._languages, self._clock = languages, clock
        self._is_said = True
        self.edit.setMaxLength(_LONGEST)
        self.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.text_changed.connect(self._show)

    @property
    def moment(self) -> datetime | None:
        """The moment that is written; None while nothing is."""
        return read_said_moment(self.text(), self._clock()) if self.text().strip() else None

    @property
    def is_clear(self) -> bool:
        """Whether nothing is written, or what is written is a time."""
        return not self.text().strip() or self.moment is not None

    def clear(self) -> None:
        """Mean the present again."""
        self.set_text("")
        self._show()

    def said(self) -> str:
        """Return the moment in words, empty while nothing is written that is one."""
        moment = self.moment
        return "" if moment is None else self._languages.formats.moment(moment)

    def say_under(self, *, shown: bool) -> None:
        """Say the moment under the line, or leave that to whoever has no height for it."""
        if shown != self._is_said:
            self._is_said = shown
            self._show()

    def retranslate(self) -> None:
        """Say the moment in the language of now."""
        self._show()

    def _show(self) -> None:
        if not self.is_clear:
            self.set_error(self.tr("A time is written 23:50, or 4-14 23:50."))
            return
        self.set_error("")
        self.set_hint(self.said() if self._is_said else "")
