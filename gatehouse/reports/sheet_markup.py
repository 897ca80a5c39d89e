# SPDX-License-Identifier: MIT
"""What a reader of cells does not tell: formulas, errors, hidden columns, and how far cells reach.

It is taken from the markup of a sheet as it stands in the file; an old .xls has none.
"""

import html
import re
from collections.abc import Iterator, Mapping

from msgspec import Struct, field

Place = tuple[int, int]

_ALPHABET = 26
_MOST_HIDDEN = 1000

_FORMULA = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^>]*>\s*<(?:\w+:)?f\b')
_ERROR = re.compile(rb'<(?:\w+:)?c\b(?=[^>]*\bt="e")[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"')
_COLUMN = re.compile(rb"<(?:\w+:)?col\b[^>]*>")
_SHEET = re.compile(r'<(?:\w+:)?sheet\b[^>]*?\br?:?id="([^"]+)"')
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(rb'([\w:-]+)="([^"]*)"')
_OPEN_TAG = re.compile(
    rb"<table:(table|table-column|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*)>"
)
_TRUE = (b"1", b"true")


class Markup(Struct):
    """The places (row, column) of a sheet's formulas and errors, its hidden columns, its merges.

    *height* and *width* are how far its cells reach; *text* is how much they say in all, each
    repetition counted. Only an .ods tells these three and its merges here.
    """

    formulas: set[Place] = field(default_factory=set)
    errors: set[Place] = field(default_factory=set)
    hidden: set[int] = field(default_factory=set)
    merged: list[tuple[Place, Place]] = field(default_factory=list)
    height: int = 0
    width: int = 0
    text: int = 0


def sheet_parts(book: bytes, relations: bytes) -> tuple[str, ...]:
    """Return the names of the parts that hold the sheets, in the order of the workbook."""
    targets = {}
    for relation in _RELATION.findall(relations.decode(errors="replace")):
        told = dict(re.findall(r'(\w+)="([^"]*)"', relation))
        targets[told.get("Id", "")] = html.unescape(told.get("Target", ""))
    ids = _SHEET.findall(book.decode(errors="replace"))
    return tuple(_part(targets.get(each, "")) for each in ids)


def worksheet_markup(content: bytes) -> Markup:
    """Read what the part of one sheet of an .xlsx says beside its cells."""
    markup = Markup()
    if b"<f" in content or b":f" in content:
        markup.formulas.update(map(_place, _FORMULA.findall(content)))
    if b't="e"' in content:
        markup.errors.update(map(_place, _ERROR.findall(content)))
    head = content[: max(content.find(b"sheetData>"), 0)]
    for column in _COLUMN.findall(head):
        told = dict(_ATTRIBUTE.findall(column))
        if told.get(b"hidden") in _TRUE:
            first, last = _count(told, b"min", 1), _count(told, b"max", 1)
            markup.hidden.update(range(first - 1, min(last, first + _MOST_HIDDEN)))
    return markup


def open_document_markups(content: bytes) -> tuple[Markup, ...]:
    """Read what the one part of an .ods says of each of its sheets, beside their cells."""
    markups: list[Markup] = []
    walk = _Walk()
    for tag, told, said in _tags(content):
        if tag == b"table":
            markups.append(Markup())
            walk = _Walk()
        elif markups:
            walk.step(markups[-1], tag, told, said)
    return tuple(markups)


class _Walk(Struct):
    """Where a walk over the tags of a sheet is; a row or a cell may stand for many."""

    row: int = 0
    rows: int = 0
    column: int = 0

    def step(self, markup: Markup, tag: bytes, told: Mapping[bytes, bytes], said: int) -> None:
        """Take the next tag of the sheet."""
        if tag == b"table-column":
            self._take_column(markup, told)
        elif tag == b"table-row":
            self.row, self.column = self.row + self.rows, 0
            self.rows = _count(told, b"table:number-rows-repeated", 1)
        else:
            self._take_cell(markup, told, said)

    def _take_column(self, markup: Markup, told: Mapping[bytes, bytes]) -> None:
        repeated = _count(told, b"table:number-columns-repeated", 1)
        if told.get(b"table:visibility") in (b"collapse", b"filter"):
            last = self.column + min(repeated, _MOST_HIDDEN)
            markup.hidden.update(range(self.column, last))
        self.column += repeated

    def _take_cell(self, markup: Markup, told: Mapping[bytes, bytes], said: int) -> None:
        repeated = _count(told, b"table:number-columns-repeated", 1)
        place = (self.row, self.column)
        if b"office:value-type" in told or b"table:formula" in told:
            markup.height = max(markup.height, self.row + self.rows)
            markup.width = max(markup.width, self.column + repeated)
            markup.text += said * repeated * self.rows
        if b"table:formula" in told:
            markup.formulas.add(place)
        high = _count(told, b"table:number-rows-spanned", 1)
        wide = _count(told, b"table:number-columns-spanned", 1)
        if high > 1 or wide > 1:
            last = (self.row + high - 1, self.column + wide - 1)
            markup.merged.append((place, last))
        self.column += repeated


def _tags(content: bytes) -> Iterator[tuple[bytes, dict[bytes, bytes], int]]:
    """Yield the tags of tables, their attributes, and how much stands before the next."""
    waiting = None
    for match in _OPEN_TAG.finditer(content):
        if waiting is not None:
            yield waiting[1], dict(_ATTRIBUTE.findall(waiting[2])), match.start() - waiting.end()
        waiting = match
    if waiting is not None:
        yield waiting[1], dict(_ATTRIBUTE.findall(waiting[2])), len(content) - waiting.end()


def _part(target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _place(found: tuple[bytes, bytes]) -> Place:
    letters, row = found
    column = 0
    for letter in letters:
        column = column * _ALPHABET + letter - ord("A") + 1
    return int(row) - 1, column - 1


def _count(told: Mapping[bytes, bytes], name: bytes, otherwise: int) -> int:
    said = told.get(name, b"")
    return max(int(said), 1) if said.isdigit() and len(said) < 10 else otherwise  # noqa: PLR2004 - no count has ten digits
