# SPDX-License-Identifier: MIT
"""Itineraries as JSON: the body of a draft, and the legs and evidence that a fact keeps.

What is not understood is left out and never fails: a draft may be of a newer program, or damaged.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from msgspec import to_builtins
from msgspec.structs import asdict

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.identity.cleaning import clean
from gatehouse.domain.itinerary import (
    NOTHING,
    EvidenceItem,
    EvidenceKind,
    ItineraryForm,
    Leg,
    Place,
    Transport,
)
from gatehouse.domain.itinerary_draft import Hand, KeptDraft
from gatehouse.domain.returning import read_companions, read_returning
from gatehouse.domain.words import Words

VERSION = 1
Body = dict[str, Any]
Member = TypeVar("Member", bound=StrEnum)

_LONGEST = 500
_MOST_PARTS = 100


def form_body(form: ItineraryForm) -> Body:
    """Return *form* as its draft keeps it."""
    outsider = form.outsider
    return {
        "version": VERSION,
        "person_id": form.person_id,
        "outsider": asdict(outsider) if outsider else None,
        "subject_class": form.subject_class.value,
        "host_household_id": form.host_household_id,
        "legs": legs_body(form.legs),
        "evidence": evidence_body(form.evidence),
        "declared": form.declared,
        "note": form.note,
        "returning": None if form.returning is None else to_builtins(form.returning),
        "companions": to_builtins(form.companions),
        "pasted": form.pasted,
    }


def read_form(body: object) -> ItineraryForm:
    """Return the form of a draft's *body*, as much of it as is understood."""
    values = _mapping(body)
    return ItineraryForm(
        person_id=_text(values, "person_id") or None,
        outsider=_read_outsider(values.get("outsider")),
        subject_class=_member(values, "subject_class", SubjectClass) or SubjectClass.VISITOR,
        host_household_id=_text(values, "host_household_id") or None,
        legs=read_legs(values.get("legs")),
        evidence=read_evidence(values.get("evidence")),
        declared=values.get("declared") is True,
        note=_text(values, "note"),
        returning=read_returning(_cleaned(values.get("returning"))),
        companions=read_companions(_cleaned(values.get("companions", []))),
        pasted=_text(values, "pasted"),
    )


def draft_body(draft: KeptDraft) -> Body:
    """Return *draft* as it is kept: its form, who wrote it, and what was written before them."""
    behind = {} if draft.behind is None else {"behind": form_body(draft.behind)}
    return {**form_body(draft.form), "hand": asdict(draft.hand), **behind}


def read_draft(body: object) -> KeptDraft:
    """Return the draft of *body*; one that does not say who wrote it is nobody's own."""
    values = _mapping(body)
    hand = _mapping(values.get("hand"))
    return KeptDraft(
        form=read_form(values),
        hand=Hand(_text(hand, "operator_id"), _text(hand, "shift_id")),
        behind=read_form(values["behind"]) if _mapping(values.get("behind")) else None,
    )


def legs_body(legs: Iterable[Leg]) -> list[Body]:
    """Return *legs* as JSON; what is empty is left out."""
    return [_without_empty(_leg_body(leg)) for leg in legs]


def read_legs(body: object) -> tuple[Leg, ...]:
    """Return the legs of *body*."""
    return tuple(
        Leg(
            first_day=_day(values, "first_day"),
            last_day=_day(values, "last_day"),
            place=_read_place(values),
            lodging=_text(values, "lodging"),
            transport=_member(values, "transport", Transport) or Transport.NONE,
            number=_text(values, "number"),
            seat=_text(values, "seat"),
        )
        for values in _mappings(body)
    )


def evidence_body(evidence: Iterable[EvidenceItem]) -> list[Body]:
    """Return *evidence* as JSON; what is empty is left out."""
    return [
        _without_empty(
            {
                "kind": item.kind.value,
                "own_kind": item.own_kind,
                "number": item.number,
                "issuer": item.issuer,
                "contact": item.contact,
                "verified_by": item.verified_by,
                "approved_by": item.approved_by,
                "days": spans_body([item.days])[0] if item.days else None,
            }
        )
        for item in evidence
    ]


def read_evidence(body: object) -> tuple[EvidenceItem, ...]:
    """Return the evidence of *body*; a kind that is not known is left out."""
    items = ((_member(values, "kind", EvidenceKind), values) for values in _mappings(body))
    return tuple(
        EvidenceItem(
            kind=kind,
            own_kind=_text(values, "own_kind"),
            number=_text(values, "number"),
            issuer=_text(values, "issuer"),
            contact=_text(values, "contact"),
            verified_by=_text(values, "verified_by"),
            approved_by=_text(values, "approved_by"),
            days=next(iter(read_spans([values.get("days")])), None),
        )
        for kind, values in items
        if kind
    )


def spans_body(spans: Iterable[DaySpan]) -> list[list[str]]:
    """Return runs of days as pairs of ISO dates."""
    return [[span.first.isoformat(), span.last.isoformat()] for span in spans]


def read_spans(body: object) -> tuple[DaySpan, ...]:
    """Return the runs of days of *body*."""
    return tuple(_spans(body))


def _spans(body: object) -> Iterator[DaySpan]:
    for pair in body if isinstance(body, list) else []:
        if isinstance(pair, list) and len(pair) == len(("first", "last")):
            first, last = map(_as_day, pair)
            if first and last and first <= last:
                yield DaySpan(first, last)


def _leg_body(leg: Leg) -> Body:
    place = leg.place
    return {
        "first_day": leg.first_day.isoformat() if leg.first_day else None,
        "last_day": leg.last_day.isoformat() if leg.last_day else None,
        "code": place.code,
        "province": _words_body(place.province),
        "city": _words_body(place.city),
        "district": _words_body(place.district),
        "text": place.text,
        "starred": place.starred or None,
        "lodging": leg.lodging,
        "transport": leg.transport.value,
        "number": leg.number,
        "seat": leg.seat,
    }


def _read_place(values: Mapping[str, Any]) -> Place:
    return Place(
        code=_text(values, "code"),
        province=_words(values, "province"),
        city=_words(values, "city"),
        district=_words(values, "district"),
        text=_text(values, "text"),
        starred=values.get("starred") is True,
    )


def _read_outsider(body: object) -> Outsider | None:
    values = _mapping(body)
    if not values:
        return None
    told = _without_empty({name: _text(values, name) for name in Outsider.__struct_fields__})
    return Outsider(**{"name": "", **told})


def _without_empty(values: Body) -> Body:
    return {key: value for key, value in values.items() if value not in ("", None, [])}


def _words_body(words: Words) -> list[str]:
    return [] if words == NOTHING else [words.zh, words.en]


def _words(values: Mapping[str, Any], key: str) -> Words:
    pair = values.get(key)
    if isinstance(pair, list) and len(pair) == len(("zh", "en")):
        zh, en = (clean(one, _LONGEST).text if isinstance(one, str) else "" for one in pair)
        return Words(zh, en)
    return NOTHING


def _text(values: Mapping[str, Any], key: str) -> str:
    value = values.get(key)
    return clean(value, _LONGEST).text if isinstance(value, str) else ""


def _cleaned(body: object) -> object:
    """Return *body* with nothing in any text that cannot be seen, and no text without end."""
    if isinstance(body, str):
        return clean(body, _LONGEST).text
    if isinstance(body, list):
        return [_cleaned(part) for part in body[:_MOST_PARTS]]
    if isinstance(body, Mapping):
        return {key: _cleaned(value) for key, value in body.items()}
    return body


def _day(values: Mapping[str, Any], key: str) -> date | None:
    return _as_day(values.get(key))


def _as_day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _member(values: Mapping[str, Any], key: str, kind: type[Member]) -> Member | None:
    value = values.get(key)
    known = {member.value: member for member in kind}
    return known.get(value) if isinstance(value, str) else None


def _mapping(body: object) -> Mapping[str, Any]:
    return body if isinstance(body, Mapping) else {}


def _mappings(body: object) -> list[Mapping[str, Any]]:
    parts = body if isinstance(body, list) else []
    return [part for part in parts[:_MOST_PARTS] if isinstance(part, Mapping)]
