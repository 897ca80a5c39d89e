# SPDX-License-Identifier: MIT
"""How the passes screen words what the post answers, in the language of the moment."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.duty import local_day
from gatehouse.domain.gate_pass import (
    PASS_CLASS_WORDS,
    PASS_STATE_WORDS,
    PassFilter,
    PassState,
    holder_words,
    why_stopped,
)
from gatehouse.domain.pass_number import grouped
from gatehouse.domain.person import PRESENCE_WORDS
from gatehouse.domain.policy.wording import calendar_day
from gatehouse.domain.words import Words
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.gate_pass import PassCard, PassCounts, PassRow
    from gatehouse.domain.pass_terms import ClassTerms, PassTerms
    from gatehouse.domain.person import Candidate
    from gatehouse.ui.shell.i18n import Languages

STATE_SIGNS: Final = {
    PassState.VALID: SignKind.OK,
    PassState.NOT_YET: SignKind.WAIT,
    PassState.EXPIRED: SignKind.WAIT,
    PassState.SUSPENDED: SignKind.STOP,
    PassState.VOID: SignKind.STOP,
}
_STEPS: Final = (0, 1, 3, 7, 30, 90, 180)
_OFFERED: Final = 4
_NAMED_DAYS: Final = {0: Words("今天", "today"), 1: Words("明天", "tomorrow")}
_NOTHING: Final = "—"


def pass_row(row: "PassRow", now: datetime, languages: "Languages") -> Row:
    """Return a pass as the list shows it."""
    return (
        Cell(
            grouped(row.number),
            detail=languages.label(PASS_CLASS_WORDS[row.pass_class]),
            strong=True,
        ),
        Cell(languages.text(holder_words(row)), detail=flat_text(row)),
        Cell(last_day_text(row.last_day, now, languages)),
        Cell(
            languages.label(PASS_STATE_WORDS[row.state]),
            detail=languages.text(why_stopped(row.reason)),
            sign=STATE_SIGNS[row.state],
        ),
    )


def flat_text(row: "PassRow") -> str:
    """Return the flat, or the vehicle; an arrow says that the holder only goes there."""
    if row.plate:
        return row.plate
    if not row.door:
        return _NOTHING
    return f"→ {row.door}" if row.goes_there else row.door


def last_day_text(day: date, now: datetime, languages: "Languages") -> str:
    """Return the last day of a pass: 今天, 明天, or its date."""
    named = _NAMED_DAYS.get((day - local_day(now)).days)
    return languages.label(named or calendar_day(day))


def counts_text(counts: "PassCounts | None", languages: "Languages") -> str:
    """Return the line under the title."""
    if counts is None:
        return QCoreApplication.translate("passes", "The passes are being read…")
    if not counts.every:
        return QCoreApplication.translate("passes", "None issued yet")
    number = languages.formats.number
    said = QCoreApplication.translate("passes", "{valid} valid now")
    return said.format(valid=number(counts.valid))


def filter_choices(counts: "PassCounts | None", languages: "Languages") -> list[Choice]:
    """Return the ways to narrow the list, each with its count."""
    translate = QCoreApplication.translate
    words = {
        PassFilter.ALL: translate("passes", "All"),
        PassFilter.VALID: translate("passes", "Valid"),
        PassFilter.ENDING: translate("passes", "Ending"),
        PassFilter.TODAY: translate("passes", "New today"),
        PassFilter.STOPPED: translate("passes", "Stopped"),
    }
    if counts is None:
        return [Choice(which.value, text) for which, text in words.items()]
    numbers = (counts.every, counts.valid, counts.ending, counts.today, counts.stopped)
    shown = map(languages.formats.number, numbers)
    return [
        Choice(which.value, f"{text} {number}")
        for (which, text), number in zip(words.items(), shown, strict=True)
    ]


def class_choices(languages: "Languages") -> list[tuple[str, str]]:
    """Return the classes of passes, by code."""
    return [(kind.value, languages.label(words)) for kind, words in PASS_CLASS_WORDS.items()]


def days_choices(terms: "ClassTerms") -> list[Choice]:
    """Return how long a pass of a class may last, in days after the first one."""
    translate = QCoreApplication.translate
    named = {0: translate("passes", "Today"), 1: translate("passes", "+1 d")}
    later = translate("passes", "+{days} d")
    longest = [days for days in _STEPS if days <= terms.most_days][-_OFFERED:]
    return [
        Choice(str(days), named.get(days) or later.format(days=days))
        for days in sorted({*longest, terms.usual_days, terms.most_days})
    ]


def terms_text(terms: "PassTerms", languages: "Languages") -> str:
    """Return what a pass allows and asks, in a line; nothing where it has no limits."""
    said = [languages.text(words) for words in (terms.times, terms.often) if words is not None]
    said += terms.gates
    if terms.returned:
        said.append(QCoreApplication.translate("passes", "card comes back to the gate"))
    if terms.counted:
        said.append(QCoreApplication.translate("passes", "only counted"))
    return " · ".join(said)


def candidate_row(candidate: "Candidate", languages: "Languages") -> Row:
    """Return somebody who may hold the pass."""
    hint = languages.text(candidate.hint)
    return (
        Cell(candidate.shown_name, detail=hint, strong=True),
        Cell(candidate.door or _NOTHING),
        Cell(languages.text(PRESENCE_WORDS[candidate.presence])),
    )


def newcomer_row(name: str) -> Row:
    """Return the row that writes down somebody new."""
    said = QCoreApplication.translate("passes", "New visitor: {name}")
    return (Cell(said.format(name=name), strong=True), Cell(""), Cell(""))


def card_line(card: "PassCard", now: datetime, languages: "Languages") -> str:
    """Return how a pass stands and why, in a line."""
    row = card.row
    word = languages.label(PASS_STATE_WORDS[row.state])
    if row.state in {PassState.VOID, PassState.SUSPENDED}:
        said = QCoreApplication.translate("passes", "{word} since {moment}: {reason}")
        moment = languages.formats.moment(row.since)
        reason = languages.text(why_stopped(row.reason))
        return said.format(word=word, moment=moment, reason=reason)
    said = QCoreApplication.translate("passes", "{word}, last day {day}")
    return said.format(word=word, day=last_day_text(row.last_day, now, languages))


def issued_line(card: "PassCard", languages: "Languages") -> str:
    """Return who issued a pass and when, and what was noted."""
    said = QCoreApplication.translate("passes", "Issued {moment} by {operator}")
    line = said.format(moment=languages.formats.moment(card.row.issued_at), operator=card.operator)
    return f"{line} · {card.note}" if card.note else line
