# SPDX-License-Identifier: MIT
"""Acts on the points of a notice and on golden cases as data; see `gatehouse.services.acts`.

They mean the list of the set in force, and its points by their numbers.
"""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.domain.duty import Duty
from gatehouse.domain.policy.golden import Expected
from gatehouse.domain.policy.kept_case import CaseOrder
from gatehouse.domain.rule_point import PointMark, PointsOrder, TickOrder
from gatehouse.services.golden_case import drop_case, golden_cases, keep_case
from gatehouse.services.rule_point import rule_points, tick_point, write_points
from gatehouse.services.written_act import Written


class WritePoints(Written, frozen=True, kw_only=True, tag="write_points"):
    """The points of the notice in force are written; without a *text* its rules make them."""

    text: str = ""


class TickPoint(Written, frozen=True, kw_only=True, tag="tick_point"):
    """A gate says how a point stands."""

    number: int
    mark: PointMark
    words: str = ""


class KeepCase(Written, frozen=True, kw_only=True, tag="keep_case"):
    """A golden case is made of an entry."""

    entry: str
    expected: Expected
    title: str = ""


class DropCase(Written, frozen=True, kw_only=True, tag="drop_case"):
    """The case that was kept last is kept no more."""

    why: str


RuleAct: TypeAlias = WritePoints | TickPoint | KeepCase | DropCase


class RuleDone(NamedTuple):
    """The fact of an act, and its place."""

    fact_id: str
    sequence: int


def act_on_rules(store: Store, duty: Duty, act: RuleAct) -> RuleDone:
    """Do *act* through its service."""
    match act:
        case WritePoints():
            known = rule_points(store, duty)
            order = PointsOrder(policy_id=known.policy_id, text=act.text or known.text.zh)
            written = write_points(store, duty, order)
            return RuleDone(written.fact_id, written.sequence)
        case TickPoint():
            tick = TickOrder(
                point_id=_numbered(store, duty, act.number), mark=act.mark, words=act.words
            )
            ticked = tick_point(store, duty, tick)
            return RuleDone(ticked.fact_id, ticked.sequence)
        case KeepCase():
            kept = CaseOrder(entry_id=act.entry, expected=act.expected, title=act.title)
            done = keep_case(store, duty, kept)
        case DropCase():
            last = [one.case_id for one in golden_cases(store, duty)][-1:]
            done = drop_case(store, duty, "".join(last), act.why)
    return RuleDone(done.fact_id, done.sequence)


def with_rules_called(act: RuleAct, entries: Mapping[str, str]) -> RuleAct:
    """Return *act* with the entry that has another name in *entries* called by that name."""
    if isinstance(act, KeepCase):
        return replace(act, entry=entries.get(act.entry, act.entry))
    return act


def _numbered(store: Store, duty: Duty, number: int) -> str:
    """Return the point with that number; nothing, which is refused, where there is none."""
    points = (one.point for one in rule_points(store, duty).points)
    return next((one.point_id for one in points if one.number == number), "")
