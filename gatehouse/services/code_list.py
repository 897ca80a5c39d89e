# SPDX-License-Identifier: MIT
"""Code lists (代码表): seeing them, changing a code, ending one, and undoing a change.

Everybody on duty may read them; changing asks an administrator. Each change is a fact with what
was told before. A code that something was recorded by ends; it never goes.
"""

from typing import Final

from msgspec.structs import replace

from gatehouse.db.code import is_used, put_code
from gatehouse.db.engine import Store
from gatehouse.db.queries import codes
from gatehouse.db.queries.code_changes import code_changes
from gatehouse.db.unit_of_work import FactId, UnitOfWork
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.code_change import (
    LONGEST_SHOWN,
    CodeChange,
    CodeLists,
    CodeOrder,
    CodesChanged,
    changed_code,
    code_rows,
    ended_code,
    longest,
    moved,
    trouble_with_code,
    without_tags,
)
from gatehouse.domain.code_list import (
    ADDABLE,
    ALWAYS_OFFERED,
    CodeBook,
    CodeList,
    code_text,
    order_text,
    shipped,
)
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.identity.cleaning import clean
from gatehouse.domain.tag_sentence import unsaid_words
from gatehouse.domain.undoing import change_to_undo
from gatehouse.domain.words import Words
from gatehouse.errors import Refused

_WRONG: Final = Words(
    "{why}什么都没有改动。请改好再保存。", "{why} Nothing was changed. Put it right and keep it."
)


def code_lists(store: Store, duty: Duty) -> CodeLists:
    """Return every list with its codes and the history of its changes."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        book = codes.code_book(connection, local_day(duty.now()))
        found = CodeLists(
            book=book,
            rows={one: code_rows(book, one) for one in CodeList},
            changes=code_changes(connection),
            may_change=Role.ADMINISTRATOR in duty.operator.roles,
        )
    return found if found.may_change else without_tags(found)


def write_code(store: Store, duty: Duty, order: CodeOrder) -> CodesChanged:
    """Call a code as *order* says from its first day on, or add one of the post's own."""
    duty.require(Role.ADMINISTRATOR)
    order = _cleaned(order)
    with store.unit_of_work(duty) as work:
        book = _book(work)
        _refuse_strange(order, book)
        trouble = trouble_with_code(order, book)
        if trouble is not None:
            told = _WRONG.format(why=trouble)
            raise Refused(told.en, told.zh)
        told_now = changed_code(order, book, codes.codes_ever(work.connection, order.code_list))
        fact = put_code(work, order.code_list, told_now.code, code_text(told_now))
        work.commit()
    return _changed(store, duty, told_now.code, fact)


def end_code(store: Store, duty: Duty, code_list: CodeList, code: str) -> CodesChanged:
    """Offer a code no longer, from now on; what was recorded by it keeps its words."""
    duty.require(Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        book = _book(work)
        if code_list in ALWAYS_OFFERED or not book.knows(code_list, code):
            raise Refused(
                "The rules decide on this, it cannot be ended here. Nothing was changed. "
                "Change the rules instead.",
                "这一项由规则决定，不能在这里停用。什么都没有改动。请改规则。",
            )
        if not book.is_offered(code_list, code):
            raise Refused(
                "It has ended already. Nothing was changed. Change it to offer it again.",
                "它已经停用了。什么都没有改动。要再用，请改它的起止日。",
            )
        if len(book.offered(code_list)) == 1:
            raise Refused(
                "It is the last one of the list. Nothing was changed. Add another one first.",
                "这份表只剩这一项了。什么都没有改动。请先加一项别的。",
            )
        after = code_text(ended_code(code_list, code, book))
        fact = put_code(work, code_list, code, after)
        _refuse_unsaid(work)
        work.commit()
    return _changed(store, duty, code, fact)


def move_code(store: Store, duty: Duty, code_list: CodeList, code: str, steps: int) -> CodesChanged:
    """Put a code so many places further down in its list; a negative number is up."""
    duty.require(Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        book = _book(work)
        known = book.all(code_list)
        order = moved(book, code_list, code, steps) if code in known else known
        if order == known:
            raise Refused(
                "It stands so already. Nothing was changed. Choose another code.",
                "本来就是这个顺序。什么都没有改动。请选另一项。",
            )
        fact = put_code(work, code_list, "", order_text(order))
        work.commit()
    return _changed(store, duty, code, fact)


def undo_code(store: Store, duty: Duty, change_id: str) -> CodesChanged:
    """Bring back what was told before *change_id*, the last change of that code or order."""
    duty.require(Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        change = change_to_undo(code_changes(work.connection), change_id)
        fact = put_code(work, change.code_list, change.code, change.before, undoes=change_id)
        _refuse_unsaid(work)
        if _goes(change) and is_used(work.connection, change.code_list, change.code):
            raise Refused(
                "Something was recorded by this code, it must stay readable. Nothing was "
                "changed. End the code instead.",
                "已经有登记用了这一项，它的名称要留着。什么都没有改动。请改为停用。",
            )
        work.commit()
    return _changed(store, duty, change.code, fact)


def _book(work: UnitOfWork) -> CodeBook:
    return codes.code_book(work.connection, local_day(work.now))


def _cleaned(order: CodeOrder) -> CodeOrder:
    """Return *order* with its texts as they may be kept."""
    words, shows = order.words, order.shows
    zh, en = longest(order.code_list)
    return replace(
        order,
        words=Words(clean(words.zh, zh).text, clean(words.en, en).text),
        shows=Words(clean(shows.zh, LONGEST_SHOWN).text, clean(shows.en, LONGEST_SHOWN).text),
    )


def _refuse_strange(order: CodeOrder, book: CodeBook) -> None:
    """Refuse a code that the list does not have, or may not have."""
    if order.code and not book.knows(order.code_list, order.code):
        raise Refused(
            "The list has no such code. Nothing was changed. Look at the list again.",
            "表里没有这一项。什么都没有改动。请再看一眼。",
        )
    if not order.code and order.code_list not in ADDABLE:
        raise Refused(
            "Nothing can be added to this list. Nothing was changed. Change one of its codes.",
            "这份表不能添加。什么都没有改动。请改表里已有的。",
        )


def _goes(change: CodeChange) -> bool:
    """Whether a code of the post's own is in no list any more once *change* is undone."""
    return not change.before and change.code not in shipped(change.code_list)


def _refuse_unsaid(work: UnitOfWork) -> None:
    """Refuse what leaves a tag without a sentence that the desk still says."""
    trouble = unsaid_words(_book(work))
    if trouble is not None:
        told = _WRONG.format(why=trouble)
        raise Refused(told.en, told.zh)


def _changed(store: Store, duty: Duty, code: str, fact: FactId) -> CodesChanged:
    return CodesChanged(
        lists=code_lists(store, duty),
        code=code,
        recorded=(fact.id,),
        sequence=fact.sequence,
        changes=Changes.of(Kind.CODE),
    )
