# SPDX-License-Identifier: MIT
"""Somebody whose signed note asks for days at home, with whom nobody has begun yet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gatehouse.ui.care.observation_wording import asked_text, note_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from datetime import date

    from gatehouse.domain.observation import AskedFor
    from gatehouse.ui.shell.i18n import Languages


class AskedPane(Card):
    """Says what the note asks; a press begins it, where its document is written.

    Signals:
        begin_requested: it is to be begun.
    """

    begin_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self.row: AskedFor | None = None
        self._today: date | None = None
        self._asked = Label("", TextRole.BODY_BOLD, wrap=True)
        self._facts = Label("", TextRole.BODY, wrap=True)
        self._told = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.begin_act = ActButton(
            "", variant=ActVariant.ACCENT_FILL, mark=IconName.PLUS, key="Enter"
        )
        self.begin_act.set_height(CONTROL)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for part in (self._asked, self._facts, self._told):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.addWidget(self.begin_act)
        self.begin_act.clicked.connect(self.begin_requested)
        self.retranslate()

    def show_row(self, row: "AskedFor", today: "date") -> None:
        """Show somebody as they stand *today*."""
        self.row, self._today = row, today
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.begin_act.setText(self.tr("Begin…"))
        self._told.setText(self.tr("It begins with the number of the community's document."))
        row, today = self.row, self._today
        if row is not None and today is not None:
            self.set_title(f"{row.door} {row.shown_name}".strip())
            self._asked.setText(self._languages.text(row.asked))
            facts = (asked_text(row, today), note_text(row, self._languages))
            self._facts.setText(" · ".join(facts))
