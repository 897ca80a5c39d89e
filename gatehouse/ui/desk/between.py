# SPDX-License-Identifier: MIT
"""The moment between two people who come at once."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

_LONGEST_MS: Final = 150


class Between(QObject):
    """Leaves the empty desk unpainted while it is being found out who comes next.

    Where keys come right behind an Enter, from a scanner or from a quick hand, nobody would see
    the empty desk, and whoever is next would wait until it is painted. The box itself is always.

    Signals:
        ending: what there is to see is about to be painted.
    """

    ending = Signal()
    _keys_taken = Signal()

    def __init__(
        self, views: Sequence[QWidget], waits: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._views = tuple(views)
        self._waits = waits
        self._longest = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        self._longest.timeout.connect(self.end)
        # comes behind the keys that are there already, and before the next frame
        self._keys_taken.connect(self._on_keys_taken, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Leave unpainted what changes, until it is known whether somebody comes at once."""
        self._set_painted(painted=False)
        self._longest.start()
        self._keys_taken.emit()

    def end(self) -> None:
        """Paint what there is to see."""
        if not self._views[0].updatesEnabled():
            self._longest.stop()
            self.ending.emit()
            self._set_painted(painted=True)

    def _on_keys_taken(self) -> None:
        if not self._waits():
            self.end()

    def _set_painted(self, *, painted: bool) -> None:
        for view in self._views:
            view.setUpdatesEnabled(painted)
