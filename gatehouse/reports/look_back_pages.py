# SPDX-License-Identifier: MIT
"""A look-back on paper, masked: everybody who was met, with a line for each reason."""

from collections.abc import Iterator
from typing import Final

from gatehouse.domain.code_list import CodeBook
from gatehouse.domain.duty import local_day
from gatehouse.domain.look_back import LookBackPaper, Met
from gatehouse.domain.policy.wording import clock
from gatehouse.domain.words import Words
from gatehouse.reports.list_sheet import short_fingerprint
from gatehouse.reports.look_back_words import (
    PRIVACY,
    TITLE,
    class_text,
    count_words,
    heading_words,
    meeting_text,
)
from gatehouse.reports.table_page import TableLine, TablePage, paged

_COLUMNS: Final = (
    (Words("序号", "No."), 7),
    (Words("姓名", "Name"), 13),
    (Words("楼栋单元室", "Flat"), 15),
    (Words("类别、电话", "Class, telephone"), 22),
    (Words("理由", "Why"), 55),
)
_SIGNED: Final = (
    Words("制表人（签名）", "Made by"),
    Words("负责人（签名）", "Approved by"),
    Words("接收人（签名）", "Received by"),
)
_MOST_REASONS: Final = 6


def compose_look_back(paper: LookBackPaper) -> tuple[TablePage, ...]:
    """Return the pages of a look-back."""
    found, post = paper.found, paper.post
    counts = count_words(found)
    made = f"{local_day(found.made_at).isoformat()} {clock(found.made_at)}"
    blank = TablePage(
        title=TITLE,
        place=f"{post.community} {post.compound} {post.gate}".strip(),
        heading=heading_words(found),
        told=Words(f"{counts.zh}。{PRIVACY.zh}", f"{counts.en}. {PRIVACY.en}"),
        columns=_COLUMNS,
        signed=_SIGNED,
        foot=f"{made}    {paper.operator}    {short_fingerprint(paper.fingerprint)}",
    )
    every = enumerate(found.rows, 1)
    return paged(blank, (tuple(_lines(number, row, paper.codes)) for number, row in every))


def _lines(number: int, row: Met, codes: CodeBook) -> Iterator[TableLine]:
    kind = class_text(row, codes)
    who = (str(number), row.shown_name, row.door, f"{kind} {row.phone}".strip())
    for place, one in enumerate(row.meetings[:_MOST_REASONS]):
        told = who if place == 0 else ("", "", "", "")
        yield TableLine(cells=(*told, meeting_text(one)), begins=place == 0)
