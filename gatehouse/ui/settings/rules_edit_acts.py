# SPDX-License-Identifier: MIT
"""What writing a new version of the rules may ask of the post."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from gatehouse.domain.policy.adoption import OfferedSet
from gatehouse.domain.policy.draft.draft import Draft


class RulesEditActs(Struct, frozen=True, kw_only=True):
    """The acts of the view.

    *sources* are the sets that may be copied, *kept* the version that was left half written. *save*
    writes a set to a file and answers with its fingerprint. *begin*, *keep* and *drop* run on the
    writer lane.
    """

    sources: Callable[[], tuple[OfferedSet, ...]]
    kept: Callable[[], Draft | None]
    save: Callable[[str, Path], str]

    begin: Callable[[str], Draft]
    keep: Callable[[Draft], None]
    drop: Callable[[], None]
