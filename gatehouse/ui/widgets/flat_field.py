# SPDX-License-Identifier: MIT
"""A line in which somebody names a flat: what is found is offered, what is meant is taken."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.identity.addresses import read_door
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.sign import SignKind


class FlatField(Field):
    """Holds at most one flat; a sign at the end of the line says that it is known.

    Signals:
        asked: the text, to be looked up; answer with `show_flats`.
        taken: another flat is meant now, or none.
    """

    asked = Signal(str)
    taken = Signal()

    def __init__(self, caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(caption, parent=parent)
        self._household_id = ""
        self._door = ""
        self._rows: tuple[HouseholdRow, ...] = ()
        self._doors = QStringListModel(self)
        completer = QCompleter(self._doors, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.edit.setCompleter(completer)
        completer.activated.connect(self._on_completer_activated)
        self.text_changed.connect(self._on_text_changed)

    @property
    def household_id(self) -> str:
        """The flat that is meant, or nothing."""
        return self._household_id

    @property
    def row(self) -> HouseholdRow | None:
        """The flat that is meant, where it was found by what was typed."""
        return next((row for row in self._rows if row.household_id == self._household_id), None)

    def set_flat(self, household_id: str, door: str) -> None:
        """Write a flat for the user, or none."""
        self.set_text(door)
        self._take(household_id, door)

    def set_row(self, row: HouseholdRow) -> None:
        """Write a flat for the user, all of which is known."""
        self._rows = (row,)
        self.set_flat(row.household_id, row.door)

    def ask(self, text: str) -> None:
        """Write *text*, which may name a flat, for the user and have it looked up."""
        self.set_text(text)
        self._on_text_changed(text)

    def show_flats(self, text: str, rows: Sequence[HouseholdRow]) -> None:
        """Offer the flats found for *text*; the one it names is taken at once."""
        if text != self.text():
            return
        self._rows = tuple(rows)
        self._doors.setStringList([row.door for row in rows])
        self._take_named(text)
        completer = self.edit.completer()
        if not self._household_id and rows and self.edit.hasFocus():
            completer.complete()
        elif completer.popup().isVisible():
            completer.popup().hide()

    def _take_named(self, text: str) -> None:
        named = _named(text, self._rows)
        self._take(*(("", "") if named is None else (named.household_id, named.door)))

    def _take(self, household_id: str, door: str) -> None:
        changed = household_id != self._household_id
        self._household_id, self._door = household_id, door
        self.set_sign(SignKind.OK if household_id else None)
        if changed:
            self.taken.emit()

    def _on_text_changed(self, text: str) -> None:
        if text.strip() != self._door:
            self._take("", "")
        self.asked.emit(text)

    def _on_completer_activated(self, door: str) -> None:
        self.set_text(door)
        self._take_named(door)


def _named(text: str, rows: Sequence[HouseholdRow]) -> HouseholdRow | None:
    """Return the flat that *text* names: the only one found, or the one written just so."""
    door = read_door(text)
    labels = {text.strip().lower(), door.label.lower() if door is not None else ""}
    exact = next((row for row in rows if row.door.lower() in labels), None)
    return exact or (rows[0] if len(rows) == 1 else None)
