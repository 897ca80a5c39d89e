# SPDX-License-Identifier: MIT
"""What a composed sheet is made of: sections of facts, tables, bars and sentences."""

from datetime import timedelta
from typing import Final, TypeAlias

from msgspec import Struct

from gatehouse.domain.entry import Flow
from gatehouse.domain.register import MASKED
from gatehouse.domain.words import Words

NONE: Final = Words("无", "none")
_TWO_DAYS: Final = 48


class Facts(Struct, frozen=True):
    """Captions with what stands beside each."""

    pairs: tuple[tuple[Words, Words], ...]


class Grid(Struct, frozen=True):
    """A table; *shares* divide its width, columns in *figures* are set to the right."""

    headings: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]
    shares: tuple[int, ...]
    figures: frozenset[int] = frozenset()


class Bars(Struct, frozen=True):
    """People admitted by clock hour."""

    hours: tuple[tuple[str, Flow], ...]


class Prose(Struct, frozen=True):
    """What somebody wrote, line by line."""

    text: str


Block: TypeAlias = Facts | Grid | Bars | Prose


class Section(Struct, frozen=True):
    """One matter of the sheet; the *note* stands small beside its title."""

    title: Words
    note: Words
    blocks: tuple[Block, ...]


def plain(text: str) -> Words:
    """Return a text that is the same in both languages."""
    return Words(text, text)


def written(text: str) -> Words:
    """Return what somebody wrote, as it may lie on paper."""
    return plain(MASKED.text(text))


def span_words(length: timedelta) -> Words:
    """Return how long, in the unit that people would use for it."""
    minutes = max(int(length.total_seconds()) // 60, 0)
    hours, rest = divmod(minutes, 60)
    if hours >= _TWO_DAYS:
        return Words(f"{hours // 24} 天", f"{hours // 24} d")
    if not hours:
        return Words(f"{rest} 分钟", f"{rest} min")
    return Words(f"{hours} 小时 {rest:02}", f"{hours} h {rest:02}")
