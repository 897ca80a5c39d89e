# SPDX-License-Identifier: MIT
"""What can be somebody's name."""


def may_be_name(text: str) -> bool:
    """Say whether *text* can name somebody: it holds a letter or a character, not digits alone."""
    return any(map(str.isalpha, text))
