# SPDX-License-Identifier: MIT
"""Mending and withdrawing what was recorded."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.standing import stands
from gatehouse.db.tables.every import entry
from gatehouse.domain.body_temperature import NOT_SAID, Method, Taken
from gatehouse.domain.entry import (
    Approval,
    Correction,
    Crossing,
    Decision,
    Direction,
    Outcome,
    Outsider,
    Override,
    Reason,
    Recorded,
    SubjectClass,
)
from gatehouse.domain.open_item import OpenKind
from gatehouse.errors import Refused
from gatehouse.services.approval import sign_approval
from gatehouse.services.correction import correct_entry, withdraw_entry
from gatehouse.services.crossing import weigh
from gatehouse.services.day import desk_day
from gatehouse.services.entry import record_entry
from gatehouse.services.entry_card import entry_card, history_of
from gatehouse.services.search import find
from tests.services.test_entry import GREEN, flat, out, under_changchun, visitor
from tests.support.passes import a_visitors_order, issue
from tests.support.post import PIN, FixedClock, PostInUse


def went_out(post: PostInUse, name: str = "林晓枫") -> Recorded:
    """Return the entry of a resident who went shopping."""
    return record_entry(post.store, post.duty, out(post, name, temperature=365), Decision.ADMIT)


def test_undo_puts_the_person_back_where_they_were(post: PostInUse) -> None:
    recorded = went_out(post)

    withdraw_entry(post.store, post.duty, recorded.entry.id, "点错人")

    day = desk_day(post.store, post.duty)
    assert day.recent == ()
    assert day.summary.entries.outward == 0
    assert day.summary.corrections == 1
    assert post.person(post.id_of("林晓枫"))["presence"] == "inside"
    assert verify(post.store).sound


def test_undo_of_the_second_way_falls_back_to_the_first(post: PostInUse, clock: FixedClock) -> None:
    first = went_out(post)
    clock.forward(timedelta(hours=1))
    back = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.HOME,
        person_id=post.id_of("林晓枫"),
    )
    second = record_entry(post.store, post.duty, back, Decision.ADMIT)

    withdraw_entry(post.store, post.duty, second.entry.id, "人没有进来")

    person = post.person(post.id_of("林晓枫"))
    assert person["presence"] == "outside"
    assert person["last_entry_id"] == first.entry.id
    assert person["presence_since"] == first.entry.happened_at


def test_a_second_reading_that_was_none_is_taken_away_and_stays_with_the_first_version(
    post: PostInUse,
) -> None:
    again = Taken(thermometer="2号", method=Method.EAR)
    told = replace(out(post, "林晓枫", temperature=365), retest=367, retaken=again)
    recorded = record_entry(post.store, post.duty, told, Decision.ADMIT)

    mended = correct_entry(
        post.store, post.duty, recorded.entry.id, Correction(why="只量过一次", measured_once=True)
    )

    card = entry_card(post.store, post.duty, mended.entry.id)
    assert (card.temperature, card.retest, card.retaken) == (365, None, NOT_SAID)
    assert [version.temperature for version in card.corrections] == [367, 365]
    with post.store.reader() as connection:
        kept = connection.execute(select(entry.c.retest, entry.c.retest_thermometer)).all()
    assert sorted(map(tuple, kept), key=str) == [(367, "2号"), (None, None)]
    assert verify(post.store).sound


def test_a_correction_supersedes_and_both_stay_visible(post: PostInUse, clock: FixedClock) -> None:
    recorded = went_out(post)
    clock.forward(timedelta(minutes=5))

    mended = correct_entry(
        post.store, post.duty, recorded.entry.id, Correction(why="看错体温", temperature=368)
    )

    (latest,) = desk_day(post.store, post.duty).recent
    assert (latest.id, latest.temperature, latest.corrects) == (mended.entry.id, 368, True)
    assert latest.happened_at == recorded.entry.happened_at
    card = entry_card(post.store, post.duty, mended.entry.id)
    assert [version.temperature for version in card.corrections] == [365, 368]
    assert card.operator == "周岚"
    assert [row.id for row in history_of(post.store, post.duty, post.id_of("林晓枫"))] == [
        mended.entry.id
    ]


def test_a_corrected_direction_moves_the_person(post: PostInUse) -> None:
    recorded = went_out(post)

    correct_entry(
        post.store,
        post.duty,
        recorded.entry.id,
        Correction(why="是进不是出", direction=Direction.IN),
    )

    assert post.person(post.id_of("林晓枫"))["presence"] == "inside"
    assert verify(post.store).sound


def test_a_corrected_reason_gives_the_household_its_shopping_back(post: PostInUse) -> None:
    under_changchun(post)
    first = record_entry(
        post.store, post.duty, out(post, "林晓枫", temperature=365, checks=GREEN), Decision.ADMIT
    )
    other = out(post, "王丽芬", temperature=364, checks=GREEN)
    assert not weigh(post.store, post.duty, other).verdict.admits

    correct_entry(
        post.store, post.duty, first.entry.id, Correction(why="是去上班", reason=Reason.WORK)
    )

    assert weigh(post.store, post.duty, other).verdict.admits


def test_an_entry_is_corrected_only_in_its_latest_version(post: PostInUse) -> None:
    recorded = went_out(post)
    correct_entry(post.store, post.duty, recorded.entry.id, Correction(why="错", temperature=368))

    with pytest.raises(Refused, match="already"):
        correct_entry(
            post.store, post.duty, recorded.entry.id, Correction(why="又错", temperature=369)
        )
    with pytest.raises(Refused, match="This is no entry"):
        withdraw_entry(post.store, post.duty, "no such entry", "点错人")


def test_what_was_withdrawn_stays_withdrawn(post: PostInUse) -> None:
    withdrawn = withdraw_entry(post.store, post.duty, went_out(post).entry.id, "点错人")

    with pytest.raises(Refused):
        withdraw_entry(post.store, post.duty, withdrawn.entry.id, "再撤一次")


def test_a_correction_needs_a_reason(post: PostInUse) -> None:
    recorded = went_out(post)

    with pytest.raises(Refused, match="needs a reason"):
        withdraw_entry(post.store, post.duty, recorded.entry.id, "  ")

    assert len(desk_day(post.store, post.duty).recent) == 1


def test_a_completed_emergency_no_longer_waits(post: PostInUse) -> None:
    ambulance = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.UNKNOWN,
        reason=Reason.MEDICAL,
        note="急救车",
    )
    recorded = record_entry(post.store, post.duty, ambulance, Decision.EMERGENCY)
    (waiting,) = desk_day(post.store, post.duty).open_items
    assert waiting.kind is OpenKind.EMERGENCY

    correct_entry(
        post.store,
        post.duty,
        recorded.entry.id,
        Correction(why="补写", note="急救车接走 3-2-501 老人"),
    )

    day = desk_day(post.store, post.duty)
    assert day.open_items == ()
    assert day.recent[0].outcome is Outcome.EMERGENCY


def test_a_visitor_who_was_written_down_wrongly_is_found_by_the_right_name(
    post: PostInUse,
) -> None:
    host = flat(post, "3-2-501")
    recorded = record_entry(post.store, post.duty, visitor(host), Decision.ADMIT)

    correct_entry(
        post.store,
        post.duty,
        recorded.entry.id,
        Correction(why="名字写错", outsider=Outsider(name="吴小安", host_household_id=host)),
    )

    assert find(post.store, post.duty, "zxa").candidates == ()
    (candidate,) = find(post.store, post.duty, "wxa").candidates
    assert candidate.shown_name == "吴*安"
    assert verify(post.store).sound


def test_what_a_correction_does_not_tell_of_a_visitor_is_kept(post: PostInUse) -> None:
    host = flat(post, "3-2-501")
    recorded = record_entry(post.store, post.duty, visitor(host), Decision.ADMIT)

    correct_entry(
        post.store,
        post.duty,
        recorded.entry.id,
        Correction(why="补车牌", outsider=Outsider(name="", plate="吉A12345")),
    )

    (latest,) = entries(post)
    assert (latest["outsider_name"], latest["phone"]) == ("周小安", "13911112222")
    assert (latest["plate"], latest["household_id"]) == ("吉A12345", host)
    known = post.person(latest["person_id"])
    assert (known["name"], known["phone"]) == ("周小安", "13911112222")
    assert (known["plates"], known["household_id"]) == (["吉A12345"], host)
    (candidate,) = find(post.store, post.duty, "2222").candidates
    assert candidate.shown_name == "周*安"


def test_a_corrected_visit_stays_with_the_flat_of_then(post: PostInUse) -> None:
    first, second = flat(post, "3-2-501"), flat(post, "1-1-101")
    recorded = record_entry(post.store, post.duty, visitor(first), Decision.ADMIT)
    person_id = entries(post)[0]["person_id"]
    again = replace(
        visitor(None),
        person_id=person_id,
        outsider=Outsider(name="", host_household_id=second),
    )
    record_entry(post.store, post.duty, again, Decision.ADMIT)
    assert post.person(person_id)["household_id"] == second, "the flat last visited"
    assert post.person(person_id)["name"] == "周小安"

    correct_entry(post.store, post.duty, recorded.entry.id, Correction(why="补写", note="带蛋糕"))

    assert {row["household_id"] for row in entries(post)} == {first, second}


def test_a_signed_approval_is_not_asked_for_again_after_a_correction(post: PostInUse) -> None:
    told = Override("带班丙", Approval.TELEPHONE, "家里老人发病")
    recorded = record_entry(post.store, post.duty, out(post, "林晓枫"), Decision.OVERRIDE, told)
    leader = post.duty.operator.id
    sign_approval(post.store, post.duty, recorded.entry.id, leader, PIN)

    correct_entry(post.store, post.duty, recorded.entry.id, Correction(why="补写", note="走急"))

    assert desk_day(post.store, post.duty).open_items == ()


def test_an_approval_that_was_corrected_before_it_was_signed_still_waits(post: PostInUse) -> None:
    told = Override("带班丙", Approval.TELEPHONE, "家里老人发病")
    recorded = record_entry(post.store, post.duty, out(post, "林晓枫"), Decision.OVERRIDE, told)
    corrected = correct_entry(
        post.store, post.duty, recorded.entry.id, Correction(why="补写", note="走急")
    )
    leader = post.duty.operator.id

    with pytest.raises(Refused, match="does not wait"):
        sign_approval(post.store, post.duty, recorded.entry.id, leader, PIN)
    sign_approval(post.store, post.duty, corrected.entry.id, leader, PIN)

    assert desk_day(post.store, post.duty).open_items == ()
    with pytest.raises(Refused, match="does not wait"):
        sign_approval(post.store, post.duty, corrected.entry.id, leader, PIN)


def test_an_override_that_let_nobody_through_after_all_needs_no_signature(post: PostInUse) -> None:
    told = Override("带班丙", Approval.TELEPHONE, "家里老人发病")
    recorded = record_entry(post.store, post.duty, out(post, "林晓枫"), Decision.OVERRIDE, told)

    correct_entry(
        post.store,
        post.duty,
        recorded.entry.id,
        Correction(why="没有出门", outcome=Outcome.TURNED_AWAY),
    )

    assert desk_day(post.store, post.duty).open_items == ()


def entries(post: PostInUse) -> list[dict[str, Any]]:
    """Return the standing entries in the order they were recorded."""
    asked = select(entry).where(stands()).order_by(entry.c.sequence)
    with post.store.reader() as connection:
        return [dict(row) for row in connection.execute(asked).mappings()]


def test_a_correction_does_not_admit_against_the_verdict(post: PostInUse) -> None:
    under_changchun(post)
    refused = {"code": "red", "mask": "worn"}
    turned_away = record_entry(
        post.store,
        post.duty,
        out(post, "林晓枫", temperature=365, checks=refused),
        Decision.TURN_AWAY,
    )
    admitted = Correction(why="放他走了", outcome=Outcome.ADMITTED)

    with pytest.raises(Refused, match="cannot admit"):
        correct_entry(post.store, post.duty, turned_away.entry.id, admitted)
    seen_again = replace(admitted, checks=GREEN)
    mended = correct_entry(post.store, post.duty, turned_away.entry.id, seen_again)

    assert mended.entry.outcome is Outcome.ADMITTED


def test_a_correction_and_a_withdrawal_keep_the_pass_that_was_shown(post: PostInUse) -> None:
    """The host is not asked again: the pass stood for the consent then."""
    row = issue(post, a_visitors_order(post)).card.row
    crossing = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.VISITOR,
        reason=Reason.VISIT,
        person_id=post.id_of("周小安"),
        pass_id=row.pass_id,
    )
    recorded = record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    mended = correct_entry(
        post.store, post.duty, recorded.entry.id, Correction(why="写错", reason=Reason.SERVICE)
    )
    withdraw_entry(post.store, post.duty, mended.entry.id, "点错人")

    with post.store.reader() as connection:
        shown = connection.execute(select(entry.c.pass_id, entry.c.outcome)).all()
    assert [pass_id for pass_id, _ in shown] == [row.pass_id] * 3
    assert [outcome for _, outcome in shown][:2] == [Outcome.ADMITTED.value] * 2
