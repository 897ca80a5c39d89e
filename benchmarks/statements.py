# SPDX-License-Identifier: MIT
"""The bare floor of a service: the very statements it sends, through the driver alone."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, event


@dataclass(frozen=True, slots=True)
class Script:
    """Statements with their parameters, in the order in which the driver got them."""

    steps: list[tuple[str, Any]] = field(default_factory=list)

    def play(self, bare: Any) -> None:
        """Send everything once more through a bare driver connection, and read every answer."""
        for sql, parameters in self.steps:
            bare.execute(sql, parameters).fetchall()


def scripts_of(acts: Sequence[Callable[[], object]], begin: str = "BEGIN") -> list[Script]:
    """Do *acts* and return what each of them sent to SQLite; *begin* opens its transactions."""
    scripts = []
    for act in acts:
        with _listening(begin) as script:
            act()
        scripts.append(script)
    return scripts


@contextmanager
def _listening(begin: str) -> Iterator[Script]:
    script = Script()

    def note_begin(_connection: Connection) -> None:
        script.steps.append((begin, ()))

    def note_statement(
        _connection: Connection,
        _cursor: object,
        sql: str,
        parameters: Any,
        _context: object,
        many: bool,
    ) -> None:
        sets = parameters if many else [parameters]
        script.steps.extend((sql, one) for one in sets)

    def note_commit(_connection: Connection) -> None:
        script.steps.append(("COMMIT", ()))

    def note_rollback(_connection: Connection) -> None:
        script.steps.append(("ROLLBACK", ()))

    listeners: dict[str, Callable[..., None]] = {
        "begin": note_begin,
        "before_cursor_execute": note_statement,
        "commit": note_commit,
        "rollback": note_rollback,
    }
    for name, listener in listeners.items():
        event.listen(Engine, name, listener)
    try:
        yield script
    finally:
        for name, listener in listeners.items():
            event.remove(Engine, name, listener)
