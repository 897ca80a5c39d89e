# SPDX-License-Identifier: MIT
"""What the view of the golden cases may ask of the post."""

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from gatehouse.domain.policy.kept_case import CaseOrder, CaseRecorded, CaseStep, KeptCase
from gatehouse.domain.policy.trial import JudgedEntry


class RuleCaseActs(Struct, frozen=True, kw_only=True):
    """The acts of the view.

    *judged* is of which entries of a day a case can be made, *changes* the history of the list;
    *drop* takes the id of a case and why. *keep*, *drop* and *undo* run on the writer lane.
    """

    cases: Callable[[], tuple[KeptCase, ...]]
    changes: Callable[[], tuple[CaseStep, ...]]
    judged: Callable[[date], tuple[JudgedEntry, ...]]

    keep: Callable[[CaseOrder], CaseRecorded]
    drop: Callable[[str, str], CaseRecorded]
    undo: Callable[[str], CaseRecorded]
