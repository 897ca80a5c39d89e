# SPDX-License-Identifier: MIT
"""What a handover keeps beside its shift: how both signed, the reckoning, answers and counts.

Handovers that were signed before any of that was asked have none of it.
"""

from typing import Any, Final

from msgspec import Struct, convert, to_builtins

from gatehouse.domain.handover import Proofs
from gatehouse.domain.reckoning import Cause, Doubt, Reckoned
from gatehouse.domain.supply import SupplyCount


class Details(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The column `details` of a handover."""

    proofs: Proofs | None = None
    reckoning: tuple[Reckoned, ...] = ()
    causes: tuple[Cause, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    supplies: tuple[SupplyCount, ...] = ()


NO_DETAILS: Final = Details()


def plain_details(details: Details) -> dict[str, Any]:
    """Return *details* as plain values."""
    plain: dict[str, Any] = to_builtins(details)
    return plain


def recorded_details(plain: dict[str, Any] | None) -> Details:
    """Return what `plain_details` wrote; nothing of a handover that has none."""
    return NO_DETAILS if plain is None else convert(plain, Details)
