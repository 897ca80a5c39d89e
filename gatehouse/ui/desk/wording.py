# SPDX-License-Identifier: MIT
"""How the desk words what the post answers, in the language of the moment."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.delivery import Delivery, delivery_words
from gatehouse.domain.entry import (
    DIRECTION_WORDS,
    Direction,
    Outcome,
    RecentEntry,
    way_words,
)
from gatehouse.domain.policy.checks import Check, Sign
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError
from gatehouse.ui.shell.formats import MINUS
from gatehouse.ui.widgets.health_code_sign import CodeColour
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gatehouse.ui.desk.attempt import Attempt
    from gatehouse.ui.shell.i18n import Languages

OUTCOME_SIGNS: Final = {
    Outcome.ADMITTED: SignKind.OK,
    Outcome.TURNED_AWAY: SignKind.STOP,
    Outcome.REPORTED: SignKind.REPORT,
    Outcome.EMERGENCY: SignKind.WARN,
    Outcome.HANDED_OVER: SignKind.INFO,
    Outcome.WITHDRAWN: SignKind.IDLE,
}
_CHOICE_SIGNS: Final = {
    Sign.DISC: CodeColour.GREEN,
    Sign.TRIANGLE: CodeColour.AMBER,
    Sign.SQUARE: CodeColour.RED,
    Sign.RING: CodeColour.NOT_SHOWN,
}
_DIRECTION_MARKS: Final = {Direction.IN: "+", Direction.OUT: MINUS}


def sentence(error: GatehouseError, languages: "Languages") -> str:
    """Return what a failure says to be read."""
    return languages.text(Words(error.zh, error.en))


def label(words: Words, languages: "Languages") -> str:
    """Return *words* as they stand by themselves on a button: with a capital letter."""
    text = languages.text(words)
    return text[:1].upper() + text[1:]


def direction_text(direction: Direction, languages: "Languages") -> str:
    """Return `+ 进` or `− 出`: the same signs as the keys."""
    return f"{_DIRECTION_MARKS[direction]} {languages.text(DIRECTION_WORDS[direction])}"


def way_text(entry: RecentEntry, languages: "Languages") -> str:
    """Return which way an entry went, as `direction_text`; of a hand-over that it went none."""
    if entry.outcome is Outcome.HANDED_OVER:
        return label(way_words(entry.direction, entry.outcome), languages)
    return direction_text(entry.direction, languages)


def person_line(name: str, door: str) -> str:
    """Return name and flat of somebody, as far as they are known."""
    return " ".join(part for part in (name, door) if part)


def reason_choices(
    codes: "Iterable[str]", languages: "Languages", chosen: str = ""
) -> list[Choice]:
    """Return the reasons of *codes* as choices, and what is *chosen* where it is not among them."""
    return _code_choices(CodeList.REASON, codes, languages, chosen)


def class_choices(languages: "Languages", chosen: str = "") -> list[Choice]:
    """Return every class of people as choices, and what is *chosen* where it has ended."""
    return _code_choices(CodeList.CLASS, languages.codes.offered(CodeList.CLASS), languages, chosen)


def _code_choices(
    code_list: CodeList, codes: "Iterable[str]", languages: "Languages", chosen: str
) -> list[Choice]:
    shown = dict.fromkeys(map(str, (*codes, *filter(None, [chosen]))))
    return [
        Choice(code, languages.code_label(code_list, code), languages.codes.colour(code_list, code))
        for code in shown
    ]


def check_choices(check: Check, languages: "Languages", *, down: bool = False) -> list[Choice]:
    """Return the answers to a check as choices."""
    return [
        Choice(
            choice.code,
            label(choice.words, languages),
            _CHOICE_SIGNS[choice.sign] if choice.sign is not None else None,
        )
        for choice in check.offered(down=down)
    ]


def recent_outcome(entry: RecentEntry, languages: "Languages") -> tuple[SignKind, str]:
    """Return sign and words of what was done; an override says so."""
    word = languages.code_label(CodeList.OUTCOME, entry.outcome)
    if entry.overridden:
        word = QCoreApplication.translate("desk", "Override")
        return SignKind.WARN, word
    return OUTCOME_SIGNS[entry.outcome], word


def recorded_text(entry: RecentEntry, languages: "Languages") -> tuple[SignKind, str, str]:
    """Return how the desk acknowledges an entry: sign, what was recorded, and its details."""
    kind, word = recent_outcome(entry, languages)
    name = " ".join(filter(None, (entry.plate, person_line(entry.shown_name, entry.door))))
    name = name or entry.note
    if entry.outcome is Outcome.WITHDRAWN:
        name = name or QCoreApplication.translate("desk", "the last entry")
        line = QCoreApplication.translate("desk", "Withdrawn: {name}").format(name=name)
    else:
        told = QCoreApplication.translate("desk", "Recorded: {outcome} {name}")
        if entry.corrects:
            told = QCoreApplication.translate("desk", "Corrected: {outcome} {name}")
        line = told.format(outcome=word, name=name).strip()
    time = languages.formats.time(entry.happened_at)
    if entry.back_filled:
        time = languages.formats.moment(entry.happened_at)
    details = [time, way_text(entry, languages)]
    if entry.delivery is not None:
        details.append(delivery_text(entry.delivery, languages))
    if entry.temperature is not None:
        details.append(languages.formats.temperature(entry.temperature))
    return kind, line, " · ".join(details)


def delivery_text(delivery: Delivery, languages: "Languages") -> str:
    """Return what was handed over, and how many pieces."""
    return languages.text(delivery_words(delivery.kind, delivery.pieces))


def recording_text(attempt: "Attempt") -> str:
    """Return what is said while the commit has not returned yet."""
    name = person_line(attempt.shown_name, attempt.door)
    return QCoreApplication.translate("desk", "Recording {name}…").format(name=name)
