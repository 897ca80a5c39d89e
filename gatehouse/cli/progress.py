# SPDX-License-Identifier: MIT
"""How far a long command is, told on stderr, so that an answer on stdout stays clean."""

import sys

from gatehouse.cli.speech import Speech
from gatehouse.domain.words import Words

_TENTHS = 10


class Progress:
    """Tells each tenth of long work: on one line of a terminal, on a line of its own elsewhere."""

    def __init__(self, speech: Speech, doing: Words) -> None:
        self._doing = speech.text(doing)
        self._told = -1

    def __call__(self, done: int, total: int) -> None:
        """Tell that *done* of *total* is done, where that is another tenth."""
        tenth = _TENTHS * done // max(total, 1)
        if tenth <= self._told:
            return
        self._told = tenth
        again = "\r" if sys.stderr.isatty() else ""
        end = "" if again and tenth < _TENTHS else "\n"
        sys.stderr.write(f"{again}{self._doing} {tenth * 10} %{end}")
        sys.stderr.flush()
