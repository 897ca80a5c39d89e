# SPDX-License-Identifier: MIT
"""Making a pass void: why, in a word or two; it cannot be undone, so it is asked first."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.gate_pass import VOID_WORDS, PassState
from gatehouse.ui.shell.sizes import ACT
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
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
_LOST: Final = "lost"


class VoidForm(EnterForm):
    """Stands where the card stands; it orders the reason for which the pass is to be void.

    Signals:
        reissue_ordered: the card is lost, and another is wanted in its stead.
    """

    reissue_ordered = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.STOP, mark=SignKind.STOP, key="Ctrl+Enter"),
            ActButton("", key="Esc"),
            careful=True,
            parent=parent,
        )
        self._languages = languages
        self._number = ""
        self._told = Label("", TextRole.BODY, wrap=True)
        self.reason = SegmentedChoice(fill=True)
        self.words = Field("")
        self.reissue = ActButton("", variant=ActVariant.ACCENT_FILL)
        self._lasts = False
        self._lay_out()
        self._connect()
        self.retranslate()

    def begin(self, card: "PassCard") -> None:
        """Ask about *card*, with nothing left of the time before."""
        self._number = card.row.short_number
        self._lasts = card.row.state in {PassState.VALID, PassState.NOT_YET}
        self.reissue.hide()
        self.reason.set_code(None)
        self.words.set_text("")
        self.set_working(working=False)
        self.retranslate()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: a reason."""
        if self.order():
            return []
        lacks = self.reason.setFocus if self.reason.code is None else self.words.edit.setFocus
        return [Gap(self.tr("a reason"), lacks)]

    def order(self) -> str:
        """Return what is to be stored: the word chosen, in Chinese, and what was written."""
        written = self.words.text().strip()
        if self.reason.code is None:
            return ""
        if self.reason.code == _OTHER:
            return written
        word = VOID_WORDS[self.reason.code].zh
        return f"{word}，{written}" if written else word

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Make pass {number} void").format(number=self._number))
        self._told.setText(
            self.tr("Its number then stops at the desk and says why. This stays so.")
        )
        self.reason.set_items(
            (
                *(Choice(code, self._languages.label(words)) for code, words in VOID_WORDS.items()),
                Choice(_OTHER, self.tr("Other")),
            )
        )
        self.reason.setAccessibleName(self.tr("Reason"))
        self.words.set_caption(self.tr("In other words"))
        self.reissue.setText(self.tr("Make void and issue another"))
        self.word_acts(self.tr("Make void"), self.tr("Keep it"))
        self.say()

    def _lay_out(self) -> None:
        self.words.edit.setMaxLength(_LONGEST)
        self.body.addWidget(self._told)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.words)
        self.body.addStretch(1)
        self.body.addWidget(self.reissue)
        self.add_acts(ACT)

    def _connect(self) -> None:
        self.reason.chosen.connect(self._on_reason_chosen)
        self.reissue.clicked.connect(self._on_reissue_clicked)
        self.words.text_changed.connect(self.say)

    def _on_reason_chosen(self, code: str) -> None:
        self.reissue.setVisible(code == _LOST and self._lasts)
        self.say()

    def _on_reissue_clicked(self) -> None:
        if not self._working:
            self.set_working(working=True)
            self.reissue_ordered.emit()
