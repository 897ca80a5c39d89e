# SPDX-License-Identifier: MIT
"""Notices (通告) to residents: from whom, to whom, what, until when; and the poster of one."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.post import Post
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

EVERYBODY: Final = Words("全体居民", "all residents")
LONGEST_TEXT: Final = 1500
"""Characters of the text in one language: an A4 page in letters one can read from a step away."""
_TITLE: Final = Words("进出本小区须知", "Coming and going: the rules at this gate")
_BY: Final = Words("依据{document}（{issuer}）：", "By {document} ({issuer}):")


class NoticeChange(StrEnum):
    """What a fact says happened to a notice."""

    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    """It hangs again: it was taken down by a slip."""
    ENDED_ANEW = "ended_anew"
    """It holds for longer or for less than was said, or until it is taken down."""


class NoticeStanding(StrEnum):
    """How a notice stands at a moment."""

    COMING = "coming"
    """It hangs, and holds from later on."""
    HOLDS = "holds"
    ENDED = "ended"
    """Its end is past; nobody has taken it down yet."""
    DOWN = "down"


STANDING_WORDS: Final = {
    NoticeStanding.COMING: Words("未到生效时间", "does not hold yet"),
    NoticeStanding.HOLDS: Words("有效", "holds"),
    NoticeStanding.ENDED: Words("已到期，未撤下", "ended, still up"),
    NoticeStanding.DOWN: Words("已撤下", "taken down"),
}


class NoticeOrder(Told, frozen=True, kw_only=True):
    """A notice that is to be published, in one language at least.

    *issuer* is who says it and *audience* to whom; *policy_id* is the version of the rules that it
    was made from, if it was. It holds at once without a *begins_at*, and until somebody takes it
    down without an *ends_at*.
    """

    issuer: Words
    audience: Words
    title: Words
    text: Words
    policy_id: str = ""
    begins_at: datetime | None = None
    ends_at: datetime | None = None


class NoticeRow(Discreet, frozen=True, kw_only=True):
    """A notice as it was published; *withdrawn_at* is when it was taken down, *reason* why.

    It holds from *begins_at* and up to *ends_at*, where these are told.
    """

    notice_id: str
    number: int
    issuer: Words
    audience: Words
    title: Words
    text: Words
    policy_id: str
    published_at: datetime
    begins_at: datetime | None = None
    ends_at: datetime | None = None
    withdrawn_at: datetime | None
    reason: str
    operator: str

    @property
    def hangs(self) -> bool:
        """Whether it was not taken down."""
        return self.withdrawn_at is None

    def standing(self, now: datetime) -> NoticeStanding:
        """Return how it stands *now* (UTC)."""
        if not self.hangs:
            return NoticeStanding.DOWN
        return standing_at(self.begins_at, self.ends_at, now)


class NoticePoster(Struct, frozen=True, kw_only=True):
    """What the poster is composed of."""

    post: Post
    row: NoticeRow
    fingerprint: str


class NoticeRecorded(Struct, frozen=True, kw_only=True):
    """An act on a notice that was committed."""

    row: NoticeRow
    fact_id: str
    sequence: int
    changes: Changes


class NoticeLine(Struct, frozen=True, kw_only=True):
    """One row of the sheet 通告: a notice that hung on a day, and how it stood when that ended."""

    number: int
    published_at: datetime
    issuer: str
    audience: str
    title: str
    text: str
    begins_at: datetime
    ends_at: datetime | None
    standing: NoticeStanding
    withdrawn_at: datetime | None
    reason: str
    operator: str


def standing_at(
    begins_at: datetime | None, ends_at: datetime | None, now: datetime
) -> NoticeStanding:
    """Return how a notice that hangs stands *now* (UTC)."""
    if ends_at is not None and ends_at <= now:
        return NoticeStanding.ENDED
    if begins_at is not None and begins_at > now:
        return NoticeStanding.COMING
    return NoticeStanding.HOLDS


def notice_of(rules: RuleSet, post: Post, points: Sequence[Words] = ()) -> NoticeOrder:
    """Return the notice that tells residents a rule set: the *points* of it, in their order.

    Without points it is the text of each rule.
    """
    told = points or [rule.head.text for rule in rules.rules]
    lines = [
        Words(f"{number}. {one.zh}", f"{number}. {one.en}") for number, one in enumerate(told, 1)
    ]
    by = _BY.format(document=rules.document, issuer=rules.issuer)
    from_here = post.community or post.compound
    return NoticeOrder(
        issuer=Words(from_here, from_here),
        audience=EVERYBODY,
        title=_TITLE,
        text=Words(
            "\n".join([by.zh, *(line.zh for line in lines)]),
            "\n".join([by.en, *(line.en for line in lines)]),
        ),
        policy_id=rules.id,
    )
