# SPDX-License-Identifier: MIT
"""Follow-up at home: who is followed, the readings, what is missed, and what a handover says."""

from datetime import timedelta

import pytest

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register import sheet_rows
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Reason
from gatehouse.domain.history import Whose
from gatehouse.domain.observation import Half, ObservedFilter, Slot, slot_at
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.register import MASKED, RegisterSheet
from gatehouse.domain.zone import ExtensionOrder, ZoneFilter, ZoneLevel
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.handover import summary
from gatehouse.services.history import history
from gatehouse.services.observation import (
    observation_sheet,
    withdraw_reading,
)
from gatehouse.services.resident import move_out
from gatehouse.services.zone import extend
from gatehouse.services.zone_lookup import zones
from tests.support.observation import followed, measured, monitored, row_of
from tests.support.policies import adopt
from tests.support.post import BEGINS, PostInUse
from tests.support.zones import isolated, released, verdict

HALF_A_DAY = timedelta(hours=12)
A_DAY = timedelta(days=1)
AM, PM = Half.MORNING, Half.EVENING


def kinds(post: PostInUse) -> dict[OpenKind, int]:
    items = summary(post.store, post.duty).open_items
    return {item.kind: item.count for item in items}


def test_nobody_is_followed_while_nobody_is_kept_at_home(post: PostInUse) -> None:
    found = followed(post)

    assert (found.rows, found.counts.all) == ((), 0)
    with pytest.raises(Refused, match="Nobody is followed"):
        observation_sheet(post.store, post.duty)


def test_a_flat_that_is_isolated_is_followed_person_by_person(post: PostInUse) -> None:
    """Isolation is the same noun: whoever it holds is measured, and its release ends that."""
    recorded = isolated(post, days=14)

    names = {row.shown_name for row in followed(post).rows}
    released(post, recorded)

    assert len(names) > 1
    assert followed(post).rows == ()
    assert followed(post, ObservedFilter.RELEASED).counts.released == len(names)


def test_one_who_is_monitored_alone_is_followed_alone(post: PostInUse) -> None:
    monitored(post, today_is=3, days=7)

    (row,) = followed(post).rows

    assert (row.level, row.count.n, row.count.days) == (ZoneLevel.MONITORING, 3, 7)
    assert row.is_due
    assert row.missed == ()
    assert [one.level for one in zones(post.store, post.duty, ZoneFilter.ISOLATED).rows] == [
        ZoneLevel.MONITORING
    ]


def test_a_reading_is_of_this_half_and_the_next_half_asks_anew(post: PostInUse) -> None:
    monitored(post)
    measured(post, 365)
    before = row_of(post)

    post.clock.forward(HALF_A_DAY)
    after = row_of(post)

    assert (before.is_due, after.is_due) == (False, True)
    assert before.readings[slot_at(BEGINS)].tenths == 365
    assert after.missed == ()


def test_halves_without_a_reading_are_missed_and_told_to_the_next_shift(post: PostInUse) -> None:
    monitored(post)
    post.clock.forward(3 * HALF_A_DAY)

    row = row_of(post)

    assert (len(row.missed), row.missed_days) == (3, 2)
    assert kinds(post)[OpenKind.READING_MISSED] == 1


def test_a_missed_half_can_still_be_told_and_then_is_missed_no_more(post: PostInUse) -> None:
    """A message of last night is typed in this morning; a half to come or before it is not."""
    monitored(post)
    began = slot_at(BEGINS)
    post.clock.forward(HALF_A_DAY)

    measured(post, 366, day=began.day, half=began.half)

    assert row_of(post).missed == ()
    for slot in (began.following.following, Slot(began.day, AM)):
        with pytest.raises(Refused, match="none to come"):
            measured(post, 366, day=slot.day, half=slot.half)


def test_a_fever_is_told_by_the_rule_in_force_and_by_no_other(post: PostInUse) -> None:
    """37.3 is none under `>`; without a fever rule the number is kept and nobody judges it."""
    monitored(post)
    assert not measured(post, 385).fever

    adopt(post.store, post.duty, "changchun-2022-03", BEGINS)
    assert not measured(post, 373).fever
    fever = measured(post, 374)

    assert fever.fever
    assert row_of(post).is_alarming
    assert kinds(post)[OpenKind.READING_ALARMING] == 1


def test_a_low_reading_is_doubted(post: PostInUse) -> None:
    adopt(post.store, post.duty, "changchun-2022-03", BEGINS)
    monitored(post)

    assert measured(post, 345).low


def test_a_low_reading_leaves_its_half_due_until_a_second_one(post: PostInUse) -> None:
    """A cold thermometer measures nobody: the round, the workbook and the handover say so."""
    adopt(post.store, post.duty, "changchun-2022-03", BEGINS)
    monitored(post)
    measured(post, 330, unwell=True)
    row = row_of(post)
    assert (row.is_due, row.is_alarming) == (True, True)
    with post.store.reader() as connection:
        (line,) = sheet_rows(connection, RegisterSheet.OBSERVATION, local_day(BEGINS), MASKED)
    assert (line.evening, line.unread, line.unusual) == (330, "晚", "不适、偏低未复测")
    told = history(post.store, post.duty, Whose(person_id=post.id_of("王丽芬"))).rows
    assert "4月15日晚 33.0 ℃，偏低，要复测，不适" in [one.what.zh for one in told]

    again = measured(post, 331)

    assert not again.low
    assert not row_of(post).is_due
    post.clock.forward(HALF_A_DAY)
    assert row_of(post).missed == ()


def test_a_low_reading_that_nobody_took_again_is_missed(post: PostInUse) -> None:
    """Also where the first one was taken back, or was of nobody who was reached."""
    adopt(post.store, post.duty, "changchun-2022-03", BEGINS)
    monitored(post)
    measured(post, None)
    first = measured(post, 330)
    withdraw_reading(post.store, post.duty, first.reading_id, "按错了")
    assert measured(post, 331).low

    post.clock.forward(HALF_A_DAY)

    assert row_of(post).missed == (slot_at(BEGINS),)
    assert kinds(post)[OpenKind.READING_MISSED] == 1


def test_a_second_reading_of_the_same_half_counts_and_the_first_stays_in_the_book(
    post: PostInUse,
) -> None:
    adopt(post.store, post.duty, "changchun-2022-03", BEGINS)
    monitored(post)
    measured(post, 376)

    measured(post, 366)

    row = row_of(post)
    assert not row.is_alarming
    assert [one.tenths for one in row.readings.values()] == [366]
    assert not list(verify(post.store).problems)


def test_who_is_unwell_is_alarming_without_a_fever(post: PostInUse) -> None:
    monitored(post)
    measured(post, 365, unwell=True, note="咳嗽")

    assert row_of(post).is_alarming


def test_not_being_reached_leaves_the_reading_due(post: PostInUse) -> None:
    monitored(post)
    measured(post, None)

    row = row_of(post)

    assert row.is_due
    assert row.reading(PM) is not None


def test_a_reading_that_is_taken_back_is_due_again(post: PostInUse) -> None:
    monitored(post)
    recorded = measured(post)

    withdraw_reading(post.store, post.duty, recorded.reading_id, "点错了")

    assert row_of(post).is_due
    with pytest.raises(Refused, match="taken back already"):
        withdraw_reading(post.store, post.duty, recorded.reading_id, "点错了")
    measured(post, 367)
    assert [one.tenths for one in row_of(post).readings.values()] == [367]


@pytest.mark.parametrize("tenths", [36, 300, 450])
def test_a_number_that_is_nobodys_temperature_is_refused(post: PostInUse, tenths: int) -> None:
    monitored(post)

    with pytest.raises(Refused, match="nobody's temperature"):
        measured(post, tenths)


def test_nobody_else_is_measured(post: PostInUse) -> None:
    with pytest.raises(Refused, match="not followed at home"):
        measured(post)


def test_more_days_need_a_document_and_a_leader(post: PostInUse) -> None:
    (row,) = monitored(post, days=7).rows
    order = ExtensionOrder(zone_id=row.zone_id, days=10, document="样例防指〔2022〕11号")

    with pytest.raises(NotAllowed):
        extend(post.store, post.as_volunteer(), order)
    with pytest.raises(Refused, match="document number"):
        extend(post.store, post.duty, ExtensionOrder(zone_id=row.zone_id, days=10, document=" "))
    (extended,) = extend(post.store, post.duty, order).rows

    assert (extended.count.days, extended.days_document) == (10, "样例防指〔2022〕11号")
    assert extended.document == row.document
    assert row_of(post).count.days == 10
    assert not list(verify(post.store).problems)


def test_it_may_be_made_fewer_but_not_the_same(post: PostInUse) -> None:
    (row,) = monitored(post, days=7).rows
    fewer = ExtensionOrder(zone_id=row.zone_id, days=3, document="样例防指〔2022〕12号")

    extend(post.store, post.duty, fewer)

    with pytest.raises(Refused, match="3 days already"):
        extend(post.store, post.duty, fewer)


def test_nothing_ends_by_the_calendar(post: PostInUse) -> None:
    monitored(post, days=3)
    post.clock.forward(timedelta(days=5))

    row = row_of(post)

    assert row.count.is_due
    assert row.is_due
    assert OpenKind.RELEASE_DUE in kinds(post)


def test_the_desk_keeps_the_monitored_at_home_and_lets_them_out_as_the_rules_say(
    post: PostInUse,
) -> None:
    """Under the ninth edition's example medicine lets them out; elsewhere nothing does."""
    monitored(post)
    before = verdict(post, reason=Reason.MEDICINE).conclusion

    adopt(post.store, post.duty, "ninth-edition-2022-06", BEGINS)
    checks = {"health_code": "green", "nucleic_test": "held"}
    medicine = verdict(post, reason=Reason.MEDICINE, checks=checks)
    shopping = verdict(post, reason=Reason.SHOPPING, checks=checks)

    assert before is Conclusion.TURN_AWAY
    assert "按规定可以出门" in "".join(one.why.zh for one in medicine.results)
    assert shopping.conclusion is Conclusion.TURN_AWAY


def test_a_test_that_is_due_on_the_day_is_told(post: PostInUse) -> None:
    """The ninth edition's example has a test on day 3 of a monitoring."""
    adopt(post.store, post.duty, "ninth-edition-2022-06", BEGINS)
    monitored(post, today_is=3)

    assert row_of(post).asks_test
    assert followed(post).counts.tests == 1
    assert kinds(post)[OpenKind.TESTS_DUE] == 1


def test_the_workbook_has_a_row_for_everybody_followed_on_the_day(post: PostInUse) -> None:
    """Released on the day is among them; who began after it is not; what is unread is named."""
    adopt(post.store, post.duty, "changchun-2022-03", BEGINS)
    first = monitored(post, days=7)
    measured(post, 378, unwell=True)
    monitored(post, "林小雨")
    post.clock.forward(HALF_A_DAY)
    released(post, first)
    monitored(post, "林晓枫")
    day = local_day(BEGINS)

    with post.store.reader() as connection:
        rows = list(sheet_rows(connection, RegisterSheet.OBSERVATION, day, MASKED))
        later = list(sheet_rows(connection, RegisterSheet.OBSERVATION, day + A_DAY, MASKED))

    wang, child = rows
    assert (wang.person, wang.place, wang.evening) == ("王**", "3栋2单元501", 378)
    assert (wang.morning, wang.unusual, wang.unread) == (None, "发热、不适", "")
    assert (child.unread, child.count.n) == ("晚", 1)
    assert [one.note for one in later][1] == "当日解除（样例防指〔2022〕9号）"
    assert len(later) == 3


def test_readings_stand_in_the_history_for_those_who_may_see_them(post: PostInUse) -> None:
    monitored(post)
    measured(post, 366, unwell=True)
    whose = Whose(person_id=post.id_of("王丽芬"))

    told = [row.what.zh for row in history(post.store, post.duty, whose).rows]
    hidden = [row.what.zh for row in history(post.store, post.as_volunteer(), whose).rows]

    assert "4月15日晚 36.6 ℃，不适" in told
    assert not any("36.6" in one for one in hidden)


def test_nobody_moves_while_they_are_monitored(post: PostInUse) -> None:
    monitored(post)

    with pytest.raises(Refused, match="monitoring at home"):
        move_out(post.store, post.duty, post.id_of("王丽芬"), "搬走了")
