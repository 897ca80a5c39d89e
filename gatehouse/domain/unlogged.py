# SPDX-License-Identifier: MIT
"""Ways through the gate that nobody logged (漏登): people leave by other gates, too.

Whoever goes the same way twice is let through all the same; what lies between is typed in later.
"""

from gatehouse.domain.entry import Direction
from gatehouse.domain.words import Words

_WORDS = {
    Direction.IN: Words("上次出门漏登", "the way out before was not logged"),
    Direction.OUT: Words("上次进门漏登", "the way in before was not logged"),
}


def unlogged_words(direction: str) -> Words:
    """Return what is missing before an entry in *direction*, where the last went the same way."""
    return _WORDS[Direction(direction)]
