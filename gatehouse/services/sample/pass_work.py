# SPDX-License-Identifier: MIT
"""What the leader of the invented compound does with gate passes when the gate is quiet."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.gate_pass import SUBJECT_CLASSES, BatchOrder, PassClass, PassOrder
from gatehouse.services.pass_acts import (
    IssuePass,
    IssuePasses,
    ReissuePass,
    RenewPass,
    TakeBackPass,
)
from gatehouse.services.sample.compound import Mover
from gatehouse.services.sample.story import Story

_PAUSE = timedelta(seconds=45)
_CARDS = 3
_COMPANY = "样例物业公司"
_PLATES = ("吉A99K21", "吉A99K22", "吉A99K23")
_GUESTS = {
    PassClass.SINGLE_VISIT: "样例访客",
    PassClass.SERVICE_STAFF: "样例月嫂",
    PassClass.GOODS: "样例搬运",
}


class PassWork:
    """Now and then a company gets its cards, and one resident's pass goes through all its life."""

    def __init__(self) -> None:
        self._nights = 0

    def night(self, at: datetime, home: Sequence[Mover]) -> Story:
        """Tell the night that begins at *at*, of one of those who are at *home*."""
        self._nights += 1
        living = [mover for mover in home if mover.resident]
        cards = BatchOrder(pass_class=PassClass.WORKER, count=_CARDS, note=_COMPANY)
        yield IssuePasses(at=at, order=cards)
        if not living:
            return
        holder = living[self._nights % len(living)]
        order = PassOrder(pass_class=PassClass.VOLUNTEER, person_id=holder.person_id)
        first = yield IssuePass(at=at + _PAUSE, order=order)
        yield RenewPass(at=at + 2 * _PAUSE, gate_pass=first.pass_id, days=60)
        second = yield ReissuePass(at=at + 3 * _PAUSE, gate_pass=first.pass_id)
        yield TakeBackPass(at=at + 4 * _PAUSE, gate_pass=second.pass_id)
        for number, one in enumerate(self._orders(holder), start=5):
            yield IssuePass(at=at + number * _PAUSE, order=one)

    def _orders(self, holder: Mover) -> Iterator[PassOrder]:
        """Yield one pass of each class that nobody has asked for at the gate."""
        flat = holder.household_id
        yield PassOrder(pass_class=PassClass.HOUSEHOLD_SHOPPING, household_id=flat)
        yield PassOrder(
            pass_class=PassClass.VEHICLE,
            person_id=holder.person_id,
            plate=_PLATES[self._nights % 3],
        )
        for pass_class, name in _GUESTS.items():
            yield PassOrder(
                pass_class=pass_class,
                outsider=Outsider(name=f"{name}{self._nights}"),
                household_id=flat,
                subject_class=SUBJECT_CLASSES.get(pass_class, SubjectClass.VISITOR),
            )
