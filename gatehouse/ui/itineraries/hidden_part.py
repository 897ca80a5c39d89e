# SPDX-License-Identifier: MIT
"""What another hand typed comes masked: it stands behind an empty input, never in it.

So nobody writes on in a masked number; whatever is typed replaces it whole.
"""

from gatehouse.domain.identity.masking import is_masked


def hidden_part(text: str) -> str:
    """Return *text* if it is masked."""
    return text if is_masked(text) else ""


def open_part(text: str) -> str:
    """Return *text* if nothing in it is masked."""
    return "" if is_masked(text) else text
