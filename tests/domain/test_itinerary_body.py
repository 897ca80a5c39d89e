# SPDX-License-Identifier: MIT
"""Drafts and facts keep an itinerary as JSON and give back what they can."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.identity.cleaning import clean
from gatehouse.domain.itinerary import (
    EvidenceItem,
    EvidenceKind,
    ItineraryForm,
    Leg,
    Place,
    Transport,
)
from gatehouse.domain.itinerary_body import (
    VERSION,
    form_body,
    legs_body,
    read_evidence,
    read_form,
    read_legs,
    read_spans,
    spans_body,
)
from gatehouse.domain.words import Words

texts = st.text(max_size=20).map(lambda text: clean(text, 20).text)
ids = st.none() | st.uuids().map(str)
words = st.builds(Words, texts, texts)
days = st.none() | st.dates(date(2020, 1, 1), date(2023, 1, 1))
spans = st.builds(DaySpan.ending, st.dates(date(2020, 1, 1), date(2023, 1, 1)), st.integers(1, 30))
forms = st.builds(
    ItineraryForm,
    person_id=ids,
    outsider=st.none()
    | st.builds(Outsider, name=texts, phone=texts, host_household_id=ids, origin=texts),
    subject_class=st.sampled_from(SubjectClass),
    host_household_id=ids,
    legs=st.lists(
        st.builds(
            Leg,
            first_day=days,
            last_day=days,
            place=st.builds(
                Place, code=texts, province=words, city=words, district=words, text=texts
            ),
            lodging=texts,
            transport=st.sampled_from(Transport),
            number=texts,
            seat=texts,
        ),
        max_size=3,
    ).map(tuple),
    evidence=st.lists(
        st.builds(
            EvidenceItem,
            kind=st.sampled_from(EvidenceKind),
            number=texts,
            issuer=texts,
            contact=texts,
            verified_by=texts,
            approved_by=texts,
            days=st.none() | spans,
        ),
        max_size=3,
    ).map(tuple),
    declared=st.booleans(),
    note=texts,
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
KEYS = sorted(
    {*form_body(ItineraryForm()), "first_day", "place", "province", "kind", "days", "name"}
)


@given(forms)
def test_a_form_comes_back_from_its_draft_as_it_was(form: ItineraryForm) -> None:
    assert read_form(json.loads(json.dumps(form_body(form)))) == form


@given(
    st.dictionaries(
        st.sampled_from(KEYS),
        anything
        | st.lists(st.dictionaries(st.sampled_from(KEYS), anything, max_size=4), max_size=3),
    )
    | anything
)
def test_a_draft_of_anything_is_read_without_failing(body: object) -> None:
    assert isinstance(read_form(body), ItineraryForm)


def test_what_a_newer_program_added_is_left_out_and_the_rest_is_kept() -> None:
    body = {
        **form_body(ItineraryForm(note="请补票")),
        "version": VERSION + 1,
        "weather": "雪",
        "legs": [{"first_day": "2022-04-01", "transport": "balloon", "mood": 3}, "?"],
        "evidence": [{"kind": "horoscope"}, {"kind": "ticket", "days": ["2022-04-02", "no"]}],
    }
    form = read_form(body)

    assert form.note == "请补票"
    assert form.legs == (Leg(first_day=date(2022, 4, 1)),)
    assert form.evidence == (EvidenceItem(kind=EvidenceKind.TICKET),)


def test_a_draft_of_no_version_is_read_too() -> None:
    assert read_form({"note": "a"}).note == "a"


def test_hostile_text_is_made_harmless_and_cut() -> None:
    (leg,) = read_legs([{"lodging": "宾\u202e馆\x00" + "长" * 10_000}])

    assert leg.lodging.startswith("宾馆长")
    assert len(leg.lodging) == 500


def test_what_is_empty_takes_no_room() -> None:
    assert legs_body([Leg()]) == [{"transport": "none"}]


@pytest.mark.parametrize("body", [None, {}, "x", [1], [["2022-04-02", "2022-04-01"]], [["a"]]])
def test_days_that_are_none_are_left_out(body: object) -> None:
    assert read_spans(body) == ()
    assert read_evidence(body) == ()


def test_gaps_are_kept_as_pairs_of_days() -> None:
    span = DaySpan(date(2022, 4, 1), date(2022, 4, 2))

    assert spans_body([span]) == [["2022-04-01", "2022-04-02"]]
    assert read_spans(spans_body([span])) == (span,)
