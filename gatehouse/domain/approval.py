# SPDX-License-Identifier: MIT
"""Who approved an override (特批), as the register tells it."""

from typing import Final

from gatehouse.domain.entry import Approval
from gatehouse.domain.words import Words

_SIGNED: Final = Words("{name}（电话，已补签）", "{name} (by telephone, signed since)")
_TO_BE_SIGNED: Final = Words("{name}（电话，待补签）", "{name} (by telephone, to be signed)")


def approver_words(name: str, approval: Approval, *, signed: bool) -> Words:
    """Return *name*, and of an approval by telephone whether it was *signed* since."""
    if approval is Approval.PIN:
        return Words(name, name)
    return (_SIGNED if signed else _TO_BE_SIGNED).format(name=name)
