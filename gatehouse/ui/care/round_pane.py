# SPDX-License-Identifier: MIT
"""One person of a round and their flat: what came of their turn, and the lists on paper."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.test_round import TickResult
from gatehouse.ui.care.rounds_wording import (
    flat_text,
    progress_text,
    result_name,
    result_text,
    sign_of,
)
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.side_by_side import SideBySide
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from gatehouse.domain.test_round import RoundFlat, RoundPerson, RoundRow
    from gatehouse.ui.shell.i18n import Languages


class RoundPane(Card):
    """Words at the top, acts at the bottom; a closed round is only read and printed.

    Signals:
        ticked: the `TickResult` that came of the person's turn.
        flat_requested: everybody of the flat who is missing is sampled.
        print_requested: the list that is shown is wanted on paper.
        save_requested: the list that is shown is wanted as a PDF file.
        close_requested: the round is over.
    """

    ticked = Signal(object)
    flat_requested = Signal()
    print_requested = Signal()
    save_requested = Signal()
    close_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._round: RoundRow | None = None
        self._flat: RoundFlat | None = None
        self._person: RoundPerson | None = None
        self._missing_only = True
        self._asked_to_close = ""
        self._sign = Sign(SignKind.IDLE)
        self._result = Label("", TextRole.BODY_BOLD, wrap=True)
        self._people = Label("", TextRole.BODY, wrap=True)
        self._progress = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.results = {
            TickResult.SAMPLED: ActButton(
                "", variant=ActVariant.OK, mark=IconName.CHECK, key="Space"
            ),
            TickResult.ABSENT: ActButton("", mark=IconName.CLOSE),
            TickResult.REFUSED: ActButton(""),
            TickResult.EXEMPT: ActButton(""),
            TickResult.WITHDRAWN: ActButton("", mark=IconName.UNDO),
        }
        self.flat_act = ActButton("", mark=IconName.HOME)
        self.print_act = ActButton("", mark=IconName.PRINT)
        self.save_act = ActButton("", mark=IconName.DOWNLOAD)
        self.close_act = ActButton("")
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
        self.flat_act.setText(self.tr("Whole flat sampled"))
        self.flat_act.set_key(shortcut_text(Act.TICK_FLAT))
        self.print_act.set_key(shortcut_text(Act.PRINT_CARE))
        self.save_act.setText(self.tr("Save as PDF…"))
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put words and acts beside each other where there is room: there is less height then."""
        super().resizeEvent(event)
        self._pair.fit(self.width())

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(ROW_GAP)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._result, 1)
        words = QVBoxLayout()
        words.setSpacing(ROW_GAP)
        words.addLayout(line)
        words.addWidget(self._people)
        words.addWidget(self._progress)
        words.addStretch(1)
        sampled, absent, refused, exempt, back = self.results.values()
        acts = QVBoxLayout()
        acts.setSpacing(ROW_GAP)
        acts.addStretch(1)
        acts.addWidget(sampled)
        acts.addLayout(SideBySide(absent, refused))
        acts.addLayout(SideBySide(exempt, back))
        acts.addWidget(self.flat_act)
        acts.addWidget(self.print_act)
        acts.addWidget(self.save_act)
        acts.addWidget(self.close_act)
        others = (self.flat_act, self.print_act, self.save_act, self.close_act)
        for act in (*self.results.values(), *others):
            act.set_height(CONTROL)
        self._pair = SideBySide(words, acts)
        self.body.addLayout(self._pair)

    def _connect(self) -> None:
        for act in self.results.values():
            act.clicked.connect(self._on_result_clicked)
        self.flat_act.clicked.connect(self.flat_requested)
        self.print_act.clicked.connect(self.print_requested)
        self.save_act.clicked.connect(self.save_requested)
        self.close_act.clicked.connect(self._on_close_clicked)

    def _fill(self) -> None:
        self._fill_acts()
        row, person, flat = self._round, self._person, self._flat
        said = (
            self.tr("Print who is missing…") if self._missing_only else self.tr("Print the list…")
        )
        self.print_act.setText(said)
        self._progress.setText("" if row is None else progress_text(row.progress, self._languages))
        self._sign.setVisible(person is not None)
        if person is None or flat is None:
            self.set_title(self.tr("Nobody chosen"))
            self._result.setText("")
            self._people.setText(self.tr("Choose somebody in the list."))
            return
        self.set_title(f"{flat.door} {person.shown_name}")
        self._sign.set_kind(sign_of(person))
        self._result.setText(result_text(person, self._languages))
        self._people.setText(flat_text(flat, self._languages))

    def _fill_acts(self) -> None:
        row, person = self._round, self._person
        is_open = row is not None and row.is_open
        for result, act in self.results.items():
            stands = person is not None and person.result is result
            act.setEnabled(is_open and person is not None and not stands)
        back = self.results[TickResult.WITHDRAWN]
        back.setEnabled(is_open and person is not None and person.result is not None)
        self.flat_act.setEnabled(is_open and self._flat is not None and bool(self._flat.missing))
        self.close_act.setEnabled(is_open)
        self.close_act.setText(self._close_text())
        for act in (self.print_act, self.save_act):
            act.setEnabled(row is not None)

    def _close_text(self) -> str:
        """Return the words of the act; while somebody is missing it wants a second press."""
        row = self._round
        if row is None or self._asked_to_close != row.round_id:
            return self.tr("Close the round")
        said = self.tr("Close, {count} missing: press again")
        return said.format(count=self._languages.formats.number(row.progress.missing))

    def _on_close_clicked(self) -> None:
        row = self._round
        if row is None or not row.progress.missing or self._asked_to_close == row.round_id:
            self.close_requested.emit()
            return
        self._asked_to_close = row.round_id
        self._fill()

    def _on_result_clicked(self) -> None:
        sender = self.sender()
        found = (result for result, act in self.results.items() if act is sender)
        self.ticked.emit(next(found))
