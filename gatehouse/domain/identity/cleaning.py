# SPDX-License-Identifier: MIT
"""Text from outside, made harmless to store, show and print.

Cells and scanners bring bidi marks, zero-width characters, control characters and names of
ten thousand characters. Nothing visible is lost except what lies beyond the limit.
"""

import re
import unicodedata

from msgspec import Struct

_HAN_BLOCKS = (("\u3400", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0003ffff"))
_HAN = "".join(f"{first}-{last}" for first, last in _HAN_BLOCKS)
# compiled when they are first needed: such large sets take their time
_ONE_HAN_OR_OTHERS = f"[{_HAN}]|[^{_HAN}]+"
_ALIGNMENT = f"(?<=[{_HAN}]) (?=[{_HAN}])"


LONGEST_LINE = 200
"""The most characters of what somebody writes in one line: a note, a reason, a company."""


class Cleaned(Struct, frozen=True, gc=False):
    """A text fit to keep, and whether something had to be cut off its end."""

    text: str
    was_cut: bool


def clean(text: str, limit: int) -> Cleaned:
    """Keep the visible characters of *text* in NFC, single-spaced, at most *limit* of them."""
    return _cut(_tidy(text), limit)


def clean_name(text: str, limit: int) -> Cleaned:
    """Clean a name; spaces that only align Chinese characters (`张　三`) are no part of it."""
    tidy = _tidy(text)
    return _cut(re.sub(_ALIGNMENT, "", tidy) if " " in tidy else tidy, limit)


def has_unseen(text: str) -> bool:
    """Tell whether *text* holds characters that nobody sees: zero-width ones, controls, marks."""
    return not text.isprintable() and any(
        unicodedata.category(character).startswith("C") and not character.isspace()
        for character in text
    )


def is_han(character: str) -> bool:
    """Tell Chinese characters from all others."""
    if len(character) == 1:
        for low, high in _HAN_BLOCKS:
            if low <= character <= high:
                return True
    return False


def has_han(text: str) -> bool:
    """Tell whether a Chinese character is among those of *text*."""
    return not text.isascii() and any(map(is_han, text))


def is_all_han(text: str) -> bool:
    """Tell whether nothing but Chinese characters is in *text*."""
    return all(map(is_han, text))


def one_han_or_others(text: str) -> list[str]:
    """Cut *text* into its Chinese characters, one by one, and what stands between them."""
    return re.findall(_ONE_HAN_OR_OTHERS, text)


def compact(text: str) -> str:
    """Fold full-width forms to ASCII (NFKC) and drop white space: how numbers are compared."""
    if text.isascii() and text.isprintable():
        return "".join(text.split())
    folded = "".join(_visible(unicodedata.normalize("NFKC", text)).split())
    return folded if folded.isascii() else unicodedata.normalize("NFKC", folded)


def _tidy(text: str) -> str:
    tidy = " ".join(_visible(text).split())
    return tidy if tidy.isascii() else unicodedata.normalize("NFC", tidy)


def _cut(text: str, limit: int) -> Cleaned:
    return Cleaned(text[:limit].rstrip(), was_cut=len(text) > limit)


def _visible(text: str) -> str:
    """Drop controls, format characters and lone surrogates; white space stays for the caller."""
    if text.isprintable():
        return text
    return "".join(
        character
        for character in text
        if character.isspace() or not unicodedata.category(character).startswith("C")
    )
