# SPDX-License-Identifier: MIT
"""Making a pass void: why, in a word or two; it cannot be undone, so it is asked first."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.gate_pass import VOID_WORDS
from gatehouse.ui.passes.wording import label
from gatehouse.ui.shell.sizes import ACT, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.gate_pass import PassCard
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60
_OTHER: Final = "other"


class VoidForm(Card):
    """Stands where the card stands; Enter goes to what is missing, Ctrl+Enter makes void.

    Signals:
        asked: the reason for which the pass is to be void.
        closed: the pass is to stay.
    """

    asked = Signal(str)
    closed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._number = ""
        self._working = False
        self._told = Label("", TextRole.BODY, wrap=True)
        self.reason = SegmentedChoice(fill=True)
        self.words = Field("")
        self.void = ActButton("", variant=ActVariant.STOP, mark=SignKind.STOP, key="Ctrl+Enter")
        self.back = ActButton("", key="Esc")
        self._lay_out()
        self._connect()
        self.retranslate()

    def begin(self, card: "PassCard") -> None:
        """Ask about *card*, with nothing left of the time before."""
        self._number = card.row.short_number
        self.reason.set_code(None)
        self.words.set_text("")
        self.set_working(working=False)
        self.retranslate()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_working(self, *, working: bool) -> None:
        """Wait for the post."""
        self._working = working

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on, Ctrl+Enter make void, and Esc leave."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on(act=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Make pass {number} void").format(number=self._number))
        self._told.setText(
            self.tr("Its number then stops at the desk and says why. This stays so.")
        )
        self.reason.set_items(
            (
                *(
                    Choice(code, label(words, self._languages))
                    for code, words in VOID_WORDS.items()
                ),
                Choice(_OTHER, self.tr("Other")),
            )
        )
        self.reason.setAccessibleName(self.tr("Reason"))
        self.words.set_caption(self.tr("In other words"))
        self.void.setText(self.tr("Make void"))
        self.back.setText(self.tr("Keep it"))
        self._show()

    def _lay_out(self) -> None:
        self.words.edit.setMaxLength(_LONGEST)
        self.void.set_height(ACT)
        self.back.set_height(ACT)
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        acts.addWidget(self.void, 1)
        acts.addWidget(self.back)
        self.body.addWidget(self._told)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.words)
        self.body.addStretch(1)
        self.body.addLayout(acts)

    def _connect(self) -> None:
        self.reason.chosen.connect(self._show)
        self.words.text_changed.connect(self._show)
        self.void.clicked.connect(self._on_void_clicked)
        self.back.clicked.connect(self.closed)

    def _reason(self) -> str:
        """Return what is to be stored: the word chosen, in Chinese, and what was written."""
        written = self.words.text().strip()
        if self.reason.code is None:
            return ""
        if self.reason.code == _OTHER:
            return written
        word = VOID_WORDS[self.reason.code].zh
        return f"{word}，{written}" if written else word

    def _go_on(self, *, act: bool) -> None:
        if self._reason():
            if act:
                self._on_void_clicked()
            else:
                self.void.setFocus()
        elif self.reason.code is None:
            self.reason.setFocus()
        else:
            self.words.edit.setFocus()

    def _show(self) -> None:
        reasoned = bool(self._reason())
        self.set_note("" if reasoned else self.tr("Still needed: a reason"))

    def _on_void_clicked(self) -> None:
        if self._reason() and not self._working:
            self.set_working(working=True)
            self.asked.emit(self._reason())
        elif not self._reason():
            self._go_on(act=False)
