# SPDX-License-Identifier: MIT
"""Whoever and whatever comes that is written down by hand: visitors and vehicles."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gatehouse.domain.entry import SubjectClass

if TYPE_CHECKING:
    from gatehouse.ui.desk.hands import Hands
    from gatehouse.ui.desk.left_column import LeftColumn
    from gatehouse.ui.desk.serving import Serving
    from gatehouse.ui.shell.messages import Messages


class Newcomers(QObject):
    """Begins their forms; it is known by then that the box means nobody else."""

    def __init__(
        self, left: "LeftColumn", serving: "Serving", hands: "Hands", messages: "Messages"
    ) -> None:
        super().__init__(left)
        self._left, self._serving = left, serving
        self._hands, self._messages = hands, messages

    def open_outsider(self, subject_class: SubjectClass | None = None) -> None:
        """Write down somebody new, as of *subject_class* where that was said."""
        self._left.panes.close_pane()
        self._serving.open_visitor(subject_class)
        self._left.person.form.begin_visitor()

    def same_again(self) -> None:
        """Write down another visitor like the last one."""
        self._left.panes.close_pane()
        if self._serving.same_again():
            self._left.person.form.visitor.begin()
        else:
            self._messages.info(
                self.tr("No visitor was written down since the start whom another could be like.")
            )

    def go_on_writing(self) -> None:
        """Go on with whoever was left half-written."""
        self._left.panes.close_pane()
        if self._serving.go_on_writing():
            self._hands.go_back()
        elif self._serving.draft is not None:
            said = self.tr("Somebody stands here: serve them first, or keep them with {key}.")
            self._messages.info(said.format(key="Ctrl+S"))
        elif not self._serving.state.writes:
            self._messages.info(self.tr("Nobody was left half-written."))

    def open_vehicle(self) -> None:
        """Write down a vehicle for whoever stands here; what was typed is its plate."""
        state, form = self._serving.state, self._left.person.form
        self._left.panes.close_pane()
        if state.vehicle is None:
            self._serving.open_vehicle("" if state.decides else state.text)
        if state.decides:
            form.reveal(form.vehicle.plate)
            form.vehicle.plate.setFocus()
        else:
            self._hands.focus_on_work()
