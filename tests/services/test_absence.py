# SPDX-License-Identifier: MIT
"""Who is away: noted by anybody, listed for a leader, ended by the way in at the gate."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import event, select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import absence_change
from gatehouse.domain.absence import AbsenceList, AbsenceOrder
from gatehouse.domain.duty import Role
from gatehouse.domain.entry import Correction, Decision, Direction, Outcome, Reason, Recorded
from gatehouse.domain.leader_leave import LeaderLeave
from gatehouse.domain.open_item import OpenKind
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.absence import (
    absences,
    end_absence,
    may_list,
    note_absence,
    places_like,
)
from gatehouse.services.correction import correct_entry, withdraw_entry
from gatehouse.services.entry import record_entry
from gatehouse.services.handover import summary
from gatehouse.services.person_pair import merge
from tests.support.absences import SHENZHEN, TODAY, noted
from tests.support.post import PIN, PostInUse
from tests.support.zones import going

IN, OUT = Direction.IN, Direction.OUT


def listed(post: PostInUse) -> AbsenceList:
    """Return the list as a leader on duty sees it."""
    return absences(post.store, post.duty)


def cross(post: PostInUse, direction: Direction, decision: Decision = Decision.ADMIT) -> Recorded:
    """Let 王丽芬 through the gate."""
    reason = Reason.HOME if direction is IN else Reason.SHOPPING
    return record_entry(
        post.store, post.duty, going(post, direction=direction, reason=reason), decision
    )


def changes(post: PostInUse) -> list[str]:
    """Return what the facts say happened to absences."""
    with post.store.reader() as connection:
        asked = select(absence_change.c.change).order_by(absence_change.c.sequence)
        return list(connection.execute(asked).scalars())


def test_a_leader_sees_who_is_away_where_and_until_when(post: PostInUse) -> None:
    noted(post, since=TODAY - timedelta(days=3), expected=TODAY + timedelta(days=2))

    (row,) = listed(post).rows

    assert (row.person, row.door, row.phone) == ("王*芬", "3-2-501", "138****5678")
    assert (row.place.zh, row.place.en) == ("广东省深圳市", "Shenzhen, Guangdong")
    assert (row.days, row.is_late, row.note) == (3, False, "出差")
    assert verify(post.store).sound


@pytest.mark.parametrize(
    ("code", "zh"), [("", "地点没说"), ("999999", "地点没说"), ("220000", "吉林省"), ("KR", "韩国")]
)
def test_a_place_is_a_province_a_city_a_country_or_unknown(
    post: PostInUse, code: str, zh: str
) -> None:
    noted(post, place=code)

    assert listed(post).rows[0].place.zh == zh


def test_a_volunteer_notes_but_sees_the_list_only_by_a_leaders_pin(post: PostInUse) -> None:
    volunteer = post.as_volunteer()
    leader = post.add_operator("带班乙", Role.LEADER)
    helper = post.add_operator("志愿者丙", Role.VOLUNTEER)
    order = AbsenceOrder(person_id=post.id_of("王丽芬"), since=TODAY)
    note_absence(post.store, volunteer, order)

    for leave in (None, LeaderLeave(leader.id, "000000"), LeaderLeave(helper.id, PIN)):
        with pytest.raises(NotAllowed):
            absences(post.store, volunteer, leave)
    allowed = LeaderLeave(leader.id, PIN)
    (row,) = absences(post.store, volunteer, allowed).rows

    with pytest.raises(NotAllowed, match="a shift leader or an administrator"):
        end_absence(post.store, volunteer, row.absence_id)
    end_absence(post.store, volunteer, row.absence_id, allowed)

    assert listed(post).rows == ()
    assert [may_list(post.store, duty) for duty in (volunteer, post.duty)] == [False, True]
    assert PIN not in repr(allowed)


def test_the_way_in_ends_an_absence_in_its_own_transaction(post: PostInUse) -> None:
    noted(post)
    cross(post, OUT)
    assert len(listed(post).rows) == 1

    cross(post, IN)

    assert listed(post).rows == ()
    assert changes(post) == ["noted", "ended"]
    assert verify(post.store).sound


def test_an_emergency_in_ends_it_too_and_who_is_turned_away_stays_away(post: PostInUse) -> None:
    noted(post)

    cross(post, IN, Decision.TURN_AWAY)
    assert len(listed(post).rows) == 1
    cross(post, IN, Decision.EMERGENCY)

    assert listed(post).rows == ()


def test_a_way_in_before_they_left_ends_nothing(post: PostInUse) -> None:
    """A back-filled entry of an earlier day tells nothing of today."""
    post.clock.forward(timedelta(days=2))
    noted(post, since=TODAY + timedelta(days=1))
    earlier = replace(
        going(post, direction=IN, reason=Reason.HOME),
        happened_at=post.clock.now - timedelta(days=2),
    )

    record_entry(post.store, post.duty, earlier, Decision.ADMIT)

    assert len(listed(post).rows) == 1


def test_a_withdrawn_way_in_lets_them_be_away_again(post: PostInUse) -> None:
    noted(post)
    came = cross(post, IN)

    withdraw_entry(post.store, post.duty, came.entry.id, "选错了人")

    assert len(listed(post).rows) == 1
    assert changes(post) == ["noted", "ended", "reopened"]
    assert verify(post.store).sound


def test_a_correction_of_the_way_in_keeps_it_ended(post: PostInUse) -> None:
    """And one that makes it a way out, or no way at all, opens it again."""
    noted(post)
    came = cross(post, IN)
    kept = correct_entry(
        post.store, post.duty, came.entry.id, Correction(why="记错", note="带孩子")
    )
    assert listed(post).rows == ()

    correct_entry(post.store, post.duty, kept.entry.id, Correction(why="是出门", direction=OUT))

    assert len(listed(post).rows) == 1
    assert verify(post.store).sound


def test_a_correction_that_lets_them_in_ends_it(post: PostInUse) -> None:
    noted(post)
    went = cross(post, OUT)
    assert went.entry.outcome is Outcome.ADMITTED

    correct_entry(post.store, post.duty, went.entry.id, Correction(why="是进门", direction=IN))

    assert listed(post).rows == ()
    assert verify(post.store).sound


def test_one_person_is_away_once(post: PostInUse) -> None:
    """Noted again, what is new is written down."""
    first = noted(post, expected=TODAY)
    again = noted(post, expected=TODAY + timedelta(days=9), place="KR")

    (row,) = listed(post).rows
    assert again.absence_id == first.absence_id
    assert (row.code, row.expected) == ("KR", TODAY + timedelta(days=9))
    assert changes(post) == ["noted", "mended"]


def test_an_absence_is_ended_by_hand_once(post: PostInUse) -> None:
    done = noted(post)

    end_absence(post.store, post.duty, done.absence_id)

    assert listed(post).rows == ()
    with pytest.raises(Refused, match="ended already"):
        end_absence(post.store, post.duty, done.absence_id)
    noted(post)
    assert len(listed(post).rows) == 1
    assert verify(post.store).sound


def test_who_is_late_stands_first_and_is_handed_over_as_a_number(post: PostInUse) -> None:
    noted(post, "单明")
    noted(post, "王丽芬", expected=TODAY)
    noted(post, "刘雪飞", expected=TODAY + timedelta(days=5))
    assert summary(post.store, post.duty).open_items == ()
    post.clock.forward(timedelta(days=1))

    found = listed(post)
    (item,) = summary(post.store, post.duty).open_items

    assert [row.person for row in found.rows] == ["王*芬", "刘*飞", "单*"]
    assert found.late == 1
    assert (item.kind, item.detail, item.shown_name, item.door) == (
        OpenKind.EXPECTED_BACK,
        "1",
        "",
        "",
    )


def test_two_records_of_one_person_are_away_together(post: PostInUse) -> None:
    """Merged, both absences are of the one who stands; their way in ends both."""
    noted(post, "王丽芬")
    noted(post, "刘雪飞")
    kept = post.id_of("王丽芬")

    merge(post.store, post.duty, kept, post.id_of("刘雪飞"), "同一个人")

    assert {row.person_id for row in listed(post).rows} == {kept}
    assert verify(post.store).sound
    cross(post, IN)
    assert listed(post).rows == ()
    assert verify(post.store).sound


def test_the_way_in_of_somebody_who_is_not_away_asks_nothing_more(post: PostInUse) -> None:
    """Whether they are away is told by the question about the person that is asked anyway."""
    said: list[str] = []

    def note(_connection: object, _cursor: object, sql: str, *_rest: object) -> None:
        said.append(sql)

    engine = post.store._writer.engine
    event.listen(engine, "before_cursor_execute", note)
    cross(post, OUT)
    before = len(said)
    cross(post, IN)
    event.remove(engine, "before_cursor_execute", note)

    about = [sql for sql in said if "absence" in sql]
    assert all("FROM person" in sql for sql in about)
    assert before > len(about) > 0


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        (TODAY + timedelta(days=1), None),
        (TODAY, TODAY - timedelta(days=1)),
        (date(1999, 1, 1), None),
    ],
)
def test_strange_days_are_refused(post: PostInUse, since: date, expected: date | None) -> None:
    with pytest.raises(Refused, match="left today or earlier"):
        noted(post, since=since, expected=expected)


def test_only_somebody_of_the_roster_is_away(post: PostInUse) -> None:
    with pytest.raises(Refused, match="of the roster"):
        note_absence(post.store, post.duty, AbsenceOrder(person_id="nobody", since=TODAY))


def test_places_are_found_by_name_and_by_pinyin(post: PostInUse) -> None:
    assert places_like(post.store, post.duty, "深圳")[0].code == SHENZHEN
    assert places_like(post.store, post.duty, "shenzhen")[0].code == SHENZHEN
    assert "KR" in {one.code for one in places_like(post.store, post.duty, "韩国")}
