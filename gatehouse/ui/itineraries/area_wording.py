# SPDX-License-Identifier: MIT
"""How risk areas and what follows from them are told, with their signs."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.risk_area import ListState
from gatehouse.domain.risk_level import LEVEL_WORDS, RiskLevel
from gatehouse.domain.words import Words
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from datetime import date

    from gatehouse.domain.area_judging import AreaBasis, AreaHit, AreaJudging
    from gatehouse.domain.risk_area import AreaListRow, RiskArea
    from gatehouse.ui.shell.i18n import Languages

RISK_SIGNS: Final = {
    RiskLevel.HIGH: SignKind.STOP,
    RiskLevel.MEDIUM: SignKind.REPORT,
    RiskLevel.LOW: SignKind.INFO,
}
Told = tuple[SignKind, Words]

_ASKED: Final = Words("要求：{asked}", "Asked: {asked}")
_MOST: Final = 3
_NOT_ASKED: Final = "—"
_UNTOUCHED: Final = Words("未涉及", "none touched")
_PERHAPS: Final = Words("可能：{level}", "perhaps: {level}")
_AND: Final = Words("、", "; ")


def risk_lines(basis: "AreaBasis", areas: "AreaJudging | None", today: "date") -> tuple[Told, ...]:
    """Return what the list says of a note, each line with its sign: what was touched, what follows.

    Where the rules ask for risk areas it is said, too, that there is no list, or an old one.
    """
    if areas is None:
        return () if basis.lack is None else ((SignKind.WARN, basis.lack),)
    age = areas.age_words(today)
    old: tuple[Told, ...] = () if age is None else ((SignKind.WARN, age),)
    return (*judged_lines(areas), *old)


def judged_lines(areas: "AreaJudging") -> tuple[Told, ...]:
    """Return what was touched, and what is asked because of it."""
    if not areas.hits:
        return ((SignKind.OK, areas.headline),)
    told: list[Told] = [(_sign(hit), hit.words) for hit in areas.hits[:_MOST]]
    told += [(SignKind.WARN, line) for line in areas.lines[_MOST:]]
    if areas.asked.zh:
        told.append((SignKind.REPORT, _ASKED.format(asked=areas.asked)))
    return tuple(told)


def risk_cell(areas: "AreaJudging | None", languages: "Languages") -> Cell:
    """Return the worst level that a note touches, and which areas; a dash where none was asked."""
    if areas is None:
        return Cell(_NOT_ASKED)
    if not areas.hits:
        return Cell(languages.text(_UNTOUCHED))
    worst = areas.worst_first[0]
    level = worst.level_name if worst.sure else _PERHAPS.format(level=worst.level_name)
    names = dict.fromkeys(languages.text(hit.name) for hit in areas.worst_first)
    joint = languages.text(_AND)
    return Cell(languages.text(level), detail=joint.join(names), sign=_sign(worst), strong=True)


def list_row(row: "AreaListRow", languages: "Languages") -> Row:
    """Return a list that was read in: its day, what it holds, what became of it."""
    counts = "　".join(
        f"{languages.text(LEVEL_WORDS[level])} {languages.formats.number(count)}"
        for level, count in row.counts.items()
        if count
    )
    sign, state = _state(row)
    read_in = QCoreApplication.translate("itineraries", "{moment}, {name}").format(
        moment=languages.formats.moment(row.imported_at), name=row.operator
    )
    return (
        Cell(languages.text(row.words), detail=counts, strong=row.holds),
        Cell(state, detail=read_in, sign=sign),
    )


def area_row(area: "RiskArea", languages: "Languages") -> Row:
    """Return one area of a list: its level, where it is, and since and until when."""
    days = [one.isoformat() if one else "" for one in (area.first_day, area.last_day)]
    return (
        Cell(languages.text(LEVEL_WORDS[area.level]), sign=RISK_SIGNS[area.level]),
        Cell(languages.text(area.place.words), detail=area.place.code),
        Cell(" – ".join(days) if any(days) else ""),
    )


def _sign(hit: "AreaHit") -> SignKind:
    return RISK_SIGNS[hit.level] if hit.sure else SignKind.WARN


def _state(row: "AreaListRow") -> tuple[SignKind, str]:
    if row.holds:
        return SignKind.OK, QCoreApplication.translate("itineraries", "Holds now")
    if row.state is ListState.REPLACED:
        return SignKind.IDLE, QCoreApplication.translate("itineraries", "Replaced")
    if row.state is ListState.WITHDRAWN:
        return SignKind.STOP, QCoreApplication.translate("itineraries", "Withdrawn")
    return SignKind.IDLE, QCoreApplication.translate("itineraries", "Older")
