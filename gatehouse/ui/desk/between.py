# SPDX-License-Identifier: MIT
"""The moment between two people who come at once."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_LONGEST_MS: Final = 150


class Between(QObject):
    """Leaves the empty desk out while it is being found out who comes next.

    Where keys come right behind an Enter, from a scanner or from a quick hand, nobody would see
    the empty desk, and whoever is next would wait until it is laid out and painted.

    Signals:
        ended: it is known that nobody comes at once, or who does.
    """

    ended = Signal()
    _keys_taken = Signal()

    def __init__(self, waits: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waits = waits
        self._holds = False
        self._longest = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        self._longest.timeout.connect(self.end)
        # comes behind the keys that are there already, and before the next frame
        self._keys_taken.connect(self._on_keys_taken, Qt.ConnectionType.QueuedConnection)

    @property
    def holds(self) -> bool:
        """Whether it is not known yet if somebody comes at once."""
        return self._holds

    def begin(self) -> None:
        """Leave the empty desk out, until it is known whether somebody comes at once."""
        self._holds = True
        self._longest.start()
        self._keys_taken.emit()

    def end(self) -> None:
        """Show what there is to see."""
        if self._holds:
            self._holds = False
            self._longest.stop()
            self.ended.emit()

    def _on_keys_taken(self) -> None:
        if not self._waits():
            self.end()
