# SPDX-License-Identifier: MIT
"""An early bus of the invented compound, and a few minutes of counting without names."""

from datetime import datetime, timedelta
from typing import Final

from gatehouse.domain.entry import Direction, Reason, SubjectClass
from gatehouse.domain.group_entry import GroupOrder
from gatehouse.domain.head_count import CountOrder
from gatehouse.services.peak_acts import CountPeople, MarkCountOnly, RecordGroup
from gatehouse.services.sample.story import Story

_PAUSE: Final = timedelta(seconds=15)
_BUS: Final = "吉A88T66"


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
    order = CountOrder(direction=Direction.IN, subject_class=SubjectClass.RESIDENT, people=5)
    yield CountPeople(at=at + 2 * _PAUSE, order=order)
    yield MarkCountOnly(at=at + 3 * _PAUSE, on=False)
