# SPDX-License-Identifier: MIT
"""The slip (来访单) that a visitor takes along: when they came, where to, by which pass."""

from datetime import datetime

from msgspec import Struct

from gatehouse.domain.code_list import AS_SHIPPED, CodeBook
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.words import Words


class VisitorSlip(Struct, frozen=True, kw_only=True):
    """What the slip of an entry says; *visitor* is masked, as everything that leaves.

    *number* and *valid_to* are of the pass that was shown, or that the visitor holds; empty and
    None where there is none. *purpose* is why the post records, in its own words if it has any;
    *codes* are how it calls things.
    """

    entry_id: str
    compound: str
    gate: str
    telephone: str
    operator: str
    visitor: str
    subject_class: SubjectClass
    door: str
    happened_at: datetime
    number: str = ""
    valid_to: datetime | None = None
    purpose: Words = Words("", "")
    codes: CodeBook = AS_SHIPPED
