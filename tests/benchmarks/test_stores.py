# SPDX-License-Identifier: MIT
"""The stores to measure on are real ones: their ledger holds and everybody is where they went."""

from pathlib import Path
from random import Random

from benchmarks.stores import ENTRIES_A_DAY, KEY, make_store
from gatehouse.db.engine import Store
from gatehouse.db.inspection.verification import verify
from gatehouse.services.sample.people import Inventor


def test_history_written_fast_passes_every_check(tmp_path: Path) -> None:
    path = tmp_path / "measured.gate"

    make_store(path, Inventor(Random(1)).roster(20), "changchun-2022-03", days=1)

    with Store.open(path, KEY) as store:
        findings = verify(store)
    assert findings.problems == ()
    assert findings.facts > ENTRIES_A_DAY
