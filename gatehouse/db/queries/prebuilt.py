# SPDX-License-Identifier: MIT
"""Statements whose text is made once, for questions that are asked often or bear no waiting.

SQLAlchemy's own way from a statement to its answer costs more than a small answer itself.
"""

from typing import Any

from sqlalchemy import Connection, CursorResult, SelectBase
from sqlalchemy.dialects import sqlite

_DIALECT = sqlite.dialect(paramstyle="named")


class Prebuilt:
    """A Core statement as text; values are given, and answered, as they are stored."""

    def __init__(self, statement: SelectBase) -> None:
        compiled = statement.compile(dialect=_DIALECT)
        self.text = str(compiled)
        # what the statement itself brings, such as the code of an outcome
        self._constants = {
            name: value for name, value in compiled.params.items() if value is not None
        }

    def ask(self, connection: Connection, values: dict[str, Any]) -> CursorResult[*tuple[Any, ...]]:
        """Return the answer for *values*, by the names of the statement's parameters."""
        return connection.exec_driver_sql(self.text, {**self._constants, **values})
