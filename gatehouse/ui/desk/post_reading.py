# SPDX-License-Identifier: MIT
"""What the desk reads of the post besides the person at the gate, and when it reads it anew."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import local_day
from gatehouse.ui.desk.later import FIGURES, Later

if TYPE_CHECKING:
    from datetime import datetime

    from gatehouse.domain.person import Found
    from gatehouse.domain.post import OperatorRow
    from gatehouse.ui.desk.acts import DeskActs
    from gatehouse.ui.shell.lanes import Lanes
_AGAIN_MS: Final = 10
_OF_THE_DAY: Final = (
    *(Kind.ENTRY, Kind.PERSON, Kind.SHIFT, Kind.THERMOMETER, Kind.VEHICLE),
    Kind.INCIDENT,
)
_OF_WHO_STANDS_HERE: Final = (
    *(Kind.ENTRY, Kind.PERSON, Kind.HOUSEHOLD, Kind.GATE_PASS, Kind.ZONE, Kind.ITINERARY),
    *(Kind.RISK_AREA, Kind.ABSENCE, Kind.OBSERVATION, Kind.TEST_ROUND, Kind.PARCEL),
)
"""What a verdict, or what is to be done for somebody, may come of."""


class PostReading(QObject):
    """Reads rules, day, units and leaders at the start and when they change.

    Signals:
        rules_read: the `RuleSet` in force.
        codes_read: the `CodeBook` of today.
        day_read: the `DeskDay`.
        stairs_read: the compound's units.
        flats_read: the name of a unit and its flats.
        people_read: a door and the people who live behind it.
        paper_read: the `PaperSheets` that were printed.
        notices_read: the notices that hang at the gate.
        hosts_read: a text and the flats it may mean.
        people_changed: somebody who may stand at the gate is known otherwise now; the people and
            flats, or none where it may be anybody.
        shift_changed: somebody else is on duty.
    """

    rules_read = Signal(object)
    codes_read = Signal(object)
    day_read = Signal(object)
    stairs_read = Signal(object)
    flats_read = Signal(str, object)
    people_read = Signal(str, object)
    hosts_read = Signal(str, object)
    kinds_read = Signal(object)
    paper_read = Signal(object)
    notices_read = Signal(object)
    people_changed = Signal(object)
    shift_changed = Signal()

    def __init__(
        self, lanes: "Lanes", busy: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._busy = busy
        self._acts: DeskActs | None = None
        self._moment: datetime | None = None
        self._minute: datetime | None = None
        self._day_later = Later(self.read_day, busy, FIGURES, self)
        self.leaders: tuple[OperatorRow, ...] = ()

    def start(self, acts: "DeskActs") -> None:
        """Begin with the rules, by which keys that came before are understood."""
        self._acts = acts
        self._lanes.read(acts.rules, self.rules_read.emit, receiver=self)
        self.read_codes()
        QTimer.singleShot(0, self, self._read_standing)

    def read_rules(self, moment: "datetime | None" = None) -> None:
        """Read the rules of *moment*, or of now, and go on to read those and the entries then."""
        turned = (moment is None) is not (self._moment is None)
        self._moment = moment
        if turned:
            self.read_day()
        if self._acts is not None:
            work = self._acts.rules if moment is None else partial(self._acts.rules_at, moment)
            self._lanes.latest(("desk", "rules"), work, self.rules_read.emit, receiver=self)

    def read_codes(self) -> None:
        """Read how the post calls what is chosen from lists."""
        if self._acts is not None:
            self._lanes.latest(
                ("desk", "codes"), self._acts.codes, self.codes_read.emit, receiver=self
            )

    def read_day(self) -> None:
        """Read the day's figures and the latest entries."""
        if self._acts is not None:
            work = partial(self._acts.day, self._moment)
            self._lanes.latest(("desk", "day"), work, self.day_read.emit, receiver=self)

    def pass_time(self, now: "datetime") -> None:
        """Read what time alone changes: with each minute the day, at midnight the names of codes.

        Who stays too long is told of though nobody comes.
        """
        minute = now.replace(second=0, microsecond=0)
        was, self._minute = self._minute, minute
        if was is None or was == minute:
            return
        self._day_later.ask()
        if local_day(was) != local_day(minute):
            self.read_codes()

    def put_off_day(self) -> None:
        """Let whoever stands at the gate go first: the figures can wait, they cannot."""
        self._day_later.put_off()

    def read_paper(self) -> None:
        """Read which sheets were printed."""
        if self._acts is not None:
            self._lanes.latest(
                ("desk", "paper"), self._acts.paper, self.paper_read.emit, receiver=self
            )

    def read_notices(self) -> None:
        """Read what hangs at the gate."""
        if self._acts is not None:
            self._lanes.latest(
                ("desk", "notices"), self._acts.notices, self.notices_read.emit, receiver=self
            )

    def read_flats(self, stair: str) -> None:
        """Read the flats of a unit."""
        if self._acts is not None:
            work = partial(self._acts.find_households, stair)
            self._lanes.latest(
                ("desk", "flats"), work, partial(self.flats_read.emit, stair), receiver=self
            )

    def read_people(self, door: str) -> None:
        """Read who lives behind *door*."""
        if self._acts is not None:
            work = partial(self._acts.find, door)
            then = partial(self._on_people, door)
            self._lanes.latest(("desk", "people"), work, then, receiver=self)

    def read_hosts(self, text: str) -> None:
        """Read which flats *text* may mean."""
        if self._acts is not None and text.strip():
            work = partial(self._acts.find_households, text)
            self._lanes.latest(
                ("desk", "hosts"), work, partial(self.hosts_read.emit, text), receiver=self
            )

    def take_changes(self, changes: Changes) -> None:
        """Read anew what *changes* concern."""
        if self._acts is None:
            return
        if changes.concern(Kind.POLICY, Kind.POST):
            self.read_rules(self._moment)
        if changes.concern(*_OF_THE_DAY):
            self._day_later.ask()
        if changes.concern(Kind.SHIFT):
            self.shift_changed.emit()
        if changes.concern(*_OF_WHO_STANDS_HERE):
            self.people_changed.emit(changes.whose)
        self._take_lists(self._acts, changes)

    def _take_lists(self, acts: "DeskActs", changes: Changes) -> None:
        """Read anew what is chosen from, where *changes* concern it."""
        # who serves now may be shown other lists
        if changes.concern(Kind.CODE, Kind.OPERATOR, Kind.SHIFT):
            self.read_codes()
        if changes.concern(Kind.HOUSEHOLD):
            self._lanes.read(acts.stairs, self.stairs_read.emit, receiver=self)
        if changes.concern(Kind.OPERATOR):
            self._lanes.read(acts.leaders, self._on_leaders, receiver=self)

    def _read_standing(self) -> None:
        """Read what is round whoever is served, as soon as nobody waits for an answer."""
        if self._acts is None or self._busy():
            QTimer.singleShot(_AGAIN_MS, self, self._read_standing)
            return
        self.read_day()
        self._lanes.read(self._acts.stairs, self.stairs_read.emit, receiver=self)
        self._lanes.read(self._acts.leaders, self._on_leaders, receiver=self)
        self._lanes.read(self._acts.vehicle_kinds, self.kinds_read.emit, receiver=self)

    def _on_leaders(self, leaders: "tuple[OperatorRow, ...]") -> None:
        self.leaders = leaders

    def _on_people(self, door: str, found: "Found") -> None:
        here = tuple(one for one in found.candidates if one.door == door)
        self.people_read.emit(door, here or found.candidates)
