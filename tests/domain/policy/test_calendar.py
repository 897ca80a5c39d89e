# SPDX-License-Identifier: MIT
"""Which rule set holds when: replaced, beside each other, ended early, never none."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.policy.calendar import Held, Standing, Turn, clashes, turns
from gatehouse.domain.policy.rule_set import ScopeType

NINE = datetime(2022, 3, 11, 1, tzinfo=UTC)
DAY = timedelta(days=1)


def held(  # noqa: PLR0917 - read as a line of the calendar
    name: str,
    begins: int,
    ends: int | None = None,
    standing: Standing = Standing.REPLACES,
    scope: ScopeType = ScopeType.CITY,
    place: int = 0,
) -> Held:
    """Return a set that holds from and up to so many days after the first one."""
    return Held(
        id=name,
        place=place,
        valid_from=NINE + begins * DAY,
        ends=None if ends is None else NINE + ends * DAY,
        standing=standing,
        scope=scope,
    )


def found(*versions: Held) -> list[tuple[int, str]]:
    return [((turn.begins - NINE) // DAY, turn.held_id) for turn in turns(versions)]


def test_a_new_set_takes_the_place_of_the_old_one() -> None:
    assert found(held("old", 0), held("new", 3)) == [(0, "old"), (3, "new")]


def test_of_two_sets_from_one_moment_the_one_adopted_later_holds() -> None:
    assert found(held("wrong", 0), held("right", 0, place=1)) == [(0, "right")]


def test_when_a_set_ends_the_one_before_it_holds_again() -> None:
    assert found(held("usual", 0), held("strict", 3, ends=5)) == [
        (0, "usual"),
        (3, "strict"),
        (5, "usual"),
    ]


def test_a_gate_is_never_without_rules() -> None:
    """The last set goes on after its own end, until another is adopted."""
    assert found(held("only", 0, ends=2), held("next", 9)) == [(0, "only"), (9, "next")]


def test_of_sets_beside_each_other_the_narrower_scope_goes_first() -> None:
    city = held("city", 0)
    street = held("street", 2, 6, Standing.BESIDE, ScopeType.STREET)
    nation = held("nation", 3, 5, Standing.BESIDE, ScopeType.NATION)

    assert found(city, street, nation) == [(0, "city"), (2, "street"), (6, "city")]


def test_a_wider_set_goes_first_where_its_notice_says_so() -> None:
    street = held("street", 0, scope=ScopeType.STREET)
    city = held("city", 2, 4, Standing.PREVAILS)

    assert found(street, city) == [(0, "street"), (2, "city"), (4, "street")]


def test_sets_that_hold_at_one_time_clash_unless_one_replaces_the_other() -> None:
    city, newer = held("city", 0), held("newer", 3, place=1)
    street = held("street", 2, 6, Standing.BESIDE, ScopeType.STREET)
    later = held("later", 8, 9, Standing.BESIDE, ScopeType.GATE)

    pairs = [(one.id, other.id) for one, other in clashes((city, newer, street, later))]

    assert pairs == [("street", "city"), ("street", "newer"), ("later", "newer")]


_HELD = st.builds(
    held,
    name=st.uuids().map(str),
    begins=st.integers(0, 30),
    ends=st.none() | st.integers(31, 60),
    standing=st.sampled_from(Standing),
    scope=st.sampled_from(ScopeType),
    place=st.integers(0, 99),
)


@given(st.lists(_HELD, min_size=1, max_size=6, unique_by=lambda one: one.place))
def test_from_the_first_set_on_there_is_always_one(versions: list[Held]) -> None:
    """Whatever was adopted in whatever order: the first turn is the first beginning."""
    told = turns(versions)

    assert told[0].begins == min(one.valid_from for one in versions)
    assert list(told) == sorted(told)
    assert all(earlier.held_id != later.held_id for earlier, later in pairwise(told))
    assert set(turns(reversed(versions))) == {Turn(*turn) for turn in told}
