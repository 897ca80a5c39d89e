# SPDX-License-Identifier: MIT
"""Names, teams and times of day as they are typed into the rota's forms."""

import re
from datetime import time
from typing import Final

from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.rota import Team

_TIME: Final = re.compile(r"(?P<hour>[01]?\d|2[0-4])(?:[:.时点]?(?P<minute>[0-5]\d))?分?")
_BETWEEN_NAMES: Final = re.compile(r"[\s,，、+＋]+")
_BETWEEN_TEAMS: Final = re.compile(r"[/／;；]+")
_WHOLE_DAY: Final = 24


def read_clock(text: str) -> time | None:
    """Read `8`, `8:30`, `0830` or `24`; None where it is no time of day."""
    match = _TIME.fullmatch(compact(text))
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour == _WHOLE_DAY:
        return time() if not minute else None
    return time(hour, minute)


def read_team(text: str) -> Team:
    """Read names that serve together, with spaces, commas or 、 between them."""
    return tuple(dict.fromkeys(filter(None, _BETWEEN_NAMES.split(text.strip()))))


def read_teams(text: str) -> tuple[Team, ...]:
    """Read teams that take turns, with / between them."""
    return tuple(team for part in _BETWEEN_TEAMS.split(text) if (team := read_team(part)))


def team_text(team: Team) -> str:
    """Return a team as it is typed."""
    return " ".join(team)


def teams_text(teams: tuple[Team, ...]) -> str:
    """Return teams as they are typed."""
    return " / ".join(map(team_text, teams))


def read_weekdays(text: str) -> tuple[int, ...]:
    """Read `1-5` or `135`, where 1 is Monday; empty where it is neither."""
    written = compact(text)
    if match := re.fullmatch(r"([1-7])[-–—~]([1-7])", written):
        return tuple(range(int(match[1]), int(match[2]) + 1))
    found = re.fullmatch(r"[1-7,，、]+", written)
    return tuple(sorted({int(one) for one in written if one.isdigit()})) if found else ()
