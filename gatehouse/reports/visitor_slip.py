# SPDX-License-Identifier: MIT
"""The content of a visitor's slip (来访单), in both languages; what is composed here is painted."""

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.pass_number import grouped
from gatehouse.domain.visitor_slip import VisitorSlip
from gatehouse.domain.words import Words

_A_MOMENT: Final = timedelta(seconds=1)
"""What ends at midnight is valid through the minute before it."""
_TITLE: Final = Words("来访单", "Visitor's slip")
_NO_FLAT: Final = Words("没有登记", "not written down")
_KEEP: Final = Words(
    "请随身带好，离开时给门岗看一下。",
    "Please keep this slip and show it at the gate when you leave.",
)
_PURPOSE: Final = Words(
    "您的登记只用于本小区进出核对，加密保存在门岗这台电脑里，到期销毁。",
    "What you told us is kept only for this gate's register, encrypted on its computer, "
    "and destroyed when due.",
)
_ASK: Final = Words("有事请打门岗电话 {telephone}。", "Questions? Ring the gate: {telephone}.")
_SHOW_CODE: Final = Words("通行证号，再来时扫码", "Pass number: scan it when you come again")


class SlipPaper(Struct, frozen=True, kw_only=True):
    """One slip: a title, captions with what stands beside each, and the sentences under them.

    *number* is the pass's, grouped for reading, and *code* what its QR code holds; both are empty
    where there is no pass. *issuer* is who hands the slip out.
    """

    title: Words
    place: str
    facts: tuple[tuple[Words, Words], ...]
    number: str
    code: str
    code_words: Words
    sentences: tuple[Words, ...]
    issuer: str


def compose_slip(slip: VisitorSlip) -> SlipPaper:
    """Return the slip as it is printed."""
    facts = [
        (Words("来访人", "Visitor"), _plain(slip.visitor)),
        (Words("类别", "As"), slip.codes.words(CodeList.CLASS, slip.subject_class)),
        (Words("去往", "Going to"), _plain(slip.door) if slip.door else _NO_FLAT),
        (Words("进门时间", "Came in"), _moment(slip.happened_at)),
    ]
    if slip.valid_to is not None:
        facts.append((Words("通行证有效到", "Pass valid to"), _moment(slip.valid_to - _A_MOMENT)))
    asks = (_ASK.format(telephone=slip.telephone),) if slip.telephone else ()
    return SlipPaper(
        title=_TITLE,
        place=f"{slip.compound} {slip.gate}".strip(),
        facts=tuple(facts),
        number=grouped(slip.number) if slip.number else "",
        code=slip.number,
        code_words=_SHOW_CODE,
        sentences=(_KEEP, *asks, slip.purpose.or_else(_PURPOSE)),
        issuer=f"{slip.gate} {slip.operator}".strip(),
    )


def _moment(moment: datetime) -> Words:
    local = moment.astimezone(LOCAL_ZONE)
    said = f"{local:%Y-%m-%d} {local.hour}:{local.minute:02}"
    return _plain(said)


def _plain(text: str) -> Words:
    return Words(text, text)
