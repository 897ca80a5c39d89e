# SPDX-License-Identifier: MIT
"""Looking back: whom somebody met, each with its reason, and that every look leaves a trace."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Crossing, Decision, Direction, Reason, SubjectClass
from gatehouse.domain.leader_leave import LeaderLeave
from gatehouse.domain.look_back import MOST_DAYS_BACK, LookBack, LookBackQuestion, MetBy
from gatehouse.domain.vehicle import VehicleCrossing
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.correction import withdraw_entry
from gatehouse.services.entry import record_entry
from gatehouse.services.look_back import (
    LOOK_BACK_EXPORTED,
    LOOK_BACK_PRINTED,
    LOOKED_BACK,
    export_look_back,
    look_back,
    look_back_paper,
)
from tests.support.groups import by_bus, known
from tests.support.groups import recorded as group_recorded
from tests.support.post import BEGINS, PIN, PostInUse
from tests.support.records import visitor

LIN, WANG, LIU, SHAN = "林晓枫", "王丽芬", "刘雪飞", "单明"
TODAY = DaySpan(local_day(BEGINS), local_day(BEGINS))


def cross(post: PostInUse, name: str, after: int = 0, **said: Any) -> str:
    """Let a resident go out so many minutes later, and return the entry."""
    post.clock.forward(timedelta(minutes=after))
    crossing = Crossing(
        direction=Direction.OUT,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.SHOPPING,
        person_id=post.id_of(name),
        **said,
    )
    return record_entry(post.store, post.duty, crossing, Decision.ADMIT).entry.id


def asked(post: PostInUse, name: str = LIN, **said: Any) -> LookBackQuestion:
    """Return the question for somebody, today."""
    told = {"days": TODAY, "purpose": "流调协查", **said}
    return LookBackQuestion(person_id=post.id_of(name), **told)


def met(post: PostInUse, name: str = LIN, **said: Any) -> LookBack:
    """Look back for somebody."""
    return look_back(post.store, post.duty, asked(post, name, **said))


def reasons(post: PostInUse, found: LookBack) -> dict[str, set[MetBy]]:
    """Return why each was met, by full names."""
    return {
        str(post.person(row.person_id)["name"]): {one.how for one in row.meetings}
        for row in found.rows
        if row.person_id
    }


def test_who_crossed_within_the_minutes_is_told_and_nobody_after_them(post: PostInUse) -> None:
    """The ends of the range count; the time between is told in minutes."""
    cross(post, LIU)
    cross(post, LIN, after=10)
    cross(post, SHAN, after=11)

    found = met(post, minutes=10)

    assert reasons(post, found)[LIU] == {MetBy.AT_THE_GATE}
    assert SHAN not in reasons(post, found)
    (row,) = [one for one in found.rows if one.shown_name == "刘*飞"]
    assert row.closest.words.zh == "门岗前后脚（相隔 10 分钟）"
    assert found.crossings == 1
    assert SHAN in reasons(post, met(post, minutes=11))


def test_who_lives_in_the_flat_is_told_without_any_crossing(post: PostInUse) -> None:
    found = met(post)

    assert reasons(post, found) == {WANG: {MetBy.SAME_FLAT}, "林小雨": {MetBy.SAME_FLAT}}
    assert found.crossings == 0


def test_who_drove_the_same_vehicle_comes_first(post: PostInUse) -> None:
    """Hours apart, too; names that were told of others in it are masked."""
    car = VehicleCrossing(plate="吉A12345")
    cross(post, LIN, vehicle=car)
    cross(post, LIU, after=300, vehicle=car)

    found = met(post)

    assert found.rows[0].closest.how is MetBy.VEHICLE
    assert reasons(post, found)[LIU] == {MetBy.VEHICLE}


def test_residents_aboard_and_the_driver_were_in_the_same_vehicle(post: PostInUse) -> None:
    """Each crosses by themselves; what they came in ties them together."""
    car = VehicleCrossing(plate="吉A12345", names=("刘*飞", "小客"), people=(post.id_of(LIU), ""))
    cross(post, LIN, vehicle=car)

    assert reasons(post, met(post))[LIU] >= {MetBy.VEHICLE}
    assert reasons(post, met(post, LIU))[LIN] >= {MetBy.VEHICLE}
    named = next(row for row in met(post, LIU).rows if not row.person_id)
    assert (named.shown_name, named.closest.how) == ("小*", MetBy.VEHICLE)


def test_somebody_only_named_aboard_is_looked_back_for_by_that_name(post: PostInUse) -> None:
    """The reason says that it goes by the name; who crossed about then is told as well."""
    cross(post, LIU)
    cross(post, LIN, after=4, vehicle=VehicleCrossing(plate="吉A12345", names=(SHAN, "小客")))

    found = met(post, SHAN)

    assert found.crossings == 1
    assert MetBy.NAMED_ABOARD in reasons(post, found)[LIN]
    assert reasons(post, found)[LIU] == {MetBy.AT_THE_GATE}
    assert found.rows[0].closest.words.zh == "同车（按登记的姓名）"
    assert [row.shown_name for row in found.rows if not row.person_id] == ["小*"]


def test_who_was_named_in_a_vehicle_close_by_is_told_by_that_name(post: PostInUse) -> None:
    cross(post, LIU)
    cross(post, LIN, after=4, vehicle=VehicleCrossing(plate="吉A12345", names=("小客",)))

    named = [row for row in met(post, LIU).rows if not row.person_id]

    assert [(row.shown_name, row.closest.words.zh) for row in named] == [
        ("小*", "门岗前后脚（相隔 4 分钟）")
    ]


def test_who_came_by_the_same_bus_was_in_the_same_vehicle(post: PostInUse) -> None:
    ids = [post.id_of(name) for name in (LIN, LIU)]
    group_recorded(post, by_bus(*known(*ids)))

    found = met(post)

    assert reasons(post, found)[LIU] >= {MetBy.VEHICLE}


def test_two_visitors_of_one_flat_on_one_day_were_at_the_same_hosts(post: PostInUse) -> None:
    """On another day they did not meet there; the hosts themselves are told either way."""
    visitor(post, "周小安", phone="13911112222")
    post.clock.forward(timedelta(hours=3))
    visitor(post, "郑二", phone="13911113333")
    days = DaySpan(TODAY.first, TODAY.last + timedelta(days=2))
    post.clock.forward(timedelta(days=1))
    visitor(post, "何三", phone="13911114444")
    post.clock.forward(timedelta(days=1))

    found = reasons(post, met(post, "周小安", days=days))

    assert found["郑二"] == {MetBy.SAME_HOST}
    assert found[LIN] == {MetBy.SAME_HOST}
    assert "何三" not in found
    assert reasons(post, met(post, LIN, days=days))["何三"] == {MetBy.SAME_HOST}


def test_a_crossing_that_was_withdrawn_met_nobody(post: PostInUse) -> None:
    cross(post, LIU)
    withdraw_entry(post.store, post.duty, cross(post, LIN, after=1), "点错了")

    found = met(post)

    assert found.crossings == 0
    assert LIU not in reasons(post, found)


def test_rows_show_masked_names_and_telephones_alone(post: PostInUse) -> None:
    cross(post, LIU)
    cross(post, LIN, after=1)

    row = next(one for one in met(post).rows if one.closest.how is MetBy.AT_THE_GATE)

    assert (row.shown_name, row.door, row.phone) == ("刘*飞", "3-2-301", "139****2345")


def test_a_volunteer_looks_back_by_the_pin_of_a_leader_alone(post: PostInUse) -> None:
    volunteer = post.as_volunteer()
    leave = LeaderLeave(post.duty.operator.id, PIN)

    with pytest.raises(NotAllowed):
        look_back(post.store, volunteer, asked(post))
    look_back(post.store, volunteer, asked(post, leave=leave))

    (fact,) = post.audits(LOOKED_BACK)
    assert fact["details"]["approved_by"] == post.duty.operator.id


def test_each_look_is_in_the_book_with_its_purpose_and_no_names(post: PostInUse) -> None:
    met(post)

    (fact,) = post.audits(LOOKED_BACK)

    assert fact["subject_id"] == post.id_of(LIN)
    assert fact["details"]["purpose"] == "流调协查"
    assert fact["details"]["people"] == 2
    assert "王" not in str(fact["details"])


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"purpose": " "}, "needs a purpose"),
        ({"minutes": 0}, "minutes"),
        ({"minutes": 61}, "minutes"),
        ({"days": DaySpan.ending(TODAY.last, MOST_DAYS_BACK + 1)}, "at most 21 days"),
        ({"days": DaySpan.ending(TODAY.last + timedelta(days=1), 3)}, "up to today"),
    ],
)
def test_a_strange_question_is_refused_and_leaves_no_trace(
    post: PostInUse, said: dict[str, Any], why: str
) -> None:
    with pytest.raises(Refused, match=why):
        met(post, **said)

    assert post.audits(LOOKED_BACK) == []


def test_the_workbook_is_masked_and_audited(post: PostInUse, tmp_path: Path) -> None:
    cross(post, LIU)
    cross(post, LIN, after=2)
    found, path = met(post), tmp_path / "回溯.xlsx"

    export_look_back(post.store, post.duty, found, path)

    page = load_workbook(path).worksheets[0]
    texts = [str(cell.value) for row in page.iter_rows() for cell in row if cell.value]
    assert any("门岗前后脚（相隔 2 分钟）" in text for text in texts)
    assert not any(name in text for text in texts for name in (LIU, LIN, "13900002345"))
    (fact,) = post.audits(LOOK_BACK_EXPORTED)
    assert (fact["details"]["file"], fact["details"]["masked"]) == ("回溯.xlsx", True)


def test_printing_is_audited_and_the_book_verifies(post: PostInUse) -> None:
    paper = look_back_paper(post.store, post.duty, met(post))

    assert paper.operator == post.duty.operator.name
    assert len(post.audits(LOOK_BACK_PRINTED)) == 1
    assert not list(verify(post.store).problems)
