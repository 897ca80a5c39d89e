# SPDX-License-Identifier: MIT
"""Acts that were written down come back as they were, and are done at their own time."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

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
    SubjectClass,
)
from gatehouse.domain.person import Presence, RosterPerson
from gatehouse.services.act_lines import KINDS, act_line, read_act
from gatehouse.services.acts import (
    Act,
    CorrectEntry,
    Enrol,
    RecordEntry,
    SignApproval,
    WithdrawEntry,
)
from gatehouse.services.replay import replay
from tests.support.post import PIN, PostInUse, a_resident

AT = datetime(2022, 4, 15, 9, 30, tzinfo=UTC)
GOING_OUT = Crossing(
    direction=Direction.OUT,
    subject_class=SubjectClass.RESIDENT,
    reason=Reason.SHOPPING,
    person_id="line:1",
    temperature=365,
    checks={"code": "green"},
)
VISITOR = Crossing(
    direction=Direction.IN,
    subject_class=SubjectClass.VISITOR,
    reason=Reason.VISIT,
    outsider=Outsider(name="何青", phone="13900001111"),
    checks={"consent": "telephone"},
    happened_at=AT,
)
NEIGHBOUR: RosterPerson = replace(
    a_resident("3-2-501", "林远山", plates=("吉A00001", "吉A00002")), birth_date=date(1950, 2, 3)
)
ACTS: tuple[Act, ...] = (
    Enrol(at=AT, person=NEIGHBOUR),
    RecordEntry(at=AT, crossing=GOING_OUT, decision=Decision.ADMIT),
    RecordEntry(
        at=AT,
        crossing=VISITOR,
        decision=Decision.OVERRIDE,
        override=Override("社区赵主任", Approval.TELEPHONE, "送药"),
    ),
    CorrectEntry(at=AT, entry="line:2", correction=Correction(why="看错", temperature=366)),
    SignApproval(at=AT, entry="line:3", leader="?", pin=PIN),
    WithdrawEntry(at=AT, entry="line:4", why="选错了人"),
)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: type(act).__name__)
def test_an_act_comes_back_from_its_line(act: Act) -> None:
    line = act_line(act)

    assert "\n" not in line
    assert read_act(line) == act


def test_every_kind_of_act_has_a_name() -> None:
    assert set(KINDS.values()) == {type(act) for act in ACTS}


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("", "is not JSON"),
        ("[]", "an act is one of"),
        ('{"act": "dance"}', "an act is one of"),
        ('{"act": "withdraw_entry", "at": "2022-04-15T09:30:00Z"}', "not complete"),
        ('{"act": "withdraw_entry", "at": "2022-04-15T09:30:00", "entry": "1"}', "time zone"),
        ('{"act": "withdraw_entry", "entry": 12}', "entry cannot be 12"),
        ('{"act": "withdraw_entry", "note": "x"}', "has no note"),
        ('{"act": "record_entry", "decision": "dance"}', "'dance' is not a valid Decision"),
        ('{"act": "record_entry", "crossing": "x"}', "Crossing is an object"),
        ('{"act": "enrol", "person": {"plates": [1]}}', "plates cannot be 1"),
    ],
)
def test_a_line_that_is_no_act_says_what_is_wrong(line: str, what: str) -> None:
    with pytest.raises(ValueError, match=what):
        read_act(line)


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
