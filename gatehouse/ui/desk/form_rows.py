# SPDX-License-Identifier: MIT
"""Rows of inputs in a small window: as many as fit, and always the one with the focus."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from gatehouse.ui.desk.input_row import InputRow
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant

if TYPE_CHECKING:
    from gatehouse.ui.desk.state import DeskState
    from gatehouse.ui.widgets.field import Field

_PAGER: Final = 84
PAGER: Final = _PAGER + ROW_GAP
"""The room that the button to the next rows takes from a row."""


class FormRows(QWidget):
    """A stack of `InputRow`s without a scroll bar.

    Where the rows don't all fit, a button leads to the next ones, and Tab goes through all of
    them in reading order, bringing up the row it comes to.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[InputRow] = []
        self._first = 0
        self._most_height = 10_000
        self._placed = -1
        self._pager = ActButton("", variant=ActVariant.ACCENT, mark=IconName.CHEVRON_DOWN)
        self._pager.setParent(self)
        self._pager.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pager.clicked.connect(self._on_pager_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, row: InputRow) -> None:
        """Put *row* under the last one."""
        row.setParent(self)
        self._rows.append(row)

    def set_most_height(self, height: int) -> None:
        """Take no more than *height*, but always one row."""
        self._most_height = height
        self.arrange()

    def all_fit(self) -> bool:
        """Say whether all rows in use are on the screen at once."""
        used = self._used()
        return self._capacity(used) >= len(used)

    def start_over(self) -> None:
        """Show the first rows again."""
        self._first = 0
        self.arrange()

    @property
    def least_room(self) -> int:
        """The width of a row where not all rows fit."""
        return self.width() - _PAGER - ROW_GAP

    def stops(self) -> list[QWidget]:
        """Return all inputs in reading order, also those whose row is not shown now."""
        return [widget for row in self._used() for widget in row.inputs]

    def reveal(self, widget: QWidget) -> None:
        """Bring up the row in which *widget* stands."""
        used = self._used()
        index = next((i for i, row in enumerate(used) if row.isAncestorOf(widget)), None)
        if index is not None and used[index] not in self._shown(used):
            self._first = index
            self.arrange()

    def arrange(self) -> None:
        """Place the rows that are in use."""
        used = self._used()
        self._follow_focus(used)
        capacity = self._capacity(used)
        self._first = min(self._first, max(0, len(used) - capacity))
        shown, y = self._shown(used), 0
        paged = capacity < len(used)
        width = self.width() - (PAGER if paged else 0)
        for row in shown:
            height = row.sizeHint().height()
            row.setGeometry(0, y, width, height)
            y += height + ROW_GAP
        for row in self._rows:
            row.setVisible(row in shown)
        self._place_pager(used, paged=paged)
        if y != self._placed:
            self._placed = y
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room of the rows shown."""
        heights = [row.sizeHint().height() for row in self._shown(self._used())]
        return QSize(400, sum(heights) + ROW_GAP * max(0, len(heights) - 1))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the rows shown."""
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the rows anew."""
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:
        """Place the rows anew when one of them has become higher or lower."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def _follow_focus(self, used: list[InputRow]) -> None:
        """Keep the row that has the keyboard on the screen."""
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            return
        shown = self._shown(used)
        for index, row in enumerate(used):
            if row.isAncestorOf(focus) and row not in shown:
                self._first = index

    def _used(self) -> list[InputRow]:
        return [row for row in self._rows if row.inputs]

    def _capacity(self, used: list[InputRow]) -> int:
        """Return how many rows fit, one at least."""
        room, count = self._most_height, 0
        for row in used:
            room -= row.sizeHint().height()
            if room < 0:
                break
            room -= ROW_GAP
            count += 1
        return max(1, count)

    def _shown(self, used: list[InputRow]) -> list[InputRow]:
        return used[self._first : self._first + self._capacity(used)]

    def _place_pager(self, used: list[InputRow], *, paged: bool) -> None:
        self._pager.setVisible(paged)
        if not paged:
            return
        capacity = self._capacity(used)
        pages = -(-len(used) // capacity)
        page = min(self._first // capacity + 1, pages)
        self._pager.setText(f"{page}/{pages}")
        self._pager.setAccessibleName(self.tr("More to fill in"))
        self._pager.setGeometry(self.width() - _PAGER, self.height() - CONTROL, _PAGER, CONTROL)
        self._pager.raise_()

    def _on_pager_clicked(self) -> None:
        used = self._used()
        following = self._first + self._capacity(used)
        self._first = following if following < len(used) else 0
        # the row that has the keyboard would be kept on the screen
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.arrange()
        shown = [row for row in used if not row.isHidden()]
        if shown and shown[0].inputs:
            shown[0].inputs[0].setFocus(Qt.FocusReason.TabFocusReason)


def is_being_written(field: "Field", state: "DeskState") -> bool:
    """Whether somebody writes in *field* and the post has not said yet if it is wanted still.

    One that was emptied at once would otherwise be taken away under their hands.
    """
    return field.edit.hasFocus() and state.unweighed is not None
