# SPDX-License-Identifier: MIT
"""The card of a household: who of it is shown where not everybody finds room."""

from typing import Any

import pytest
from msgspec.structs import replace

from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.person import HouseholdMember, Presence
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.ui.desk.household_card import MOST_MEMBERS, shown_members
from gatehouse.ui.widgets.quota_strip import QuotaStrip
from tests.support.desk_people import NOW
from tests.ui.desk.conftest import Desk


def a_flat(*, out: tuple[int, ...], people: int = 8) -> tuple[HouseholdMember, ...]:
    """Return so many people of a flat, those with the numbers *out* outside."""
    said: dict[str, Any] = {"relation": "", "age": None, "phone": "", "since": None}
    return tuple(
        HouseholdMember(
            person_id=str(number),
            shown_name=f"住户{number}",
            presence=Presence.OUTSIDE if number in out else Presence.INSIDE,
            subject_class=SubjectClass.RESIDENT,
            **said,
        )
        for number in range(people)
    )


def numbers(shown: tuple[HouseholdMember, ...]) -> list[int]:
    """Return who is shown, by number."""
    return [int(member.person_id) for member in shown]


def test_whoever_is_out_and_whoever_stands_here_is_shown_before_those_at_home() -> None:
    """In the order of the roster all the same."""
    shown = shown_members(a_flat(out=(6,)), "7")

    assert len(shown) == MOST_MEMBERS
    assert numbers(shown) == [0, 1, 2, 3, 6, 7]


def test_a_flat_that_finds_room_is_shown_whole() -> None:
    assert numbers(shown_members(a_flat(out=(1,), people=3), "2")) == [0, 1, 2]


@pytest.mark.parametrize(
    ("conclusion", "limit", "says_now"),
    [
        (Conclusion.ADMIT, 1, True),
        (Conclusion.ADMIT, 0, False),
        (Conclusion.TURN_AWAY, 1, False),
        (Conclusion.REPORT, 1, False),
    ],
)
def test_nobody_reads_that_they_may_go_now_who_may_not(
    desk: Desk, conclusion: Conclusion, limit: int, *, says_now: bool
) -> None:
    """Where no hour is known either, nothing is said of the next time."""
    desk.type("lxf").settle()
    card, weighed = desk.page.side.household, desk.page.state.weighed
    assert weighed is not None
    assert weighed.verdict.quota is not None
    quota = replace(weighed.verdict.quota, limit=limit, counted=(), next_allowed=None)
    verdict = replace(weighed.verdict, conclusion=conclusion, quota=quota)

    card.show_household(replace(weighed, verdict=verdict), None, NOW)

    (strip,) = card.findChildren(QuotaStrip)
    assert strip.accessibleName().endswith("下次 现在") is says_now
    assert ("下次" in strip.accessibleName()) is says_now
