# SPDX-License-Identifier: MIT
"""The content of a week of the rota on paper: day by day, who serves from when to when.

The names of those who serve stand in full: the sheet hangs where they read it.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from msgspec import Struct

from gatehouse.domain.duty import LOCAL_ZONE, local_day, midnight
from gatehouse.domain.policy.wording import calendar_day, clock
from gatehouse.domain.post import Post
from gatehouse.domain.rota import RotaWeek, Turn, Unmanned
from gatehouse.domain.words import Words

LINES_ON_A_PAGE: Final = 38
TITLE: Final = Words("值班安排", "Rota")
HEADINGS: Final = (
    Words("日期", "Day"),
    Words("时间", "Hours"),
    Words("值班", "On duty"),
    Words("备注", "Note"),
)
_WEEKDAYS: Final = "一二三四五六日"
_WEEK: Final = Words("{first} 至 {last}", "{first} to {last}")
_NOBODY: Final = "空岗"
_AGAIN: Final = "连班（上月末和今天都是单日）"
_DAY: Final = timedelta(days=1)


class RotaLine(Struct, frozen=True, kw_only=True):
    """One turn, or a gap; *day* is empty but in the first line of a day."""

    day: str
    hours: str
    names: str
    note: str
    gap: bool
    begins_day: bool


class RotaPage(Struct, frozen=True, kw_only=True):
    """One page of a week."""

    title: Words
    place: str
    week: Words
    headings: tuple[Words, ...]
    lines: tuple[RotaLine, ...]
    foot: str


def compose_rota(week: RotaWeek, post: Post, made_at: datetime) -> tuple[RotaPage, ...]:
    """Return the pages of *week*, which was printed at *made_at* (UTC)."""
    lines = [line for number in range(7) for line in _day(week, week.first + number * _DAY)]
    first, last = calendar_day(week.first), calendar_day(week.first + 6 * _DAY)
    day = local_day(made_at)
    pages = [lines[n : n + LINES_ON_A_PAGE] for n in range(0, len(lines), LINES_ON_A_PAGE)]
    return tuple(
        RotaPage(
            title=TITLE,
            place=f"{post.community} {post.compound} {post.gate}".strip(),
            week=_WEEK.format(first=first, last=last),
            headings=HEADINGS,
            lines=tuple(page),
            foot=f"第 {number}/{len(pages)} 页    {day.isoformat()} {clock(made_at)}",
        )
        for number, page in enumerate(pages, start=1)
    )


def _day(week: RotaWeek, day: date) -> Iterator[RotaLine]:
    """Yield the turns and gaps that begin on *day*, and a line where there is none."""
    begins, ends = midnight(day), midnight(day + _DAY)
    served = (turn for turn in week.turns if turn.names and begins <= turn.starts_at < ends)
    missed = (gap for gap in week.gaps if begins <= gap.starts_at < ends)
    found: list[Turn | Unmanned] = [*served, *missed]
    named = f"{day.month}月{day.day}日 周{_WEEKDAYS[day.weekday()]}"
    if not found:
        yield RotaLine(day=named, hours="", names="—", note="", gap=False, begins_day=True)
    for number, one in enumerate(sorted(found, key=lambda one: (one.starts_at, one.ends_at))):
        first = number == 0
        yield RotaLine(
            day=named if first else "",
            hours=_hours(one),
            names=_NOBODY if isinstance(one, Unmanned) else "、".join(one.names),
            note="" if isinstance(one, Unmanned) else _note(one),
            gap=isinstance(one, Unmanned),
            begins_day=first,
        )


def _hours(one: Turn | Unmanned) -> str:
    starts, ends = (at.astimezone(LOCAL_ZONE) for at in (one.starts_at, one.ends_at))
    next_day = "次日" if starts.date() != ends.date() and f"{ends:%H:%M}" != "00:00" else ""
    last = "24:00" if f"{ends:%H:%M}" == "00:00" else f"{ends:%H:%M}"
    return f"{starts:%H:%M}–{next_day}{last}"


def _note(turn: Turn) -> str:
    if turn.instead:
        return f"原{'、'.join(turn.instead)}；{turn.why}"
    return turn.why or (_AGAIN if turn.again else turn.rule_name)
