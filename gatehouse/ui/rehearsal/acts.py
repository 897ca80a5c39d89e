# SPDX-License-Identifier: MIT
"""What a rehearsal may ask of the invented post; see `gatehouse.ui.desk.acts` for the lanes."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.rehearsal import Cast, Pace, Served


class RehearsalActs(Struct, frozen=True, kw_only=True):
    """The acts of a rehearsal, all on the reader lane: it writes nothing of its own.

    *draw* returns who comes at a pace; *served* what was recorded after a place.
    """

    draw: Callable[[Pace], Cast]
    served: Callable[[int], tuple[Served, ...]]
