# SPDX-License-Identifier: MIT
"""From when on a seal holds: now, or an hour to come; nothing is typed."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from gatehouse.domain.duty import LOCAL_ZONE, local_day, midnight
from gatehouse.domain.policy.wording import coming_moment
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.quiet_combo import QuietCombo

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_AN_HOUR: Final = timedelta(hours=1)
_HOURS: Final = 24
_NIGHTS: Final = 3
_NOW: Final = ""
_WIDTH: Final = 130


class StartChoice(Captioned):
    """Offers now, the next midnights, and the full hours of a day."""

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        self.combo = QuietCombo()
        super().__init__(self.combo, parent)
        self._languages, self._clock = languages, clock
        self._now = clock()
        self.combo.setMinimumSize(_WIDTH, CONTROL)
        self.combo.setSizeAdjustPolicy(
            QuietCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )

    @property
    def starts_at(self) -> datetime | None:
        """The moment that is chosen; None is now."""
        return datetime.fromisoformat(self.combo.code) if self.combo.code else None

    def begin(self) -> None:
        """Offer what comes after this moment, with now chosen."""
        self._now = self._clock()
        self._offer(_NOW)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_caption(self.tr("From"))
        self._offer(self.combo.code)

    def _offer(self, code: str) -> None:
        said = self.tr("now")
        moments = ((one.isoformat(), self._words(one)) for one in _moments(self._now))
        self.combo.offer([(_NOW, said), *moments], code)

    def _words(self, moment: datetime) -> str:
        return self._languages.text(coming_moment(moment, self._now))


def _moments(now: datetime) -> Iterator[datetime]:
    """Yield the next midnights, then the full hours to come, without those midnights."""
    today = local_day(now)
    nights = [midnight(today + timedelta(days=1 + night)) for night in range(_NIGHTS)]
    yield from nights
    hour = now.astimezone(LOCAL_ZONE).replace(minute=0, second=0, microsecond=0)
    hours = (hour.astimezone(UTC) + (1 + step) * _AN_HOUR for step in range(_HOURS))
    yield from (one for one in hours if one not in nights)
