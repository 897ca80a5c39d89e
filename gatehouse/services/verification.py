# SPDX-License-Identifier: MIT
"""Checking the store: whether it is whole, and whether it fits the fingerprints on its sheets."""

from collections.abc import Sequence

from gatehouse.db.engine import Store
from gatehouse.db.inspection import verification
from gatehouse.db.inspection.findings import Findings
from gatehouse.domain.ledger import Anchor
from gatehouse.domain.progress import Report


def verify(store: Store, anchors: Sequence[str] = (), report: Report | None = None) -> Findings:
    """Check pages, references, ledger and state; *anchors* are written as they are on sheets.

    Only reads, and asks for nobody on duty: a damaged store may not be able to tell who that is.
    """
    return verification.verify(store, tuple(map(Anchor.read, anchors)), report)
