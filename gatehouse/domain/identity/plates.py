# SPDX-License-Identifier: MIT
"""Number plates by their shape (GA 36), and free words for what has no plate."""

import re
from enum import StrEnum
from functools import cache

from msgspec import Struct

from gatehouse.domain.identity.cleaning import clean, compact

_TAIL = 4
_LONGEST_TEXT = 40
_PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
_LETTER = "[A-HJ-NP-Z]"  # no I and no O, which read as 1 and 0
_PLACE = "[A-HJ-NP-Z0-9]"
_POWER = "[A-HJK]"  # D and A, B, C, E: electric; F and G, H, J, K: not purely
_WITHOUT = frozenset({"", "无", "无牌", "没有", "暂无"})


class PlateKind(StrEnum):
    """The kinds of plate; free text and none are no plates."""

    ORDINARY = "ordinary"
    NEW_ENERGY_SMALL = "new_energy_small"
    NEW_ENERGY_LARGE = "new_energy_large"
    POLICE = "police"
    TRAILER = "trailer"
    LEARNER = "learner"
    CONSULATE = "consulate"
    EMBASSY = "embassy"
    HK_MACAU = "hk_macau"
    MILITARY = "military"
    ARMED_POLICE = "armed_police"
    RESCUE = "rescue"
    TEMPORARY = "temporary"
    FREE_TEXT = "free_text"
    NONE = "none"


class PlateDoubt(StrEnum):
    """Why a text is not taken for a plate."""

    LETTER_I_OR_O = "letter_i_or_o"
    UNKNOWN = "unknown"


class PlateReading(Struct, frozen=True, gc=False):
    """A plate as shown (`粤B·12345`) and as compared (`粤B12345`)."""

    display: str
    normal: str
    kind: PlateKind
    doubt: PlateDoubt | None = None


_PATTERNS = (
    (PlateKind.HK_MACAU, f"(粤Z)({_PLACE}{{4}}[港澳])"),
    (PlateKind.ORDINARY, f"({_PROVINCE}{_LETTER})({_PLACE}{{5}})"),
    (PlateKind.NEW_ENERGY_SMALL, f"({_PROVINCE}{_LETTER})({_POWER}{_PLACE}[0-9]{{4}})"),
    (PlateKind.NEW_ENERGY_LARGE, f"({_PROVINCE}{_LETTER})([0-9]{{5}}{_POWER})"),
    (PlateKind.POLICE, f"({_PROVINCE}{_LETTER})({_PLACE}{{4}}警)"),
    (PlateKind.TRAILER, f"({_PROVINCE}{_LETTER})({_PLACE}{{4}}挂)"),
    (PlateKind.LEARNER, f"({_PROVINCE}{_LETTER})({_PLACE}{{4}}学)"),
    (PlateKind.CONSULATE, f"({_PROVINCE}{_LETTER})({_PLACE}{{4}}领)"),
    (PlateKind.EMBASSY, "()([0-9]{6}使|使[0-9]{6})"),
    (PlateKind.RESCUE, f"({_PROVINCE}[XS])([0-9]{{4}}应急)"),
    (PlateKind.ARMED_POLICE, f"(WJ{_PROVINCE}?)([0-9]{{4}}{_PLACE})"),
    (PlateKind.MILITARY, f"({_LETTER}{{2}})({_PLACE}[0-9]{{4}})"),
    (PlateKind.TEMPORARY, f"({_PROVINCE}{_LETTER})({_PLACE}{{4,6}}临|临{_PLACE}{{4,6}})"),
    (PlateKind.TEMPORARY, f"(临{_PROVINCE}{_LETTER})({_PLACE}{{4,6}})"),
)


def read_plate(text: str) -> PlateReading:
    """Read a plate; what fits no shape is kept as free text and says so."""
    normal = _normal(text)
    if normal in _WITHOUT:
        return PlateReading("", "", PlateKind.NONE)
    for kind, shape in _shapes():
        if match := shape.fullmatch(normal):
            return PlateReading("·".join(filter(None, match.groups())), normal, kind)
    display = clean(text, _LONGEST_TEXT).text
    return PlateReading(display, normal[:_LONGEST_TEXT], PlateKind.FREE_TEXT, _doubt(normal))


def plate_tail(normal: str) -> str:
    """Give the last four letters and digits of a normal plate, in lower case like all keys."""
    typed = [character for character in normal if character.isascii()]
    return "".join(typed[-_TAIL:]).lower()


def plate_digits(normal: str) -> str:
    """Give the last four digits, for whoever leaves the letters out; "" where the tail is these."""
    digits = "".join(filter(str.isdecimal, normal))[-_TAIL:]
    return digits if len(digits) == _TAIL and digits != plate_tail(normal) else ""


@cache
def _shapes() -> tuple[tuple[PlateKind, re.Pattern[str]], ...]:
    """Return the shapes, of which the first group stands before the dot, the second after it."""
    return tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)


def _normal(text: str) -> str:
    return "".join(filter(str.isalnum, compact(text).upper()))


def _doubt(normal: str) -> PlateDoubt:
    """Name the commonest slip: a plate that would fit but for an I or an O."""
    repaired = normal.replace("I", "1").replace("O", "0")
    if repaired != normal and any(shape.fullmatch(repaired) for _, shape in _shapes()):
        return PlateDoubt.LETTER_I_OR_O
    return PlateDoubt.UNKNOWN
