# SPDX-License-Identifier: MIT
"""A look-back as a workbook of one sheet, masked; it is written whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from gatehouse.domain.look_back import LookBackPaper
from gatehouse.reports.list_sheet import short_fingerprint
from gatehouse.reports.look_back_words import (
    COLUMNS,
    PRIVACY,
    TITLE,
    count_words,
    heading_words,
    made_text,
    row_cells,
)
from gatehouse.reports.sheet_style import (
    BODY_LEFT,
    COLUMN_HEADING,
    FREE,
    dress,
    put_text,
    write_band,
)
from gatehouse.reports.sheet_style import TITLE as TITLE_LOOK
from gatehouse.reports.whole_file import whole_file

_FIRST_ROW: Final = 4
_HEADINGS_ROW: Final = 3


def write_look_back(path: Path, paper: LookBackPaper, *, account: Callable[[], object]) -> None:
    """Write *paper* to *path*; *account* is called before the workbook gets its name."""
    book = Workbook()
    page = book.worksheets[0]
    page.title = TITLE.zh
    last = get_column_letter(len(COLUMNS))
    post, found = paper.post, paper.found
    write_band(page, (1, "A", last), f"{post.community}{post.compound}{TITLE.zh}", TITLE_LOOK, 34)
    head = f"{heading_words(found).zh}　{count_words(found).zh}　{made_text(paper)}"
    write_band(page, (2, "A", last), head, FREE, 22)
    for place, (words, width) in enumerate(COLUMNS, start=1):
        cell = page[f"{get_column_letter(place)}{_HEADINGS_ROW}"]
        put_text(cell, words.zh)
        dress(cell, COLUMN_HEADING)
        page.column_dimensions[get_column_letter(place)].width = width
    for number, row in enumerate(found.rows, start=1):
        for place, text in enumerate(row_cells(number, row, paper.codes), start=1):
            cell = page[f"{get_column_letter(place)}{_HEADINGS_ROW + number}"]
            put_text(cell, text)
            dress(cell, BODY_LEFT)
    below = _FIRST_ROW + len(found.rows)
    foot = f"{PRIVACY.zh}　{short_fingerprint(paper.fingerprint)}"
    write_band(page, (below, "A", last), foot, FREE, 26)
    page.freeze_panes = f"A{_FIRST_ROW}"
    page.page_setup.orientation = "landscape"
    with whole_file(path) as file:
        book.save(file)
        account()
