# SPDX-License-Identifier: MIT
"""What else can be done for somebody who cannot pass just now, or is asked where they were."""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.entry import Direction, Reason
from gatehouse.ui.desk.courier import brings_something
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.ui.desk.state import DeskState


class Way(StrEnum):
    """One way on."""

    MEDICAL = "medical"
    RETURNEE = "returnee"
    HAND_OVER = "hand_over"
    OVERRIDE = "override"
    EMERGENCY = "emergency"


_ICONS: Final = {
    Way.HAND_OVER: IconName.DELIVERY,
    Way.MEDICAL: IconName.MEDICAL,
    Way.RETURNEE: IconName.ROUTE,
    Way.OVERRIDE: IconName.KEY,
    Way.EMERGENCY: IconName.AMBULANCE,
}
_KEYS: Final = {Way.EMERGENCY: "F12", Way.HAND_OVER: "Ctrl+I"}


class WaysCard(Card):
    """Each way with one line of explanation and its button.

    Signals:
        chosen: the `Way`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._buttons = {
            way: ActButton("", variant=ActVariant.ACCENT, mark=_ICONS[way], key=_KEYS.get(way, ""))
            for way in Way
        }
        self._titles = {way: Label("", TextRole.TABLE_BOLD, wrap=True) for way in Way}
        self._details = {
            way: Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True) for way in Way
        }
        self._rows = {way: QWidget() for way in Way}
        self._note = Label("", TextRole.BODY, wrap=True)
        self._lay_out()
        for button in self._buttons.values():
            button.clicked.connect(self._on_button_clicked)
        self.retranslate()

    def show_ways(self, state: "DeskState", *, refused: bool) -> None:
        """Show the ways that lead on from here, if somebody is *refused*."""
        lives_here = state.subject_class.lives_here
        outward = state.direction is Direction.OUT
        needs_doctor = lives_here and outward and state.reason is not Reason.MEDICAL
        shown = {
            Way.HAND_OVER: brings_something(state),
            Way.MEDICAL: needs_doctor,
            Way.RETURNEE: lives_here and not outward,
        }
        for way, row in self._rows.items():
            row.setVisible(refused and shown.get(way, True))

    def show_note(self, *, asked: bool) -> None:
        """Tell how an itinerary is written down, if it is *asked* of an outsider."""
        self._note.setVisible(asked)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("What else can be done"))
        self._note.setText(self.tr("Itinerary: press F3, and this visitor comes along"))
        words = {
            Way.HAND_OVER: (
                self.tr("Hand over at the gate"),
                self.tr("They stay outside"),
                self.tr("Hand over…"),
            ),
            Way.MEDICAL: (
                self.tr("Doctor or medicine"),
                self.tr("Not counted in the quota"),
                self.tr("Change reason"),
            ),
            Way.RETURNEE: (
                self.tr("Was away for longer"),
                self.tr("Ask where they have been"),
                self.tr("Returnee"),
            ),
            Way.OVERRIDE: (
                self.tr("The shift leader approves"),
                self.tr("Needs a name and a reason"),
                self.tr("Override…"),
            ),
            Way.EMERGENCY: (
                self.tr("Ambulance, fire, birth"),
                self.tr("Let through, fill in later"),
                self.tr("Emergency"),
            ),
        }
        for way, (title, detail, act) in words.items():
            self._titles[way].setText(title)
            self._details[way].setText(detail)
            self._buttons[way].setText(act)

    def _lay_out(self) -> None:
        self.body.addWidget(self._note)
        for way in Way:
            lines = QVBoxLayout()
            lines.setSpacing(1)
            lines.addWidget(self._titles[way])
            lines.addWidget(self._details[way])
            row = QHBoxLayout(self._rows[way])
            row.setContentsMargins(0, 2, 0, 2)
            row.setSpacing(ROW_GAP)
            row.addLayout(lines, 1)
            row.addWidget(self._buttons[way])
            self.body.addWidget(self._rows[way])

    def _on_button_clicked(self) -> None:
        sender = self.sender()
        for way, button in self._buttons.items():
            if button is sender:
                self.chosen.emit(way)
