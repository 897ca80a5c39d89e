# SPDX-License-Identifier: MIT
"""The start passphrase, asked over the whole window before the store opens."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gatehouse.domain.words import Words
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ACT
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.cover import Cover
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.errors import GatehouseError
    from gatehouse.ui.shell.i18n import Languages

_WIDTH: Final = 440


class UnlockPage(Cover):
    """Covers *window* until the passphrase was right.

    Signals:
        unlocked: the passphrase as typed; whether it is right is found out by opening the store.
    """

    unlocked = Signal(str)

    def __init__(self, languages: "Languages", window: QWidget) -> None:
        super().__init__(window, _WIDTH)
        self._languages = languages
        self._error: GatehouseError | None = None
        self._asked = False
        self._field = Field("")
        self._field.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._act = ActButton("", variant=ActVariant.OK, mark=IconName.KEY, key="Enter")
        self._act.set_height(ACT)
        self._about = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        for part in (self._field, self._act, self._about):
            self.card.body.addWidget(part)
        self.setFocusProxy(self._field)
        self._act.clicked.connect(self.enter)
        self.retranslate()

    def say(self, error: "GatehouseError") -> None:
        """Ask for the passphrase; from the second time on, say in words why again."""
        self._error = error if self._asked else None
        self._act.setEnabled(True)
        self.retranslate()
        self._field.edit.selectAll()
        self._field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self) -> None:
        """Open the store with what was typed, if anything was."""
        if self._act.isEnabled() and self._field.text():
            self._asked = True
            self._act.setEnabled(False)
            self.unlocked.emit(self._field.text())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.card.set_title(self.tr("Start passphrase"))
        self._field.set_caption(self.tr("Passphrase"))
        self._act.setText(self.tr("Open the register"))
        self._about.setText(
            self.tr("Forgotten: the recovery key on paper opens it; the entries are safe.")
        )
        error = self._error
        self._field.set_error(
            "" if error is None else self._languages.text(Words(zh=error.zh, en=error.en))
        )

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep the focus in front: Tab goes between the line and the button."""
        target = self._act if self._field.edit.hasFocus() else self._field.edit
        target.setFocus(Qt.FocusReason.TabFocusReason)
        return True
