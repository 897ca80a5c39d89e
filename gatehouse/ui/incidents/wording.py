# SPDX-License-Identifier: MIT
"""How the incidents screen words what the post answers, in the language of the moment."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.duty import local_day
from gatehouse.domain.errand import STATE_WORDS
from gatehouse.domain.incident import IncidentFilter
from gatehouse.domain.incident_course import HELP_WORDS, Help
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.errand import ErrandRow
    from gatehouse.domain.incident import IncidentCard, IncidentCounts, IncidentRow, StepRow
    from gatehouse.ui.shell.i18n import Languages

_SIGNS: Final = {
    "police_called": SignKind.REPORT,
    "ambulance_called": SignKind.REPORT,
    "doctor_called": SignKind.REPORT,
    "reported": SignKind.REPORT,
    "community_told": SignKind.REPORT,
    "stopped": SignKind.WARN,
    "isolated_here": SignKind.WARN,
    "closed": SignKind.OK,
}


def kind_choices(languages: "Languages") -> list[Choice]:
    """Return the kinds to choose from."""
    offered = languages.codes.offered(CodeList.INCIDENT)
    return [Choice(code, languages.code_label(CodeList.INCIDENT, code)) for code in offered]


def filter_choices(counts: "IncidentCounts | None", languages: "Languages") -> list[Choice]:
    """Return the ways to narrow the list, each with its count."""
    translate = QCoreApplication.translate
    words = {
        IncidentFilter.OPEN: translate("incidents", "Open"),
        IncidentFilter.TODAY: translate("incidents", "Today"),
        IncidentFilter.ALL: translate("incidents", "All"),
    }
    if counts is None:
        return [Choice(which.value, text) for which, text in words.items()]
    number = languages.formats.number
    shown = {
        IncidentFilter.OPEN: counts.open,
        IncidentFilter.TODAY: counts.today,
        IncidentFilter.ALL: counts.all,
    }
    return [Choice(one.value, f"{text} {number(shown[one])}") for one, text in words.items()]


def counts_text(counts: "IncidentCounts | None", languages: "Languages") -> str:
    """Return the line under the title."""
    translate, number = QCoreApplication.translate, languages.formats.number
    if counts is None:
        return translate("incidents", "The incidents are being read…")
    if not counts.all:
        return translate("incidents", "None noted yet")
    said = translate("incidents", "{open} open · {today} today · {month} this month")
    return said.format(
        open=number(counts.open), today=number(counts.today), month=number(counts.month)
    )


def incident_cells(row: "IncidentRow", now: datetime, languages: "Languages") -> Row:
    """Return an incident as the list shows it: when, what and who, how it stands."""
    day = local_day(row.began_at)
    formats = languages.formats
    at = formats.time(row.began_at)
    when = Cell(at) if day == local_day(now) else Cell(f"{day.month}-{day.day}", detail=at)
    what = Cell(
        languages.code_label(CodeList.INCIDENT, row.own_kind or row.kind),
        detail=who_text(row),
        strong=True,
    )
    result = row.result
    if result is not None:
        return when, what, Cell(languages.label(result), sign=SignKind.OK)
    said = QCoreApplication.translate("incidents", "Open")
    return when, what, Cell(said, detail=languages.text(row.last), sign=SignKind.WAIT)


def who_text(row: "IncidentRow") -> str:
    """Return whom it is about, and where."""
    who = row.who or QCoreApplication.translate("incidents", "Nobody known")
    return " · ".join(part for part in (who, row.place) if part)


def title_text(row: "IncidentRow", languages: "Languages") -> str:
    """Return what it is, with its number."""
    kind = languages.code_label(CodeList.INCIDENT, row.own_kind or row.kind)
    said = QCoreApplication.translate("incidents", "{kind}, No. {number}")
    return said.format(kind=kind, number=row.number)


def state_text(row: "IncidentRow", now: datetime, languages: "Languages") -> str:
    """Return how it stands: for how long it has been open, or its result."""
    if row.result is not None:
        closed = QCoreApplication.translate("incidents", "Closed: {result}")
        return closed.format(result=languages.text(row.result))
    said = QCoreApplication.translate("incidents", "Open for {span}")
    return said.format(span=languages.formats.span(now - row.began_at))


def facts_text(card: "IncidentCard", languages: "Languages") -> str:
    """Return who, where and by which number, a line each; what nobody knows is left out."""
    translate, row = QCoreApplication.translate, card.row
    facts = (
        (translate("incidents", "Who"), row.who or translate("incidents", "Nobody known")),
        (translate("incidents", "Description"), row.description if row.shown_name else ""),
        (translate("incidents", "Where"), " ".join(filter(None, (row.gate, row.place)))),
        (translate("incidents", "Their number"), card.reference),
        (translate("incidents", "Pass"), card.pass_number),
        (translate("incidents", "Entry"), _entry_text(card, languages)),
        *((translate("incidents", "Errand"), _errand_text(one, languages)) for one in card.errands),
    )
    said = translate("incidents", "{caption}: {value}")
    return "\n".join(said.format(caption=one, value=value) for one, value in facts if value)


def _errand_text(row: "ErrandRow", languages: "Languages") -> str:
    """Return what became of it: for which flat, of what kind, and how it stands."""
    kind, state = (
        languages.code(CodeList.ERRAND, row.own_kind or row.kind),
        languages.text(STATE_WORDS[row.state]),
    )
    return f"{row.door} · {kind} · {state}"


def rule_text(card: "IncidentCard", languages: "Languages") -> str:
    """Return the rule that was shown, with its document."""
    if card.rule is None:
        return ""
    said = QCoreApplication.translate("incidents", "Rule shown: {document} {text}")
    rule = card.rule
    return said.format(document=languages.text(rule.document), text=languages.text(rule.text))


def contacts_text(card: "IncidentCard", languages: "Languages") -> str:
    """Return whom to call, side by side."""
    return "  ".join(
        f"{languages.label(HELP_WORDS[one.help])}\N{NO-BREAK SPACE}{one.telephone}"
        for one in card.contacts
        if one.telephone
    )


def call_text(whom: Help | None, card: "IncidentCard", languages: "Languages") -> str:
    """Return the telephone that belongs to a step, with whose it is."""
    telephone = card.telephone(whom)
    if whom is None or not telephone:
        return ""
    return f"{languages.label(HELP_WORDS[whom])} {telephone}"


def step_choices(card: "IncidentCard", languages: "Languages") -> list[Choice]:
    """Return the usual steps, and one in own words."""
    usual = [Choice(step.code, languages.label(step.words)) for step in card.course.steps]
    return [*usual, Choice("", QCoreApplication.translate("incidents", "Other"))]


def result_choices(card: "IncidentCard", languages: "Languages") -> list[Choice]:
    """Return the usual results, and one in own words."""
    usual = [Choice(one.code, languages.label(one.words)) for one in card.course.results]
    return [*usual, Choice("", QCoreApplication.translate("incidents", "Other"))]


def step_sign(step: "StepRow") -> SignKind:
    """Return the sign of a step: of a call, of what was asked of them, of the end."""
    return _SIGNS.get(step.code, SignKind.INFO)


def step_by(step: "StepRow") -> str:
    """Return who noted a step, and whether it was later, or put right."""
    translate = QCoreApplication.translate
    late = translate("incidents", "noted later") if step.late else ""
    corrected = translate("incidents", "put right") if step.corrected else ""
    return " · ".join(part for part in (step.operator, late, corrected) if part)


def step_told(step: "StepRow") -> str:
    """Return what was written with a step."""
    return " · ".join(part for part in (step.whom, step.note) if part)


def step_time(step: "StepRow", began: datetime, languages: "Languages") -> str:
    """Return when a step happened; of another day than the first with its date."""
    at = languages.formats.time(step.at)
    day = local_day(step.at)
    return at if day == local_day(began) else f"{day.month}-{day.day} {at}"


def _entry_text(card: "IncidentCard", languages: "Languages") -> str:
    entry = card.entry
    if entry is None:
        return ""
    at = languages.formats.time(entry.happened_at)
    heat = "" if entry.temperature is None else languages.formats.temperature(entry.temperature)
    return " ".join(part for part in (at, heat) if part)
