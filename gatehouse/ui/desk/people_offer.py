# SPDX-License-Identifier: MIT
"""Several whom a word may mean, offered under the line in which it is written: ↓ and Enter."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyledItemDelegate

from gatehouse.domain.person import Candidate
from gatehouse.ui.shell.sizes import CONTROL

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

    from gatehouse.ui.shell.i18n import Languages


class _TallRows(QStyledItemDelegate):
    """Rows as high as a finger needs."""

    def sizeHint(
        self, option: "QStyleOptionViewItem", index: "QModelIndex | QPersistentModelIndex"
    ) -> QSize:
        """Return the size of a row."""
        return QSize(super().sizeHint(option, index).width(), CONTROL)


class PeopleOffer(QObject):
    """Leaves the line as it is: who is chosen takes the place of the word, not of the line.

    Signals:
        chosen: the word, and the `Candidate` whom it means.
    """

    chosen = Signal(str, object)

    def __init__(self, edit: QLineEdit, languages: "Languages") -> None:
        super().__init__(edit)
        self._edit, self._languages = edit, languages
        self._word = ""
        self._people: tuple[Candidate, ...] = ()
        self._rows = QStringListModel(self)
        self.completer = QCompleter(self._rows, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setWidget(edit)
        self.completer.popup().setItemDelegate(_TallRows(self))
        self.completer.activated.connect(self._on_completer_activated)

    def show_people(self, word: str, people: Sequence[Candidate]) -> None:
        """Offer *people* for *word* while somebody writes in the line; nobody closes the offer."""
        self._word, self._people = word, tuple(people)
        self._rows.setStringList([self._row(one) for one in self._people])
        popup = self.completer.popup()
        if self._people and self._edit.hasFocus():
            self.completer.complete()
        elif popup.isVisible():
            popup.hide()

    def _row(self, person: Candidate) -> str:
        hint = self._languages.text(person.hint)
        return "  ".join(part for part in (person.shown_name, person.door, hint) if part)

    def _on_completer_activated(self, row: str) -> None:
        place = self._rows.stringList().index(row)
        self.chosen.emit(self._word, self._people[place])
