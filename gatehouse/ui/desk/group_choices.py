# SPDX-License-Identifier: MIT
"""Those whom an unclear line of a group may mean: a button each, with its chord."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from gatehouse.ui.desk.wording import person_line
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.person import Candidate
    from gatehouse.ui.shell.i18n import Languages

_MOST: Final = 9
_COLUMNS: Final = 3


class GroupChoices(QWidget):
    """As many as have a chord; of more the last button turns to the next ones, and round again.

    Signals:
        chosen: the number of a button, from zero; by the mouse.
    """

    chosen = Signal(int)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._people: tuple[Candidate, ...] = ()
        self._first = self._place = 0
        self._buttons = [ActButton("", variant=ActVariant.ACCENT) for _ in range(_MOST)]
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        for number, button in enumerate(self._buttons):
            layout.addWidget(button, number // _COLUMNS, number % _COLUMNS)
            button.set_key(f"Ctrl+{number + 1}")
            button.clicked.connect(partial(self.chosen.emit, number))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for column in range(_COLUMNS):
            layout.setColumnStretch(column, 1)

    def offer(self, people: "Sequence[Candidate]", place: int = 0) -> None:
        """Offer *people* for the line in *place*; while it is asked it stays turned as it is."""
        if (tuple(people), place) != (self._people, self._place):
            self._people, self._place, self._first = tuple(people), place, 0
        self._show()

    def take(self, number: int) -> "Candidate | None":
        """Return whom that button means; None where it is none, or has turned to the next ones."""
        shown = self._shown
        if number < len(shown):
            return shown[number]
        if self._turns and number == _MOST - 1:
            self._first += _MOST - 1
            if self._first >= len(self._people):
                self._first = 0
            self._show()
        return None

    @property
    def _turns(self) -> bool:
        return len(self._people) > _MOST

    @property
    def _shown(self) -> "tuple[Candidate, ...]":
        room = _MOST - 1 if self._turns else _MOST
        return self._people[self._first : self._first + room]

    def _show(self) -> None:
        words = [self._words(one) for one in self._shown]
        if self._turns:
            words += [""] * (_MOST - 1 - len(words))
            shown = f"{self._first + 1}–{self._first + len(self._shown)}"
            words.append(
                self.tr("Others ({shown} of {count})").format(shown=shown, count=len(self._people))
            )
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(words) and bool(words[place]))
            if button.isVisibleTo(self):
                button.setText(words[place])
        self.setVisible(bool(words))

    def _words(self, one: "Candidate") -> str:
        hint = self._languages.text(one.hint)
        return f"{person_line(one.shown_name, one.door)} {hint}".strip()
