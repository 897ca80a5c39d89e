# SPDX-License-Identifier: MIT
"""What lists of risk areas said of a signed note: the first result, and each one after it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.itineraries.area_wording import judged_lines
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.area_judging import NoteJudging
    from gatehouse.ui.shell.i18n import Languages

_SIGN: Final = 20


class RiskCard(Card):
    """Each judging with its list, when and by whom; the newest list may judge once more.

    Signals:
        again_requested: the note is to be judged by the list that holds now.
    """

    again_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._judgings: tuple[NoteJudging, ...] = ()
        self.again = ActButton("", mark=IconName.REFRESH)
        self.header.addWidget(self.again, 0, Qt.AlignmentFlag.AlignRight)
        self.again.clicked.connect(self.again_requested)
        self.retranslate()

    def show_judgings(self, judgings: "Sequence[NoteJudging]") -> None:
        """Show *judgings*, the first one first."""
        self._judgings = tuple(judgings)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Risk areas"))
        self.again.setText(self.tr("Judge by the newest list"))
        while self.body.count():
            old = self.body.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if not self._judgings:
            self._add(SignKind.IDLE, self.tr("It was compared with no list."))
        for number, judging in enumerate(self._judgings):
            self._add_judging(judging, first=number == 0)

    def _add_judging(self, judging: "NoteJudging", *, first: bool) -> None:
        text = self._languages.text
        told = self.tr("When it was signed") if first else self.tr("Judged again")
        when = self._languages.formats.moment(judging.judged_at)
        head = f"{told} · {text(judging.areas.named)} · {when} · {judging.operator}"
        self.body.addWidget(Label(head, TextRole.SECONDARY, tone=Tone.MUTED, wrap=True))
        for kind, words in judged_lines(judging.areas):
            self._add(kind, text(words))

    def _add(self, kind: SignKind, words: str) -> None:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addWidget(Sign(kind, _SIGN), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(Label(words, TextRole.BODY, wrap=True), 1)
        self.body.addWidget(line)
