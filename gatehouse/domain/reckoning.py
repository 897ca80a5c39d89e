# SPDX-License-Identifier: MIT
"""The reckoning (对账) of a shift: who was there, who came and went, who should be there now.

What the last handover left, with what came and went since, is held against the list of those who
are inside or out. What explains a difference is listed; nothing is made to fit.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Flow
from gatehouse.domain.words import Words


class Side(StrEnum):
    """Those who are reckoned together, named as a shift's summary names their stays."""

    VISITORS = "visitors"
    VEHICLES = "vehicles"
    RESIDENTS_OUT = "residents_out"


SIDE_WORDS: Final = {
    Side.VISITORS: Words("访客在内", "visitors inside"),
    Side.VEHICLES: Words("车辆在内", "vehicles inside"),
    Side.RESIDENTS_OUT: Words("居民在外", "residents out"),
}


class Reckoned(Struct, frozen=True, kw_only=True):
    """One line of the reckoning.

    *before* is what the last handover left, None where there was none; *more* and *fewer* are who
    came to be there since and who did so no longer; *listed* is who is there by the record now.
    """

    side: Side
    before: int | None
    more: int
    fewer: int
    listed: int

    @property
    def expected(self) -> int | None:
        """How many should be there, None where nobody knows how many there were."""
        return None if self.before is None else self.before + self.more - self.fewer

    @property
    def difference(self) -> int:
        """How many more are listed than should be there; nothing where nobody knows."""
        return 0 if self.expected is None else self.listed - self.expected


def reckoned(
    before: Mapping[Side, int] | None, passed: Mapping[Side, Flow], listed: Mapping[Side, int]
) -> tuple[Reckoned, ...]:
    """Return the reckoning, a line for each side: who was there *before*, who *passed* since."""
    return tuple(_reckoned(side, before, passed, listed[side]) for side in Side)


def _reckoned(
    side: Side, before: Mapping[Side, int] | None, passed: Mapping[Side, Flow], listed: int
) -> Reckoned:
    flow, out = passed.get(side, Flow()), side is Side.RESIDENTS_OUT
    return Reckoned(
        side=side,
        before=None if before is None else before[side],
        more=flow.outward if out else flow.inward,
        fewer=flow.inward if out else flow.outward,
        listed=listed,
    )


class CauseKind(StrEnum):
    """What makes a list differ from the reckoning."""

    TWICE = "twice"
    NEVER_CLOSED = "never_closed"
    AUTO_CLOSED = "auto_closed"
    CORRECTED = "corrected"
    BACK_FILLED = "back_filled"


CAUSE_WORDS: Final = {
    CauseKind.TWICE: Words("同方向两次", "twice the same way"),
    CauseKind.NEVER_CLOSED: Words("没登记离开", "never seen to leave"),
    CauseKind.AUTO_CLOSED: Words("自动关闭", "closed by rule"),
    CauseKind.CORRECTED: Words("更正", "corrected"),
    CauseKind.BACK_FILLED: Words("补录", "back-filled"),
}


class Cause(Discreet, frozen=True, kw_only=True):
    """Something since the last signature that may explain a difference.

    *name* is masked; *at* is the moment at which it happened, *inward* the direction of an entry.
    """

    kind: CauseKind
    name: str
    door: str
    at: datetime
    inward: bool | None = None


class Answer(StrEnum):
    """What is known of somebody who should have left, before the books close."""

    NOT_LOGGED = "not_logged"
    STILL_INSIDE = "still_inside"
    OTHER_GATE = "other_gate"
    ACCEPTED = "accepted"
    """Nobody knows; whoever takes over accepts it by name."""


ANSWER_WORDS: Final = {
    Answer.NOT_LOGGED: Words("漏登出", "left"),
    Answer.STILL_INSIDE: Words("还在", "inside"),
    Answer.OTHER_GATE: Words("走别的门", "other gate"),
    Answer.ACCEPTED: Words("不清楚", "unknown"),
}
ENDING_ANSWERS: Final = frozenset({Answer.NOT_LOGGED, Answer.OTHER_GATE})
"""The answers that say that somebody has gone: their stay ends with the signature."""


class Doubt(Discreet, frozen=True, kw_only=True):
    """Somebody, or a vehicle, inside longer than they should be, and what is said of it.

    *whose* is the id of the person or vehicle, *name* is masked. *leave_by* is None of who was
    never given a time. *said_by* and *said_at* are who answered and when: at an earlier handover,
    or at this one. *ended* says that the signature ended the stay, since they had gone;
    *counted* that the count of who is inside holds them.
    """

    whose: str
    side: Side
    name: str
    door: str
    since: datetime
    leave_by: datetime | None = None
    answer: Answer | None = None
    said_by: str = ""
    said_at: datetime | None = None
    ended: bool = False
    counted: bool = True

    @property
    def has_gone(self) -> bool:
        """Whether what is said of it is that they are not inside any more."""
        return self.answer in ENDING_ANSWERS

    @property
    def is_open(self) -> bool:
        """Whether nobody has said anything of it yet."""
        return self.answer is None
