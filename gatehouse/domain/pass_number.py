# SPDX-License-Identifier: MIT
"""The numbers of gate passes: nine digits drawn at random, and a check digit.

The check digit is Damm's: of the kept schemes that need no letter it is one that tells every
single wrong digit and every exchange of two neighbours; Luhn's and ISO 7064 MOD 11,10 miss some.
"""

from typing import Final

from gatehouse.domain.identity.cleaning import compact

NUMBER_DIGITS: Final = 10
LOWEST_BODY: Final = 100_000_000
"""The first digit is never 0, so that no cell of a workbook loses it."""
BODIES: Final = 900_000_000
_GROUP: Final = 3


def number_of(body: int) -> str:
    """Return the number that *body*, from `LOWEST_BODY` on, is given: with its check digit."""
    from stdnum import damm  # noqa: PLC0415 - it brings the whole of pydoc into a start

    digits = str(body)
    return digits + damm.calc_check_digit(digits)


def is_pass_number(text: str) -> bool:
    """Say whether *text* is a whole number with its right check digit."""
    if not _has_its_digits(text) or text[0] == "0":
        return False
    from stdnum import damm  # noqa: PLC0415 - the same

    return bool(damm.is_valid(text))


def is_mistyped(text: str) -> bool:
    """Say whether *text*, as somebody typed it, is a number with a wrong digit."""
    typed = compact(text)
    return _has_its_digits(typed) and not is_pass_number(typed)


def grouped(number: str) -> str:
    """Return a number as it is read: `481 620 935 7`."""
    return " ".join(number[at : at + _GROUP] for at in range(0, len(number), _GROUP))


def _has_its_digits(text: str) -> bool:
    return len(text) == NUMBER_DIGITS and text.isascii() and text.isdigit()
