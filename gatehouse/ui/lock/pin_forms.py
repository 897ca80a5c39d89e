# SPDX-License-Identifier: MIT
"""What is asked of whoever comes on duty: the PIN, a new one, or the recovery key in its place."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.sign_in import NewPin, RecoveredPin, Serving, SignIn
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.pin_field import PinField


class PinForm(QWidget):
    """Some fields for the operator who is meant; `order` is None while something is missing.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who: Serving | None = None
        self._says = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(ROW_GAP)
        for field in self.fields():
            self.column.addWidget(field)
            field.text_changed.connect(self._on_field_text_changed)
        self.column.addStretch(1)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in the order in which they are filled; they are made here."""
        raise NotImplementedError

    def order(self) -> object | None:
        """Return what is asked for, or None while something is missing or does not agree."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Put the texts in anew."""
        raise NotImplementedError

    def meet(self, who: Serving) -> None:
        """Ask *who*, from the beginning; what was typed before anybody was offered is theirs."""
        if self.who is not None:
            self.forget()
        self.who = who

    def forget(self) -> None:
        """Take away what was typed."""
        self._says = False
        for field in self.findChildren(Field):
            field.set_text("")
            field.set_error("")

    def say(self, sentence: str) -> None:
        """Say why it was not done; the digits are typed anew."""
        self._says = True
        self._first.set_text("")
        self._first.set_error(sentence)
        self._first.edit.setFocus()

    def say_in_other_words(self, sentence: str) -> None:
        """Say the same in another language, where it is still said; what was typed stays."""
        if self._says:
            self._first.set_error(sentence)

    def shown(self) -> tuple[Field, ...]:
        """Return the fields that are asked for now, in order."""
        return tuple(field for field in self.findChildren(Field) if not field.isHidden())

    @property
    def _first(self) -> Field:
        return (self.shown() or tuple(self.findChildren(Field)))[0]

    def _on_field_text_changed(self) -> None:
        self.changed.emit()


class SignInForm(PinForm):
    """The PIN; a volunteer without one is asked for nothing."""

    def fields(self) -> tuple[Field, ...]:
        """Make the PIN, and the line in its place."""
        self.pin = PinField()
        self._without = Label("", TextRole.BODY, tone=Tone.MUTED, wrap=True)
        self.column.addWidget(self._without)
        return (self.pin,)

    def meet(self, who: Serving) -> None:
        """Ask for the PIN where there is one."""
        super().meet(who)
        self.pin.setVisible(who.has_pin)
        self._without.setVisible(not who.has_pin)

    def order(self) -> SignIn | None:
        """Return who signs in."""
        if self.who is None or (self.who.has_pin and not self.pin.complete()):
            return None
        return SignIn(self.who.operator_id, self.pin.text())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.pin.set_caption(self.tr("PIN"))
        self._without.setText(self.tr("No PIN yet: Enter is enough."))


class NewPinForm(PinForm):
    """The PIN until now, where there is one, and the new one twice."""

    def fields(self) -> tuple[Field, ...]:
        """Make the three PINs."""
        self.pin, self.new, self.again = PinField(), PinField(), PinField()
        return (self.pin, self.new, self.again)

    def meet(self, who: Serving) -> None:
        """Ask for the PIN until now where there is one."""
        super().meet(who)
        self.pin.setVisible(who.has_pin)

    def order(self) -> NewPin | None:
        """Return the new PIN, typed twice alike."""
        typed = self.pin.complete() or (self.who is not None and not self.who.has_pin)
        if self.who is None or not typed or not _agree(self.new, self.again):
            return None
        return NewPin(self.who.operator_id, self.pin.text(), self.new.text())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.pin.set_caption(self.tr("PIN until now"))
        _name_both(self.new, self.again)


class RecoveryForm(PinForm):
    """The recovery key as it is printed, and the new PIN twice."""

    def fields(self) -> tuple[Field, ...]:
        """Make the key and the two PINs."""
        self.key, self.new, self.again = Field(""), PinField(), PinField()
        return (self.key, self.new, self.again)

    def order(self) -> RecoveredPin | None:
        """Return the new PIN, typed twice alike, with the key."""
        if self.who is None or not self.key.text().strip() or not _agree(self.new, self.again):
            return None
        return RecoveredPin(self.who.operator_id, self.key.text(), self.new.text())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.key.set_caption(self.tr("Recovery key, from its sheet of paper"))
        _name_both(self.new, self.again)


def _agree(new: PinField, again: PinField) -> bool:
    """Say whether both are whole and alike, and name a difference at the second one."""
    different = new.complete() and again.complete() and new.text() != again.text()
    said = QCoreApplication.translate("lock", "The two are not alike. Type it again.")
    again.set_error(said if different else "")
    return again.complete() and new.text() == again.text()


def _name_both(new: PinField, again: PinField) -> None:
    new.set_caption(QCoreApplication.translate("lock", "New PIN, six digits"))
    again.set_caption(QCoreApplication.translate("lock", "The new PIN once more"))
