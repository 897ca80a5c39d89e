# SPDX-License-Identifier: MIT
"""What goes wrong at the gate of the invented compound, step by step; the last one stays open."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import count
from typing import Final

from gatehouse.domain.incident import (
    CloseOrder,
    Concerned,
    IncidentMending,
    IncidentOrder,
    StepCorrection,
    StepOrder,
)
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.services.incident_acts import (
    CloseIncident,
    CorrectLastStep,
    MendIncident,
    NoteIncident,
    TakeStep,
)
from gatehouse.services.incident_course import shipped_courses
from gatehouse.services.sample.compound import Mover
from gatehouse.services.sample.story import Story

_PAUSE: Final = timedelta(seconds=20)
_KINDS: Final = (
    IncidentKind.CLIMBING,
    IncidentKind.FORCED_ENTRY,
    IncidentKind.QUARREL,
    IncidentKind.DAMAGE,
    IncidentKind.REFUSED_CHECK,
)
_SEEN: Final = {
    IncidentKind.CLIMBING: "有人从西侧围栏翻进来",
    IncidentKind.FORCED_ENTRY: "不出示证件，推开栏杆",
    IncidentKind.QUARREL: "在扫码口吵起来",
    IncidentKind.DAMAGE: "道闸横杆被撞弯",
    IncidentKind.REFUSED_CHECK: "不肯量体温",
}
_LOOKS: Final = ("男，三十岁上下，黑外套", "女，五十岁上下，红帽子", "两名少年，背书包")


class Trouble:
    """Before each dawn it happens the one of before is closed, and another is noted."""

    def __init__(self) -> None:
        self._times = 0
        self._open: tuple[str, IncidentKind] | None = None

    def dawn(self, at: datetime, home: Sequence[Mover]) -> Story:
        """Tell what happens from *at* on; now and then it is somebody of those at *home*."""
        moments = (at + number * _PAUSE for number in count())
        if self._open is not None:
            incident_id, kind = self._open
            result = shipped_courses()[kind].results[0]
            order = CloseOrder(incident_id=incident_id, code=result.code)
            yield CloseIncident(at=next(moments), order=order)
        kind = _KINDS[self._times % len(_KINDS)]
        self._times += 1
        noted = IncidentOrder(kind=kind, concerned=self._about(home), note=_SEEN[kind])
        done = yield NoteIncident(at=next(moments), order=noted)
        self._open = done.incident_id, kind
        for step in shipped_courses()[kind].steps[1:3]:
            told = StepOrder(incident_id=done.incident_id, code=step.code, whom="带班负责人")
            yield TakeStep(at=next(moments), order=told)
        right = StepCorrection(why="漏写一句", note="当面讲明了规则")
        yield CorrectLastStep(at=next(moments), incident=done.incident_id, correction=right)
        mending = IncidentMending(incident_id=done.incident_id, place=f"{self._times} 号岗亭旁")
        yield MendIncident(at=next(moments), mending=mending)

    def _about(self, home: Sequence[Mover]) -> Concerned:
        known = [mover for mover in home if mover.resident]
        if self._times % 3 or not known:
            return Concerned(description=_LOOKS[self._times % len(_LOOKS)])
        mover = known[self._times % len(known)]
        return Concerned(person_id=mover.person_id, household_id=mover.household_id)
