# SPDX-License-Identifier: MIT
"""Lists of risk areas are read in whole, once, and kept; notes are judged by the right one."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, text

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register_itineraries import legs_of_day
from gatehouse.db.tables.every import area_judging, area_list, area_list_change, itinerary, ledger
from gatehouse.domain.changes import Kind
from gatehouse.domain.itinerary import NoteConclusion
from gatehouse.domain.register import MASKED
from gatehouse.domain.risk_area import ListState
from gatehouse.domain.risk_level import RiskLevel
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services import itinerary as itineraries
from gatehouse.services.divisions import divisions
from gatehouse.services.note_judging import judge_again
from gatehouse.services.risk_area import import_areas, listed, lists, plan_areas, withdraw
from tests.support.itineraries import a_form, a_leg, april, signed
from tests.support.policies import adopt
from tests.support.post import PostInUse
from tests.support.risk_areas import LIST_DAY, a_file, an_area, read_in

LVYUAN = divisions().place("220106", april(1))
AREA = an_area("220106", level="high", first_day=april(3))


def facts(post: PostInUse) -> int:
    with post.store.reader() as connection:
        return int(connection.execute(select(func.count()).select_from(ledger)).scalar_one())


def rows(post: PostInUse, table: Any) -> list[dict[str, Any]]:
    with post.store.reader() as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]


@pytest.fixture(autouse=True)
def _sound(post: PostInUse) -> Iterator[None]:
    """Every test leaves a file in which state and facts agree."""
    adopt(post.store, post.duty, "changchun-2022-03", post.duty.now())
    yield
    assert verify(post.store).sound


def test_a_dry_run_says_what_the_import_says_and_writes_nothing(post: PostInUse) -> None:
    before = facts(post)
    planned = plan_areas(post.store, post.duty, a_file(AREA, an_area("310115", "北蔡镇")))

    assert facts(post) == before
    done = read_in(post, AREA, an_area("310115", "北蔡镇"))
    assert (planned.areas, planned.counts, planned.new) == (done.areas, done.counts, done.new)
    assert done.counts == {RiskLevel.HIGH: 2, RiskLevel.MEDIUM: 0, RiskLevel.LOW: 0}
    assert done.changes.concern(Kind.RISK_AREA)


def test_an_import_is_one_fact_and_its_areas_come_back_named_as_on_its_day(
    post: PostInUse,
) -> None:
    before = facts(post)
    read_in(post, AREA, an_area("", "样例港"))

    assert facts(post) == before + 1
    (row,) = lists(post.store, post.duty)
    assert (row.list_day, row.version, row.holds) == (LIST_DAY, "15时", True)
    kept = listed(post.store, post.duty, row.id)
    assert kept.areas == (AREA, an_area("", "样例港"))
    assert kept.words.zh == "2022年4月14日名单（15时）"


def test_the_very_list_once_more_changes_nothing(post: PostInUse) -> None:
    read_in(post, AREA)
    before = facts(post)

    again = read_in(post, AREA)

    assert (again.new, again.replaces, facts(post)) == (False, False, before)
    assert not again.changes.kinds


def test_a_corrected_edition_replaces_the_one_of_its_day_and_both_stay(post: PostInUse) -> None:
    read_in(post, AREA)

    assert read_in(post, AREA, an_area("310115")).replaces

    first, second = lists(post.store, post.duty)[::-1]
    assert (first.state, second.state) == (ListState.REPLACED, ListState.STANDS)
    assert (first.holds, second.holds) == (False, True)
    assert len(listed(post.store, post.duty, first.id).areas) == 1


def test_of_several_lists_the_newest_that_is_not_of_later_holds(post: PostInUse) -> None:
    read_in(post, AREA)
    read_in(post, AREA, day=LIST_DAY - timedelta(days=1))
    read_in(post, AREA, version="20时")

    assert [(row.version, row.holds) for row in lists(post.store, post.duty)] == [
        ("20时", True),
        ("15时", False),
        ("15时", False),
    ]


def test_a_wrong_list_is_withdrawn_with_a_reason_and_the_one_before_holds(post: PostInUse) -> None:
    read_in(post, AREA, day=LIST_DAY - timedelta(days=1))
    read_in(post, AREA)
    newest = lists(post.store, post.duty)[0]

    with pytest.raises(Refused, match="say why"):
        withdraw(post.store, post.duty, newest.id, " ")
    withdraw(post.store, post.duty, newest.id, "发错了")

    assert [row.holds for row in lists(post.store, post.duty)] == [False, True]
    assert rows(post, area_list_change)[-1]["details"]["why"] == "发错了"
    with pytest.raises(Refused, match="does not stand"):
        withdraw(post.store, post.duty, newest.id, "再来一次")


def test_a_volunteer_reads_no_list_in_and_an_empty_or_future_one_is_refused(
    post: PostInUse,
) -> None:
    with pytest.raises(NotAllowed):
        import_areas(post.store, post.as_volunteer(), a_file(AREA))
    with pytest.raises(Refused, match="no area"):
        read_in(post)
    with pytest.raises(Refused, match="not come yet"):
        read_in(post, AREA, day=date(2022, 4, 16))
    assert rows(post, area_list) == []


def test_a_row_that_was_changed_behind_the_program_is_found(post: PostInUse) -> None:
    read_in(post, AREA)
    with post.store.unit_of_work(post.duty) as work:
        work.connection.execute(text("UPDATE area_list SET high = 2"))
        work.commit()

    (problem,) = verify(post.store).problems
    assert "风险区名单" in problem.zh
    assert "high" in problem.en
    with post.store.unit_of_work(post.duty) as work:
        work.connection.execute(text("UPDATE area_list SET high = 1"))
        work.commit()


def test_a_note_is_judged_by_the_list_that_holds_when_it_is_signed(post: PostInUse) -> None:
    read_in(post, AREA)
    form = a_form(post, a_leg(1, 5, place=LVYUAN), a_leg(6, 14))

    note = signed(post, form, NoteConclusion.REPORTED).note

    (judging,) = note.judgings
    assert judging.areas.level is RiskLevel.HIGH
    assert judging.areas.named.zh == "2022年4月14日名单（15时）"
    assert sorted(judging.areas.risk_days) == [april(day) for day in (3, 4, 5)]
    assert judging.areas.since == april(5)
    assert "集中隔离 14 天" in judging.areas.asked.zh
    assert "涉及高风险地区：吉林省 长春市 绿园区（4月3–5日）" in note.row.narrative
    assert "要求：先报社区" in note.row.narrative


def test_a_pass_from_a_risk_area_asks_for_a_reason(post: PostInUse) -> None:
    read_in(post, AREA)
    form = a_form(post, a_leg(1, 14, place=LVYUAN))

    with pytest.raises(Refused, match="high-risk area"):
        signed(post, form, NoteConclusion.ISSUED)

    told = a_form(post, a_leg(1, 14, place=LVYUAN), note="社区王主任电话同意")
    assert signed(post, told, NoteConclusion.ISSUED).note.pass_number


def test_a_newer_list_judges_a_note_again_and_the_first_result_stays(post: PostInUse) -> None:
    read_in(post, an_area("310115"))
    note = signed(post, a_form(post, a_leg(1, 14, place=LVYUAN))).note
    with pytest.raises(Refused, match="newest list already"):
        judge_again(post.store, post.duty, note.row.id)

    read_in(post, AREA, version="20时")
    judged = judge_again(post.store, post.duty, note.row.id)

    first, second = judged.note.judgings
    assert (first.areas.level, first.areas.version) == (None, "15时")
    assert (second.areas.level, second.areas.version) == (RiskLevel.HIGH, "20时")
    assert judged.changes.concern(Kind.ITINERARY)
    assert judged.note.row.narrative == note.row.narrative
    assert len(rows(post, area_judging)) == 2
    assert len(rows(post, itinerary)) == 1


def test_without_a_list_a_note_is_signed_as_ever(post: PostInUse) -> None:
    note = signed(post, a_form(post, a_leg(1, 14, place=LVYUAN))).note

    assert note.judgings == ()
    assert "风险" not in note.row.narrative
    lack = itineraries.terms(post.store, post.duty).basis.lack
    assert lack is not None
    assert "还没有风险区名单" in lack.zh
    with pytest.raises(Refused, match="nothing to judge"):
        judge_again(post.store, post.duty, note.row.id)


def test_rules_that_ask_for_no_areas_judge_by_none(post: PostInUse) -> None:
    adopt(post.store, post.duty, "everyday", post.duty.now())
    read_in(post, AREA)

    assert signed(post, a_form(post, a_leg(1, 14, place=LVYUAN))).note.judgings == ()
    assert itineraries.terms(post.store, post.duty).basis.lack is None


def test_the_sheet_of_itineraries_tells_the_areas_and_the_action_of_each_leg(
    post: PostInUse,
) -> None:
    read_in(post, AREA)
    form = a_form(post, a_leg(6, 14), a_leg(1, 5, place=LVYUAN))
    note = signed(post, form, NoteConclusion.REPORTED).note
    read_in(post, an_area("310115"), version="20时")
    judge_again(post.store, post.duty, note.row.id)

    with post.store.reader() as connection:
        first, second = legs_of_day(connection, april(15), MASKED)

    assert first.risk == (
        "高风险地区：吉林省 长春市 绿园区（4月3–5日），2022年4月14日名单（15时）；复判：未涉及"
    )
    assert first.asked.startswith("先报社区，集中隔离 14 天")
    assert (second.risk, second.asked) == ("未涉及", "")


def test_a_newer_list_tells_the_leg_that_it_means_whichever_was_written_down_first(
    post: PostInUse,
) -> None:
    read_in(post, an_area("310115"))
    note = signed(post, a_form(post, a_leg(6, 14), a_leg(1, 5, place=LVYUAN))).note
    read_in(post, AREA, version="20时")
    judge_again(post.store, post.duty, note.row.id)

    with post.store.reader() as connection:
        first, second = legs_of_day(connection, april(15), MASKED)

    assert "绿园区（4月3–5日）" in first.risk
    assert (second.risk, second.asked) == ("未涉及", "")


def test_the_paragraph_of_a_signed_note_is_told_in_english_too(post: PostInUse) -> None:
    read_in(post, AREA)
    note = signed(post, a_form(post, a_leg(1, 14, place=LVYUAN)), NoteConclusion.REPORTED).note

    assert note.paragraph().zh == note.row.narrative
    assert note.paragraph().en.startswith("周**, to 3-2-501. Last 14 days (1–14 April): 1–14 April")
    assert "Asked: report to the community first" in note.paragraph().en


def test_the_list_of_notes_tells_what_the_newest_list_says_of_each(post: PostInUse) -> None:
    """A note that was judged again is listed with the second result; both stay in the note."""
    read_in(post, an_area("310115", "北蔡镇"))
    done = signed(post, a_form(post, a_leg(1, 14, place=LVYUAN)), NoteConclusion.RECORDED)
    note_id = done.note.row.id
    before = itineraries.notes(post.store, post.duty).areas[note_id]
    read_in(post, AREA, version="20时")
    judge_again(post.store, post.duty, note_id)

    after = itineraries.notes(post.store, post.duty).areas[note_id]

    assert before.hits == ()
    assert [hit.name.zh for hit in after.worst_first] == ["吉林省 长春市 绿园区"]
    assert after.level is RiskLevel.HIGH
