# SPDX-License-Identifier: MIT
"""The last visitor who was written down, as whom others may come (同上)."""

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer

from gatehouse.domain.policy.checks import CONSENT_HOLDS

if TYPE_CHECKING:
    from gatehouse.ui.desk.attempt import Attempt

_MILLISECOND: Final = timedelta(milliseconds=1)


class LastVisit:
    """Remembers one visitor, and for a while that their host was asked."""

    def __init__(self) -> None:
        self.attempt: Attempt | None = None
        self._since = QElapsedTimer()

    def keep(self, attempt: "Attempt") -> None:
        """Remember the visitor of *attempt*, who is served now."""
        self.attempt = attempt
        self._since.start()

    @property
    def agreed(self) -> bool:
        """Whether the host was asked just now, and so for whoever comes along too."""
        return not self._since.hasExpired(CONSENT_HOLDS // _MILLISECOND)
