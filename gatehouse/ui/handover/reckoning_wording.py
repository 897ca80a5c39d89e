# SPDX-License-Identifier: MIT
"""The words of the reckoning, of what explains a difference, of doubts, and of counted supplies."""

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.reckoning import ANSWER_WORDS, CAUSE_WORDS, SIDE_WORDS, Side
from gatehouse.domain.supply import counted_words
from gatehouse.ui.shell.formats import MINUS
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from gatehouse.domain.reckoning import Answer, Cause, Doubt, Reckoned
    from gatehouse.domain.supply import SupplyCount
    from gatehouse.ui.shell.i18n import Languages

_UNKNOWN: Final = "—"


def reckoned_rows(lines: "Iterable[Reckoned]", languages: "Languages") -> tuple[Row, ...]:
    """Return the reckoning line by line; one that does not come out is tinted."""
    return tuple(_reckoned_row(line, languages) for line in lines)


def _reckoned_row(line: "Reckoned", languages: "Languages") -> Row:
    number = languages.formats.number
    differs = bool(line.difference)
    name = languages.label(SIDE_WORDS[line.side])
    before = _UNKNOWN if line.before is None else number(line.before)
    expected = _UNKNOWN if line.expected is None else number(line.expected)
    return (
        Cell(name, strong=True, tint=SignKind.WARN if differs else None),
        Cell(before),
        Cell(f"+{number(line.more)}"),
        Cell(f"{MINUS}{number(line.fewer)}"),
        Cell(expected),
        Cell(number(line.listed), strong=True),
        _difference_cell(line, languages),
    )


def _difference_cell(line: "Reckoned", languages: "Languages") -> Cell:
    translate, number = QCoreApplication.translate, languages.formats.number
    if line.before is None:
        return Cell(translate("handover", "first shift"), tone=SignKind.IDLE)
    if not line.difference:
        return Cell(translate("handover", "comes out"), sign=SignKind.OK, tone=SignKind.OK)
    said = (
        translate("handover", "{count} more")
        if line.difference > 0
        else translate("handover", "{count} fewer")
    )
    words = said.format(count=number(abs(line.difference)))
    return Cell(words, sign=SignKind.WARN, tone=SignKind.WARN, strong=True)


def causes_text(causes: "Iterable[Cause]", languages: "Languages") -> str:
    """Return how often there was what may explain a difference: 同方向两次 2 · 更正 1."""
    counted = Counter(cause.kind for cause in causes)
    return " · ".join(
        f"{languages.label(CAUSE_WORDS[kind])} {languages.formats.number(count)}"
        for kind, count in counted.items()
    )


def cause_rows(causes: "Iterable[Cause]", languages: "Languages") -> tuple[Row, ...]:
    """Return what may explain a difference: what it is, whose, when and which way."""
    return tuple(
        (
            Cell(languages.label(CAUSE_WORDS[cause.kind])),
            Cell(f"{cause.name} {cause.door}".strip() or _nameless()),
            Cell(f"{languages.formats.moment(cause.at)}{_way(cause)}"),
        )
        for cause in causes
    )


def _nameless() -> str:
    return QCoreApplication.translate("handover", "nobody by name")


def _way(cause: "Cause") -> str:
    if cause.inward is None:
        return ""
    translate = QCoreApplication.translate
    return "  " + (translate("handover", "in") if cause.inward else translate("handover", "out"))


def doubt_rows(
    doubts: "Iterable[Doubt]",
    answers: "Mapping[str, Answer]",
    now: "datetime",
    languages: "Languages",
) -> tuple[Row, ...]:
    """Return who should have left, and since when that is or, once it is known, what is said."""
    return tuple(_doubt_row(one, answers, now, languages) for one in doubts)


def _doubt_row(
    one: "Doubt", answers: "Mapping[str, Answer]", now: "datetime", languages: "Languages"
) -> Row:
    answer = one.answer or answers.get(one.whose)
    sign = SignKind.STOP if answer is None else SignKind.OK
    who = Cell(f"{one.name}  {one.door}".strip(), sign=sign)
    if answer is None:
        return (who, Cell(_since(one, now, languages)))
    told = languages.label(ANSWER_WORDS[answer])
    if one.answer is not None:
        said = QCoreApplication.translate("handover", "{answer} ({name})")
        told = said.format(answer=told, name=one.said_by)
    return (who, Cell(told, tone=SignKind.OK))


def _since(one: "Doubt", now: "datetime", languages: "Languages") -> str:
    translate, formats = QCoreApplication.translate, languages.formats
    if one.leave_by is not None and one.leave_by < now:
        said = translate("handover", "due {moment}, {span} late").format(
            moment=formats.time(one.leave_by), span=formats.span(now - one.leave_by)
        )
    else:
        said = translate("handover", "in for {span}").format(span=formats.span(now - one.since))
    if one.side is Side.VEHICLES:
        return translate("handover", "vehicle, {said}").format(said=said)
    return said


def supply_rows(
    known: "Iterable[SupplyCount]", current: str, languages: "Languages"
) -> tuple[Row, ...]:
    """Return each supply with its last count, what the record has, and what was counted now."""
    return tuple(_supply_row(one, current, languages) for one in known)


def _supply_row(one: "SupplyCount", current: str, languages: "Languages") -> Row:
    number = languages.formats.number
    counted = one.counted
    sign = SignKind.OK if counted is not None else None
    if one.is_missing or (counted is not None and one.difference > 0):
        sign = SignKind.WARN
    said = "" if counted is None else languages.label(counted_words(one))
    return (
        Cell(
            f"{one.name} {one.unit}".strip(),
            strong=one.supply_id == current,
            tint=SignKind.INFO if one.supply_id == current else None,
        ),
        Cell(_UNKNOWN if one.last is None else number(one.last)),
        Cell(number(one.recorded)),
        Cell("" if counted is None else number(counted), strong=True),
        Cell(said, sign=sign, tone=sign),
    )
