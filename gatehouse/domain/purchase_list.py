# SPDX-License-Identifier: MIT
"""The list of a group purchase (团购) as somebody writes or pastes it: a flat in each line."""

import re
from typing import Final

from msgspec import Struct

from gatehouse.domain.errand import MOST_PORTIONS, Share
from gatehouse.domain.identity.addresses import read_door

_NUMBERED: Final = re.compile(r"^\d{1,3}[.．、)）]\s+")
_PARTS: Final = re.compile(r"[\s,，;；:：]+")
_PORTIONS: Final = re.compile(r"[x×*]?(\d{1,3})(?:份|个|箱|盒|袋|包|件)?")


class PurchaseList(Struct, frozen=True):
    """What each flat gets, and the lines that nobody can read; a flat named twice gets both."""

    shares: tuple[Share, ...]
    unread: tuple[str, ...]


def read_purchase_list(text: str) -> PurchaseList:
    """Return what *text* says: a door in each line, and behind it how many, else one."""
    portions: dict[str, int] = {}
    unread = []
    for line in filter(None, map(str.strip, text.splitlines())):
        share = _read(line)
        if share is None or portions.get(share.door, 0) + share.portions > MOST_PORTIONS:
            unread.append(line)
        else:
            portions[share.door] = portions.get(share.door, 0) + share.portions
    shares = tuple(Share(door=door, portions=count) for door, count in portions.items())
    return PurchaseList(shares, tuple(unread))


def _read(line: str) -> Share | None:
    parts = _PARTS.split(_NUMBERED.sub("", line))
    door = read_door(parts[0])
    if door is None or not door.room:
        return None
    counts = [match for part in parts[1:] if (match := _PORTIONS.fullmatch(part))]
    if not counts:
        return Share(door=door.label)
    count = int(counts[-1].group(1))
    return Share(door=door.label, portions=count) if count else None
