# SPDX-License-Identifier: MIT
"""Writing down somebody who is not on the roster: name, paper, phone, the flat they go to."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.identity.addresses import read_door
from gatehouse.domain.identity.names import may_be_name
from gatehouse.domain.identity.phones import may_be_phone
from gatehouse.ui.desk.visitor import NOBODY_YET, Visitor
from gatehouse.ui.shell.scanned_field import keep_scans
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.sign import SignKind

_LONGEST: Final = 60


class VisitorFields(QObject):
    """The visitor's inputs; the form decides in which row each of them stands.

    Signals:
        changed: the `Visitor` as now written down.
        host_typed: the text in the host's field, to be looked up.
    """

    changed = Signal(object)
    host_typed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._visitor = NOBODY_YET
        self._today = date.min
        self.name = Field("")
        self.paper = Field("")
        self.phone = Field("")
        self.host = Field("")
        self._doors = QStringListModel(self)
        self._rows: tuple[HouseholdRow, ...] = ()
        self._set_up(parent)
        self._connect()
        self.retranslate()

    @property
    def fields(self) -> tuple[Field, ...]:
        """The lines to write in, in reading order."""
        return (self.name, self.paper, self.phone, self.host)

    def has_focus(self) -> bool:
        """Say whether the volunteer is writing in one of them."""
        return any(field.edit.hasFocus() for field in self.fields)

    def show_visitor(self, visitor: Visitor, today: date) -> None:
        """Show *visitor*; a field the volunteer is writing in is left alone."""
        self._today = today
        if visitor == self._visitor:
            return
        self._visitor = visitor
        door = visitor.host.door if visitor.host is not None else visitor.flat
        shown = (visitor.name, visitor.paper_number, visitor.phone, door)
        for field, text in zip(self.fields, shown, strict=True):
            if not field.edit.hasFocus():
                field.set_text(text)
        self._show_signs()

    def begin(self) -> None:
        """Go to the name; initials that came along give way to the first letter.

        A flat that came along is looked for.
        """
        if self._visitor.flat:
            self.ask_host(self._visitor.flat)
        self.name.setFocus()
        self.name.edit.selectAll()

    def ask_host(self, text: str) -> None:
        """Write *text*, which may name a flat, for the user and have it looked for."""
        self.host.set_text(text)
        self._on_host_text_changed(text)

    def show_hosts(self, text: str, rows: Sequence[HouseholdRow]) -> None:
        """Offer the flats found for *text*; the one it names is taken at once."""
        if text != self.host.text():
            return
        self._rows = tuple(rows)
        self._doors.setStringList([row.door for row in rows])
        self._take(_named(text, self._rows))
        completer = self.host.edit.completer()
        if self._visitor.host is None and rows and self.host.edit.hasFocus():
            completer.complete()
        elif completer.popup().isVisible():
            completer.popup().hide()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.name.set_caption(self.tr("Name"))
        self.paper.set_caption(self.tr("Paper number"))
        self.phone.set_caption(self.tr("Telephone"))
        self.host.set_caption(self.tr("Goes to flat"))

    def _set_up(self, parent: QWidget) -> None:
        for field in self.fields:
            field.setParent(parent)
            field.edit.setMaxLength(_LONGEST)
            field.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=field is self.name)
        keep_scans(self.paper.edit)
        self.name.setMinimumWidth(120)
        self.paper.setMinimumWidth(150)
        self.phone.setMinimumWidth(120)
        self.host.setMinimumWidth(120)
        completer = QCompleter(self._doors, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.host.edit.setCompleter(completer)
        completer.activated.connect(self._on_completer_activated)

    def _connect(self) -> None:
        self.name.text_changed.connect(self._on_text_changed)
        self.paper.text_changed.connect(self._on_text_changed)
        self.phone.text_changed.connect(self._on_text_changed)
        self.host.text_changed.connect(self._on_host_text_changed)

    def _take(self, host: HouseholdRow | None) -> None:
        if host != self._visitor.host:
            self._write(self._visitor.going_to(host, self.host.text().strip()))
        self._show_signs()

    def _write(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._show_signs()
        self.changed.emit(visitor)

    def _show_signs(self) -> None:
        name, phone = self._visitor.name.strip(), self._visitor.phone.strip()
        self.name.set_sign(SignKind.WARN if name and not may_be_name(name) else None)
        self.phone.set_sign(SignKind.WARN if phone and not may_be_phone(phone) else None)
        known = self._visitor.host is not None
        self.host.set_sign(SignKind.OK if known else None)
        paper = SignKind.WARN if self._visitor.doubts_paper(self._today) else SignKind.OK
        self.paper.set_sign(paper if self._visitor.has_paper else None)

    def _on_text_changed(self) -> None:
        self._write(
            replace(
                self._visitor,
                name=self.name.text(),
                paper_number=self.paper.text(),
                phone=self.phone.text(),
            )
        )

    def _on_host_text_changed(self, text: str) -> None:
        host, flat = self._visitor.host, text.strip()
        same = host is not None and host.door == flat
        self._write(self._visitor.going_to(host if same else None, flat))
        self.host_typed.emit(text)

    def _on_completer_activated(self, door: str) -> None:
        self.host.set_text(door)
        self._take(_named(door, self._rows))


def _named(text: str, rows: Sequence[HouseholdRow]) -> HouseholdRow | None:
    """Return the flat that *text* names: the only one found, or the one written just so."""
    door = read_door(text)
    labels = {text.strip().lower(), door.label.lower() if door is not None else ""}
    exact = next((row for row in rows if row.door.lower() in labels), None)
    return exact or (rows[0] if len(rows) == 1 else None)
