# SPDX-License-Identifier: MIT
"""The points of the notice in force: ticked at this gate by whoever is on duty."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QWidget

from gatehouse.domain.rule_point import PointMark, TickOrder
from gatehouse.ui.errands.point_form import PointForm
from gatehouse.ui.errands.point_pane import PointPane
from gatehouse.ui.errands.point_wording import TICKS, point_row, point_words, points_line
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.tick_table import TickTable
from gatehouse.ui.widgets.ticking_section import TickingSection

if TYPE_CHECKING:
    from gatehouse.domain.rule_point import GatePoint, PointList, PointRecorded
    from gatehouse.ui.errands.acts import ErrandRoomActs, PointActs

_TWO_LINES: Final = 54
_WHO: Final = 96
_COLUMNS: Final = (Column(None, cuttable=True), Column(_WHO, cuttable=True))


class PointsSection(TickingSection):
    """A tick says that the point is seen to here; a form says why it is not."""

    CODE: ClassVar[str] = "points"
    WIDTHS = (480, 400)

    def build(self) -> None:
        """Make the list, what stands beside it, and join them."""
        self._acts: PointActs | None = None
        self._points: PointList | None = None
        self._told = ""
        self.table = TickTable(_COLUMNS, row_height=_TWO_LINES)
        self.pane = PointPane(self._languages)
        self.form = PointForm(self._languages)
        listing = Card()
        listing.body.addWidget(self.table, 1)
        self.furnish(listing, self.table, (self.pane, self.form))
        self.pane.done_requested.connect(self.settle)
        self.pane.not_done_requested.connect(self.fail)
        self.pane.undo_requested.connect(self.take_back)
        self.form.ordered.connect(self._on_form_ordered)
        self.retranslate()

    def start(self, acts: "ErrandRoomActs") -> None:
        """Take the acts and show the points."""
        self._acts = acts.points
        self.refresh()

    def refresh(self) -> None:
        """Ask for the points of the set in force."""
        if self._acts is not None:
            work = self._acts.points
            self._lanes.latest("errands points", work, self._on_points, receiver=self)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.table.setAccessibleName(self.tr("Points of the notice"))
        self.table.set_headings((self.tr("What is to be seen to"), self.tr("Checked")))
        self.pane.retranslate()
        self.form.retranslate()
        self._fill()
        self.reworded.emit()

    def title(self) -> str:
        """Return how the section is called."""
        return self.tr("Points")

    def left(self) -> int:
        """Return how many points this gate has not checked."""
        return 0 if self._points is None else len(self._points.open_points)

    def line(self) -> str:
        """Return how the list stands."""
        return points_line(self._points, self._languages)

    def go_to_search(self) -> None:
        """Lead the keyboard to the list: it is short."""
        self.lead_to(self.table)

    def settle(self) -> None:
        """Order what the form says, or say that the current point is seen to."""
        if self.form.isVisible():
            self.form.confirm.click()
        elif self.point is not None:
            self._tell(self.table.key, PointMark.DONE)
            self.table.go_on()

    def fail(self) -> None:
        """Ask why the current point is not done."""
        point = self.point
        if point is not None and not self.in_form:
            self.panes.open(self.form)
            self.form.begin(point.point.point_id, point_words(point, self._languages))

    def take_back(self) -> None:
        """Take back what this gate says of the current point, else of the one told last.

        A tick leads on to the next open point: whoever takes it back means the one they ticked.
        """
        if self.in_form:
            return
        key = self.table.key if self._is_told(self.table.key) else self._told
        if key:
            self.table.choose_key(key)
            self._tell(key, PointMark.CLEARED)

    def tick_row(self, key: str) -> None:
        """Say that a point is seen to."""
        self._tell(key, PointMark.DONE)

    def untick_row(self, key: str) -> None:
        """Take back what was said of a point."""
        self._tell(key, PointMark.CLEARED)

    @property
    def first_act(self) -> QWidget:
        """That it is done."""
        return self.pane.done

    @property
    def point(self) -> "GatePoint | None":
        """The current point."""
        points = () if self._points is None else self._points.points
        return next((one for one in points if one.point.point_id == self.table.key), None)

    def show_current(self) -> None:
        """Show the current point."""
        self.pane.show_point(self.point, self._points)

    def _fill(self) -> None:
        found = self._points
        empty = self.tr("Nobody has written the points of this notice: Settings, Rules.")
        reading = self.tr("The points are being read…")
        self.table.set_empty_text(reading if found is None else empty)
        points = () if found is None else found.points
        gate = "" if found is None else found.gate
        self.table.show_rows([point_row(one, gate, self._languages) for one in points])
        if self.table.current_row() < 0:
            self.table.go_on()
        self.show_current()

    def _is_told(self, key: str) -> bool:
        """Whether this gate says something of a point."""
        return self._tick_of(key) is not Tick.OPEN

    def _tell(self, key: str, mark: PointMark) -> None:
        if self._acts is not None:
            self._told = key if mark is PointMark.DONE else ""
            work = partial(self._acts.tick, TickOrder(point_id=key, mark=mark))
            failed = partial(self._on_not_ticked, key)
            self._lanes.write(work, partial(self._on_ticked, key), failed, receiver=self)

    def _on_points(self, points: "PointList") -> None:
        self._points = points
        self._fill()
        self.reworded.emit()

    def _on_ticked(self, key: str, done: "PointRecorded") -> None:
        self._points = done.points
        self.table.settle(key, self._tick_of(key))
        self._fill()
        self.reworded.emit()
        self._changes.publish(done.changes, self)

    def _on_not_ticked(self, key: str, error: Exception) -> None:
        self._told = "" if self._told == key else self._told
        self.table.settle(key, self._tick_of(key))
        self._messages.show_failure(error)
        self.refresh()

    def _on_form_ordered(self, order: TickOrder) -> None:
        if self._acts is not None:
            self._told = order.point_id
            work, said = partial(self._acts.tick, order), self._on_said
            self._lanes.write(work, said, self._on_not_said, receiver=self)

    def _on_not_said(self, error: Exception) -> None:
        self._told = ""
        self.refused(error)

    def _on_said(self, done: "PointRecorded") -> None:
        self.leave_form()
        self._points = done.points
        self._fill()
        self.reworded.emit()
        self._changes.publish(done.changes, self)

    def _tick_of(self, key: str) -> Tick:
        """Return how a point stands at this gate, as far as is known."""
        points = () if self._points is None else self._points.points
        gate = "" if self._points is None else self._points.gate
        said = next((one.at_gate(gate) for one in points if one.point.point_id == key), None)
        return Tick.OPEN if said is None else TICKS[said.mark]
