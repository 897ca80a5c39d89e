# SPDX-License-Identifier: MIT
"""The moment between two people: until the last is recorded and the next is looked up."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_LONGEST_MS: Final = 150


class Between(QObject):
    """Leaves the empty desk out while it has nothing to tell yet.

    It is laid out and painted once, when it can say that the last one is recorded. Where keys come
    right behind an Enter, from a scanner or from a quick hand, nobody would see it, and whoever is
    next would wait for it.

    Signals:
        ended: it is known what there is to see.
    """

    ended = Signal()
    _looked_again = Signal()

    def __init__(self, waits: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waits = waits
        self._holds = False
        self._longest = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        self._longest.timeout.connect(self.end)
        # comes behind the keys that are there already, and before the next frame
        self._looked_again.connect(self._on_looked_again, Qt.ConnectionType.QueuedConnection)

    @property
    def holds(self) -> bool:
        """Whether it is not known yet what there is to see."""
        return self._holds

    def begin(self) -> None:
        """Leave the empty desk out as long as an answer is awaited, but not for long."""
        self._holds = True
        self._longest.start()
        self.look_again()

    def look_again(self) -> None:
        """End once all that is on its way has been taken, unless another answer is awaited."""
        self._looked_again.emit()

    def end(self) -> None:
        """Show what there is to see."""
        if self._holds:
            self._holds = False
            self._longest.stop()
            self.ended.emit()

    def _on_looked_again(self) -> None:
        if not self._waits():
            self.end()
