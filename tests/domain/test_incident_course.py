# SPDX-License-Identifier: MIT
"""The usual courses of incidents, and which step comes next."""

import pytest
from msgspec import ValidationError

from gatehouse.domain.incident_course import Help, IncidentKind, UsualCourse, read_courses
from gatehouse.services.incident_course import shipped_courses

NOTICED = {"words": {"zh": "发现", "en": "noticed"}, "asks": {"zh": "什么", "en": "what"}}


def course(kind: IncidentKind) -> UsualCourse:
    return shipped_courses()[kind]


def next_code(kind: IncidentKind, *taken: str) -> str | None:
    step = course(kind).next_after(frozenset(taken))
    return None if step is None else step.code


@pytest.mark.parametrize("kind", list(IncidentKind))
def test_every_kind_has_steps_and_may_have_been_noted_by_mistake(kind: IncidentKind) -> None:
    assert len(course(kind).steps) >= 3
    assert course(kind).results[-1].code == "mistaken"
    for step in course(kind).steps:
        assert step.words.zh
        assert step.words.en
        assert step.asks.zh


def test_what_was_passed_over_is_not_asked_for_again() -> None:
    assert next_code(IncidentKind.FORCED_ENTRY) == "noticed"
    assert next_code(IncidentKind.FORCED_ENTRY, "noticed", "police_called") == "police_arrived"
    assert next_code(IncidentKind.FORCED_ENTRY, "left") is None


def test_of_a_fever_no_step_is_left_out() -> None:
    assert course(IncidentKind.FEVER).whole
    assert next_code(IncidentKind.FEVER, "retested", "doctor_called") == "isolated_here"
    every = [step.code for step in course(IncidentKind.FEVER).steps]
    assert every == ["retested", "isolated_here", "doctor_called", "reported"]
    assert next_code(IncidentKind.FEVER, *every) is None


def test_a_call_says_whom_it_is_to() -> None:
    called = course(IncidentKind.FORCED_ENTRY).step("police_called")

    assert called is not None
    assert called.calls is Help.POLICE
    assert course(IncidentKind.FORCED_ENTRY).step("retested") is None


def test_a_file_that_names_a_step_it_does_not_have_is_not_read() -> None:
    kinds = {kind.value: {"steps": ["nowhere"], "results": []} for kind in IncidentKind}

    with pytest.raises(KeyError, match="nowhere"):
        read_courses({"kinds": kinds, "steps": {"noticed": NOTICED}, "results": {}})
    with pytest.raises(ValidationError, match="unknown field"):
        read_courses({"kinds": kinds, "steps": {}, "results": {}, "more": {}})
