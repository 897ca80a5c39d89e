# SPDX-License-Identifier: MIT
"""The card of a household: who of it is shown where not everybody finds room."""

from typing import Any

from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.person import HouseholdMember, Presence
from gatehouse.ui.desk.household_card import MOST_MEMBERS, shown_members


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
