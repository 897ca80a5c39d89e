# SPDX-License-Identifier: MIT
"""A table as text: .csv and its like, in UTF-8, GB18030 or what a spreadsheet calls Unicode."""

import codecs
import csv
import io
import re

from gatehouse.reports.opened_workbook import LARGEST_CELLS, Sheet

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ENCODINGS = ("utf-8", "gb18030")
_DELIMITERS = (",", "\t", ";", "|")
_LOOKED_AT = 30
_KEPT_AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)


def read_delimited(name: str, content: bytes) -> Sheet | None:
    """Return the table that *content* is, or nothing if it is no text, too much, or one column."""
    text = _decoded(content)
    if text is None or "\x00" in text or text.lstrip()[:1] == "<":
        return None
    lines = [line for line in text.splitlines()[:_LOOKED_AT] if line.strip()]
    delimiter = max(_DELIMITERS, key=lambda each: sum(line.count(each) for line in lines))
    if sum(delimiter in line for line in lines) < 2:  # noqa: PLR2004 - a heading and one person
        return None
    if text.count(delimiter) + text.count("\n") > LARGEST_CELLS:
        return None
    try:
        rows = [
            [_cell(cell) for cell in row]
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        ]
    except csv.Error:
        return None
    width = max(map(len, rows))
    if len(rows) * width > LARGEST_CELLS:
        return None
    return Sheet(
        name=name,
        visible=True,
        rows=[row + [""] * (width - len(row)) for row in rows],
        merged=(),
        knows_merges=False,
    )


def _decoded(content: bytes) -> str | None:
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    for encoding in (marked,) if marked else _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _cell(text: str) -> str:
    """Return a cell; `="0138"` is how a number is kept from becoming one."""
    kept = _KEPT_AS_TEXT.fullmatch(text)
    return kept[1] if kept else text
