# SPDX-License-Identifier: MIT
"""What takes ticks of a round back: whoever was ticked otherwise before is so again."""

from typing import TYPE_CHECKING

from gatehouse.domain.test_round import TickOrder, TickResult

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gatehouse.domain.test_round import RoundPerson


def undoing(round_id: str, people: "Iterable[RoundPerson]") -> tuple[TickOrder, ...]:
    """Return the orders that let *people* of a round stand as they do now."""
    stood: dict[TickResult, list[str]] = {}
    for one in people:
        stood.setdefault(one.result or TickResult.WITHDRAWN, []).append(one.person_id)
    return tuple(
        TickOrder(round_id=round_id, person_ids=tuple(ids), result=result)
        for result, ids in stood.items()
    )
