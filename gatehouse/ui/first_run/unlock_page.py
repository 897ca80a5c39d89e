# SPDX-License-Identifier: MIT
"""The start passphrase, asked over the whole window before the store opens."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gatehouse.domain.words import Words
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ACT, EDGE
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.errors import GatehouseError
    from gatehouse.ui.shell.i18n import Languages

_WIDTH: Final = 440


class UnlockPage(QWidget):
    """Covers *window* until the passphrase was right.

    Signals:
        unlocked: the passphrase as typed; whether it is right is found out by opening the store.
    """

    unlocked = Signal(str)

    def __init__(self, languages: "Languages", window: QWidget) -> None:
        super().__init__(window)
        self._languages = languages
        self._error: GatehouseError | None = None
        self._asked = False
        self._card = Card()
        self._field = Field("")
        self._field.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._act = ActButton("", variant=ActVariant.OK, mark=IconName.KEY, key="Enter")
        self._act.set_height(ACT)
        self._about = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._lay_out()
        self.setFocusProxy(self._field)
        self._act.clicked.connect(self._on_act_clicked)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.retranslate()

    def say(self, error: "GatehouseError") -> None:
        """Ask for the passphrase; from the second time on, say in words why again."""
        self._error = error if self._asked else None
        self._act.setEnabled(True)
        self.retranslate()
        self._field.edit.selectAll()
        self._field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._card.set_title(self.tr("Start passphrase"))
        self._field.set_caption(self.tr("Passphrase"))
        self._act.setText(self.tr("Open the register"))
        self._about.setText(
            self.tr("Forgotten: the recovery key on paper opens it; the entries are safe.")
        )
        error = self._error
        self._field.set_error(
            "" if error is None else self._languages.text(Words(zh=error.zh, en=error.en))
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window when it changes its size."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open the store, and no key reach what lies behind."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_act_clicked()
        event.accept()

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep the focus in front: Tab goes between the line and the button."""
        target = self._act if self._field.edit.hasFocus() else self._field.edit
        target.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground that hides the screen behind."""
        QPainter(self).fillRect(self.rect(), palette_of(self).rail)

    def _lay_out(self) -> None:
        self._card.setFixedWidth(_WIDTH)
        self._card.body.addWidget(self._field)
        self._card.body.addWidget(self._act)
        self._card.body.addWidget(self._about)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card)
        row.addStretch(1)
        layout.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(2)

    def _on_act_clicked(self) -> None:
        if self._act.isEnabled() and self._field.text():
            self._asked = True
            self._act.setEnabled(False)
            self.unlocked.emit(self._field.text())
