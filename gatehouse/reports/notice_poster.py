# SPDX-License-Identifier: MIT
"""The poster of a notice (通告): Chinese first, English under it, and whom to ask."""

from typing import Final

from msgspec import Struct

from gatehouse.domain.duty import local_day
from gatehouse.domain.notice import NoticePoster
from gatehouse.domain.policy.wording import calendar_day
from gatehouse.domain.post import Post
from gatehouse.domain.words import Words
from gatehouse.reports.list_sheet import short_fingerprint

_HEAD: Final = Words("通告", "Notice")
_TO: Final = Words("致：{audience}", "To: {audience}")
_ASK: Final = Words("有事请打：{telephone}", "Questions: {telephone}")
_GATE: Final = Words("门岗", "gate")
_NUMBER: Final = Words("第 {number} 号", "No. {number}")
_NOTHING: Final = Words("", "")


class PosterPaper(Struct, frozen=True, kw_only=True):
    """One page: what it is, for whom, its lines, whom to ring, and who says it when."""

    head: Words
    title: Words
    audience: Words
    lines: tuple[Words, ...]
    ask: Words
    issuer: Words
    day: Words
    place: str
    fingerprint: str


def compose_poster(poster: NoticePoster) -> PosterPaper:
    """Return the page of a notice.

    Lines stand under each other in both languages where both have as many, else one after the
    other.
    """
    row, post = poster.row, poster.post
    day = local_day(row.published_at)
    number = _NUMBER.format(number=row.number)
    written = calendar_day(day)
    return PosterPaper(
        head=Words(f"{_HEAD.zh}（{number.zh}）", f"{_HEAD.en} {number.en}"),
        title=row.title,
        audience=_NOTHING if row.audience == _NOTHING else _TO.format(audience=row.audience),
        lines=_lines(row.text),
        ask=_ask(post),
        issuer=row.issuer,
        day=Words(f"{day.year}年{written.zh}", f"{written.en} {day.year}"),
        place=f"{post.compound} {post.gate}".strip(),
        fingerprint=short_fingerprint(poster.fingerprint),
    )


def _lines(text: Words) -> tuple[Words, ...]:
    zh, en = text.zh.splitlines(), text.en.splitlines()
    if len(zh) == len(en):
        return tuple(map(Words, zh, en))
    return (*(Words(line, "") for line in zh), *(Words("", line) for line in en))


def _ask(post: Post) -> Words:
    """Return whom to ring: the gate, and the community where it is known."""
    known = [one for one in post.telephones if one.number == post.telephone_community]
    whose = [(_GATE, post.telephone), *((one.whose, one.number) for one in known)]
    told = [(who, number) for who, number in whose if number]
    if not told:
        return _NOTHING
    zh = "　".join(f"{who.zh} {number}" for who, number in told)
    en = ", ".join(f"{who.en} {number}" for who, number in told)
    return Words(_ASK.zh.format(telephone=zh), _ASK.en.format(telephone=en))
