# SPDX-License-Identifier: MIT
"""Writing down somebody who is not on the roster: name, paper, phone, the flat they go to."""

from datetime import date
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.identity.names import may_be_name
from gatehouse.domain.identity.phones import may_be_phone
from gatehouse.ui.desk.visitor import NOBODY_YET, Visitor
from gatehouse.ui.shell.scanned_field import keep_scans
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.flat_field import FlatField
from gatehouse.ui.widgets.sign import SignKind

_LONGEST: Final = 60


class VisitorFields(QObject):
    """The visitor's inputs; the form decides in which row each of them stands.

    Signals:
        changed: the `Visitor` as now written down.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._visitor = NOBODY_YET
        self._today = date.min
        self.name = Field("")
        self.paper = Field("")
        self.phone = Field("")
        self.host = FlatField()
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
        shown = {
            self.name: visitor.name,
            self.paper: visitor.paper_number,
            self.phone: visitor.phone,
        }
        for field, text in shown.items():
            if not field.edit.hasFocus():
                field.set_text(text)
        if not self.host.edit.hasFocus():
            self._show_host(visitor)
        self._show_signs()

    def begin(self) -> None:
        """Go to the name; initials that came along give way to the first letter.

        A flat that came along is looked for.
        """
        if self._visitor.flat:
            self.host.ask(self._visitor.flat)
        self.name.setFocus()
        self.name.edit.selectAll()

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

    def _connect(self) -> None:
        self.name.text_changed.connect(self._on_text_changed)
        self.paper.text_changed.connect(self._on_text_changed)
        self.phone.text_changed.connect(self._on_text_changed)
        self.host.taken.connect(self._on_host_changed)
        self.host.asked.connect(self._on_host_changed)

    def _show_host(self, visitor: Visitor) -> None:
        with QSignalBlocker(self.host):
            if visitor.host is not None:
                self.host.set_row(visitor.host)
            else:
                self.host.set_flat("", visitor.flat)

    def _write(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._show_signs()
        self.changed.emit(visitor)

    def _show_signs(self) -> None:
        name, phone = self._visitor.name.strip(), self._visitor.phone.strip()
        self.name.set_sign(SignKind.WARN if name and not may_be_name(name) else None)
        self.phone.set_sign(SignKind.WARN if phone and not may_be_phone(phone) else None)
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

    def _on_host_changed(self, _text: str = "") -> None:
        self._write(self._visitor.going_to(self.host.row, self.host.text().strip()))
