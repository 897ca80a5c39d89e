# SPDX-License-Identifier: MIT
"""Tags (标签): setting and ending one, and what the administrator sees of them.

Nothing here that a volunteer or a leader may do tells which tag somebody has.
"""

from datetime import timedelta

from gatehouse.db.engine import Store
from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.tags import KnownTags, known_tags
from gatehouse.db.tag import write_tag
from gatehouse.db.unit_of_work import FactId, UnitOfWork, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.code_list import CodeBook, CodeList
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.tag import (
    TagChange,
    TagOrder,
    TagRow,
    TagsRecorded,
    TagTerm,
    tag_names,
    tags_of,
)
from gatehouse.errors import Refused
from gatehouse.services.roster import not_on_the_roster

_A_DAY = timedelta(days=1)


def tags(store: Store, duty: Duty, person_id: str) -> tuple[TagRow, ...]:
    """Return the tags that somebody has, or will have, with their meaning."""
    duty.require(Role.ADMINISTRATOR)
    with store.reader() as connection:
        known = known_tags(connection, person_id)
        codes = code_book(connection, local_day(duty.now()))
    return _rows(_known(known), codes)


def names_of_tags(store: Store, duty: Duty) -> dict[str, str]:
    """Return the tags by all that the post calls them, so that a roster's file may name them."""
    duty.require(Role.ADMINISTRATOR)
    with store.reader() as connection:
        return tag_names(code_book(connection, local_day(duty.now())))


def set_tag(store: Store, duty: Duty, order: TagOrder) -> TagsRecorded:
    """Give somebody a tag, from today on unless a day is told; a tag set again has a new term."""
    duty.require(Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        today = local_day(work.now)
        term = TagTerm(order.first_day or today, order.last_day)
        if term.last_day is not None and term.last_day < max(today, term.first_day):
            raise Refused(
                "The last day lies before the first one, or is over. Nothing was recorded. "
                "Put the days right.",
                "截止日期早于开始日期，或已经过了。没有登记。请改一下日期。",
            )
        _refuse_strange(work, order.tag)
        known = _known(known_tags(work.connection, order.person_id))
        fact = _write(work, known, order.person_id, TagChange.SET, (order.tag, term))
        recorded = _recorded(work, order.person_id, fact)
        work.commit()
    return recorded


def end_tag(store: Store, duty: Duty, person_id: str, tag: str) -> TagsRecorded:
    """Let somebody have a tag no longer, whoever had told it; its facts stay."""
    duty.require(Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        today = local_day(work.now)
        known = _known(known_tags(work.connection, person_id))
        codes = code_book(work.connection, today)
        if tag not in tags_of(known.roster, known.terms, today, codes):
            raise Refused(
                "This tag has ended already. Nothing was changed. Look at the card again.",
                "这个标签已经结束了。什么都没有改动。请再看一眼。",
            )
        term = known.terms.get(tag) or TagTerm(today, None)
        ended = TagTerm(term.first_day, today - _A_DAY)
        fact = _write(work, known, person_id, TagChange.ENDED, (tag, ended))
        recorded = _recorded(work, person_id, fact)
        work.commit()
    return recorded


def _refuse_strange(work: UnitOfWork, tag: str) -> None:
    """Refuse a tag that the list does not have today, or has no longer."""
    codes = code_book(work.connection, local_day(work.now))
    if not (codes.knows(CodeList.TAG, tag) and codes.is_offered(CodeList.TAG, tag)):
        raise Refused(
            "This tag is not offered in the code list today. Nothing was recorded. "
            "Choose another one, or look at the list in the settings.",
            "这个标签代码表里今天不能选。没有登记。请另选一个，或到设置里看看代码表。",
        )


def _known(found: KnownTags | None) -> KnownTags:
    if found is None:
        raise not_on_the_roster()
    return found


def _write(
    work: UnitOfWork,
    known: KnownTags,
    person_id: str,
    change: TagChange,
    told: tuple[str, TagTerm],
) -> FactId:
    tag, term = told
    columns = {
        "id": known.ids.get(tag) or new_id(),
        "person_id": person_id,
        "code": tag,
        "first_day": term.first_day,
        "last_day": term.last_day,
    }
    return write_tag(work, change, columns, known=tag in known.ids)


def _recorded(work: UnitOfWork, person_id: str, fact: FactId) -> TagsRecorded:
    codes = code_book(work.connection, local_day(work.now))
    rows = _rows(_known(known_tags(work.connection, person_id)), codes)
    changes = Changes.of(Kind.PERSON, Kind.CARE, ids=(person_id,))
    return TagsRecorded(rows, fact.sequence, changes)


def _rows(known: KnownTags, codes: CodeBook) -> tuple[TagRow, ...]:
    told = tags_of(known.roster, known.terms, codes.day, codes)
    return tuple(TagRow(tag=tag, term=term) for tag, term in told.items())
