# SPDX-License-Identifier: MIT
"""Sentences for tags (标签的提示): which tags share one, and which would be left without one.

What the desk says must tell of no tag: a sentence that one tag alone asks for gives it away.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace

from gatehouse.domain.code_list import Code, CodeBook, CodeList
from gatehouse.domain.tag import asked_by
from gatehouse.domain.words import Words, listed

_A_DAY: Final = timedelta(days=1)
_UNSAID: Final = Words(
    "“{sentence}”还有标签要用：{tags}。先给这些标签另选一句。",
    "“{sentence}” is still asked for by: {tags}. Choose another sentence for these tags first.",
)
_ALONE: Final = Words(
    "登记台说“{sentence}”的只有“{tag}”这一种标签：值守的人一看就知道是它。"
    "能和别的标签合用一句最好。",
    "Only the tag “{tag}” has the desk say “{sentence}”: whoever serves there knows by it which "
    "tag it is. Better let several tags share a sentence.",
)


def tags_asking(sentence: str, book: CodeBook) -> tuple[str, ...]:
    """Return the tags that may be given on the day of *book* and ask for *sentence*."""
    tags = (tag for tag in book.all(CodeList.TAG) if book.is_offered(CodeList.TAG, tag))
    return tuple(tag for tag in tags if asked_by(tag, book) == sentence)


def unsaid_words(book: CodeBook) -> Words | None:
    """Return which tags ask, from the day of *book* on, for what is not said any more, if any."""
    lost = dict.fromkeys(pair for day in _days_from(book) for pair in _unsaid(book.on(day)))
    if not lost:
        return None
    sentence = next(iter(lost))[0]
    tags = [tag for said, tag in lost if said == sentence]
    return _UNSAID.format(
        sentence=book.words(CodeList.TO_DO, sentence),
        tags=listed(book.words(CodeList.TAG, tag) for tag in tags),
    )


def alone_words(before: CodeBook, after: CodeBook, tag: str) -> tuple[Words, ...]:
    """Return of which tags the desk would know by their sentences once *tag* is as in *after*.

    That of *tag* itself comes first, then the one that it would leave alone with what it asked
    for *before*.
    """
    touched = [asked_by(tag, book) for book in (after, before) if book.knows(CodeList.TAG, tag)]
    asking = {sentence: tags_asking(sentence, after) for sentence in touched}
    return tuple(
        _ALONE.format(
            sentence=after.words(CodeList.TO_DO, sentence),
            tag=after.words(CodeList.TAG, tags[0]),
        )
        for sentence, tags in asking.items()
        if len(tags) == 1
    )


def with_code(book: CodeBook, code_list: CodeList, told: Code) -> CodeBook:
    """Return *book* once *told* is said of a code of a list."""
    codes = {**book.codes.get(code_list, {}), told.code: told}
    return replace(book, codes={**book.codes, code_list.value: codes})


def _unsaid(book: CodeBook) -> Iterator[tuple[str, str]]:
    """Yield what is not said on the day of *book*, with each tag that asks for it."""
    for tag in book.all(CodeList.TAG):
        sentence = asked_by(tag, book)
        said = book.knows(CodeList.TO_DO, sentence) and book.is_offered(CodeList.TO_DO, sentence)
        if book.is_offered(CodeList.TAG, tag) and not said:
            yield sentence, tag


def _days_from(book: CodeBook) -> list[date]:
    """Return the day of *book*, and those after it on which a tag or sentence is another."""
    told = (
        code.terms
        for code_list in (CodeList.TAG, CodeList.TO_DO)
        for code in book.codes.get(code_list, {}).values()
    )
    days = {book.day}
    for term in (term for terms in told for term in terms):
        days |= {term.first_day or book.day}
        days |= {term.last_day + _A_DAY} if term.last_day else set()
    return sorted(day for day in days if day >= book.day)
