# SPDX-License-Identifier: MIT
"""The points of a notice (要点): what a gate has to see to by a rule set, ticked one by one.

A notice of an office lists what is to be checked, problem by problem (逐个问题逐个核查). The list
is copied from it, or proposed from the set's own rules; each gate ticks it with name and time.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final, NoReturn

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.identity.cleaning import clean, has_unseen
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.words import Words
from gatehouse.errors import Refused

MOST_POINTS: Final = 40
"""How many points a list holds at most."""
LONGEST_POINT: Final = 200
"""Characters of a point."""
LARGEST_PASTE: Final = 20_000
"""Characters that are looked at; what is pasted of more is no list of points."""
_HARMLESS: Final = dict.fromkeys(map(ord, "\u200b\ufeff"))
"""Characters that nobody sees and that many a web page puts between others."""
_NUMERAL: Final = "[0-9０-９]{1,3}|[一二三四五六七八九十百]{1,4}"
_NUMBERED: Final = re.compile(
    rf"""\s*(?:
        [(（]\s*(?:{_NUMERAL}|[a-zA-Z])\s*[)）]
        | (?:{_NUMERAL}|[a-zA-Z])\s*[)）]
        | (?:{_NUMERAL})\s*、
        | 第\s*(?:{_NUMERAL})\s*[条项]
        | (?:{_NUMERAL})\s*[.．](?![0-9０-９])
        | [①-⑳⑴-⒇⒈-⒛❶-❿㈠-㈩]
        | [-*•·●○■□◆▪☐☑✓]
    )[\s、.．,，:：]*""",
    re.VERBOSE,
)


class PointMark(StrEnum):
    """What a gate says of a point; `CLEARED` takes the last word back."""

    DONE = "done"
    NOT_APPLICABLE = "not_applicable"
    NOT_POSSIBLE = "not_possible"
    CLEARED = "cleared"


MARK_WORDS: Final = {
    PointMark.DONE: Words("已落实", "done"),
    PointMark.NOT_APPLICABLE: Words("不涉及", "not applicable"),
    PointMark.NOT_POSSIBLE: Words("做不到", "not possible"),
    PointMark.CLEARED: Words("没核查", "open"),
}


class RulePoint(Struct, frozen=True, kw_only=True):
    """A point of a list, and since when it stands in it (UTC)."""

    point_id: str
    number: int
    words: Words
    since: datetime


class PointTick(Struct, frozen=True, kw_only=True):
    """What a gate said last of a point: who said it, when, and in which *words*."""

    gate: str
    mark: PointMark
    words: str
    at: datetime
    operator: str


class GatePoint(Struct, frozen=True, kw_only=True):
    """A point as it stands at each gate that said something of it."""

    point: RulePoint
    ticks: Mapping[str, PointTick]

    def at_gate(self, gate: str) -> PointTick | None:
        """Return what *gate* says of it; None while it is open there."""
        return self.ticks.get(gate)


class PointList(Struct, frozen=True, kw_only=True):
    """The points of one rule set, seen from the gate *gate*.

    *written_at* is None where nobody has written a list; *proposed* is what the set itself says,
    one point a line. *gates* are those that tick, the own one first. The list counts (*in_force*)
    while the set is worked by.
    """

    policy_id: str
    title: Words
    document: Words
    gate: str
    in_force: bool
    points: tuple[GatePoint, ...]
    gates: tuple[str, ...]
    proposed: tuple[Words, ...]
    written_at: datetime | None = None
    written_by: str = ""

    @property
    def open_points(self) -> tuple[RulePoint, ...]:
        """What this gate has said nothing of."""
        return tuple(one.point for one in self.points if one.at_gate(self.gate) is None)

    @property
    def text(self) -> Words:
        """The list as it is written into a form: the written points, else the proposed ones."""
        lines = [one.point.words for one in self.points] or list(self.proposed)
        return Words("\n".join(one.zh for one in lines), "\n".join(one.en for one in lines))


class PointsOrder(Struct, frozen=True):
    """The list of a set as it is to be: its text, one point a line."""

    policy_id: str
    text: str


class TickOrder(Struct, frozen=True, kw_only=True):
    """What the gate on duty says of a point; what is not possible has *words*."""

    point_id: str
    mark: PointMark
    words: str = ""


class PointRecorded(Struct, frozen=True, kw_only=True):
    """An act on points that was committed, and the list as it stands after it."""

    points: PointList
    fact_id: str
    sequence: int
    changes: Changes


def points_of(rules: RuleSet) -> tuple[Words, ...]:
    """Return the points that a set's own rules make: each one's text, in its order."""
    return tuple(rule.head.text for rule in rules.rules)


def read_points(text: str, known: Iterable[Words] = ()) -> tuple[Words, ...]:
    """Return the points in *text*, one a line, without the numbers that stood before them.

    A line that says what one of the *known* points says is that one, in both languages.

    Raises:
        Refused: nothing is written, too much is, or characters that nobody sees.
    """
    if len(text) > LARGEST_PASTE:
        _refuse(f"它有 {len(text)} 字", f"it has {len(text)} characters")
    lines = [_plain(line) for line in text.splitlines()]
    found = tuple(dict.fromkeys(line for line in lines if line))
    if not found:
        raise Refused(
            "There is no point in it. Nothing was recorded. Write one in each line.",
            "没有写要点。没有登记。请一行写一条。",
        )
    if len(found) > MOST_POINTS:
        _refuse(f"它有 {len(found)} 条", f"it has {len(found)} points")
    same = {one: words for words in known for one in (words.zh, words.en)}
    return tuple(same.get(line) or Words(line, line) for line in found)


def kept_points(
    words: Sequence[Words], known: Iterable[RulePoint], new_ids: Iterable[str], now: datetime
) -> tuple[RulePoint, ...]:
    """Return the list that *words* make; one that stood in it before keeps its id and its age."""
    before = {one.words: one for one in known}
    ids = iter(new_ids)
    points = []
    for number, text in enumerate(words, 1):
        was = before.get(text)
        point_id, since = (was.point_id, was.since) if was else (next(ids), now)
        points.append(RulePoint(point_id=point_id, number=number, words=text, since=since))
    return tuple(points)


def _plain(line: str) -> str:
    """Return a line without its number; refuse what hides or runs on."""
    line = line.translate(_HARMLESS)
    if has_unseen(line):
        raise Refused(
            "The text holds characters that nobody sees. Nothing was recorded. "
            "Type these points, or copy them from another program.",
            "文字里有看不见的字符。没有登记。请手工输入，或换个程序复制。",
        )
    number = _NUMBERED.match(line)
    told = clean(line[number.end() :] if number else line, LARGEST_PASTE).text
    if len(told) > LONGEST_POINT:
        _refuse(f"有一条 {len(told)} 字", f"one of its lines has {len(told)} characters")
    return told


def _refuse(zh: str, en: str) -> NoReturn:
    raise Refused(
        f"This is too much for a check list: {en}. Nothing was recorded. Copy only the points, "
        f"at most {MOST_POINTS} lines of {LONGEST_POINT} characters.",
        f"这不像要点清单：{zh}。没有登记。请只复制要点，最多 {MOST_POINTS} 条，"
        f"每条不超过 {LONGEST_POINT} 字。",
    )
