# SPDX-License-Identifier: MIT
"""The peak at the gate (高峰): records finished later, and whether people are only counted."""

from datetime import datetime

from msgspec import Struct

from gatehouse.domain.discreet import Discreet


class ParkedRow(Discreet, frozen=True, kw_only=True):
    """An unfinished record as the desk lists it, the oldest first.

    *shown_name* is as typed in the hands that typed it, and masked in any others. *let_through*
    says that they passed already and only the record is missing.
    """

    parked_id: str
    since: datetime
    shown_name: str
    door: str
    let_through: bool


class Peak(Struct, frozen=True):
    """What the desk shows of a peak; *counting_since* is None while people are written down."""

    parked: tuple[ParkedRow, ...] = ()
    counting_since: datetime | None = None


CALM = Peak()
