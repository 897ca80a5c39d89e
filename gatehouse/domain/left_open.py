# SPDX-License-Identifier: MIT
"""What is said of things that wait beside the gate: paper, codes that were not seen, gaps."""

from gatehouse.domain.code_system import unseen_words
from gatehouse.domain.entry import OpenItem, OpenKind
from gatehouse.domain.unlogged import unlogged_words
from gatehouse.domain.words import Words


def left_open_words(item: OpenItem) -> Words | None:
    """Return the detail of *item* in words, or None where it is words already."""
    match item.kind:
        case OpenKind.SHEETS_OUT:
            return Words(f"{item.count} 张：{item.detail} 号", f"sheets {item.detail}")
        case OpenKind.CODE_UNSEEN:
            return unseen_words(item.since, item.detail, item.count)
        case OpenKind.UNLOGGED:
            return unlogged_words(item.detail)
        case _:
            return None
