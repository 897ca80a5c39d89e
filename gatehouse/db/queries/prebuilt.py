# SPDX-License-Identifier: MIT
"""Statements whose text is made once, for questions that are asked often or bear no waiting.

SQLAlchemy's own way from a statement to its answer costs more than a small answer itself: these
go straight to the driver.
"""

from functools import cached_property
from typing import Any

from sqlalchemy import Compiled, Connection, Result, SelectBase, Update
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import IteratorResult
from sqlalchemy.engine.result import SimpleResultMetaData

from gatehouse.db.straight import send

_DIALECT = sqlite.dialect(paramstyle="named")


class Prebuilt:
    """A Core statement as text; values are given, and answered, as they are stored.

    The text is made when the question is first asked: a start waits for none.
    """

    def __init__(self, statement: SelectBase | Update) -> None:
        self._statement = statement

    def ask(self, connection: Connection, values: dict[str, Any]) -> Result[*tuple[Any, ...]]:
        """Return the answer for *values*, by the names of the statement's parameters."""
        return IteratorResult(self._names, iter(self.send(connection, values)))

    def send(self, connection: Connection, values: dict[str, Any]) -> list[tuple[Any, ...]]:
        """Return the answer as bare rows without names: for what every entry waits for."""
        return send(connection, self.text, {**self.constants, **values})

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

    @cached_property
    def _names(self) -> SimpleResultMetaData:
        assert isinstance(self._statement, SelectBase), "only a question has an answer"
        return SimpleResultMetaData([column.name for column in self._statement.selected_columns])
