# SPDX-License-Identifier: MIT
"""An early bus of the invented compound, and a quarter of an hour in which people are only counted."""

from datetime import datetime, timedelta
from typing import Final

from gatehouse.domain.entry import Direction, Reason, SubjectClass
from gatehouse.domain.group_entry import GroupOrder
from gatehouse.domain.head_count import CountOrder
from gatehouse.services.peak_acts import CountPeople, MarkCountOnly, RecordGroup
from gatehouse.services.sample.story import Story

_PAUSE: Final = timedelta(seconds=30)
_BUS: Final = "吉A88T66"
_WAYS: Final = (
    (Direction.IN, SubjectClass.RESIDENT),
    (Direction.OUT, SubjectClass.COURIER),
    (Direction.IN, SubjectClass.RESIDENT),
)


def early_bus(at: datetime) -> Story:
    """Tell how a shift of workers comes by bus *at* an early hour, and a few more are counted."""
    yield RecordGroup(
        at=at,
        order=GroupOrder(
            direction=Direction.IN,
            reason=Reason.WORK,
            subject_class=SubjectClass.MAINTENANCE,
            unnamed=12,
            plate=_BUS,
        ),
    )
    yield MarkCountOnly(at=at + _PAUSE)
    for number, (direction, subject_class) in enumerate(_WAYS, 2):
        order = CountOrder(direction=direction, subject_class=subject_class)
        yield CountPeople(at=at + number * _PAUSE, order=order)
    yield MarkCountOnly(at=at + (len(_WAYS) + 2) * _PAUSE, on=False)
