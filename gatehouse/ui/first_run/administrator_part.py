# SPDX-License-Identifier: MIT
"""The first operator: administrator and shift leader in one."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gatehouse.ui.first_run.part import Gap, Part
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.pin_field import PIN_DIGITS, PinField
from gatehouse.ui.widgets.sign import SignKind

_LONGEST: Final = 20
_GUESSED_FIRST: Final = "123456"


class AdministratorPart(Part):
    """A name and a PIN typed twice; what is wrong stands under its field."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(number, parent)
        self.name = Field("")
        self.pin = PinField()
        self.again = PinField()
        self.name.edit.setMaxLength(_LONGEST)
        self._lay_out()
        for field in (self.name, self.pin, self.again):
            field.text_changed.connect(self._on_field_text_changed)
            field.finished.connect(self._show_errors)
        self.retranslate()

    def gaps(self) -> tuple[Gap, ...]:
        """Return what is missing or does not fit together."""
        gaps = []
        if not self.name.text().strip():
            gaps.append(Gap(self.tr("administrator's name"), self.name))
        if self._pin_error():
            gaps.append(Gap(self.tr("PIN"), self.pin))
        elif self.again.text() != self.pin.text():
            gaps.append(Gap(self.tr("PIN once more"), self.again))
        return tuple(gaps)

    def entrance(self) -> QWidget:
        """Begin where something is missing, or at the name."""
        gaps = self.gaps()
        return gaps[0].where if gaps else self.name

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("First administrator"))
        self.set_note(self.tr("Leads shifts, imports, exports"))
        self.name.set_caption(self.tr("Name"))
        self.pin.set_caption(self.tr("PIN (6 digits)"))
        self.again.set_caption(self.tr("PIN once more"))
        self.name.set_hint(self.tr("Signs the register"))
        self.pin.set_hint(self.tr("Not a birthday"))
        self._show_errors()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        for column, field in enumerate((self.name, self.pin, self.again)):
            grid.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)

    def _pin_error(self) -> str:
        pin = self.pin.text()
        if len(pin) < PIN_DIGITS:
            return self._digits_missing(pin)
        if len(set(pin)) == 1 or pin == _GUESSED_FIRST:
            return self.tr("Too easy to guess")
        return ""

    def _again_error(self) -> str:
        again = self.again.text()
        if len(again) < PIN_DIGITS:
            return self._digits_missing(again)
        return "" if again == self.pin.text() else self.tr("Not the same PIN")

    def _digits_missing(self, pin: str) -> str:
        return self.tr("{count} more digits").format(count=PIN_DIGITS - len(pin))

    def _show_errors(self) -> None:
        """Say what is wrong with what was typed; an empty field is only unfinished."""
        for field, error in ((self.pin, self._pin_error()), (self.again, self._again_error())):
            typed = bool(field.text())
            field.set_error(error if typed else "")
            field.set_sign(SignKind.OK if typed and not error else None)

    def _on_field_text_changed(self) -> None:
        for field in (self.pin, self.again):
            field.set_error("")
            field.set_sign(None)
        if self.again.text() and self.again.complete():
            self._show_errors()
        self.changed.emit()
