# SPDX-License-Identifier: MIT
"""One person of a round and their flat: what came of their turn, and the lists on paper."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.test_round import TickResult
from gatehouse.ui.care.rounds_wording import (
    about_text,
    by_text,
    result_name,
    result_text,
    sign_of,
)
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.acts_rows import ActsRows
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from gatehouse.domain.test_round import RoundFlat, RoundPerson, RoundRow
    from gatehouse.ui.shell.i18n import Languages


class RoundPane(Card):
    """Words at the top, acts at the bottom; a closed round is only read and printed.

    Signals:
        ticked: the `TickResult` that came of the person's turn.
        flat_requested: everybody of the flat who was not ticked yet is sampled.
        print_requested: the list that is shown is wanted on paper.
        save_requested: the list that is shown is wanted as a PDF file.
    """

    ticked = Signal(object)
    flat_requested = Signal()
    print_requested = Signal()
    save_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._round: RoundRow | None = None
        self._flat: RoundFlat | None = None
        self._person: RoundPerson | None = None
        self._missing_only = True
        self._sign = Sign(SignKind.IDLE)
        self._result = Label("", TextRole.BODY_BOLD, wrap=True)
        self._about = Label("", TextRole.BODY, wrap=True)
        self.results = {
            TickResult.SAMPLED: ActButton(
                "", variant=ActVariant.OK, mark=IconName.CHECK, key="Space"
            ),
            TickResult.ABSENT: ActButton(""),
            TickResult.REFUSED: ActButton(""),
            TickResult.EXEMPT: ActButton(""),
            TickResult.WITHDRAWN: ActButton(""),
        }
        self.flat_act = ActButton("")
        self.print_act = ActButton("", mark=IconName.PRINT)
        self.save_act = ActButton("")
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_round(self, row: "RoundRow | None", *, missing_only: bool) -> None:
        """Show a round, or none; the list on paper is of who is missing, or of all."""
        self._round, self._missing_only = row, missing_only
        self._fill()

    def show_person(self, flat: "RoundFlat | None", person: "RoundPerson | None") -> None:
        """Show somebody and their flat, or nobody."""
        self._flat, self._person = flat, person
        self._fill()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        for result, act in self.results.items():
            if result is not TickResult.WITHDRAWN:
                act.setText(result_name(result, self._languages))
        self.results[TickResult.ABSENT].set_key(shortcut_text(Act.FAIL_TICK))
        self.results[TickResult.WITHDRAWN].setText(self.tr("Take it back"))
        self.results[TickResult.WITHDRAWN].set_key(shortcut_text(Act.UNDO_TICK))
        self.flat_act.setText(self.tr("Whole flat"))
        self.flat_act.set_key(shortcut_text(Act.TICK_FLAT))
        self.print_act.set_key(shortcut_text(Act.PRINT_CARE))
        self.save_act.setText(self.tr("Save as PDF…"))
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the acts into fewer rows where there is room: there is less height then."""
        super().resizeEvent(event)
        self._rows.fit(self.width())

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(ROW_GAP)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._result, 1)
        sampled, absent, refused, exempt, back = self.results.values()
        flat, printed, saved = self.flat_act, self.print_act, self.save_act
        self._rows = ActsRows(
            ((sampled,), (absent, refused), (exempt, back), (flat, saved), (printed,)),
            ((sampled, absent, refused), (exempt, back, flat), (printed, saved)),
        )
        self.body.addLayout(line)
        self.body.addWidget(self._about)
        self.body.addStretch(1)
        self.body.addLayout(self._rows)

    def _connect(self) -> None:
        for act in self.results.values():
            act.clicked.connect(self._on_result_clicked)
        self.flat_act.clicked.connect(self.flat_requested)
        self.print_act.clicked.connect(self.print_requested)
        self.save_act.clicked.connect(self.save_requested)

    def _fill(self) -> None:
        self._fill_acts()
        person, flat = self._person, self._flat
        said = self.tr("Print missing…") if self._missing_only else self.tr("Print the list…")
        self.print_act.setText(said)
        self._sign.setVisible(person is not None)
        if person is None or flat is None:
            self.set_title(self.tr("Nobody chosen"))
            self._result.setText("")
            self._about.setText(self.tr("Choose somebody in the list."))
            return
        self.set_title(f"{flat.door} {person.shown_name}")
        self._sign.set_kind(sign_of(person))
        self._result.setText(result_text(person, self._languages))
        about = (about_text(person, self._languages), by_text(person, self._languages))
        self._about.setText(" · ".join(filter(None, about)))

    def _fill_acts(self) -> None:
        row, person = self._round, self._person
        is_open = row is not None and row.is_open
        for result, act in self.results.items():
            stands = person is not None and person.result is result
            act.setEnabled(is_open and person is not None and not stands)
        back = self.results[TickResult.WITHDRAWN]
        back.setEnabled(is_open and person is not None and person.result is not None)
        self.flat_act.setEnabled(is_open and self._flat is not None and bool(self._flat.unticked))
        for act in (self.print_act, self.save_act):
            act.setEnabled(row is not None)

    def _on_result_clicked(self) -> None:
        sender = self.sender()
        found = (result for result, act in self.results.items() if act is sender)
        self.ticked.emit(next(found))
