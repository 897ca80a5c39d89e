# SPDX-License-Identifier: MIT
"""Notices (通告) to residents: made from the rules in force or written, published, taken down."""

from datetime import datetime
from typing import Any, Final

from gatehouse.db.engine import Store
from gatehouse.db.notice import add_notice, change_notice
from gatehouse.db.queries.chain import chain_head
from gatehouse.db.queries.notices import (
    next_number,
    notice_with,
    notices_holding,
    notices_listed,
    stored_notice,
)
from gatehouse.db.queries.post import post_row
from gatehouse.db.unit_of_work import FactId, UnitOfWork, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.notice import (
    LONGEST_TEXT,
    NoticeChange,
    NoticeOrder,
    NoticePoster,
    NoticeRecorded,
    NoticeRow,
    NoticeStanding,
    notice_of,
)
from gatehouse.domain.post import Post
from gatehouse.domain.words import Words
from gatehouse.errors import Refused
from gatehouse.services.policy import rules_at

_LONGEST_TITLE: Final = 60
_OVER: Final = frozenset({NoticeStanding.ENDED, NoticeStanding.DOWN})


def notices(store: Store, duty: Duty) -> tuple[NoticeRow, ...]:
    """Return the notices, those that hang first."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return notices_listed(connection)


def notices_in_force(store: Store, duty: Duty) -> tuple[NoticeRow, ...]:
    """Return the notices that hang at the gate and hold now, the newest first."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return notices_holding(connection, duty.now())


def notice_of_rules(store: Store, duty: Duty) -> NoticeOrder:
    """Return the notice that the rules in force make; nothing is published by that."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return notice_of(rules_at(connection, duty.now()), post_row(connection))


def poster(store: Store, duty: Duty, notice_id: str) -> NoticePoster:
    """Return what the poster of a notice is composed of.

    Raises:
        Refused: the notice ended or was taken down, and a poster would say what holds no more.
    """
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        row = notice_with(connection, notice_id)
        if row is None:
            raise _changed_already()
        if row.standing(duty.now()) in _OVER:
            raise _holds_no_more()
        return NoticePoster(
            post=post_row(connection), row=row, fingerprint=chain_head(connection).anchor
        )


def publish_notice(store: Store, duty: Duty, order: NoticeOrder) -> NoticeRecorded:
    """Publish a notice: it is numbered, listed, and can be printed. Asks a leader.

    Raises:
        Refused: no title or no text in either language, a text that no page holds, or an end that
            is past or comes before it holds.
    """
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    written = _written(order)
    _check_end(order.begins_at, order.ends_at, duty.now())
    with store.unit_of_work(duty) as work:
        columns = written | {
            "issuer": _plain(_issuer(order, post_row(work.connection))),
            "id": new_id(),
            "number": next_number(work.connection),
            "published_at": work.now,
            "begins_at": order.begins_at,
            "ends_at": order.ends_at,
            "withdrawn_at": None,
            "reason": "",
        }
        recorded = _recorded(work, columns["id"], add_notice(work, columns))
        work.commit()
    return recorded


def withdraw_notice(store: Store, duty: Duty, notice_id: str, reason: str) -> NoticeRecorded:
    """Take a notice down, and say why: it was replaced, or holds no more."""
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    why = clean(reason, LONGEST_LINE).text
    if not why:
        raise Refused(
            "The reason is missing. Nothing was recorded. Write in a few words why it comes down.",
            "没写原因。没有登记。请用几个字写明为什么撤下。",
        )
    with store.unit_of_work(duty) as work:
        known = _known(work, notice_id, hangs=True)
        columns = {**known, "withdrawn_at": work.now, "reason": why}
        recorded = _recorded(work, notice_id, change_notice(work, NoticeChange.WITHDRAWN, columns))
        work.commit()
    return recorded


def end_notice_anew(
    store: Store, duty: Duty, notice_id: str, ends_at: datetime | None
) -> NoticeRecorded:
    """Let a notice hold until another moment (UTC), or without one until it is taken down.

    Raises:
        Refused: it was taken down, ends then already, or that moment is past.
    """
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        known = _known(work, notice_id, hangs=True)
        if known["ends_at"] == ends_at:
            raise Refused(
                "It ends then already. Nothing was changed. Write another end.",
                "到期时间本来就是这样。什么都没有改动。请写另一个时间。",
            )
        _check_end(known["begins_at"], ends_at, work.now)
        columns = {**known, "ends_at": ends_at}
        fact = change_notice(work, NoticeChange.ENDED_ANEW, columns)
        recorded = _recorded(work, notice_id, fact)
        work.commit()
    return recorded


def restore_notice(store: Store, duty: Duty, notice_id: str) -> NoticeRecorded:
    """Let a notice hang again that was taken down by a slip."""
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        known = _known(work, notice_id, hangs=False)
        columns = {**known, "withdrawn_at": None, "reason": ""}
        recorded = _recorded(work, notice_id, change_notice(work, NoticeChange.RESTORED, columns))
        work.commit()
    return recorded


def _check_end(begins_at: datetime | None, ends_at: datetime | None, now: datetime) -> None:
    if ends_at is not None and ends_at <= max(begins_at or now, now):
        raise Refused(
            "The notice would end before it holds, or has ended. Nothing was recorded. "
            "Write a later end, or none.",
            "到期时间早于生效时间，或已经过去。没有登记。请写晚一些的时间，或不写。",
        )


def _written(order: NoticeOrder) -> dict[str, Any]:
    title = _words(order.title, _LONGEST_TITLE)
    text = Words(_lines(order.text.zh), _lines(order.text.en))
    if not (title.zh or title.en) or not (text.zh or text.en):
        raise Refused(
            "A notice needs a title and a text. Nothing was published. Write both.",
            "通告要有标题和正文。没有发布。请补上。",
        )
    if max(len(text.zh), len(text.en)) > LONGEST_TEXT:
        raise Refused(
            f"The text is longer than {LONGEST_TEXT} characters and fits no page. "
            "Nothing was published. Make it shorter.",
            f"正文超过 {LONGEST_TEXT} 字，一张纸放不下。没有发布。请写短一些。",
        )
    return {
        "audience": _plain(_words(order.audience, LONGEST_LINE)),
        "title": _plain(title),
        "text": _plain(text),
        "policy_id": order.policy_id,
    }


def _issuer(order: NoticeOrder, post: Post) -> Words:
    """Return who says it; the community where nobody wrote that."""
    here = post.community or post.compound
    return _words(order.issuer, LONGEST_LINE).or_else(Words(here, here))


def _words(words: Words, longest: int) -> Words:
    return Words(clean(words.zh, longest).text, clean(words.en, longest).text)


def _lines(text: str) -> str:
    return "\n".join(clean(line, LONGEST_TEXT + 1).text for line in text.strip().splitlines())


def _plain(words: Words) -> dict[str, str]:
    return {"zh": words.zh, "en": words.en}


def _known(work: UnitOfWork, notice_id: str, *, hangs: bool) -> dict[str, Any]:
    known = stored_notice(work.connection, notice_id)
    if known is None or (known["withdrawn_at"] is None) is not hangs:
        raise _changed_already()
    return known


def _holds_no_more() -> Refused:
    return Refused(
        "This notice holds no more. Nothing was printed. "
        "Let it hold for longer, or publish a new one.",
        "这份通告已到期或已撤下。没有打印。请先延期，或发布新的。",
    )


def _changed_already() -> Refused:
    return Refused(
        "Somebody has changed this notice already. Nothing was changed. Look at the list again.",
        "这份通告别人已经处理过了。什么都没有改动。请再看一眼列表。",
    )


def _recorded(work: UnitOfWork, notice_id: str, fact: FactId) -> NoticeRecorded:
    row = notice_with(work.connection, notice_id)
    assert row is not None, "it was written in this very transaction"
    return NoticeRecorded(
        row=row, fact_id=fact.id, sequence=fact.sequence, changes=Changes.of(Kind.NOTICE)
    )
