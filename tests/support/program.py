# SPDX-License-Identifier: MIT
"""The program as it is put together, over a store that a test has made."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from gatehouse.app.program import Program, WindowOptions
from gatehouse.domain.words import Language
from gatehouse.paths import user_places
from gatehouse.ui.shell.preferences import Preferences
from tests.support.post import FixedClock
from tests.support.qt import Recorder

ENGLISH = Preferences(language=Language.ENGLISH)
PATIENCE = 10_000


@contextmanager
def a_program(
    qapp: QApplication, store: Path, key_file: Path | None
) -> Iterator[tuple[Program, Recorder]]:
    """Show the window of *store*, and close it after the block."""
    options = WindowOptions(store=store, key_file=key_file)
    program = Program(qapp, user_places(), options, ENGLISH, FixedClock())
    heard = Recorder(program.messages)
    program.show()
    try:
        yield program, heard
    finally:
        program.window.close()
        program.close()
        assert heard.crashes == []
