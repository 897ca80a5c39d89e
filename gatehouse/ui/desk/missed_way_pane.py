# SPDX-License-Identifier: MIT
"""A way of a vehicle that nobody logged: when it was."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import Direction
from gatehouse.domain.missed_way import MissedWay
from gatehouse.ui.desk.filling import read_time
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.widgets.act_button import ActVariant
from gatehouse.ui.widgets.field import Field

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_WIDTH: Final = 220
_A_DAY: Final = timedelta(days=1)


class MissedWayPane(Pane):
    """Asks for one time; which day it was follows from the ways before and after.

    Signals:
        told: the id of the way beside which it was noticed, and the moment.
    """

    told = Signal(str, object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(ActVariant.WARN, parent)
        self._languages = languages
        self._way: MissedWay | None = None
        self.time = Field("")
        self.time.setMaximumWidth(_WIDTH)
        self.body.addWidget(self.time)
        self.body.addStretch(1)
        self.time.text_changed.connect(self._on_text_changed)
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        return self.time

    def open_for(self, way: MissedWay) -> None:
        """Ask when *way* was."""
        self._way = way
        self.time.set_text("")
        self.retranslate()
        self.set_busy(busy=False)

    def confirm(self) -> None:
        """Have it written down, or say what is wrong with the time."""
        if self._way is None or not self.act.isEnabled():
            return
        at = _between(self.time.text(), self._way)
        if at is None:
            self.time.setFocus()
            self.show_wrong(self.tr("Not recorded yet. Type a time between the two, as 0740."))
            return
        self.set_busy(busy=True)
        self.told.emit(self._way.way_id, at)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.time.set_caption(self.tr("Time, as 0740"))
        self.act.setText(self.tr("Write it down"))
        if self._way is None:
            return
        outward = self._way.direction is Direction.OUT
        title = self.tr("When did {plate} leave?") if outward else self.tr("When did {plate} come?")
        self.title.setText(title.format(plate=f"{self._way.shown_plate} {self._way.door}".strip()))
        moment = self._languages.formats.moment
        about = self.tr("Between {after} and {before}. It is marked as written down later.")
        self.about.setText(
            about.format(after=moment(self._way.after), before=moment(self._way.before))
        )

    def _on_text_changed(self, _text: str) -> None:
        self.show_wrong("")


def _between(text: str, way: MissedWay) -> datetime | None:
    """Return the latest moment of that time which lies between the two ways, or None."""
    time = read_time(text)
    if time is None:
        return None
    at = datetime.combine(way.before.astimezone(LOCAL_ZONE).date(), time, LOCAL_ZONE)
    while at >= way.before:
        at -= _A_DAY
    return at if at > way.after else None
