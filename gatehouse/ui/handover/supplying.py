# SPDX-License-Identifier: MIT
"""What is done on the view of supplies: each act goes to the post, and its answer is shown."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gatehouse.ui.handover.supply_forms import number_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.changes import Changes
    from gatehouse.domain.supply import (
        NewSupply,
        SupplyCorrection,
        SupplyList,
        SupplyMove,
        SupplyRecorded,
    )
    from gatehouse.ui.handover.acts import SupplyActs
    from gatehouse.ui.handover.supplies_view import SuppliesView
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages
    from gatehouse.ui.widgets.enter_form import EnterForm


class Supplying(QObject):
    """Stands between the view and the post.

    Signals:
        recorded: what an act changed.
    """

    recorded = Signal(object)

    def __init__(self, view: "SuppliesView", lanes: "Lanes", messages: "Messages") -> None:
        super().__init__(view)
        self._view, self._lanes, self._messages = view, lanes, messages
        self._acts: SupplyActs | None = None
        view.usual_requested.connect(self._on_usual_requested)
        view.move_form.ordered.connect(self._on_move_ordered)
        view.form.ordered.connect(self._on_form_ordered)
        view.form.retiring.clicked.connect(self._on_retiring_clicked)
        view.correction.ordered.connect(self._on_correction_ordered)

    def start(self, acts: "SupplyActs") -> None:
        """Take the acts."""
        self._acts = acts

    def refresh(self) -> None:
        """Ask what there is."""
        if self._acts is not None:
            self._lanes.latest("supplies", self._acts.supplies, self._on_list)

    def _on_list(self, found: "SupplyList") -> None:
        self._view.show_list(found)

    def _on_usual_requested(self) -> None:
        if self._acts is not None:
            self._do(self._acts.add_usual)

    def _on_move_ordered(self, move: "SupplyMove") -> None:
        if self._acts is not None:
            self._do(partial(self._acts.move, move), self._view.move_form)

    def _on_form_ordered(self, new: "NewSupply") -> None:
        form = self._view.form
        if self._acts is None:
            return
        if form.changed is None:
            self._do(partial(self._acts.add, new, number_in(form.there)), form)
        else:
            self._do(partial(self._acts.alter, form.changed.id, new), form)

    def _on_retiring_clicked(self) -> None:
        form = self._view.form
        if self._acts is not None and form.changed is not None:
            self._do(partial(self._acts.retire, form.changed.id), form)

    def _on_correction_ordered(self, order: "SupplyCorrection") -> None:
        if self._acts is not None:
            self._do(partial(self._acts.correct, order), self._view.correction)

    def _do(self, work: "Callable[[], SupplyRecorded]", form: "EnterForm | None" = None) -> None:
        then, failed = partial(self._on_recorded, form), partial(self._on_refused, form)
        self._lanes.write(work, then, failed)

    def _on_recorded(self, form: "EnterForm | None", done: "SupplyRecorded") -> None:
        changes: Changes = done.changes
        self._view.show_list(done.found)
        if form is self._view.move_form:
            self._view.move_form.clear()
        if form is not None:
            self._view.show_move()
        self._messages.ok(self.tr("Noted, with your name and the time."))
        self.recorded.emit(changes)

    def _on_refused(self, form: "EnterForm | None", error: Exception) -> None:
        if form is not None:
            form.set_working(working=False)
        self._messages.show_failure(error)
