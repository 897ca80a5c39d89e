# SPDX-License-Identifier: MIT
"""What a program that is killed or starved needs to open the store of the tests."""

from datetime import UTC, datetime
from pathlib import Path

from gatehouse.db.engine import Store
from gatehouse.db.keys import StoreKey
from gatehouse.domain.duty import Duty, Operator
from tests.db.conftest import ENTRY


def open_with_duty(path: Path) -> tuple[Store, Duty, dict[str, str]]:
    """Open the store that the fixtures made, as its operator on its shift."""
    operator = Operator("operator-1", "郑小满", frozenset())
    duty = Duty(operator, "北门", "shift-1", "machine-1", lambda: datetime.now(UTC))
    return Store.open(path, StoreKey(bytes(range(32)))), duty, ENTRY
