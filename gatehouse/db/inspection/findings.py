# SPDX-License-Identifier: MIT
"""What a check of a store says: problems in words, each with its place."""

from msgspec import Struct

from gatehouse.domain.ledger import Head
from gatehouse.domain.words import Words

WITHOUT_ANCHOR = Words(
    "没有拿表尾的指纹来对：这样只能查出意外损坏和粗糙的改动，查不出有人把整本台账重写了一遍。",
    "No fingerprint was compared: this finds accidents and clumsy edits, not somebody who wrote "
    "the whole ledger anew.",
)


class Findings(Struct, frozen=True, kw_only=True):
    """The result of a check.

    *facts* counts ledger rows, *heads* has the end of every station's chain, *caveat* says what
    a check like this one cannot find.
    """

    facts: int
    heads: tuple[Head, ...]
    problems: tuple[Words, ...]
    caveat: Words | None

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems
