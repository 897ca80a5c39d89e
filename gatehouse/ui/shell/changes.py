# SPDX-License-Identifier: MIT
"""How one screen's act reaches the others without any screen knowing another."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from gatehouse.domain.changes import Changes


class ChangeBus(QObject):
    """Carries what an act changed to whoever shows it.

    Signals:
        changed: the `Changes` of one act, and who started it (a page may pass itself, so that
            it can tell its own acts from the others').
    """

    changed = Signal(object, object)

    def publish(self, changes: "Changes", initiator: object = None) -> None:
        """Tell every screen that *changes* have been committed."""
        self.changed.emit(changes, initiator)
