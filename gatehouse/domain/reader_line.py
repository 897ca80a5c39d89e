# SPDX-License-Identifier: MIT
"""Lines of ID readers (读卡器): which field stands where, and what a card's line says.

A reader types what it is set up to type: `姓名,性别,公民身份号码` or another order with another
separator. What a post does not keep (nation, address, issuer) is named here so that it is skipped.
"""

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Final

from msgspec import MsgspecError, Struct, json

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.identity.cleaning import clean_name, compact, is_han
from gatehouse.domain.identity.papers import is_card, read_paper
from gatehouse.domain.words import Words

MOST_LINES: Final = 4
"""How many kinds of line a post may have; each burst is held against all of them."""
_LONGEST_NAME: Final = 40
_LONGEST_CHINESE_NAME: Final = 4
_DAY: Final = r"[0-9]{8}|[0-9]{4}[年./-][0-9]{1,2}[月./-][0-9]{1,2}日?"
_TERM: Final = r"[0-9.]{8,10}-(?:[0-9.]{8,10}|长期)"
_NAME: Final = r"[\u3400-\u9fff·]{2,4}"


class LineField(StrEnum):
    """What may stand at a place of a line."""

    NUMBER = "number"
    NAME = "name"
    SEX = "sex"
    BIRTH = "birth"
    NATION = "nation"
    ADDRESS = "address"
    ISSUER = "issuer"
    TERM = "term"
    OTHER = "other"


FIELD_WORDS: Final = {
    LineField.NUMBER: Words("证件号", "number"),
    LineField.NAME: Words("姓名", "name"),
    LineField.SEX: Words("性别", "sex"),
    LineField.BIRTH: Words("出生", "birth"),
    LineField.NATION: Words("民族", "nation"),
    LineField.ADDRESS: Words("住址", "address"),
    LineField.ISSUER: Words("签发机关", "issuer"),
    LineField.TERM: Words("有效期", "term"),
    LineField.OTHER: Words("其他", "other"),
}
SKIPPED: Final = frozenset(LineField) - {LineField.NUMBER, LineField.NAME}
"""What a line may hold and the desk never takes."""


class Separator(StrEnum):
    """What stands between two fields."""

    COMMA = ","
    SEMICOLON = ";"
    BAR = "|"
    CARET = "^"
    SPACE = " "


SEPARATOR_WORDS: Final = {
    Separator.COMMA: Words("逗号 ,", "comma ,"),
    Separator.SEMICOLON: Words("分号 ;", "semicolon ;"),
    Separator.BAR: Words("竖线 |", "bar |"),
    Separator.CARET: Words("尖号 ^", "caret ^"),
    Separator.SPACE: Words("空格", "space"),
}
# an input method that is on makes these of the ones that the reader typed
_FULL_WIDTH: Final = str.maketrans("，；｜＾　", ",;|^ ")


class ReaderLine(Struct, frozen=True, kw_only=True):
    """How one reader writes its line: the *separator*, and the *fields* in their order."""

    separator: Separator
    fields: tuple[LineField, ...]

    @property
    def words(self) -> Words:
        """The line as it is shown: 姓名,性别,证件号."""
        return Words(
            self.separator.join(FIELD_WORDS[field].zh for field in self.fields),
            self.separator.join(FIELD_WORDS[field].en for field in self.fields),
        )


class CardRead(Discreet, frozen=True, kw_only=True):
    """What a line said of a card: its number in the normal form, and the name if it was told."""

    paper_number: str
    name: str = ""


class LineTrouble(StrEnum):
    """Why a text is no whole line of a reader."""

    PARTS = "parts"
    NUMBER = "number"
    NO_NUMBER = "no_number"


TROUBLE_WORDS: Final = {
    LineTrouble.PARTS: Words(
        "有 {found} 段，这种读卡行要 {wanted} 段", "{found} parts, and this line has {wanted}"
    ),
    LineTrouble.NUMBER: Words(
        "第 {place} 段不是校验正确的证件号", "part {place} is no card number with its check digit"
    ),
    LineTrouble.NO_NUMBER: Words(
        "还没有说哪一段是证件号", "no part is told to be the card's number yet"
    ),
}


def read_line(text: str, line: ReaderLine, today: date) -> CardRead | Words:
    """Return what *text* says where it is a whole line, else why it is none."""
    parts = parts_of(text, line.separator)
    if len(parts) != len(line.fields):
        counted = {"found": len(parts), "wanted": len(line.fields)}
        return TROUBLE_WORDS[LineTrouble.PARTS].format(**counted)
    if LineField.NUMBER not in line.fields:
        return TROUBLE_WORDS[LineTrouble.NO_NUMBER]
    said = dict(zip(line.fields, parts, strict=True))
    reading = read_paper(compact(said[LineField.NUMBER]), today)
    if not is_card(reading.normal) or reading.doubts:
        place = line.fields.index(LineField.NUMBER) + 1
        return TROUBLE_WORDS[LineTrouble.NUMBER].format(place=place)
    name = clean_name(said.get(LineField.NAME, ""), _LONGEST_NAME).text
    return CardRead(paper_number=reading.normal, name=name)


def parts_of(text: str, separator: Separator) -> list[str]:
    """Return what stands between the separators of a line, however an input method wrote them."""
    return text.translate(_FULL_WIDTH).strip().split(separator)


def read_lines(stored: str) -> tuple[ReaderLine, ...]:
    """Return the lines that a post keeps as text; none where the text is empty or not understood.

    A line without the card's number could never be told from typing, so that it is left out.
    """
    try:
        lines = json.decode(stored or "[]", type=tuple[ReaderLine, ...])
    except MsgspecError:
        return ()
    return tuple(line for line in lines if is_usable(line))


def written_lines(lines: Sequence[ReaderLine]) -> str:
    """Return *lines* as the text that a post keeps; no lines are the empty text."""
    return json.encode(tuple(lines)).decode() if lines else ""


def is_usable(line: ReaderLine) -> bool:
    """Say whether a line can be told from typing: the number once, and something beside it."""
    kept = [field for field in line.fields if field not in SKIPPED]
    return len(line.fields) > 1 and LineField.NUMBER in kept and len(kept) == len(set(kept))


def guessed_line(sample: str, today: date) -> ReaderLine | None:
    """Return how the reader that sent *sample* seems to write; None where no card is in it."""
    for separator in Separator:
        parts = parts_of(sample, separator)
        fields = _guessed_fields(parts, today)
        if len(parts) > 1 and LineField.NUMBER in fields:
            return ReaderLine(separator=separator, fields=fields)
    return None


def _guessed_fields(parts: Sequence[str], today: date) -> tuple[LineField, ...]:
    """Take each part for what it looks like; what was found once is not found again."""
    found: list[LineField] = []
    for part in parts:
        field = _guessed(part.strip(), today)
        found.append(LineField.OTHER if field in found else field)
    return tuple(found)


def _guessed(part: str, today: date) -> LineField:
    reading = read_paper(compact(part), today)
    if is_card(reading.normal) and not reading.doubts:
        return LineField.NUMBER
    looks = (
        (LineField.SEX, part in {"男", "女"}),
        (LineField.BIRTH, bool(re.fullmatch(_DAY, part))),
        (LineField.TERM, bool(re.fullmatch(_TERM, part))),
        (LineField.NATION, part == "汉" or part.endswith("族")),
        (LineField.ISSUER, part.endswith("局")),
        (LineField.NAME, bool(re.fullmatch(_NAME, part))),
        (LineField.ADDRESS, len(part) > _LONGEST_CHINESE_NAME and is_han(part[0])),
    )
    return next((field for field, fits in looks if fits), LineField.OTHER)
