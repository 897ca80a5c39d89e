# SPDX-License-Identifier: MIT
"""Names as they are typed without an input method: initials (`lxf`) and full pinyin.

A guard types what they hear, so a surname that is read in its own way is found under every
reading it has; any other character under its ordinary one.
pypinyin is loaded by the first name that needs it, never by importing this module.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct

from gatehouse.domain.identity.cleaning import clean_name, is_han, one_han_or_others
from gatehouse.domain.identity.surnames import split_name, surname_readings

MOST_KEYS = 12
_LONGEST_NAME = 60
_APOSTROPHES = dict.fromkeys(map(ord, "'’ʼ`´"))
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i"})
_LATIN_WORD = re.compile(r"[a-z0-9]+")


class NameKeys(Struct, frozen=True, gc=False):
    """The keys of a name, likeliest first: `('lxf',)` and `('linxiaofeng',)`."""

    initials: tuple[str, ...]
    full: tuple[str, ...]


def name_keys(name: str) -> NameKeys:
    """Spell a name in every way it is likely to be typed, at most `MOST_KEYS` of each sort."""
    text = clean_name(name, _LONGEST_NAME).text
    surname = split_name(text)[0] if is_han(text[:1]) else ""
    spoken = [_surname_readings(character) for character in surname]
    spoken.extend(_given_readings(text[len(surname) :]))
    return keys_of_readings(spoken)


def readings_of(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the readings of each Chinese character, the ordinary one first; ü is written v."""
    return tuple(_dictionary_readings(character) for character in name if is_han(character))


def keys_of_readings(readings: Iterable[Sequence[str]]) -> NameKeys:
    """Spell the *readings* of a name's characters, those that come first at the front."""
    spoken = [reading for reading in readings if reading]
    initials = [_initials(tuple(reading)) for reading in spoken]
    return NameKeys(initials=_spell(initials), full=_spell(spoken))


def _spell(readings: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Join one reading of each part in turn; when there are too many, rare readings go first."""
    if all(len(reading) == 1 for reading in readings):
        return ("".join(reading[0] for reading in readings),) if readings else ()
    keys = ["" for _ in readings[:1]]
    for reading in readings:
        longer = dict.fromkeys(key + part for part in reading for key in keys)
        keys = list(longer)[:MOST_KEYS]
    return tuple(keys)


@lru_cache(maxsize=8192)
def _initials(reading: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part[0] for part in reading))


def _surname_readings(character: str) -> tuple[str, ...]:
    own = surname_readings(character)
    if not own:
        return _ordinary_reading(character)
    return tuple(dict.fromkeys((*own, *_dictionary_readings(character))))


def _ordinary_reading(character: str) -> tuple[str, ...]:
    return _dictionary_readings(character)[:1]


def _given_readings(text: str) -> Iterable[tuple[str, ...]]:
    """Give the readings of each character, and each Latin word as it is."""
    for piece in one_han_or_others(text):
        if is_han(piece):
            yield _ordinary_reading(piece)
        else:
            yield from _latin_words(piece)


def _latin_words(text: str) -> list[tuple[str, ...]]:
    return [(word,) for word in _LATIN_WORD.findall(_without_accents(text))]


def _without_accents(text: str) -> str:
    folded = text.casefold().translate(_APOSTROPHES).translate(_LETTERS)
    parts = unicodedata.normalize("NFKD", folded)
    return "".join(part for part in parts if not unicodedata.combining(part))


@lru_cache(maxsize=8192)
def _dictionary_readings(character: str) -> tuple[str, ...]:
    """Give every reading of a character in plain letters, the ordinary one first."""
    from pypinyin import Style, pinyin  # noqa: PLC0415 - a third of a second, only where needed

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    spelt = (_without_accents(reading) for readings in found for reading in readings)
    return tuple(dict.fromkeys(filter(None, spelt)))
