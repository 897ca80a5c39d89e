# SPDX-License-Identifier: MIT
"""What another hand typed comes masked: it stands behind an empty input, never in it.

So nobody writes on in a masked number; whatever is typed replaces it whole, and a dash takes it
away.
"""

from typing import Final

from gatehouse.domain.identity.masking import is_masked

_TAKES_AWAY: Final = frozenset("-－—–")


def hidden_part(text: str) -> str:
    """Return *text* if it is masked."""
    return text if is_masked(text) else ""


def open_part(text: str) -> str:
    """Return *text* if nothing in it is masked."""
    return "" if is_masked(text) else text


def told_part(typed: str, hidden: str) -> str:
    """Return what was *typed*, or what is *hidden* where nothing was; nothing for a dash."""
    text = typed.strip()
    if not text:
        return hidden
    return "" if _TAKES_AWAY.issuperset(text) else text
