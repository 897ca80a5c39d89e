# SPDX-License-Identifier: MIT
"""A head, a list under filters, and a detail that begins with a form: a room, or a section."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gatehouse.ui.widgets.enter_form import EnterForm
from gatehouse.ui.widgets.filtered_list import FilteredList
from gatehouse.ui.widgets.list_and_detail import ListAndDetail
from gatehouse.ui.widgets.new_form import NewForm
from gatehouse.ui.widgets.room_head import RoomHead
from gatehouse.ui.widgets.room_part import RoomPart


class ListPart(RoomPart):
    """In `build` it makes its list, its form and its other parts, and calls `furnish` with them.

    Its key for something new is joined to `begin_or_go_on`, that of the search to `go_to_search`;
    what its `refresh` asks for the list fails in `not_read`.
    """

    def furnish(
        self,
        bar: RoomHead,
        listing: FilteredList[Any],
        parts: Sequence[QWidget],
        *,
        widths: tuple[int, int],
    ) -> None:
        """Lay the list out and join its parts; the first of *parts* is its `NewForm`."""
        (form, *_others) = parts
        assert isinstance(form, NewForm), "a list begins with its form"
        self.bar, self._listing, self._form = bar, listing, form
        self.panes = ListAndDetail(listing, parts, widths=widths)
        self.column.addWidget(bar)
        self.column.addWidget(self.panes, 1)
        bar.act_requested.connect(self.begin)
        bar.search.textChanged.connect(listing.await_rows)
        bar.search.textChanged.connect(self.refresh)
        bar.search.walked.connect(listing.walk)
        listing.narrowed.connect(self.refresh)
        form.closed.connect(self._on_form_closed)
        self.panes.alone.connect(bar.setHidden)
        self.panes.alone.connect(self.stretched)
        self.panes.left.connect(bar.search.setFocus)

    @property
    def is_alone(self) -> bool:
        """Whether the detail has the room to itself."""
        return self.panes.is_alone

    def show_all(self) -> None:
        """Take the narrowing of the list back."""
        raise NotImplementedError

    def begin(self) -> None:
        """Begin something new, with nothing left of what was written."""
        self._form.begin()
        self._open_form()

    def begin_or_go_on(self) -> None:
        """Begin something new, or go on with what is being written."""
        if self._form.begun:
            self._open_form()
        else:
            self.begin()

    def go_to_search(self) -> None:
        """Give the keyboard to the search, with what is written in it marked."""
        if self.panes.is_alone:
            self.panes.go_back()
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def focusInEvent(self, _event: object) -> None:
        """Hand the focus to what one begins with: the form, the search, or the way to them."""
        if self._form.isVisible():
            self._form.first.setFocus()
        elif self.panes.is_alone:
            self.panes.begin_alone()
        else:
            self.bar.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc go back to the list, or take the narrowing back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.panes.is_alone:
            self.panes.go_back()
        else:
            self.show_all()

    def refused(self, form: EnterForm, error: Exception) -> None:
        """Say why the post did not do it; what is written stays, and can be ordered again."""
        form.set_working(working=False)
        self._messages.show_failure(error)

    def not_read(self, error: Exception) -> None:
        """Say why the list was not read; the rows that stand there stay, and are walked in."""
        self._listing.give_up()
        self._messages.show_failure(error)

    def tell_saved(self, path: Path) -> None:
        """Say where a file is."""
        said = QCoreApplication.translate("widgets", "Saved as {path}")
        self._messages.ok(said.format(path=path))

    def tell_printed(self) -> None:
        """Say that the printer has it."""
        self._messages.ok(QCoreApplication.translate("widgets", "Sent to the printer"))

    def _open_form(self) -> None:
        self.panes.open(self._form)
        self._form.take_keyboard()

    def _on_form_closed(self) -> None:
        """Drop what was written; without anything written go back to the list."""
        if self._form.begun:
            self.begin()
        else:
            self.panes.go_back()
