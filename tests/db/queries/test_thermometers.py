# SPDX-License-Identifier: MIT
"""What thermometers showed is found through the index of entries, and only for the time asked."""

from copy import copy
from typing import TYPE_CHECKING

from gatehouse.db.queries.thermometers import _LATEST, _SHOWN
from gatehouse.db.tables.columns import utc_text

if TYPE_CHECKING:
    from datetime import datetime

    from gatehouse.db.engine import Store
    from gatehouse.db.queries.prebuilt import Prebuilt


def plan(store: "Store", asked: "Prebuilt", now: "datetime") -> list[str]:
    """Return how SQLite goes about it."""
    values = {"since": utc_text(now), "until": utc_text(now), "most": 100}
    explained = copy(asked)
    explained.text = f"EXPLAIN QUERY PLAN {asked.text}"
    with store.reader() as connection:
        return [str(row[-1]) for row in explained.ask(connection, values)]


def test_the_last_readings_are_read_backwards_through_the_index(
    store: "Store", now: "datetime"
) -> None:
    steps = plan(store, _LATEST, now)

    assert any("entry USING INDEX ix_entry_happened_at (happened_at>? AND " in one for one in steps)
    assert not any("SCAN" in one or "TEMP B-TREE" in one for one in steps)


def test_the_drift_reads_the_days_it_is_of_and_no_others(store: "Store", now: "datetime") -> None:
    steps = plan(store, _SHOWN, now)

    assert any("entry USING INDEX ix_entry_happened_at (happened_at>? AND " in one for one in steps)
    assert not any("SCAN" in one for one in steps)
