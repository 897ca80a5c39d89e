# SPDX-License-Identifier: MIT
"""What the passes screen may ask of the post; see `gatehouse.ui.desk.acts` for the lanes."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from gatehouse.domain.gate_pass import (
    BatchOrder,
    BatchRecorded,
    PassCard,
    PassClass,
    PassFilter,
    PassList,
    PassOrder,
    PassRecorded,
)
from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.pass_terms import ClassTerms
from gatehouse.domain.person import Found


class PassActs(Struct, frozen=True, kw_only=True):
    """The acts of the passes screen.

    *passes* takes a filter and a text to narrow by; *find* and *find_households* are those of the
    desk's box. *terms* tells what the classes allow. *issue*, *void* (a pass
    and the reason), *reissue* (a lost one), *renew* (for so many days), *take_back* and
    *issue_batch* run on the writer lane.
    """

    passes: Callable[[PassFilter, str], PassList]
    card: Callable[[str], PassCard]
    find: Callable[[str], Found]
    find_households: Callable[[str], tuple[HouseholdRow, ...]]

    terms: Callable[[], Mapping[PassClass, ClassTerms]]
    issue: Callable[[PassOrder], PassRecorded]
    void: Callable[[str, str], PassRecorded]
    reissue: Callable[[str], PassRecorded]
    renew: Callable[[str, int], PassRecorded]
    take_back: Callable[[str], PassRecorded]
    issue_batch: Callable[[BatchOrder], BatchRecorded]
