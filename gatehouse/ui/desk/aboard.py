# SPDX-License-Identifier: MIT
"""Who is in a vehicle besides its driver: initials, a room or last digits find a resident."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from gatehouse.domain.person import Candidate, Found
    from gatehouse.ui.desk.acts import DeskActs
    from gatehouse.ui.desk.crossing_form import CrossingForm
    from gatehouse.ui.desk.serving import Serving
    from gatehouse.ui.desk.vehicle import Vehicle
    from gatehouse.ui.shell.lanes import Lanes


class Aboard(QObject):
    """Puts whoever alone is meant by a word among the names in its place, once a blank ends it.

    Where several are meant they are offered, and the word stays until one is chosen; the room
    behind the initials says who it is, too.
    """

    def __init__(self, form: "CrossingForm", serving: "Serving", lanes: "Lanes") -> None:
        super().__init__(form)
        self._form, self._serving, self._lanes = form, serving, lanes
        self._acts: DeskActs | None = None
        # the inputs of a vehicle are made when somebody first drives
        form.vehicle_changed.connect(self._on_changed)
        form.aboard_chosen.connect(self._on_chosen)

    def start(self, acts: "DeskActs") -> None:
        """Begin to ask the post."""
        self._acts = acts

    def _on_changed(self, vehicle: "Vehicle") -> None:
        words = vehicle.unrecognised
        self._form.vehicle.show_unrecognised(words)
        if self._acts is not None and words:
            word = words[-1]
            work, then = partial(self._acts.find, word), partial(self._on_found, word)
            self._lanes.latest(("desk", "aboard"), work, then, receiver=self)

    def _on_found(self, word: str, found: "Found") -> None:
        vehicle = self._serving.state.vehicle
        if vehicle is None or found.temperature or word not in vehicle.unrecognised:
            return
        if len(found.candidates) == 1:
            self._on_chosen(word, found.candidates[0])
        else:
            self._form.vehicle.offer_people(word, found.candidates)

    def _on_chosen(self, word: str, person: "Candidate") -> None:
        vehicle = self._serving.state.vehicle
        if vehicle is None:
            return
        vehicle = vehicle.recognising(word, person)
        self._form.vehicle.names.set_text(vehicle.names)
        self._form.vehicle.show_unrecognised(vehicle.unrecognised)
        self._serving.write_vehicle(vehicle)
