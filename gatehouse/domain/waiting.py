# SPDX-License-Identifier: MIT
"""How much waits in the rooms where things are done one after the other."""

from msgspec import Struct


class Waiting(Struct, frozen=True, kw_only=True):
    """Errands and group purchases to be done, incidents to be closed, notes that lack something."""

    errands: int
    incidents: int
    notes: int
