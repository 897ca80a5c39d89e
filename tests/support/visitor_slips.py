# SPDX-License-Identifier: MIT
"""The slip of an invented visitor."""

from datetime import timedelta

from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.visitor_slip import VisitorSlip
from tests.support.desk_people import NOW, POST


def a_slip(entry_id: str = "e", *, number: str = "4816209357") -> VisitorSlip:
    """Return the slip of an invented visitor, with a pass unless told."""
    return VisitorSlip(
        entry_id=entry_id,
        compound=POST.compound,
        gate=POST.gate,
        telephone=POST.telephone,
        operator="志愿者甲",
        visitor="J*** S.",
        subject_class=SubjectClass.VISITOR,
        door="3栋2单元501",
        happened_at=NOW,
        number=number,
        valid_to=NOW + timedelta(hours=7) if number else None,
    )
