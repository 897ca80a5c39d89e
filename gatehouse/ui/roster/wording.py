# SPDX-License-Identifier: MIT
"""How the roster screen words what the post answers, in the language of the moment."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Direction, Outcome, way_words
from gatehouse.domain.person import PRESENCE_WORDS, SEX_WORDS, Presence
from gatehouse.domain.person_change import LANGUAGE_WORDS, SpokenLanguage
from gatehouse.domain.relation import relation_words
from gatehouse.ui.shell.formats import MINUS
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.entry import RecentEntry
    from gatehouse.domain.household import Building, HouseholdRow
    from gatehouse.domain.person import Candidate, HouseholdMember, PersonCard
    from gatehouse.ui.shell.i18n import Languages

OUTCOME_SIGNS: Final = {
    Outcome.ADMITTED: SignKind.OK,
    Outcome.TURNED_AWAY: SignKind.STOP,
    Outcome.REPORTED: SignKind.REPORT,
    Outcome.EMERGENCY: SignKind.WARN,
    Outcome.HANDED_OVER: SignKind.INFO,
    Outcome.WITHDRAWN: SignKind.IDLE,
}
_PRESENCE_SIGNS: Final = {Presence.INSIDE: SignKind.OK, Presence.OUTSIDE: SignKind.IDLE}
_NOTHING: Final = "—"


def totals_text(buildings: "tuple[Building, ...] | None", languages: "Languages") -> str:
    """Return the line under the title."""
    translate, number = QCoreApplication.translate, languages.formats.number
    if buildings is None:
        return translate("roster", "The roster is being read…")
    if not buildings:
        return translate("roster", "Nobody is on it yet")
    said = translate("roster", "Flats: {flats}, people: {people}, out: {outside}")
    return said.format(
        flats=number(sum(each.households for each in buildings)),
        people=number(sum(each.people for each in buildings)),
        outside=number(sum(each.outside for each in buildings)),
    )


def building_name(name: str) -> str:
    """Return `3栋` for a number or a letter, and a name that says more as it is."""
    if name.isascii() and len(name) <= 3:  # noqa: PLR2004 - a number with its letter
        return QCoreApplication.translate("roster", "Block {name}").format(name=name)
    return name


def building_row(building: "Building", languages: "Languages") -> Row:
    """Return a building with its numbers of flats and of people who are out."""
    said = QCoreApplication.translate("roster", "Flats: {flats}, out: {outside}")
    number = languages.formats.number
    detail = said.format(flats=number(building.households), outside=number(building.outside))
    return (Cell(building_name(building.name), detail=detail, strong=True),)


def flat_row(flat: "HouseholdRow") -> Row:
    """Return a flat with its people."""
    empty = SignKind.IDLE if not flat.people else None
    return (
        Cell(flat.unit_room or flat.door, strong=True),
        Cell(str(flat.people), tone=empty),
        Cell(str(flat.outside) if flat.outside else _NOTHING),
    )


def found_row(candidate: "Candidate", languages: "Languages") -> Row:
    """Return one of those whom the search may mean."""
    hint = languages.text(candidate.hint)
    return (
        Cell(candidate.shown_name, detail=hint, strong=True),
        Cell(candidate.door),
        Cell(candidate.phone or _NOTHING),
        presence_cell(candidate.presence, candidate.since, None, languages),
    )


def member_row(member: "HouseholdMember", now: datetime, languages: "Languages") -> Row:
    """Return one person of a household."""
    return (
        Cell(member.shown_name, strong=True),
        Cell(_relation(member, languages)),
        Cell(member.phone or _NOTHING),
        presence_cell(member.presence, member.since, now, languages),
    )


def entry_row(entry: "RecentEntry", now: datetime, languages: "Languages") -> Row:
    """Return one crossing of a person."""
    marks = {Direction.IN: "+ ", Direction.OUT: f"{MINUS} "}
    stayed_out = entry.outcome is Outcome.HANDED_OVER
    mark, way = marks[entry.direction], way_words(entry.direction, entry.outcome)
    formats = languages.formats
    temperature = entry.temperature
    return (
        Cell(moment_text(entry.happened_at, now, languages)),
        Cell(
            languages.label(way) if stayed_out else f"{mark}{languages.text(way)}",
            strong=entry.direction is Direction.IN and not stayed_out,
        ),
        Cell(formats.temperature(temperature) if temperature is not None else _NOTHING),
        Cell(languages.code(CodeList.OUTCOME, entry.outcome), sign=OUTCOME_SIGNS[entry.outcome]),
    )


def presence_cell(
    presence: Presence, since: datetime | None, now: datetime | None, languages: "Languages"
) -> Cell:
    """Return where somebody is, and since when if they are out."""
    text = languages.text(PRESENCE_WORDS[presence])
    if presence is Presence.OUTSIDE and since is not None and now is not None:
        today = local_day(since) == local_day(now)
        formats = languages.formats
        text = f"{text} {formats.time(since) if today else formats.day(local_day(since))}"
    return Cell(text, sign=_PRESENCE_SIGNS[presence])


def moment_text(moment: datetime, now: datetime, languages: "Languages") -> str:
    """Return the time of today, or the day with the time."""
    if local_day(moment) == local_day(now):
        return languages.formats.time(moment)
    return languages.formats.moment(moment)


def person_facts(card: "PersonCard", languages: "Languages") -> str:
    """Return class, sex, age, language and vehicles of a person in one line."""
    age = QCoreApplication.translate("roster", "aged {age}")
    parts = [languages.code(CodeList.CLASS, card.subject_class)]
    if card.sex in SEX_WORDS:
        parts.append(languages.text(SEX_WORDS[card.sex]))
    if card.age is not None:
        parts.append(age.format(age=card.age))
    if card.language:
        parts.append(languages.text(LANGUAGE_WORDS[SpokenLanguage(card.language)]))
    return " · ".join((*parts, *card.plates))


def tag_texts(card: "PersonCard", languages: "Languages") -> list[str]:
    """Return the words of a person's tags; only an administrator's card has any."""
    return [languages.code(CodeList.TAG, code) for code in card.tags]


def _relation(member: "HouseholdMember", languages: "Languages") -> str:
    told = languages.code(CodeList.CLASS, member.subject_class)
    if member.relation:
        told = languages.text(relation_words(member.relation))
    if member.age is None:
        return told
    return QCoreApplication.translate("roster", "{relation}, {age}").format(
        relation=told, age=member.age
    )
