# SPDX-License-Identifier: MIT
"""Somebody who is away: where, since when, until when, and what can be done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.ui.care.away_wording import facts_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.domain.absence import AbsenceRow
    from gatehouse.ui.shell.i18n import Languages


class AwayPane(Card):
    """An absence ends by itself at the gate; by hand when they came another way.

    Signals:
        back_requested: they are back.
        change_requested: something is new of them.
    """

    back_requested = Signal()
    change_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self.row: AbsenceRow | None = None
        self._facts = Label("", TextRole.BODY, wrap=True)
        self._told = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.back_act = ActButton("", variant=ActVariant.OK, mark=IconName.HOME)
        self.change_act = ActButton("", mark=IconName.UNDO)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.body.addWidget(self._facts)
        self.body.addWidget(self._told)
        self.body.addStretch(1)
        for act in (self.back_act, self.change_act):
            act.set_height(CONTROL)
        self._pair = SideBySide(self.back_act, self.change_act)
        self.body.addLayout(self._pair)
        self.back_act.clicked.connect(self.back_requested)
        self.change_act.clicked.connect(self.change_requested)
        self.retranslate()

    def show_row(self, row: "AbsenceRow | None") -> None:
        """Show *row*, or that nobody is chosen."""
        self.row = row
        self._fill()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.back_act.setText(self.tr("They are back"))
        self.change_act.setText(self.tr("Something is new…"))
        self._told.setText(self.tr("It ends by itself when they come in at the gate."))
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the acts side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._pair.fit(self.width())

    def _fill(self) -> None:
        row = self.row
        for part in (self._facts, self._told, self.back_act, self.change_act):
            part.setVisible(row is not None)
        if row is None:
            self.set_title(self.tr("Nobody chosen"))
            return
        self.set_title(f"{row.door} {row.person}".strip())
        self._facts.setText(facts_text(row, self._languages))
