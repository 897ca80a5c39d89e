# SPDX-License-Identifier: MIT
"""How far long work is: told as done of a total; who is told may raise `Cancelled` to stop it."""

from collections.abc import Callable
from typing import TypeAlias

Report: TypeAlias = Callable[[int, int], None]


def unreported(_done: int, _total: int) -> None:
    """Take note of progress that nobody waits for."""
