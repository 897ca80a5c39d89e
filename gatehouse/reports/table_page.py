# SPDX-License-Identifier: MIT
"""A table on A4, page by page: what stands above it, its columns, lines with texts and boxes."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.words import Words

LINES_ON_A_PAGE: Final = 26


class TableLine(Struct, frozen=True, kw_only=True):
    """A line of the table: a text for each column; *boxes* are the columns to be ticked by hand.

    *begins* says that a rule stands above it, as above the first line of a flat or of a person.
    """

    cells: tuple[str, ...]
    boxes: frozenset[int] = frozenset()
    begins: bool = True


class TablePage(Struct, frozen=True, kw_only=True):
    """One page: *columns* are headings with their shares of the width, *signed* is left blank.

    *told* stands small under the heading, *foot* at the end of the page.
    """

    title: Words
    place: str
    heading: Words
    told: Words
    columns: tuple[tuple[Words, int], ...]
    signed: tuple[Words, ...]
    foot: str
    lines: tuple[TableLine, ...] = ()


def paged(blank: TablePage, groups: Iterable[Sequence[TableLine]]) -> tuple[TablePage, ...]:
    """Return *blank* filled page by page; a group is parted only where no page could hold it."""
    pages = tuple(_pages(groups)) or ((),)
    return tuple(
        replace(blank, lines=lines, foot=f"第 {number}/{len(pages)} 页    {blank.foot}")
        for number, lines in enumerate(pages, start=1)
    )


def _pages(groups: Iterable[Sequence[TableLine]]) -> Iterator[tuple[TableLine, ...]]:
    page: list[TableLine] = []
    for group in groups:
        if page and len(page) + len(group) > LINES_ON_A_PAGE:
            yield tuple(page)
            page = []
        for line in group:
            if len(page) == LINES_ON_A_PAGE:
                yield tuple(page)
                page = []
            page.append(line)
    if page:
        yield tuple(page)
