# SPDX-License-Identifier: MIT
"""A room of a list and a form: beginning, looking around, going on, going back."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.changes import Kind
from gatehouse.errors import Refused
from gatehouse.ui.shell.actions import Room
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.enter_form import Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.filtered_list import FilteredList
from gatehouse.ui.widgets.list_room import ListRoom
from gatehouse.ui.widgets.new_form import NewForm
from gatehouse.ui.widgets.room_head import RoomHead
from gatehouse.ui.widgets.row_delegate import Column
from tests.support.screens import Bench

ESC = Qt.Key.Key_Escape


class NameForm(NewForm):
    """Asks for a name and a note."""

    def __init__(self) -> None:
        super().__init__(ActButton("Write it down"))
        self.name, self.note = Field("Name"), Field("Note")
        self.body.addWidget(self.name)
        self.body.addWidget(self.note)
        self.add_acts(60)

    @property
    def begun(self) -> bool:
        """Whether a name is written."""
        return bool(self.name.text())

    @property
    def first(self) -> QWidget:
        """The name."""
        return self.name.edit

    @property
    def next(self) -> QWidget:
        """The note."""
        return self.note.edit

    def begin(self) -> None:
        """Empty both."""
        self.name.set_text("")
        self.note.set_text("")

    def gaps(self) -> list[Gap]:
        """Return that nothing is missing."""
        return []

    def order(self) -> str:
        """Return the name."""
        return self.name.text()


def cells(name: str) -> Row:
    """Return the row of a name."""
    return (Cell(name),)


class NameRoom(ListRoom):
    """A room of names."""

    ROOM = Room.ZONES
    KINDS = (Kind.ZONE,)

    def build(self) -> None:
        """Make list and form."""
        self.read = self.narrowed_back = 0
        self.names = FilteredList[str]((Column(None),), cells)
        self.form = NameForm()
        self.furnish(RoomHead(IconName.PLUS), self.names, (self.form,), widths=(400, 380))

    def refresh(self) -> None:
        """Count."""
        self.read += 1

    def show_all(self) -> None:
        """Count."""
        self.narrowed_back += 1


@pytest.fixture
def room(bench: Bench) -> NameRoom:
    page = NameRoom(
        bench.lanes,
        bench.changes,
        bench.messages,
        bench.languages,
        lambda: datetime(2022, 4, 15, tzinfo=UTC),
    )
    bench.show(page, (700, 420))
    return page


def test_a_look_around_loses_nothing_that_was_written(bench: Bench, room: NameRoom) -> None:
    room.begin_or_go_on()
    assert room.form.name.edit.hasFocus()
    bench.type("lin")
    room.go_to_search()
    assert room.names.isVisible()

    room.begin_or_go_on()

    assert room.form.note.edit.hasFocus()
    assert room.form.name.text() == "lin"


def test_the_act_of_the_head_begins_anew(bench: Bench, room: NameRoom) -> None:
    room.begin()
    bench.type("lin")
    room.go_to_search()

    room.bar.act.click()

    assert room.form.name.text() == ""
    assert room.form.name.edit.hasFocus()


def test_escape_drops_what_was_written_then_leaves_then_takes_the_narrowing_back(
    bench: Bench, room: NameRoom
) -> None:
    room.begin()
    bench.type("lin")

    bench.press(ESC)
    assert room.form.isVisible()
    assert room.form.name.text() == ""
    bench.press(ESC)
    assert room.bar.search.hasFocus()
    assert not room.form.isVisible()
    bench.press(ESC)

    assert room.narrowed_back == 1


def test_typing_in_the_search_reads_the_list_anew(bench: Bench, room: NameRoom) -> None:
    room.go_to_search()
    bench.type("3-2")

    assert room.read == len("3-2")
    assert room.bar.text == "3-2"


def test_a_refused_form_keeps_what_was_written(bench: Bench, room: NameRoom) -> None:
    room.begin()
    bench.type("lin")
    room.form.go_on()

    room.refused(room.form, Refused("No.", "不行。"))
    orders: list[object] = []
    room.form.ordered.connect(orders.append)
    room.form.go_on()

    assert bench.said.texts() == ["不行。"]
    assert orders == ["lin"]
