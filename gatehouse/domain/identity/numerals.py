# SPDX-License-Identifier: MIT
"""Chinese numerals in addresses: 三栋, 十二单元, 二十一号楼, 五〇一室."""

import re

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100}
_NUMERAL = re.compile("[零〇一二三四五六七八九十百两]+")


def with_digits(text: str) -> str:
    """Write every Chinese numeral of a text in Arabic digits."""
    return _NUMERAL.sub(lambda match: _digits(match[0]), text)


def _digits(numeral: str) -> str:
    """Turn 五〇一 into 501, place by place, and 二十一 into 21, by value."""
    if not any(unit in numeral for unit in _UNITS):
        return "".join(str(_DIGITS[character]) for character in numeral)
    total, digit = 0, 0
    for character in numeral:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return str(total + digit)
