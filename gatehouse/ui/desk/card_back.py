# SPDX-License-Identifier: MIT
"""The card that whoever just left was asked for: it is in the volunteer's hand, and holds no more.

It is offered with the acknowledgement of the way out, for as long as that is the last act.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gatehouse.domain.entry import Direction
from gatehouse.domain.gate_pass import PassState, short_number

if TYPE_CHECKING:
    from gatehouse.domain.entry import Recorded
    from gatehouse.domain.gate_pass import CandidatePass, PassRecorded
    from gatehouse.ui.desk.acts import DeskActs
    from gatehouse.ui.desk.attempt import Attempt
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class CardBack(QObject):
    """Knows the pass of whoever left last, where its card is to come back.

    Signals:
        settled: the card is asked for no more: it is back, or could not be taken here.
    """

    settled = Signal()

    def __init__(
        self, parent: QObject, lanes: "Lanes", changes: "ChangeBus", messages: "Messages"
    ) -> None:
        super().__init__(parent)
        self._lanes, self._changes, self._messages = lanes, changes, messages
        self._acts: DeskActs | None = None
        self._pass: CandidatePass | None = None
        self._taking = False

    @property
    def is_asked_for(self) -> bool:
        """Whether whoever left last was to leave their card."""
        return self._pass is not None

    def start(self, acts: "DeskActs") -> None:
        """Begin to ask the post."""
        self._acts = acts

    def take_recorded(self, attempt: "Attempt | None", recorded: "Recorded") -> None:
        """Know the last act; what mended an entry asks for no card."""
        self._pass = None
        if attempt is None or not recorded.entry.outcome.passed:
            return
        shown = attempt.person.gate_pass if attempt.person is not None else None
        leaves = attempt.crossing.direction is Direction.OUT
        now = attempt.crossing.happened_at is None
        if shown is not None and leaves and now and _comes_back(shown):
            self._pass = shown

    def take(self) -> None:
        """Record that the card is here: its number stops at the desk from now on."""
        shown, self._pass = self._pass, None
        if shown is None and not self._taking:
            said = self.tr("The last entry asks for no card. Others are taken back with F2.")
            self._messages.info(said)
        elif shown is not None and self._acts is not None:
            self._taking = True
            work = partial(self._acts.take_card_back, shown.pass_id)
            self._lanes.write(work, self._on_taken, self._on_failed, receiver=self)

    def _on_taken(self, recorded: "PassRecorded") -> None:
        self._taking = False
        number = short_number(recorded.card.row.number)
        said = self.tr("Pass {number} is back with us; it lets nobody in any more.")
        self._messages.ok(said.format(number=number))
        self.settled.emit()
        # what is said is painted before anybody reads anew what has changed
        QTimer.singleShot(0, self, partial(self._changes.publish, recorded.changes, self))

    def _on_failed(self, error: Exception) -> None:
        self._taking = False
        self._messages.show_failure(error)
        self.settled.emit()


def _comes_back(shown: "CandidatePass") -> bool:
    return shown.to_return and shown.state in {PassState.VALID, PassState.EXPIRED}
