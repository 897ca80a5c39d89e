# SPDX-License-Identifier: MIT
"""How the rota words its turns, gaps and rules, in the language of the moment."""

from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.rota import PATTERN_WORDS, RotaRule, RotaWeek, Team, Turn, Unmanned, hours_of
from gatehouse.ui.rota.stretch import Stretch
from gatehouse.ui.widgets.cell_model import Cell, Row

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages


def day_text(day: date, languages: "Languages") -> str:
    """Return a day with its weekday: `4月15日 周五`."""
    return languages.formats.day(day)


def names_text(names: Team, languages: "Languages") -> str:
    """Return who serves together."""
    return ("、" if languages.language.value.startswith("zh") else ", ").join(names)


def clock_text(at: time) -> str:
    """Return a time of day as it is typed: `08:00`."""
    return f"{at:%H:%M}"


def hours_text(one: "Stretch | Turn") -> str:
    """Return from when to when by the clock of the gate: `20:00–08:00`."""
    return hours_of(Unmanned(one.starts_at, one.ends_at))


def time_text(one: Stretch, languages: "Languages") -> str:
    """Return the day and the hours of a turn or a gap."""
    day = day_text(one.starts_at.astimezone(LOCAL_ZONE).date(), languages)
    return f"{day} {hours_text(one)}"


def who_text(one: Stretch, languages: "Languages") -> str:
    """Return who serves in a turn, or that nobody does."""
    if one.turn is None:
        return QCoreApplication.translate("rota", "Nobody")
    return names_text(one.turn.names, languages)


def stretch_text(one: Stretch, languages: "Languages") -> str:
    """Return a turn or a gap in a line."""
    return f"{time_text(one, languages)} {who_text(one, languages)}"


def turn_note(turn: Turn, languages: "Languages") -> str:
    """Return what is special about a turn, or by which rule it is."""
    translate = QCoreApplication.translate
    if turn.instead:
        told = translate("rota", "Instead of {names}: {why}")
        return told.format(names=names_text(turn.instead, languages), why=turn.why)
    if turn.why:
        return turn.why
    if turn.again:
        told = translate("rota", "{rule}: on duty the day before too, two odd days in a row")
        return told.format(rule=turn.rule_name)
    return turn.rule_name


def week_line(week: RotaWeek | None, languages: "Languages") -> str:
    """Return how the week stands."""
    translate = QCoreApplication.translate
    if week is None:
        return ""
    if not week.rota.rules:
        return translate("rota", "No rule yet")
    count = languages.formats.number(len(week.gaps))
    if week.gaps:
        return translate("rota", "Nobody at the gate: {count}×").format(count=count)
    return translate("rota", "Somebody is always there")


def rule_row(rule: RotaRule, languages: "Languages") -> Row:
    """Return a rule as a row: its name and how it goes, its hours."""
    pattern = languages.text(PATTERN_WORDS[rule.pattern])
    teams = " / ".join(names_text(team, languages) for team in rule.teams)
    hours = f"{clock_text(rule.begins)}–{clock_text(rule.ends)}"
    return (Cell(rule.name, detail=f"{pattern} · {teams}", strong=True), Cell(hours))
