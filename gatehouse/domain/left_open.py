# SPDX-License-Identifier: MIT
"""What is said of things that wait beside the gate: paper, unseen codes, gaps, incidents."""

from typing import Final

from gatehouse.domain.code_system import unseen_words
from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import OpenItem, OpenKind
from gatehouse.domain.incident_course import INCIDENT_WORDS, IncidentKind
from gatehouse.domain.stay import detail_words
from gatehouse.domain.unlogged import unlogged_words
from gatehouse.domain.words import Words

_SAID: Final = {
    (OpenKind.PARKED, ""): Words("还没登记", "not written down yet"),
    (OpenKind.PARKED, "let_through"): Words("已放行，还没登记", "let through, not written down"),
}


def left_open_words(item: OpenItem) -> Words | None:
    """Return the detail of *item* in words, or None where it is words already."""
    match item.kind:
        case OpenKind.SHEETS_OUT:
            return Words(f"{item.count} 张：{item.detail} 号", f"sheets {item.detail}")
        case OpenKind.CODE_UNSEEN:
            return unseen_words(item.since, item.detail, item.count)
        case OpenKind.UNLOGGED | OpenKind.VEHICLE_MISSED:
            return unlogged_words(item.detail)
        case OpenKind.VEHICLE_LATE:
            at = item.since.astimezone(LOCAL_ZONE)
            return Words(f"说好 {at:%H:%M} 前离开", f"was to leave by {at:%H:%M}")
        case OpenKind.INCIDENT | OpenKind.FEVER:
            return INCIDENT_WORDS[IncidentKind(item.detail)]
        case OpenKind.AUTO_CLOSED:
            return detail_words(item.detail) if item.detail else _more_words(item.count)
        case OpenKind.OUTSIDE_TOO_LONG:
            return Words(
                f"{item.count} 人，{item.detail} 人还没联系上",
                f"people: {item.count}, not reached: {item.detail}",
            )
        case _:
            return _SAID.get((item.kind, item.detail))


def _more_words(count: int) -> Words:
    return Words(f"另有 {count} 个", f"{count} more")
