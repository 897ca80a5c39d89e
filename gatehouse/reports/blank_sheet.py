# SPDX-License-Identifier: MIT
"""The content of a blank sheet of the register, to be filled in by hand (domain.md 2.1).

It is written on while the laptop cannot be used, and typed in at the desk afterwards by its number.
"""

from typing import Final

from msgspec import Struct

from gatehouse.domain.paper_sheet import LINES, Numbers
from gatehouse.domain.post import Post
from gatehouse.domain.words import Words

_TITLE: Final = Words("人员出入登记表（手写）", "Entry register, by hand")
_HEAD: Final = (
    Words("日期", "Date"),
    Words("登记人签名", "Signature"),
)
_COLUMNS: Final = (
    (Words("序号", "no."), 8),
    (Words("时间", "time"), 14),
    (Words("进/出", "in/out"), 12),
    (Words("人员类别", "class"), 16),
    (Words("姓名", "name"), 20),
    (Words("楼栋单元室", "flat"), 22),
    (Words("证件号码", "paper number"), 36),
    (Words("电话", "telephone"), 25),
    (Words("体温", "temp."), 11),
    (Words("复测", "again"), 11),
    (Words("健康码", "code"), 11),
    (Words("行程", "itinerary"), 14),
    (Words("通行证号", "pass"), 18),
    (Words("事由", "reason"), 14),
    (Words("去向/来自", "to, from"), 17),
    (Words("处置", "outcome"), 13),
    (Words("备注", "note"), 19),
)
_FOOT: Final = Words(
    "能用电脑后，在登记台按 Ctrl+B，按本表编号和时间逐条补录。只填规定要问的；"
    "本表有个人信息，用后交当班负责人保管。",
    "When the laptop works again: Ctrl+B at the desk, then this number, and each line with its "
    "time. Ask only what the rules ask; keep the sheet safe, it names people.",
)


class BlankSheet(Struct, frozen=True, kw_only=True):
    """One page: what stands above, the columns with their shares of the width, and the foot."""

    number: int
    title: Words
    place: str
    head: tuple[Words, ...]
    columns: tuple[tuple[Words, int], ...]
    lines: int
    foot: Words


def compose_blank_sheets(post: Post, numbers: Numbers) -> tuple[BlankSheet, ...]:
    """Return a page for each of *numbers*, for the gate of *post*."""
    return tuple(
        BlankSheet(
            number=number,
            title=_TITLE,
            place=f"{post.community} {post.compound} {post.gate}".strip(),
            head=_HEAD,
            columns=_COLUMNS,
            lines=LINES,
            foot=_FOOT,
        )
        for number in range(numbers.first, numbers.last + 1)
    )
