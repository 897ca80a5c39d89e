# SPDX-License-Identifier: MIT
"""Acts that were written down come back as they were, and are done at their own time."""

from collections.abc import Iterator
from datetime import timedelta
from typing import get_args

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.post import open_shift
from gatehouse.db.tables.every import entry, gate_pass
from gatehouse.db.tables.itinerary import itinerary_supplement
from gatehouse.domain.entry import (
    Correction,
    Crossing,
    Decision,
    Direction,
    Outcome,
    Reason,
    SubjectClass,
)
from gatehouse.domain.gate_pass import PassClass, PassOrder
from gatehouse.domain.handover import OwnCount
from gatehouse.domain.itinerary import (
    NoteConclusion,
)
from gatehouse.domain.person import Presence
from gatehouse.errors import Refused
from gatehouse.services.act_lines import act_line, read_act
from gatehouse.services.acts import (
    Act,
    CorrectEntry,
    HandOver,
    RecordEntry,
    SignApproval,
    SignItinerary,
    WithdrawEntry,
)
from gatehouse.services.itinerary_acts import FileOriginal
from gatehouse.services.itinerary_signing import sign_now
from gatehouse.services.pass_acts import (
    IssuePass,
    VoidPass,
)
from gatehouse.services.replay import replay
from tests.support.passes import flat
from tests.support.point_acts import AT_THE_POINT
from tests.support.post import PIN, PostInUse
from tests.support.roster_acts import AT
from tests.support.service_acts import AT_HOME, OF_SERVICE, WITH_CARE
from tests.support.supply_acts import WITH_SUPPLIES
from tests.support.thermometer_acts import WITH_THERMOMETERS
from tests.support.written_acts import (
    ACTS,
    AT_THE_PEAK,
    EVERY_KIND,
    GOING_OUT,
    NEXT,
    NOTE,
    NURSE,
    OF_ERRANDS,
    OF_INCIDENTS,
    OF_TASKS,
    ON_PASSES,
)


@pytest.mark.parametrize("act", EVERY_KIND, ids=lambda act: type(act).__name__)
def test_an_act_comes_back_from_its_line(act: Act) -> None:
    line = act_line(act)

    assert "\n" not in line
    assert read_act(line) == act


@pytest.mark.parametrize(
    "acts",
    [
        *(WITH_CARE, AT_HOME, AT_THE_POINT, ON_PASSES, OF_SERVICE),
        *(AT_THE_PEAK, OF_INCIDENTS, WITH_THERMOMETERS, WITH_SUPPLIES, OF_ERRANDS, OF_TASKS),
    ],
    ids=[
        *("care", "at home", "isolation point", "passes", "service"),
        *("peak", "incidents", "thermometers", "supplies", "errands", "tasks"),
    ],
)
def test_acts_beside_the_gate_are_replayed_one_after_the_other(
    post: PostInUse, acts: tuple[Act, ...]
) -> None:
    lines = [act_line(act) + "\n" for act in acts]

    done = list(replay(post.store, post.duty, lines))

    assert len(done) == len(acts)
    assert verify(post.store).problems == ()


def test_every_kind_of_act_can_be_written_down() -> None:
    assert set(get_args(Act)) == {type(act) for act in EVERY_KIND}


def test_later_lines_speak_of_what_earlier_lines_made(post: PostInUse) -> None:
    acts = [replace(act, leader=post.duty.operator.id) if isinstance(act, SignApproval) else act
            for act in ACTS]  # fmt: skip
    done = list(replay(post.store, post.duty, map(act_line, acts)))

    assert [acknowledged.line for acknowledged in done] == [1, 2, 3, 4, 5, 6]
    assert len({acknowledged.id for acknowledged in done}) == len(done)
    sequences = [acknowledged.sequence for acknowledged in done]
    assert sequences == sorted(sequences)
    neighbour = post.person(post.id_of("林远山"))
    assert neighbour["presence"] == Presence.INSIDE.value, "the way out was withdrawn"
    assert len(post.audits("approval_signed")) == 1


def test_an_act_is_done_at_its_own_time(post: PostInUse) -> None:
    person_id = post.id_of("林晓枫")
    crossing = replace(GOING_OUT, person_id=person_id)
    act = RecordEntry(at=AT, crossing=crossing, decision=Decision.ADMIT)
    list(replay(post.store, post.duty, [act_line(act), "\n"]))

    assert post.person(person_id)["presence_since"] == AT


def test_an_outcome_may_be_corrected_by_a_line() -> None:
    act = CorrectEntry(
        at=AT, entry="line:1", correction=Correction(why="已走", outcome=Outcome.TURNED_AWAY)
    )
    assert read_act(act_line(act)) == act


def said(acts: tuple[Act, ...]) -> Iterator[str]:
    """Write *acts* down, each a minute after the one before."""
    for number, act in enumerate(acts):
        yield act_line(replace(act, at=AT + timedelta(minutes=number)))


def test_a_later_line_shows_or_voids_the_pass_of_an_earlier_one(post: PostInUse) -> None:
    door = flat(post, "3-2-501")
    visitor = PassOrder(pass_class=PassClass.VISITOR_DAY, outsider=NURSE, household_id=door)
    coming = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.VISITOR,
        reason=Reason.VISIT,
        person_id="line:1",
        pass_id="line:1",
    )
    acts: tuple[Act, ...] = (
        IssuePass(at=AT, order=visitor),
        RecordEntry(at=AT, crossing=coming, decision=Decision.ADMIT),
        VoidPass(at=AT, gate_pass="line:1", why="证丢了"),
        RecordEntry(
            at=AT, crossing=replace(coming, direction=Direction.OUT), decision=Decision.TURN_AWAY
        ),
    )
    done = list(replay(post.store, post.duty, said(acts)))

    with post.store.reader() as connection:
        (issued,) = connection.execute(select(gate_pass)).all()
        shown = connection.execute(select(entry.c.pass_id, entry.c.person_id)).all()
    assert len({one.sequence for one in done}) == len(acts)
    assert (issued.status, issued.status_reason) == ("void", "证丢了")
    assert set(shown) == {(issued.id, issued.person_id)}


def test_a_later_line_shows_the_pass_that_came_with_an_itinerary(post: PostInUse) -> None:
    noted = replace(NOTE, host_household_id=flat(post, "3-2-501"))
    coming = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.DOMESTIC,
        reason=Reason.SERVICE,
        person_id="line:1",
        pass_id="line:1",
    )
    acts: tuple[Act, ...] = (
        SignItinerary(at=AT, form=noted, conclusion=NoteConclusion.ISSUED),
        RecordEntry(at=AT, crossing=coming, decision=Decision.ADMIT),
        SignItinerary(
            at=AT, form=replace(noted, person_id="line:1"), conclusion=NoteConclusion.RECORDED
        ),
    )
    assert len(list(replay(post.store, post.duty, said(acts)))) == len(acts)

    with post.store.reader() as connection:
        issued = connection.execute(select(gate_pass.c.id)).scalar_one()
        assert connection.execute(select(entry.c.pass_id)).scalar_one() == issued
    assert post.person(post.id_of("周小安"))["presence"] == Presence.INSIDE.value


def test_the_acts_after_a_handover_are_of_whoever_came(post: PostInUse) -> None:
    order = replace(NEXT, own=OwnCount(0, 0), explanation="")
    going = replace(GOING_OUT, person_id=post.id_of("林晓枫"))
    acts: tuple[Act, ...] = (
        RecordEntry(at=AT, crossing=going, decision=Decision.ADMIT),
        HandOver(at=AT, order=order),
        RecordEntry(
            at=AT,
            crossing=replace(going, direction=Direction.IN, reason=Reason.HOME),
            decision=Decision.ADMIT,
        ),
        HandOver(at=AT, order=replace(order, incoming_name=post.duty.operator.name, pin=PIN)),
    )
    list(replay(post.store, post.duty, said(acts)))

    with post.store.reader() as connection:
        asked = select(entry.c.operator_id, entry.c.shift_id).order_by(entry.c.sequence)
        before, after = connection.execute(asked).all()
        assert open_shift(connection).operator == post.duty.operator
    assert before == (post.duty.operator.id, post.duty.shift_id)
    assert after.operator_id != before.operator_id
    assert after.shift_id != before.shift_id


def test_a_handover_whose_count_nobody_explains_ends_the_replay_with_its_line(
    post: PostInUse,
) -> None:
    lines = said((HandOver(at=AT, order=replace(NEXT, explanation="")),))

    with pytest.raises(Refused, match="Line 1 was not recorded: The own count differs"):
        list(replay(post.store, post.duty, lines))


def test_a_later_line_files_the_original_to_the_note_of_an_earlier_one(post: PostInUse) -> None:
    noted = replace(NOTE, host_household_id=flat(post, "3-2-501"))
    acts: tuple[Act, ...] = (
        SignItinerary(at=AT, form=noted, conclusion=NoteConclusion.RECORDED),
        FileOriginal(at=AT, person="line:1", number="2022-018"),
    )

    done = list(replay(post.store, post.duty, said(acts)))

    with post.store.reader() as connection:
        (filed,) = connection.execute(select(itinerary_supplement)).all()
    assert (filed.id, filed.itinerary_id) == (done[1].id, done[0].id)


def test_a_note_is_signed_at_its_own_time_whatever_was_recorded_later(post: PostInUse) -> None:
    """The clock is the line's, and nobody is asked whether it is right; at the desk they are."""
    going = replace(GOING_OUT, person_id=post.id_of("林晓枫"))
    noted = replace(NOTE, host_household_id=flat(post, "3-2-501"))
    signing = SignItinerary(at=AT, form=noted, conclusion=NoteConclusion.RECORDED)
    later = RecordEntry(at=AT + timedelta(days=1), crossing=going, decision=Decision.ADMIT)

    acts: tuple[Act, ...] = (later, signing)
    done = list(replay(post.store, post.duty, map(act_line, acts)))

    assert len(done) == 2
    then = replace(post.duty, clock=lambda: AT)
    with pytest.raises(Refused, match="clock"):
        sign_now(post.store, then, "draft", noted, NoteConclusion.RECORDED)


def test_a_pass_that_is_withdrawn_as_an_entry_is_told_to_be_none(post: PostInUse) -> None:
    door = flat(post, "3-2-501")
    visitor = PassOrder(pass_class=PassClass.VISITOR_DAY, outsider=NURSE, household_id=door)
    acts: tuple[Act, ...] = (
        IssuePass(at=AT, order=visitor),
        WithdrawEntry(at=AT, entry="line:1", why="点错"),
    )

    with pytest.raises(Refused, match="This is no entry of this register") as refused:
        list(replay(post.store, post.duty, said(acts)))

    assert "这不是一条出入登记" in refused.value.zh
