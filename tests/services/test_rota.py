# SPDX-License-Identifier: MIT
"""The rota as a leader writes it: rules, exceptions, and the gaps that are left."""

from datetime import date, datetime, time, timedelta

import pytest
from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import rota as rota_table
from gatehouse.domain.duty import LOCAL_ZONE, Role
from gatehouse.domain.left_open import left_open_words
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.rota import Pattern, RotaException, RotaRule
from gatehouse.domain.words import Words
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.handover import summary
from gatehouse.services.rota import (
    drop_exception,
    drop_rule,
    serving_now,
    set_open_hours,
    week,
    write_exception,
    write_rule,
)
from tests.support.post import PostInUse

TODAY = date(2022, 4, 15)
MONDAY = date(2022, 4, 11)
DAY_RULE = RotaRule(
    name="白班",
    pattern=Pattern.FIXED,
    begins=time(8),
    ends=time(20),
    teams=(("周岚", "郑晓"),),
    first_day=MONDAY,
)


def at(day: date, hour: int) -> datetime:
    """Return a moment by the clock of the gate."""
    return datetime.combine(day, time(hour), LOCAL_ZONE)


def absent(rule_id: str, *names: str, why: str = "生病") -> RotaException:
    """Return who serves in today's turn instead."""
    return RotaException(rule_id=rule_id, starts_at=at(TODAY, 8), names=names, why=why)


def test_a_rule_fills_the_week_and_the_rest_is_a_gap(bare_post: PostInUse) -> None:
    done = write_rule(bare_post.store, bare_post.duty, DAY_RULE)

    assert done.week.first == MONDAY
    assert len(done.week.turns) == 7
    assert len(done.week.gaps) == 8, "each night, and the week's two ends"
    assert done.week.names == ("周岚", "郑晓")
    assert week(bare_post.store, bare_post.duty, TODAY) == done.week


def test_without_a_rule_nothing_is_a_gap(bare_post: PostInUse) -> None:
    assert week(bare_post.store, bare_post.duty, TODAY).gaps == ()


def test_hours_in_which_nobody_is_needed_leave_no_gap(bare_post: PostInUse) -> None:
    write_rule(bare_post.store, bare_post.duty, DAY_RULE)

    done = set_open_hours(bare_post.store, bare_post.duty, time(8), time(20))

    assert done.week.gaps == ()


def test_a_rule_is_written_anew_and_taken_off(bare_post: PostInUse) -> None:
    (rule,) = write_rule(bare_post.store, bare_post.duty, DAY_RULE).week.rota.rules
    night = replace(rule, name="夜班", begins=time(20), ends=time(8))

    (changed,) = write_rule(bare_post.store, bare_post.duty, night).week.rota.rules
    assert changed == night

    assert drop_rule(bare_post.store, bare_post.duty, rule.rule_id).week.rota.rules == ()
    with pytest.raises(Refused, match="changed meanwhile"):
        drop_rule(bare_post.store, bare_post.duty, rule.rule_id)


def test_every_change_is_a_fact_of_the_whole(bare_post: PostInUse) -> None:
    (rule,) = write_rule(bare_post.store, bare_post.duty, DAY_RULE).week.rota.rules
    write_exception(bare_post.store, bare_post.duty, absent(rule.rule_id, "丁一"))

    with bare_post.store.reader() as connection:
        facts = connection.execute(rota_table.select().order_by(rota_table.c.sequence)).all()

    assert [fact.change for fact in facts] == ["rule_written", "exception_written"]
    assert verify(bare_post.store).sound


def test_somebody_else_comes_and_the_last_word_holds(bare_post: PostInUse) -> None:
    (rule,) = write_rule(bare_post.store, bare_post.duty, DAY_RULE).week.rota.rules
    write_exception(bare_post.store, bare_post.duty, absent(rule.rule_id))
    done = write_exception(bare_post.store, bare_post.duty, absent(rule.rule_id, "丁一"))

    (exception,) = done.week.rota.exceptions
    today = next(turn for turn in done.week.turns if turn.why)
    assert (today.names, today.instead) == (("丁一",), ("周岚", "郑晓"))

    back = drop_exception(bare_post.store, bare_post.duty, exception.exception_id)
    assert all(not turn.why for turn in back.week.turns)


def test_who_serves_now_and_who_comes_next(bare_post: PostInUse) -> None:
    write_rule(bare_post.store, bare_post.duty, DAY_RULE)

    now, following = serving_now(bare_post.store, bare_post.duty)

    assert [turn.names for turn in now] == [("周岚", "郑晓")]
    assert following is not None
    assert following.starts_at == at(TODAY + timedelta(days=1), 8)


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        (replace(DAY_RULE, name=" "), "needs a name"),
        (replace(DAY_RULE, weekdays=()), "needs a name and a day"),
        (replace(DAY_RULE, teams=((),)), "Somebody is missing"),
        (replace(DAY_RULE, pattern=Pattern.ODD_EVEN), "Somebody is missing"),
        (replace(DAY_RULE, last_day=date(2022, 4, 1)), "end before it begins"),
        (
            replace(DAY_RULE, pattern=Pattern.IN_TURN, teams=(("甲",), ("乙",)), turn_minutes=5),
            "30 minutes",
        ),
        (replace(DAY_RULE, rule_id="gone"), "changed meanwhile"),
    ],
)
def test_an_unsound_rule_changes_nothing(bare_post: PostInUse, rule: RotaRule, says: str) -> None:
    with pytest.raises(Refused, match=says):
        write_rule(bare_post.store, bare_post.duty, rule)

    assert week(bare_post.store, bare_post.duty, TODAY).rota.rules == ()


@pytest.mark.parametrize(
    ("exception", "says"),
    [
        (absent("r", "丁一", why=""), "Why is the turn"),
        (RotaException(starts_at=at(TODAY, 20), names=("丁一",), why="加班"), "needs an end"),
        (
            RotaException(starts_at=at(TODAY, 20), ends_at=at(TODAY, 22), names=(" ",), why="加班"),
            "Nobody is named",
        ),
    ],
)
def test_an_unsound_exception_changes_nothing(
    bare_post: PostInUse, exception: RotaException, says: str
) -> None:
    with pytest.raises(Refused, match=says):
        write_exception(bare_post.store, bare_post.duty, exception)


def test_everybody_sees_the_rota_and_a_leader_changes_it(bare_post: PostInUse) -> None:
    assert not week(bare_post.store, bare_post.as_volunteer(), TODAY).may_change
    with pytest.raises(NotAllowed):
        write_rule(bare_post.store, bare_post.as_volunteer(), DAY_RULE)
    leader = bare_post.add_operator("郑晓", Role.LEADER)
    assert write_rule(
        bare_post.store, replace(bare_post.duty, operator=leader), DAY_RULE
    ).week.may_change


def test_when_nobody_comes_within_the_next_day_is_handed_over(bare_post: PostInUse) -> None:
    assert summary(bare_post.store, bare_post.duty).open_items == ()

    write_rule(bare_post.store, bare_post.duty, DAY_RULE)

    (gap,) = summary(bare_post.store, bare_post.duty).open_items
    assert (gap.kind, gap.detail) == (OpenKind.UNMANNED, "20:00–08:00")
    assert left_open_words(gap) == Words("20:00–08:00 空岗", "nobody 20:00–08:00")
