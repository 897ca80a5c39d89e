# SPDX-License-Identifier: MIT
"""The thermometer in hand (Ctrl+T): which one it is, whether it may be wrong, and the second."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gatehouse.domain.thermometer_doubt import USUAL_LIMITS, doubts
from gatehouse.errors import GatehouseError
from gatehouse.ui.desk.instruments import Instruments
from gatehouse.ui.desk.wording import sentence

if TYPE_CHECKING:
    from gatehouse.domain.desk_day import DeskDay
    from gatehouse.domain.thermometer import Comparison, ThermometerRecorded
    from gatehouse.ui.desk.acts import DeskActs
    from gatehouse.ui.desk.pane_stack import PaneStack
    from gatehouse.ui.desk.serving import Serving
    from gatehouse.ui.desk.top_bar import TopBar
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class Thermometers(QObject):
    """Knows the post's thermometers and what they showed last, and lets the desk ask by it."""

    def __init__(  # noqa: PLR0913, PLR0917 - two views, who is told, and the clock
        self,
        panes: "PaneStack",
        top: "TopBar",
        serving: "Serving",
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(panes)
        self._panes, self._top, self._serving = panes, top, serving
        self._lanes, self._changes, self._messages = lanes, changes, messages
        self._languages, self._clock = languages, clock
        self._acts: DeskActs | None = None
        panes.thermometer_taken.connect(self._on_taken)
        panes.thermometer_compared.connect(self._on_compared)

    def start(self, acts: "DeskActs") -> None:
        """Begin to have it recorded."""
        self._acts = acts

    def take_day(self, day: "DeskDay") -> None:
        """Know the thermometers, and whether what they showed last is strange."""
        rules = self._serving.state.rules
        limits = USUAL_LIMITS if rules is None else rules.doubts
        found = doubts(day.readings, day.thermometers, limits, self._clock())
        self._know(Instruments(day.thermometers, found))

    def use(self) -> None:
        """Take another one for a second reading, or ask which one is in hand now."""
        state, up = self._serving.state, self._panes.pane
        if up is not None and up is self._panes.thermometer:
            self._panes.close_pane()
        elif up is None and state.asks_retest and state.instruments.several:
            self._serving.use_another()
        else:
            self.open_pane()

    def open_pane(self) -> None:
        """Ask which one is in hand; without any the way to add one is said."""
        instruments = self._serving.state.instruments
        if self._panes.pane is not None:
            return
        if not any(one.in_use for one in instruments.known):
            self._messages.info(
                self.tr("No thermometer is written down yet. A leader adds them in the settings.")
            )
            return
        self._panes.thermometer.open_for(instruments)
        self._panes.open_pane(self._panes.thermometer)

    def _on_taken(self, thermometer_id: str) -> None:
        if self._acts is not None:
            told = self.tr("Measured with {label} from now on.")
            self._write(partial(self._acts.take_thermometer, thermometer_id), told, thermometer_id)

    def _on_compared(self, thermometer_id: str, comparison: "Comparison") -> None:
        if self._acts is not None:
            told = self.tr("Saved how {label} compares with mercury.")
            work = partial(self._acts.compare_thermometer, thermometer_id, comparison)
            self._write(work, told, thermometer_id)

    def _write(self, work: "Callable[[], ThermometerRecorded]", told: str, which: str) -> None:
        then = partial(self._on_recorded, told, which)
        self._lanes.write(work, then, self._on_refused, receiver=self)

    def _on_recorded(self, told: str, which: str, recorded: "ThermometerRecorded") -> None:
        if self._panes.pane is self._panes.thermometer:
            self._panes.close_pane()
        self._know(Instruments(recorded.thermometers, self._serving.state.instruments.doubts))
        labels = [one.label for one in recorded.thermometers if one.id == which]
        self._messages.ok(told.format(label="".join(labels)))
        self._changes.publish(recorded.changes, self)

    def _know(self, instruments: Instruments) -> None:
        self._serving.set_instruments(instruments)
        self._panes.instruments = instruments
        self._top.show_doubt(instruments.doubt)

    def _on_refused(self, error: Exception) -> None:
        self._panes.thermometer.set_busy(busy=False)
        if isinstance(error, GatehouseError) and self._panes.pane is self._panes.thermometer:
            self._panes.thermometer.show_wrong(sentence(error, self._languages))
        else:
            self._messages.show_failure(error)
