# SPDX-License-Identifier: MIT
"""What a burst of keys is taken for: a pass, a card, a reader's line, or nothing whole."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Final

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.identity.papers import PaperDoubt, is_card, read_paper
from gatehouse.domain.pass_number import is_mistyped, is_pass_number
from gatehouse.domain.reader_line import CardRead, ReaderLine, guessed_line, read_line
from gatehouse.domain.words import Words

SHORTEST: Final = 8
"""Characters a scan has at least."""
LONGEST_GAP: Final = 50
"""Milliseconds that lie between two characters of a scan: fewer than this, by the events' time."""


class ScanKind(StrEnum):
    """What a whole burst can be."""

    PASS = "pass"  # noqa: S105 - a pass of paper, no password
    CARD = "card"
    LINE = "line"
    NOTHING = "nothing"


KIND_WORDS: Final = {
    ScanKind.PASS: Words("通行证", "gate pass"),
    ScanKind.CARD: Words("证件号", "ID number"),
    ScanKind.LINE: Words("读卡器的一行", "a line of the ID reader"),
    ScanKind.NOTHING: Words("不完整", "not complete"),
}
_SHORT: Final = Words(
    "只有 {count} 个字符，扫码至少 {least} 个", "{count} characters; a scan has {least} or more"
)
_PASS_DIGIT: Final = Words(
    "像通行证号，但校验位不对", "looks like a pass number, but its check digit is wrong"
)
_CARD_DIGIT: Final = Words(
    "像证件号，但校验位不对", "looks like an ID number, but its check digit is wrong"
)
_CARD_DATE: Final = Words(
    "像证件号，但出生日期不可信", "looks like an ID number, but its birth date cannot be"
)
_NEW_LINE: Final = Words(
    "像读卡器的一行，还没有设：到「读卡行」刷一张卡",
    "looks like a line of an ID reader that is not set up: put a card on it under “Reader lines”",
)
_UNKNOWN: Final = Words(
    "不是通行证、证件号，也不是设好的读卡行",
    "no pass, no ID number, and no line that is set up",
)


class Scan(Discreet, frozen=True, kw_only=True):
    """What a burst is taken for: *text* is what the desk gets; *why* says it of `NOTHING`.

    *name* is whose card it is, where a line told it. Of one that is *ended_with_enter* an
    admission that lacks nothing is recorded at once.
    """

    kind: ScanKind
    text: str = ""
    name: str = ""
    ended_with_enter: bool = False
    why: Words = Words("", "")

    @property
    def is_whole(self) -> bool:
        """Whether the burst is a scan."""
        return self.kind is not ScanKind.NOTHING


def read_scan(text: str, lines: Sequence[ReaderLine], today: date) -> Scan:
    """Take *text* for a pass, a card or one of the *lines*, all with right check digits."""
    plain = compact(text)
    if is_pass_number(plain):
        return Scan(kind=ScanKind.PASS, text=plain)
    reading = read_paper(text, today)
    if is_card(reading.normal) and not reading.doubts:
        return Scan(kind=ScanKind.CARD, text=reading.normal)
    tried = [read_line(text, line, today) for line in lines]
    for read in tried:
        if isinstance(read, CardRead):
            return Scan(kind=ScanKind.LINE, text=read.paper_number, name=read.name)
    told = next((why for why in tried if isinstance(why, Words)), None)
    guessed = guessed_line(text, today)
    if guessed is not None and guessed.separator not in {line.separator for line in lines}:
        told = _NEW_LINE
    return Scan(kind=ScanKind.NOTHING, why=_why_not(plain, reading.doubts, told))


def _why_not(plain: str, doubts: tuple[PaperDoubt, ...], told: Words | None) -> Words:
    if len(plain) < SHORTEST:
        return _SHORT.format(count=len(plain), least=SHORTEST)
    if is_mistyped(plain):
        return _PASS_DIGIT
    if PaperDoubt.CHECKSUM in doubts and is_card(plain.upper()):
        return _CARD_DIGIT
    if is_card(plain.upper()):
        return _CARD_DATE
    return told or _UNKNOWN
