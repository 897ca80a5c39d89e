# SPDX-License-Identifier: MIT
"""A rehearsal compares what was recorded with what was right, and counts the seconds."""

from datetime import timedelta
from typing import Any

from msgspec.structs import replace

from gatehouse.domain.entry import Direction, Outcome, Reason, SubjectClass
from gatehouse.domain.rehearsal import Arrival, Pace, Slip, compare
from gatehouse.domain.words import Words
from tests.support.rehearsals import NOON, RIGHT, an_arrival, begun, served


def slips(arrival: Arrival, **done: Any) -> list[Slip]:
    """Return in what an entry that was right but for *done* differs."""
    return [one.slip for one in compare(arrival, replace(arrival.right, **done))]


def test_what_was_right_is_no_mistake() -> None:
    assert slips(an_arrival()) == []


def test_each_difference_is_a_mistake_of_its_own() -> None:
    done = {"direction": Direction.IN, "temperature": 356, "outcome": Outcome.TURNED_AWAY}

    assert slips(an_arrival(), **done) == [Slip.DIRECTION, Slip.READING, Slip.OUTCOME]


def test_of_the_wrong_person_nothing_else_is_told() -> None:
    (mistake,) = compare(an_arrival(), replace(RIGHT, person_id="wlf", who="3-2-501 王*芬"))

    assert (mistake.slip, mistake.done.zh, mistake.right.zh) == (
        Slip.PERSON,
        "3-2-501 王*芬",
        "3-2-501 林*枫",
    )


def test_a_second_reading_that_was_left_out_is_told() -> None:
    feverish = an_arrival(temperature=382, retest=379, outcome=Outcome.REPORTED)
    (mistake,) = compare(feverish, replace(feverish.right, retest=None))

    assert mistake.done == Words("38.2 ℃", "38.2 °C")
    assert mistake.right == Words("38.2 ℃，复测 37.9 ℃", "38.2 °C, then 37.9 °C")


def test_who_is_turned_away_for_something_else_need_not_be_measured() -> None:
    assert slips(an_arrival(outcome=Outcome.TURNED_AWAY), temperature=None) == []


def test_a_wrong_outcome_is_told_with_the_reason() -> None:
    arrival = replace(an_arrival(outcome=Outcome.TURNED_AWAY), why=Words("名额用完", "Used up"))
    (mistake,) = compare(arrival, replace(RIGHT, outcome=Outcome.ADMITTED))

    assert mistake.right == Words("劝返（名额用完）", "turned away (Used up)")


def test_a_courier_is_known_by_the_class_and_a_visitor_by_the_name_too() -> None:
    """Whoever stays outside needs no name."""
    courier = an_arrival(
        person_id=None, subject_class=SubjectClass.COURIER, outcome=Outcome.HANDED_OVER
    )
    visitor = an_arrival(person_id=None, subject_class=SubjectClass.VISITOR)

    turned_away = {"who": "", "person_id": "new", "outcome": Outcome.TURNED_AWAY}
    assert slips(courier, **turned_away) == []
    assert slips(visitor, person_id="new") == []
    assert slips(visitor, person_id="new", who="3-2-501 钱*诺") == [Slip.PERSON]


def test_what_a_courier_brings_is_handed_over_at_the_gate_for_their_flat() -> None:
    courier = an_arrival(
        who="3-2-501",
        person_id=None,
        subject_class=SubjectClass.COURIER,
        outcome=Outcome.HANDED_OVER,
    )

    assert slips(courier, who="3-2-501 迅达快送", person_id="new", temperature=None) == []
    assert slips(courier, who="3-2-502 迅达快送") == [Slip.PERSON]
    assert slips(courier, outcome=Outcome.ADMITTED) == [Slip.OUTCOME]
    (mistake,) = compare(courier, RIGHT)
    assert mistake.right == Words("快递外卖，去 3-2-501", "courier for 3-2-501")


def test_another_reason_than_was_said_is_told_of_who_passes() -> None:
    assert slips(an_arrival(), reason=Reason.WORK) == [Slip.REASON]
    assert slips(an_arrival(reason=None), reason=Reason.WORK) == []
    refused = {"reason": Reason.WORK, "outcome": Outcome.TURNED_AWAY}
    assert slips(an_arrival(), **refused) == [Slip.OUTCOME]


def test_of_an_emergency_without_a_name_only_the_outcome_is_told() -> None:
    emergency = {"who": "", "person_id": None, "outcome": Outcome.EMERGENCY, "temperature": None}

    assert slips(an_arrival(), **emergency) == [Slip.OUTCOME]


def test_at_a_calm_pace_the_next_one_comes_when_the_one_before_was_served() -> None:
    rehearsal = begun(Pace.CALM)
    assert rehearsal.waiting(NOON) == (0,)

    rehearsal = rehearsal.take([served(0, 9)])

    assert rehearsal.waiting(NOON) == (1,)
    assert rehearsal.next_in(NOON) is None


def test_in_a_rush_people_come_whether_one_is_ready_or_not() -> None:
    rehearsal = begun(Pace.RUSH)

    assert rehearsal.waiting(NOON + timedelta(seconds=7)) == (0,)
    assert rehearsal.next_in(NOON + timedelta(seconds=7)) == timedelta(seconds=1)
    assert rehearsal.waiting(NOON + timedelta(seconds=16)) == (0, 1, 2)


def test_seconds_count_from_when_they_stood_at_the_desk() -> None:
    """Not from when they joined the queue, and not from before they came."""
    rehearsal = begun(Pace.RUSH).take([served(0, 5), served(1, 20), served(2, 26)])

    score = rehearsal.score()

    assert [one.seconds for one in rehearsal.attended] == [5, 12, 6]
    assert (score.served, score.right, score.median, score.slowest) == (3, 3, 6, 12)
    assert rehearsal.is_over


def test_an_entry_that_was_put_right_counts_as_it_stands() -> None:
    wrong = served(0, 5, temperature=356)
    rehearsal = begun(Pace.CALM).take([wrong])
    assert rehearsal.score().right == 0

    rehearsal = rehearsal.take([replace(wrong, act=replace(wrong.act, temperature=365))])

    assert rehearsal.score().right == 1
    assert rehearsal.attended[0].seconds == 5


def test_whose_entry_was_taken_back_stands_there_again() -> None:
    first, second = served(0, 5), served(1, 12)
    rehearsal = begun(Pace.RUSH).take([first, second]).take([second])
    assert rehearsal.waiting(NOON + timedelta(seconds=12)) == (0,)

    rehearsal = rehearsal.take([second, served(0, 15)])

    assert [one.number for one in rehearsal.attended] == [1, 0]
    assert rehearsal.score().mistakes == ()


def test_who_is_recorded_after_somebody_else_in_their_place_passes_nobody_over() -> None:
    """The mistake stays one mistake, and the next one is still waited for."""
    right = served(0, 5)
    mistaken = replace(right, act=replace(right.act, person_id="somebody else"))
    rehearsal = begun(Pace.CALM).take([mistaken, served(0, 9), served(1, 12)])

    score = rehearsal.score()

    assert [one.number for one in rehearsal.attended] == [0, 0, 1]
    assert [one.slip for one in score.mistakes] == [Slip.PERSON]
    assert (score.served, score.right, score.slowest) == (2, 1, 5)
    assert rehearsal.waiting(NOON) == (2,)


def test_an_entry_while_nobody_stands_there_is_a_mistake() -> None:
    rehearsal = begun(Pace.RUSH).take([served(0, 2), served(1, 4)])

    (mistake,) = rehearsal.score().mistakes

    assert mistake.slip is Slip.NOBODY
    assert rehearsal.score().served == 1
    assert rehearsal.waiting(NOON + timedelta(seconds=8)) == (1,)


def test_nobody_served_is_no_score() -> None:
    score = begun(Pace.ORDINARY).score()

    assert (score.served, score.right, score.median, score.slowest) == (0, 0, 0, 0)
