# SPDX-License-Identifier: MIT
"""One person who is to be reached: what to do, whose care, and what can be ticked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.care.wording import facts_text, to_do_text
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.side_by_side import SideBySide, told_column
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from datetime import date

    from gatehouse.domain.contact import CheckIn
    from gatehouse.ui.shell.i18n import Languages


class ContactPane(Card):
    """Words at the top, acts at the bottom; nothing of why somebody is called.

    Signals:
        reach_requested: they were reached.
        fail_requested: they were tried and not reached.
        undo_requested: today's contact is to be taken back.
        assign_requested: the flat is to have another carer.
    """

    reach_requested = Signal()
    fail_requested = Signal()
    undo_requested = Signal()
    assign_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._row: CheckIn | None = None
        self._day: date | None = None
        self._sign = Sign(SignKind.INFO)
        self._to_do = Label("", TextRole.BODY_BOLD, wrap=True)
        self._facts = Label("", TextRole.BODY, wrap=True)
        self.reached = ActButton("", variant=ActVariant.OK, mark=IconName.CHECK, key="Space")
        self.failed = ActButton("", mark=IconName.CLOSE)
        self.undo = ActButton("", mark=IconName.UNDO)
        self.assign = ActButton("", mark=IconName.PERSON)
        self._lay_out()
        self.reached.clicked.connect(self.reach_requested)
        self.failed.clicked.connect(self.fail_requested)
        self.undo.clicked.connect(self.undo_requested)
        self.assign.clicked.connect(self.assign_requested)
        self.retranslate()

    @property
    def row(self) -> "CheckIn | None":
        """Who is shown."""
        return self._row

    def show_row(self, row: "CheckIn | None", day: "date") -> None:
        """Show somebody as they stand on *day*, or nobody."""
        self._row, self._day = row, day
        self._fill()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.reached.setText(self.tr("Reached"))
        self.failed.setText(self.tr("Not reached"))
        self.failed.set_key(shortcut_text(Act.FAIL_TICK))
        self.undo.setText(self.tr("Take it back"))
        self.undo.set_key(shortcut_text(Act.UNDO_TICK))
        self.assign.setText(self.tr("Name a carer…"))
        self.assign.set_key(shortcut_text(Act.NEW_CARE))
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put words and acts beside each other where there is room: there is less height then."""
        super().resizeEvent(event)
        self._pair.fit(self.width())

    def _lay_out(self) -> None:
        words = told_column(self._sign, self._to_do, self._facts)
        acts = QVBoxLayout()
        acts.setSpacing(ROW_GAP)
        acts.addStretch(1)
        for act in (self.reached, self.failed, self.undo, self.assign):
            act.set_height(CONTROL)
            acts.addWidget(act)
        self._pair = SideBySide(words, acts)
        self.body.addLayout(self._pair)

    def _fill(self) -> None:
        row, day = self._row, self._day
        known = row is not None and row.today is not None
        for act in (self.reached, self.failed):
            act.setEnabled(row is not None and not row.is_reached)
        self.undo.setEnabled(known)
        self._sign.setVisible(row is not None)
        if row is None or day is None:
            self.set_title(self.tr("Nobody chosen"))
            self._to_do.setText("")
            self._facts.setText(self.tr("Choose somebody in the list."))
            return
        self.set_title(f"{row.door} {row.shown_name}")
        self._to_do.setText(to_do_text(row, self._languages))
        self._facts.setText(facts_text(row, day, self._languages))
