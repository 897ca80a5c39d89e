# SPDX-License-Identifier: MIT
"""The number pad: whether it is up, and where the digits pressed on it go."""

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from gatehouse.ui.desk.attempt import TEMPERATURE_DIGITS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gatehouse.ui.desk.pane_stack import PaneStack
    from gatehouse.ui.desk.serving import Serving


class PadHand(QObject):
    """Brings up the number pad for whoever uses the mouse, and writes the readings with it.

    Signals:
        changed: the number pad comes or goes.
    """

    changed = Signal()

    def __init__(self, page: "QWidget", panes: "PaneStack", serving: "Serving") -> None:
        super().__init__(page)
        self._panes = panes
        self._serving = serving
        self._up = False
        self._by_mouse = False

    @property
    def shown(self) -> bool:
        """Whether the number pad is up."""
        state = self._serving.state
        return self._panes.pane is None and self._up and state.decides and state.asks_temperature

    def use_mouse(self) -> None:
        """Remember that the person was chosen with the mouse."""
        self._by_mouse = True

    def put_away(self) -> None:
        """Begin anew, without the pad."""
        self._by_mouse = self._up = False

    def meet(self) -> None:
        """Be up for whoever was chosen with the mouse, and away for the others."""
        if self._up != self._by_mouse:
            self._up = self._by_mouse
            self.changed.emit()

    def toggle(self) -> None:
        """Bring up the number pad, or put it away."""
        self._up = not self._up
        self.changed.emit()

    def press_digit(self, digit: str) -> None:
        """Put one more digit into the reading."""
        form = self._serving.state.form
        if self._serving.state.asks_retest and len(form.temperature) == TEMPERATURE_DIGITS:
            self._serving.set_retest((form.retest + digit)[:TEMPERATURE_DIGITS])
        elif self._measures_aboard():
            self._write_aboard(digit)
        else:
            self._serving.set_temperature((form.temperature + digit)[:TEMPERATURE_DIGITS])

    def remove_digit(self) -> None:
        """Take the last digit of the reading back."""
        form, vehicle = self._serving.state.form, self._serving.state.vehicle
        if form.retest:
            self._serving.set_retest(form.retest[:-1])
        elif self._measures_aboard() and vehicle is not None and vehicle.readings:
            self._write_aboard("")
        else:
            self._serving.set_temperature(form.temperature[:-1])

    def _measures_aboard(self) -> bool:
        """Whether a digit pressed now is of somebody in the vehicle."""
        whole = len(self._serving.state.form.temperature) == TEMPERATURE_DIGITS
        return whole and self._serving.state.asks_aboard

    def _write_aboard(self, digit: str) -> None:
        """Put one more digit into the readings aboard, or take the last one back."""
        vehicle = self._serving.state.vehicle
        if vehicle is None:
            return
        again = self._serving.state.asks_retest_aboard
        digits = vehicle.retests if again else vehicle.readings
        digits = digits + digit if digit else digits[:-1]
        changed = replace(vehicle, retests=digits) if again else replace(vehicle, readings=digits)
        self._serving.write_vehicle(changed)
