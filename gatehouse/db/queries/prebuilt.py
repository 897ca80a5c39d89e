# SPDX-License-Identifier: MIT
"""Statements whose text is made once, for questions that are asked often or bear no waiting.

SQLAlchemy's own way from a statement to its answer costs more than a small answer itself.
"""

from functools import cached_property
from typing import Any

from sqlalchemy import Compiled, Connection, CursorResult, SelectBase
from sqlalchemy.dialects import sqlite

_DIALECT = sqlite.dialect(paramstyle="named")


class Prebuilt:
    """A Core statement as text; values are given, and answered, as they are stored.

    The text is made when the question is first asked: a start waits for none.
    """

    def __init__(self, statement: SelectBase) -> None:
        self._statement = statement

    def ask(self, connection: Connection, values: dict[str, Any]) -> CursorResult[*tuple[Any, ...]]:
        """Return the answer for *values*, by the names of the statement's parameters."""
        return connection.exec_driver_sql(self.text, {**self.constants, **values})

    @cached_property
    def text(self) -> str:
        """What is sent."""
        return str(self._compiled)

    @cached_property
    def constants(self) -> dict[str, Any]:
        """What the statement itself brings, such as the code of an outcome."""
        return {name: value for name, value in self._compiled.params.items() if value is not None}

    @cached_property
    def _compiled(self) -> Compiled:
        return self._statement.compile(dialect=_DIALECT)
