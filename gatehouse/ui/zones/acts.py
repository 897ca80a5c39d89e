# SPDX-License-Identifier: MIT
"""What the zones screen may ask of the post; see `gatehouse.ui.desk.acts` for the lanes."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.post import OperatorRow
from gatehouse.domain.zone import (
    ExtensionOrder,
    PlaceRow,
    ReleaseOrder,
    ZoneFilter,
    ZoneLevel,
    ZoneList,
    ZoneOrder,
    ZonesRecorded,
)
from gatehouse.reports.zone_notice import NoticePaper


class ZoneActs(Struct, frozen=True, kw_only=True):
    """The acts of the zones screen.

    *zones* takes a filter and a text to narrow by, *places* a level and what was typed; *notices*
    takes ids and returns the pages to print; *approvers* are whose PIN an act needs, nobody where
    whoever is on duty may seal. *seal*, *extend* and *release* run on the writer lane.
    """

    zones: Callable[[ZoneFilter, str], ZoneList]
    places: Callable[[ZoneLevel, str], tuple[PlaceRow, ...]]
    notices: Callable[[tuple[str, ...]], tuple[NoticePaper, ...]]
    approvers: Callable[[], tuple[OperatorRow, ...]]

    seal: Callable[[ZoneOrder], ZonesRecorded]
    extend: Callable[[ExtensionOrder], ZonesRecorded]
    release: Callable[[ReleaseOrder], ZonesRecorded]
