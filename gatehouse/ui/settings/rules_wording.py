# SPDX-License-Identifier: MIT
"""How adopted rule sets, what they change, and trials are worded."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import DIRECTION_WORDS
from gatehouse.domain.policy.calendar import STANDING_WORDS
from gatehouse.domain.policy.calendar_row import SEASON_WORDS, CalendarRow, Season
from gatehouse.domain.policy.trial import Trial, TriedEntry
from gatehouse.domain.policy.verdict import CONCLUSION_WORDS, Conclusion
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from gatehouse.domain.policy.difference import RuleChange
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.domain.words import Words
    from gatehouse.ui.shell.i18n import Languages

_SIGNS: Final = {
    Season.NOW: SignKind.OK,
    Season.WAITING: SignKind.WARN,
    Season.TO_COME: SignKind.WAIT,
    Season.PAST: SignKind.IDLE,
}
_BETWEEN: Final = " · "


def calendar_cells(row: CalendarRow, languages: "Languages", now: "datetime") -> Row:
    """Return a row of the calendar: which set, from when to when, and whether it is its turn."""
    text = languages.text
    clash = bool(row.clashes)
    return (
        Cell(text(row.rules.title), detail=_BETWEEN.join(_authority(row.rules, languages))),
        Cell(_begins(row, languages, now), detail=_ends(row, languages, now)),
        Cell(
            text(SEASON_WORDS[row.season]),
            detail=QCoreApplication.translate("settings", "clash") if clash else "",
            sign=_SIGNS[row.season],
            strong=row.season is Season.NOW,
        ),
    )


def row_lines(row: CalendarRow, languages: "Languages", now: "datetime") -> list[str]:
    """Return what there is to know of an adopted set, line by line."""
    translate, text = QCoreApplication.translate, languages.text
    adopted = translate("settings", "Adopted {at} by {who}; {how}.")
    lines = [
        _BETWEEN.join(_authority(row.rules, languages)),
        adopted.format(
            at=languages.formats.dated(row.adopted_at, now),
            who=row.adopted_by,
            how=text(STANDING_WORDS[row.held.standing]),
        ),
    ]
    if row.origin:
        came = translate("settings", "It came in a file with the fingerprint {fingerprint}.")
        lines.append(came.format(fingerprint=row.origin))
    if row.clashes:
        lines.append(clash_text(row.clashes, languages))
    if row.ended_early:
        lines.append(translate("settings", "Its end was told after it was adopted."))
    lines.append(
        translate("settings", "What is new: {change}").format(change=text(row.rules.change))
    )
    return [*lines, *change_lines(row.changes, languages)]


def clash_text(titles: "Sequence[Words]", languages: "Languages") -> str:
    """Return that a set holds at the same time as those with *titles*, if there are any."""
    if not titles:
        return ""
    translate = QCoreApplication.translate
    said = translate("settings", "Holds at the same time as {others}: look at both notices.")
    return said.format(others=translate("settings", ", ").join(map(languages.text, titles)))


def change_lines(changes: "Sequence[RuleChange]", languages: "Languages") -> list[str]:
    """Return what changes, a line each."""
    return [f"• {languages.text(change.words)}" for change in changes]


def set_words(rules: "RuleSet", languages: "Languages") -> str:
    """Return a set as a drop-down names it."""
    return _BETWEEN.join((languages.text(rules.title), languages.text(rules.document)))


def tried_cells(one: TriedEntry, languages: "Languages") -> Row:
    """Return an entry that would come out otherwise."""
    text, whose = languages.text, languages.code(CodeList.CLASS, one.own_class or one.subject_class)
    who = f"{whose} {text(DIRECTION_WORDS[one.direction])}"
    return (
        Cell(languages.formats.time(one.at), detail=who),
        Cell(one.shown_name, detail=one.door, strong=True),
        Cell(
            text(CONCLUSION_WORDS[one.now]),
            detail=text(one.why),
            sign=SignKind.OK if one.now is Conclusion.ADMIT else SignKind.STOP,
        ),
    )


def trial_text(trial: Trial, languages: "Languages") -> str:
    """Return what came of a trial, in a sentence."""
    said = _came_out(trial, languages)
    if not trial.lost:
        return said
    told = QCoreApplication.translate(
        "settings",
        "{lost} more cannot be judged anew: their people or passes are not known any more.",
    )
    return f"{said} {told.format(lost=languages.formats.number(trial.lost))}"


def _came_out(trial: Trial, languages: "Languages") -> str:
    number, translate = languages.formats.number, QCoreApplication.translate
    if not trial.tried:
        return translate("settings", "Nobody was judged that day.")
    if not trial.differing:
        said = translate("settings", "All {tried} would have come out the same.")
        return said.format(tried=number(trial.tried))
    told = translate("settings", "{result} {count}")
    parts = [
        told.format(result=languages.text(CONCLUSION_WORDS[one]), count=number(count))
        for one, count in trial.counts.items()
    ]
    said = translate("settings", "{differing} of {tried} would have come out otherwise: {parts}.")
    return said.format(
        differing=number(len(trial.differing)),
        tried=number(trial.tried),
        parts=translate("settings", ", ").join(parts),
    )


def _authority(rules: "RuleSet", languages: "Languages") -> tuple[str, ...]:
    text = languages.text
    return (text(rules.document), text(rules.issuer), text(rules.scope.name))


def _begins(row: CalendarRow, languages: "Languages", now: "datetime") -> str:
    said = QCoreApplication.translate("settings", "from {at}")
    return said.format(at=languages.formats.dated(row.held.valid_from, now))


def _ends(row: CalendarRow, languages: "Languages", now: "datetime") -> str:
    ends = row.held.ends
    if ends is None:
        return QCoreApplication.translate("settings", "no end told")
    return QCoreApplication.translate("settings", "to {at}").format(
        at=languages.formats.dated(ends, now)
    )
