# SPDX-License-Identifier: MIT
"""Changing a code list: what is ordered, what is wrong with it, and what the room shows."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.changes import Changes
from gatehouse.domain.code_list import (
    NOTHING,
    Code,
    CodeBook,
    CodeList,
    CodeTerm,
    Colour,
    shipped,
)
from gatehouse.domain.tag import asked_by
from gatehouse.domain.tag_sentence import tags_asking, unsaid_words, with_code
from gatehouse.domain.undoing import KeptChange
from gatehouse.domain.words import Words

_LONGEST: Final = (10, 28)
_LONGEST_SENTENCE: Final = (16, 40)
LONGEST_SHOWN: Final = 60
FURTHEST: Final = timedelta(days=366)
"""How far ahead the days of a code may lie."""
_OWN_PREFIX: Final = "own_"
_NO_NAME: Final = Words("要写中文名称。", "It needs a Chinese name.")
_TAKEN: Final = Words(
    "这份表里已经有“{name}”，两个一样的名称分不开。",
    "The list has {name} already; two of one name cannot be told apart.",
)
_PAST: Final = Words(
    "起始日不能早于今天：过去的登记表照当天的叫法。",
    "It holds from today at the earliest: past registers keep the words of their day.",
)
_TOO_FAR: Final = Words(
    "起止日要在一年以内；还不知道哪天止，就空着。",
    "Both days lie within a year to come; leave the last one empty where it is not known yet.",
)
_ENDS_BEFORE: Final = Words("止日不能早于起始日。", "The last day cannot be before the first.")
_STANDS_FOR_NOTHING: Final = Words(
    "要选它代表哪一项，规则按那一项判断。", "Choose what it stands for: rules judge it as that."
)


class CodeOrder(Struct, frozen=True, kw_only=True):
    """How a code is to be called from *first_day* (today unsaid) through *last_day*.

    Without a *code* it is a new one of the post's own, which *stands_for* a shipped one. *asks*, of
    a tag, is the code of what the desk says.
    """

    code_list: CodeList
    code: str = ""
    stands_for: str = ""
    words: Words = NOTHING
    colour: Colour | None = None
    shows: Words = NOTHING
    asks: str = ""
    first_day: date | None = None
    last_day: date | None = None


class CodeRow(Struct, frozen=True, kw_only=True):
    """A code as the room shows it, ended ones too; *plain* is what ships, or what it stands for.

    *later* is what is told of a day to come. *asks*, of a tag, is the code of what the desk says;
    *tags*, of such a sentence, are the tags that ask for it. A sentence *gives_away* the tag that
    alone asks for it; so does that tag.
    """

    code_list: CodeList
    code: str
    words: Words
    plain: Words
    stands_for: str = ""
    colour: Colour | None = None
    shows: Words = NOTHING
    asks: str = ""
    tags: tuple[str, ...] = ()
    gives_away: bool = False
    first_day: date | None = None
    last_day: date | None = None
    offered: bool = True
    later: CodeTerm | None = None

    @property
    def is_own(self) -> bool:
        """Whether the post added it."""
        return bool(self.stands_for)


class CodeChange(KeptChange, frozen=True, kw_only=True):
    """A change in the history; *code* is empty where the order of the list was changed.

    *before* and *after* are as they are stored.
    """

    code_list: CodeList
    code: str
    before: str
    after: str


class CodeLists(Struct, frozen=True, kw_only=True):
    """All lists as the settings room shows them, with the history, the newest change first.

    Only whoever *may_change* them sees the tags, and which of them ask for a sentence.
    """

    book: CodeBook
    rows: Mapping[CodeList, tuple[CodeRow, ...]]
    changes: tuple[CodeChange, ...]
    may_change: bool


class CodesChanged(Struct, frozen=True, kw_only=True):
    """The lists after an act, what was recorded, and what it changed."""

    lists: CodeLists
    code: str
    recorded: tuple[str, ...]
    sequence: int
    changes: Changes


def code_rows(book: CodeBook, code_list: CodeList) -> tuple[CodeRow, ...]:
    """Return the codes of a list in its order as they are on the day of *book*."""
    rows = (_row(book, code_list, code) for code in book.all(code_list))
    if code_list is CodeList.TAG:
        return tuple(_of_tag(row, book) for row in rows)
    if code_list is CodeList.TO_DO:
        return tuple(_of_sentence(row, book) for row in rows)
    return tuple(rows)


def _of_tag(row: CodeRow, book: CodeBook) -> CodeRow:
    asks = asked_by(row.code, book)
    return replace(row, asks=asks, gives_away=tags_asking(asks, book) == (row.code,))


def _of_sentence(row: CodeRow, book: CodeBook) -> CodeRow:
    tags = tags_asking(row.code, book)
    return replace(row, tags=tags, gives_away=len(tags) == 1)


def without_tags(lists: CodeLists) -> CodeLists:
    """Return *lists* as they are shown to whoever may not know what the tags are."""
    hidden = CodeList.TAG
    rows = {one: told for one, told in lists.rows.items() if one is not hidden}
    rows[CodeList.TO_DO] = tuple(
        replace(row, tags=(), gives_away=False) for row in rows[CodeList.TO_DO]
    )
    return replace(
        lists,
        book=lists.book.without(hidden),
        rows=rows,
        changes=tuple(one for one in lists.changes if one.code_list is not hidden),
    )


def trouble_with_code(order: CodeOrder, book: CodeBook) -> Words | None:
    """Return what is wrong with *order* as the book stands today; None where nothing is."""
    if not order.words.zh:
        return _NO_NAME
    if not order.code and order.stands_for not in shipped(order.code_list):
        return _STANDS_FOR_NOTHING
    trouble = _trouble_with_days(order, book.day)
    if trouble is not None:
        return trouble
    if any(_is_taken(order, replace(book, day=day)) for day in _days_of_change(order, book)):
        return _TAKEN.format(name=order.words.or_else(Words(order.words.zh, order.words.zh)))
    if order.code_list in {CodeList.TAG, CodeList.TO_DO}:
        return unsaid_words(with_code(book, order.code_list, changed_code(order, book)))
    return None


def longest(code_list: CodeList) -> tuple[int, int]:
    """Return how long a name may be in Chinese and in English; a sentence has more room."""
    return _LONGEST_SENTENCE if code_list is CodeList.TO_DO else _LONGEST


def _trouble_with_days(order: CodeOrder, today: date) -> Words | None:
    starts = order.first_day or today
    if starts < today:
        return _PAST
    if max(starts, order.last_day or starts) > today + FURTHEST:
        return _TOO_FAR
    if order.last_day is not None and order.last_day < starts:
        return _ENDS_BEFORE
    return None


def _is_taken(order: CodeOrder, book: CodeBook) -> bool:
    """Say whether another code that may be chosen on the day of *book* is called so."""
    others = (one for one in book.offered(order.code_list) if one != order.code)
    return any(book.words(order.code_list, one).zh == order.words.zh for one in others)


def _days_of_change(order: CodeOrder, book: CodeBook) -> set[date]:
    """Return the first day of *order*, and those in it on which another code is called anew."""
    starts, until = order.first_day or book.day, order.last_day or date.max
    told = book.codes.get(order.code_list, {}).values()
    ahead = (term.first_day for one in told for term in one.terms if term.first_day is not None)
    return {starts, *(day for day in ahead if starts < day <= until)}


def changed_code(order: CodeOrder, book: CodeBook, ever: Collection[str] = ()) -> Code:
    """Return the code of *order* with what is said of it from its first day on.

    A new one is none of *ever*, the codes that the list once had: a code means one thing for good.
    """
    starts = order.first_day or book.day
    known = book.codes.get(order.code_list, {}).get(order.code)
    before = () if known is None else known.terms
    term = CodeTerm(
        first_day=starts,
        last_day=order.last_day,
        words=order.words,
        colour=order.colour,
        shows=order.shows,
        asks=order.asks,
    )
    kept = tuple(one for one in before if one.first_day is None or one.first_day < starts)
    if not order.code:
        taken = {*ever, *book.codes.get(order.code_list, ())}
        return Code(code=_new_code(taken), stands_for=order.stands_for, terms=(term,))
    stands_for = "" if known is None else known.stands_for
    return Code(code=order.code, stands_for=stands_for, terms=(*kept, term))


def ended_code(code_list: CodeList, code: str, book: CodeBook) -> Code:
    """Return *code* so that it is not offered any more from the day of *book* on."""
    known = book.codes.get(code_list, {}).get(code) or Code(code=code, terms=())
    begun = tuple(one for one in known.terms if one.has_begun(book.day)) or known.terms[:1]
    last = begun[-1] if begun else CodeTerm()
    ended = replace(last, last_day=book.day - timedelta(days=1))
    return replace(known, terms=(*begun[:-1], ended))


def _new_code(taken: Collection[str]) -> str:
    """Return a code of the post's own that is none of *taken*."""
    number = 1
    while f"{_OWN_PREFIX}{number}" in taken:
        number += 1
    return f"{_OWN_PREFIX}{number}"


def moved(book: CodeBook, code_list: CodeList, code: str, steps: int) -> tuple[str, ...]:
    """Return the order of a list with *code* so many places further down, as far as it goes."""
    codes = list(book.all(code_list))
    place = codes.index(code)
    codes.insert(min(max(place + steps, 0), len(codes) - 1), codes.pop(place))
    return tuple(codes)


def _row(book: CodeBook, code_list: CodeList, code: str) -> CodeRow:
    known = book.codes.get(code_list, {}).get(code)
    plain = shipped(code_list)[book.stands_for(code_list, code)]
    words = book.words(code_list, code)
    if known is None:
        return CodeRow(code_list=code_list, code=code, words=words, plain=plain)
    term = known.term_on(book.day)
    ahead = next((one for one in known.terms if not one.has_begun(book.day)), None)
    return CodeRow(
        code_list=code_list,
        code=code,
        words=words,
        plain=plain,
        stands_for=known.stands_for,
        colour=book.colour(code_list, code),
        shows=NOTHING if term is None else term.shows,
        first_day=None if term is None else term.first_day,
        last_day=None if term is None else term.last_day,
        offered=known.is_offered(book.day),
        later=ahead,
    )
