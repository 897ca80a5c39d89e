# SPDX-License-Identifier: MIT
"""The history of a person and of a flat, and what the workbook tells of the roster."""

from datetime import timedelta

from gatehouse.db.queries.day import day_summary
from gatehouse.db.queries.register import sheet_counts, sheet_rows
from gatehouse.domain.duty import Duty, local_day
from gatehouse.domain.entry import Correction, Crossing, Decision, Direction, Reason, SubjectClass
from gatehouse.domain.gate_pass import PassClass, PassOrder
from gatehouse.domain.history import PAGE, HistoryKind, HistoryRow, Whose
from gatehouse.domain.incident import Concerned
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.domain.isolation_point import ArrivalOrder, Guest
from gatehouse.domain.outside import CallOrder, CallResult
from gatehouse.domain.person_change import MoveOrder, PersonEdit
from gatehouse.domain.register import MASKED, RegisterSheet
from gatehouse.domain.zone import Area, ZoneLevel, ZoneOrder
from gatehouse.services import isolation_point
from gatehouse.services.correction import correct_entry
from gatehouse.services.entry import record_entry
from gatehouse.services.gate_pass import issue_pass
from gatehouse.services.history import history
from gatehouse.services.outside import record_call
from gatehouse.services.person_pair import merge
from gatehouse.services.resident import add_person, edit_person, move_person
from gatehouse.services.stay import close_stays
from gatehouse.services.zone import seal
from tests.services.test_entry import under_changchun
from tests.support.care import contacted
from tests.support.incidents import closed, noted
from tests.support.isolation_point import add_rooms, depart
from tests.support.observation import measured
from tests.support.post import PostInUse

LIN = "林晓枫"


def rows_of(post: PostInUse, whose: Whose) -> tuple[HistoryRow, ...]:
    return history(post.store, post.duty, whose).rows


def cross(post: PostInUse, person_id: str, direction: Direction = Direction.OUT) -> str:
    post.clock.forward(timedelta(minutes=1))
    crossing = Crossing(
        direction=direction,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.SHOPPING,
        person_id=person_id,
        temperature=365,
    )
    return record_entry(post.store, post.duty, crossing, Decision.ADMIT).entry.id


def test_a_call_after_somebody_and_a_closing_stand_in_their_history(post: PostInUse) -> None:
    """How a call came out is told, and nothing of what was said."""
    under_changchun(post)
    lin = post.id_of(LIN)
    crossing = Crossing(
        direction=Direction.OUT,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.SHOPPING,
        person_id=lin,
        temperature=365,
        checks={"code": "green"},
    )
    record_entry(post.store, post.duty, crossing, Decision.ADMIT)
    post.clock.forward(timedelta(hours=3))
    call = CallOrder(person_id=lin, result=CallResult.ANSWERED, note="在医院")
    record_call(post.store, post.duty, call)
    post.clock.forward(timedelta(days=14))
    close_stays(post.store, post.duty)

    closed, called, _out, *_ = rows_of(post, Whose(person_id=lin))

    assert (called.kind, called.what.zh) == (HistoryKind.CALL, "电话接通")
    assert (closed.kind, closed.what.zh) == (
        HistoryKind.CLOSING,
        "出门满 336 小时没有登记回来",
    )


def test_a_person_s_history_has_every_kind_of_fact_newest_first(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    flat = str(post.person(lin)["household_id"])
    entry_id = cross(post, lin)
    correct_entry(post.store, post.duty, entry_id, Correction(why="打错了", temperature=366))
    post.clock.forward(timedelta(minutes=1))
    order = PassOrder(pass_class=PassClass.RESIDENT_TEMPORARY, person_id=lin)
    issue_pass(post.store, post.duty, order)
    post.clock.forward(timedelta(minutes=1))
    edit_person(post.store, post.duty, lin, PersonEdit(phone="13900009999"), "号码换了")
    post.clock.forward(timedelta(minutes=1))
    area = Area(household_id=flat, person_id=lin)
    seal(post.store, post.duty, ZoneOrder(level=ZoneLevel.ISOLATION, area=area, document="1号"))
    post.clock.forward(timedelta(minutes=1))
    measured(post, 365, LIN)
    post.clock.forward(timedelta(minutes=1))
    contacted(post, LIN)

    rows = rows_of(post, Whose(person_id=lin))

    kinds = [row.kind for row in rows]
    elsewhere = {
        HistoryKind.CALL,
        HistoryKind.CLOSING,
        HistoryKind.INCIDENT,
        HistoryKind.ITINERARY,
        HistoryKind.PAIR,
        HistoryKind.STAY,
        HistoryKind.SUPPLEMENT,
    }
    assert set(kinds) == set(HistoryKind) - elsewhere
    assert [row.at for row in rows] == sorted((row.at for row in rows), reverse=True)
    corrected, recorded = (row for row in rows if row.kind is HistoryKind.ENTRY)
    assert (corrected.corrects, recorded.superseded) == (True, True)
    assert corrected.reason == "打错了"
    assert "36.6" in corrected.what.zh
    assert corrected.what.en.startswith("out · admitted · shopping · ")
    assert (rows[0].kind, rows[0].what.zh) == (HistoryKind.CONTACT, "上门 已联系上")
    edited = next(row for row in rows if row.corrects and row.kind is HistoryKind.ROSTER)
    assert edited.what.zh == "电话 138****1234 → 139****9999"
    assert edited.reason == "号码换了"


def test_a_stay_at_the_isolation_point_is_in_the_history(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    add_rooms(post)
    guest = Guest(name=LIN, door="3-2-501", room="301")
    isolation_point.arrive(post.store, post.duty, ArrivalOrder(guests=(guest,)))
    post.clock.forward(timedelta(hours=1))
    depart(post, "301")

    rows = rows_of(post, Whose(person_id=lin))

    said = [row.what.zh for row in rows if row.kind is HistoryKind.STAY]
    assert said == ["离开 301", "住进 301"]


def test_a_history_shows_no_full_value(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    edit_person(
        post.store,
        post.duty,
        lin,
        PersonEdit(phone="13900009999", paper="X12345678", name="林小枫"),
        "更正",
    )

    said = str(rows_of(post, Whose(person_id=lin)))

    for value in ("13900009999", "13800001234", "X12345678", "林小枫", LIN):
        assert value not in said


def test_a_long_history_goes_on_where_the_page_ended(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    ids = [cross(post, lin, Direction.OUT if n % 2 else Direction.IN) for n in range(PAGE + 3)]

    first = history(post.store, post.duty, Whose(person_id=lin))
    second = history(post.store, post.duty, Whose(person_id=lin), first.rest)

    assert [row.fact_id for row in first.rows] == ids[:2:-1]
    assert [row.fact_id for row in second.rows][:3] == ids[2::-1]
    assert second.rest is None


def test_a_merged_person_has_the_history_of_both(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    twin = add_person(post.store, post.duty, "1-1-201", PersonEdit(name="林小枫")).person_id
    theirs = cross(post, twin)
    merge(post.store, post.duty, lin, twin, "同一人")

    rows = rows_of(post, Whose(person_id=twin))

    assert theirs in [row.fact_id for row in rows]
    assert any(row.what.zh == "与 林*枫 1-1-201 合并为一人" for row in rows)


def test_a_flat_s_history_tells_who_came_and_who_moved_away(post: PostInUse) -> None:
    lin = post.id_of(LIN)
    flat = str(post.person(lin)["household_id"])
    cross(post, lin)
    contacted(post, LIN)
    area = Area(building="3", unit="2")
    seal(post.store, post.duty, ZoneOrder(level=ZoneLevel.LOCKDOWN, area=area, document="2号"))
    post.clock.forward(timedelta(minutes=1))
    move_person(post.store, post.duty, lin, MoveOrder(door="1-1-201", why="换房"))

    rows = rows_of(post, Whose(household_id=flat))

    assert rows[0].what.zh == "住址 3-2-501 → 1-1-201"
    assert HistoryKind.ZONE in [row.kind for row in rows]
    assert HistoryKind.CONTACT in [row.kind for row in rows]
    assert [row.who for row in rows if row.what.zh.startswith("登记入台账")] == [
        "林*雨",
        "王*芬",
        "林*枫",
    ]


def test_the_day_s_sheet_of_corrections_tells_what_of_the_roster_was_put_right(
    post: PostInUse,
) -> None:
    lin = post.id_of(LIN)
    today = local_day(post.clock())
    edit_person(post.store, post.duty, lin, PersonEdit(phone="13900009999"), "号码换了")

    with post.store.reader() as connection:
        rows = list(sheet_rows(connection, RegisterSheet.CORRECTIONS, today, MASKED))
        counts = sheet_counts(connection, day_summary(connection, today, post.clock()))

    assert len(rows) == counts[RegisterSheet.CORRECTIONS] == 1
    assert (rows[0].number, rows[0].direction, rows[0].name) == (1, None, "林**")
    assert (rows[0].was, rows[0].now) == ("电话：138****1234", "电话：139****9999")
    assert (rows[0].reason, rows[0].door) == ("号码换了", "3-2-501")


def test_an_incident_stands_in_the_history_of_the_person_and_of_their_flat(
    post: PostInUse,
) -> None:
    lin = post.id_of(LIN)
    flat = str(post.person(lin)["household_id"])
    incident_id = noted(post, IncidentKind.QUARREL, Concerned(person_id=lin)).card.row.incident_id
    post.clock.forward(timedelta(minutes=1))
    closed(post, incident_id, "settled")

    for whose in (Whose(person_id=lin), Whose(household_id=flat)):
        found = [row for row in rows_of(post, whose) if row.kind is HistoryKind.INCIDENT]
        assert [row.what.zh for row in found] == ["争吵推搡，了结：已平息", "争吵推搡，发现"]
        assert {row.who for row in found} == {"林*枫"}


def test_what_tells_of_somebody_s_health_is_for_leaders(post: PostInUse) -> None:
    whose = Whose(person_id=post.id_of(LIN))
    noted(post, IncidentKind.ILLNESS, Concerned(person_id=whose.person_id))

    def kinds(duty: Duty) -> set[HistoryKind]:
        return {row.kind for row in history(post.store, duty, whose).rows}

    assert HistoryKind.INCIDENT in kinds(post.duty)
    assert HistoryKind.INCIDENT not in kinds(post.as_volunteer())
