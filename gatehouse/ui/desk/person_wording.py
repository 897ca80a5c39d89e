# SPDX-License-Identifier: MIT
"""How the desk words who stands at the gate, and where they are."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import (
    Direction,
    SubjectClass,
)
from gatehouse.domain.gate_pass import NOT_IN_HOURS, PASS_STATE_WORDS, PassState
from gatehouse.domain.person import (
    PRESENCE_AFTER,
    PRESENCE_WORDS,
    Candidate,
    HouseholdMember,
    Presence,
)
from gatehouse.domain.relation import relation_words
from gatehouse.domain.stay import closed_words
from gatehouse.ui.desk.wording import label, person_line
from gatehouse.ui.widgets.person_strip import PersonText, TagText
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.parcel import ParcelsHeld
    from gatehouse.ui.desk.state import DeskState
    from gatehouse.ui.shell.i18n import Languages

PASS_SIGNS: Final = {
    PassState.VALID: SignKind.OK,
    PassState.NOT_YET: SignKind.WAIT,
    PassState.EXPIRED: SignKind.WAIT,
    PassState.SUSPENDED: SignKind.STOP,
    PassState.VOID: SignKind.STOP,
}
_ORDINARY: Final = frozenset({SubjectClass.RESIDENT, SubjectClass.TENANT})
_NAMED_OTHERS: Final = 3
_SHELVES: Final = 3


def strip_text(state: "DeskState", languages: "Languages") -> PersonText:
    """Return who stands at the gate, for the strip."""
    person = state.person
    if person is None:
        return PersonText("")
    return PersonText(
        name=person.shown_name,
        place=person.door,
        contact=person.phone,
        hint=_others_text(state.others, languages) or languages.text(person.hint),
        tags=_tags(person, state, languages),
    )


def box_person(state: "DeskState", languages: "Languages") -> tuple[TagText, str]:
    """Return who stands at the gate, for inside the box where there is no strip.

    With what is wrong with their pass, or else the way that nobody logged before this one; the
    second text leaves that to the sign, for little room.
    """
    person = state.person
    if person is None:
        return TagText(SignKind.OK, ""), ""
    who = person_line(person.shown_name, person.door)
    told = _shown_pass(person, state, languages)
    if told is None or told.kind is SignKind.OK:
        gap = QCoreApplication.translate("desk", "gap before")
        told = TagText(SignKind.WARN, gap) if _unlogged(person, state, languages) else None
    if told is None:
        return TagText(SignKind.OK, who), who
    return TagText(told.kind, f"{who} {told.text}"), who


def presence_text(
    presence: Presence, since: datetime | None, languages: "Languages", today: date
) -> tuple[SignKind, str]:
    """Return where somebody is: `在家`, `在外 08:05 起`, with the day where that is not *today*."""
    word = label(PRESENCE_WORDS[presence], languages)
    if presence is Presence.INSIDE:
        return SignKind.OK, word
    if since is None:
        return SignKind.IDLE, word
    out = QCoreApplication.translate("desk", "{word} since {time}")
    return SignKind.IDLE, out.format(word=word, time=languages.formats.since(since, today))


def member_place(
    member: HouseholdMember, now: datetime, languages: "Languages"
) -> tuple[SignKind, str]:
    """Return where a member of a household is, and for how long they are out: `在外 2 小时 10`."""
    outside = member.presence is Presence.OUTSIDE and member.since is not None
    if not outside or member.since is None or member.since > now:
        return presence_text(member.presence, member.since, languages, local_day(now))
    word = label(PRESENCE_WORDS[member.presence], languages)
    return SignKind.IDLE, f"{word} {languages.formats.span(now - member.since)}"


def to_do_texts(
    to_do: "Sequence[str]", parcels: "ParcelsHeld | None", languages: "Languages"
) -> tuple[str, ...]:
    """Return what is done for a person, and what waits for their flat, a text each."""
    texts = tuple(languages.code(CodeList.TO_DO, one) for one in to_do)
    return texts if parcels is None else (*texts, parcels_text(parcels, languages))


def parcels_text(held: "ParcelsHeld", languages: "Languages") -> str:
    """Return what waits for a flat: `代收 3 件 B3 冷藏`."""
    translate = QCoreApplication.translate
    said = translate("desk", "Parcels here: {count}")
    cold = translate("desk", "cold") if held.cold else ""
    urgent = translate("desk", "urgent") if held.urgent else ""
    pieces = said.format(count=languages.formats.number(held.pieces))
    return " · ".join(filter(None, (pieces, *held.shelves[:_SHELVES], cold, urgent)))


def candidate_tag(candidate: Candidate, languages: "Languages", today: date) -> TagText:
    """Return where a candidate is, or how the pass stands that found them."""
    return pass_tag(candidate, languages) or _whereabouts(candidate, languages, today)


def pass_tag(candidate: Candidate, languages: "Languages") -> TagText | None:
    """Return how the pass stands that was typed or scanned, and whether it only counts them."""
    shown = candidate.gate_pass
    if shown is None:
        return None
    told = QCoreApplication.translate("desk", "Pass {state}")
    if shown.state is PassState.VALID and not shown.in_hours:
        return TagText(SignKind.WAIT, told.format(state=languages.text(NOT_IN_HOURS)))
    if shown.counted and shown.state is PassState.VALID:
        told = QCoreApplication.translate("desk", "Pass {state}, only counted")
    word = languages.text(PASS_STATE_WORDS[shown.state])
    return TagText(PASS_SIGNS[shown.state], told.format(state=word))


def _whereabouts(candidate: Candidate, languages: "Languages", today: date) -> TagText:
    """Return where a candidate is; an outsider inside is told by their class."""
    kind, text = presence_text(candidate.presence, candidate.since, languages, today)
    if candidate.subject_class.lives_here:
        return TagText(kind, text)
    word = languages.code_label(CodeList.CLASS, candidate.subject_class)
    inside = candidate.presence is Presence.INSIDE
    where = QCoreApplication.translate("desk", "inside") if inside else text
    return TagText(SignKind.INFO if inside else kind, f"{word} {where}")


def member_text(member: HouseholdMember, languages: "Languages") -> str:
    """Return a member of a household: name, relation, age."""
    said = QCoreApplication.translate("desk", "age {age}")
    age = "" if member.age is None else said.format(age=member.age)
    relation = languages.text(relation_words(member.relation))
    return " ".join(part for part in (member.shown_name, relation, age) if part)


def _others_text(others: "Sequence[Candidate]", languages: "Languages") -> str:
    if not others:
        return ""
    names = "、" if languages.language.value.startswith("zh") else ", "
    listed = names.join(person_line(c.shown_name, c.door) for c in others[:_NAMED_OTHERS])
    told = QCoreApplication.translate("desk", "{count} more match: {names}")
    return told.format(count=len(others), names=listed)


def _tags(person: Candidate, state: "DeskState", languages: "Languages") -> tuple[TagText, ...]:
    shown = _shown_pass(person, state, languages)
    passes = () if shown is None else (shown,)
    weighed = state.last_weighed
    if weighed is not None and weighed.closed_at is not None:
        words = closed_words(weighed.closed_at, weighed.closed_by)
        where = TagText(SignKind.INFO, label(words, languages))
    else:
        unlogged = _unlogged(person, state, languages)
        where = unlogged or _whereabouts(person, languages, state.today)
    named = person.subject_class.lives_here and person.subject_class not in _ORDINARY
    if not named:
        return (*passes, where)
    kind = TagText(SignKind.INFO, languages.code_label(CodeList.CLASS, person.subject_class))
    return (*passes, kind, where)


def _shown_pass(person: Candidate, state: "DeskState", languages: "Languages") -> TagText | None:
    """Return how the pass stands, where it is valid with what the verdict says of it now."""
    shown = person.gate_pass
    if shown is None or shown.state is not PassState.VALID or not state.is_pass_refused:
        return pass_tag(person, languages)
    return TagText(SignKind.STOP, QCoreApplication.translate("desk", "Pass not usable now"))


def _unlogged(person: Candidate, state: "DeskState", languages: "Languages") -> TagText | None:
    """Return the way between that nobody logged, when somebody goes the same way again.

    A stay that was closed by rule has none: it ended without its way.
    """
    weighed, direction = state.last_weighed, state.direction
    closed = weighed is not None and weighed.closed_at is not None
    again = direction is not None and PRESENCE_AFTER[direction] is person.presence
    if closed or not again or person.since is None:
        return None
    told = QCoreApplication.translate("desk", "Not logged: came back after {time}")
    if direction is Direction.IN:
        told = QCoreApplication.translate("desk", "Not logged: left after {time}")
    return TagText(
        SignKind.WARN, told.format(time=languages.formats.since(person.since, state.today))
    )
