# SPDX-License-Identifier: MIT
"""A part whose list is ticked: its head, the list, and beside it what is shown or a form."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.shell.sizes import CONTROL, GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.enter_form import EnterForm
from gatehouse.ui.widgets.list_and_detail import ListAndDetail
from gatehouse.ui.widgets.room_part import RoomPart
from gatehouse.ui.widgets.tick_table import TickTable


class TickingPart(RoomPart):
    """In `build` it makes its parts and calls `furnish` with them.

    A tick goes to the post at once; the list is read anew when it is there.
    """

    WIDTHS: ClassVar[tuple[int, int]] = (400, 372)
    """How wide what stands beside the list is, in wide and in less wide windows."""

    def furnish(
        self, listing: QWidget, table: TickTable, parts: tuple[QWidget, *tuple[EnterForm, ...]]
    ) -> None:
        """Lay the section out: the *table* of *listing*, and beside it a pane or a form."""
        self._pane, *self._forms = parts
        self._table = table
        self.panes = ListAndDetail(listing, parts, widths=self.WIDTHS)
        self._head = QWidget()
        self.column.addWidget(self._head)
        self.column.addWidget(self.panes, 1)
        table.ticked.connect(self.tick_row)
        table.untick_requested.connect(self.untick_row)
        table.key_changed.connect(self._on_table_key_changed)
        table.opened.connect(self._on_table_opened)
        for form in self._forms:
            form.closed.connect(self.leave_form)
        self.panes.left.connect(table.setFocus)
        self.panes.alone.connect(self._head.setHidden)
        self.panes.alone.connect(self.stretched)

    def set_head(self, *parts: QWidget, wide: tuple[QWidget, ...]) -> None:
        """Put *parts* into the head; those that are *wide* share what room is left."""
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(GAP)
        for part in parts:
            if isinstance(part, ActButton):
                part.set_height(CONTROL)
            head.addWidget(part, int(part in wide))

    def tick_row(self, key: str) -> None:
        """Record that the row with *key* is done."""
        raise NotImplementedError

    def untick_row(self, key: str) -> None:
        """Take the tick of the row with *key* back."""
        raise NotImplementedError

    def show_current(self) -> None:
        """Show the current row in the pane."""
        raise NotImplementedError

    @property
    def first_act(self) -> QWidget:
        """What has the keyboard in a pane that has the room to itself."""
        raise NotImplementedError

    def show_all(self) -> None:
        """Take the narrowing of the list back."""

    @property
    def is_alone(self) -> bool:
        """Whether the detail has the room to itself."""
        return self.panes.is_alone

    @property
    def in_form(self) -> bool:
        """Whether a form stands in the place of the pane."""
        return any(form.isVisible() for form in self._forms)

    def leave_form(self) -> None:
        """Show the row again, and go back to the list."""
        self.panes.choose(self._pane)
        self.panes.go_back()

    def refused(self, error: Exception) -> None:
        """Say why the post did not do it; what is written stays, and can be ordered again."""
        for form in self._forms:
            form.set_working(working=False)
        self._messages.show_failure(error)

    def lead_to(self, search: QWidget) -> None:
        """Lead the keyboard to *search*, where the list is."""
        if self.panes.is_alone:
            self.panes.go_back()
        search.setFocus()

    def focusInEvent(self, _event: object) -> None:
        """Hand the focus to the list."""
        self._table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc go back to the list, or take the narrowing back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.panes.is_alone:
            self.panes.go_back()
        else:
            self.show_all()

    def _on_table_key_changed(self, _key: str) -> None:
        self.show_current()
        if not self.in_form:
            self.panes.choose(self._pane)

    def _on_table_opened(self, _key: str) -> None:
        self.show_current()
        self.panes.open(self._pane)
        if self.panes.is_alone:
            self.first_act.setFocus(Qt.FocusReason.OtherFocusReason)
