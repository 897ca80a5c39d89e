# SPDX-License-Identifier: MIT
"""A form goes on by Enter to what it lacks, and orders once; its box takes what is known."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.lookup_box import LookupBox
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.side_by_side import SideBySide

ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


class TwoFields(EnterForm):
    """Asks for a place and a document."""

    def __init__(self, *, careful: bool) -> None:
        confirm = ActButton("Seal now", variant=ActVariant.STOP)
        super().__init__(confirm, ActButton("Keep it"), careful=careful)
        self.place, self.document = Field("Place"), Field("Document")
        self.body.addWidget(self.place)
        self.body.addWidget(self.document)
        self.add_acts(60)
        self.say()

    def gaps(self) -> list[Gap]:
        """Return which of the two is empty."""
        fields = {"place": self.place, "document": self.document}
        return [
            Gap(what, field.edit.setFocus) for what, field in fields.items() if not field.text()
        ]

    def order(self) -> tuple[str, str]:
        """Return both."""
        return self.place.text(), self.document.text()

    def ready_text(self) -> str:
        """Return what the line says in the end."""
        return "From today"


def show(qtbot: QtBot, widget: QWidget) -> None:
    """Show *widget* with the keyboard."""
    qtbot.addWidget(widget)
    widget.resize(400, 400)
    widget.show()
    widget.activateWindow()
    QTest.qWaitForWindowActive(widget)


@pytest.fixture
def form(qtbot: QtBot, request: pytest.FixtureRequest) -> TwoFields:
    widget = TwoFields(careful=getattr(request, "param", False))
    show(qtbot, widget)
    widget.place.edit.setFocus()
    return widget


@pytest.fixture
def orders(form: TwoFields) -> list[object]:
    heard: list[object] = []
    form.ordered.connect(heard.append)
    return heard


def test_enter_goes_to_what_is_missing_and_then_orders_once(
    form: TwoFields, orders: list[object]
) -> None:
    assert form._note.text() == "Still needed: place, document"

    form.place.set_text("3-2")
    QTest.keyClick(form.place.edit, ENTER)
    assert form.document.edit.hasFocus()
    form.document.set_text("No. 3")
    QTest.keyClick(form.document.edit, ENTER)
    QTest.keyClick(form.document.edit, ENTER)

    assert orders == [("3-2", "No. 3")]
    form.say()
    assert form._note.text() == "From today"


def test_a_refused_order_can_be_given_again(form: TwoFields, orders: list[object]) -> None:
    form.place.set_text("3-2")
    form.document.set_text("No. 3")
    form.confirm.click()

    form.set_working(working=False)
    form.confirm.click()

    assert len(orders) == 2


@pytest.mark.parametrize("form", [True], indirect=True)
def test_a_careful_form_orders_by_no_bare_enter(form: TwoFields, orders: list[object]) -> None:
    """The Enter that ends a field leads to the act; a scanner that goes on orders nothing."""
    form.place.set_text("3-2")
    form.document.set_text("No. 3")

    QTest.keyClick(form.document.edit, ENTER)
    assert form.confirm.hasFocus()
    QTest.keyClick(form.confirm, ENTER)
    assert orders == []
    QTest.keyClick(form.confirm, ENTER, CTRL)

    assert orders == [("3-2", "No. 3")]


@pytest.mark.parametrize("form", [True], indirect=True)
def test_the_chord_orders_nothing_that_lacks_something(
    form: TwoFields, orders: list[object]
) -> None:
    form.place.set_text("3-2")

    QTest.keyClick(form.place.edit, ENTER, CTRL)
    form.confirm.click()

    assert orders == []
    assert form.document.edit.hasFocus()


def test_escape_and_the_way_back_close(form: TwoFields) -> None:
    closed: list[bool] = []
    form.closed.connect(lambda: closed.append(True))

    QTest.keyClick(form.place.edit, Qt.Key.Key_Escape)
    assert form.back is not None
    form.back.click()

    assert len(closed) == 2


def cells(name: str) -> Row:
    """Return the row of a name."""
    return (Cell(name),)


class Box(LookupBox[str]):
    """Looks names up."""

    def __init__(self) -> None:
        super().__init__((Column(None),), cells, str.upper)
        self.set_words("Holder", "Name")
        self.set_rows_words("People found", ("Name",))


@pytest.fixture
def box(qtbot: QtBot) -> Box:
    widget = Box()
    show(qtbot, widget)
    widget.setFocus()
    return widget


def test_what_is_found_is_walked_and_taken(box: Box) -> None:
    QTest.keyClicks(box.edit, "wl")
    box.show_found("wl", ("wang lan", "wu lei"))
    assert box.rows.isVisible()

    QTest.keyClick(box.edit, Qt.Key.Key_Down)
    assert box.rows.current_row() == 0
    QTest.keyClick(box.edit, Qt.Key.Key_Down)
    box.take_row()

    assert box.meant == "wu lei"
    assert box.edit.text() == "WU LEI"
    assert not box.rows.isVisible()


def test_a_row_asked_for_too_early_is_taken_with_the_answer(qtbot: QtBot, box: Box) -> None:
    QTest.keyClicks(box.edit, "wl")
    box.take_row()
    assert box.meant is None

    with qtbot.waitSignal(box.picked):
        box.show_found("wl", ("wang lan",))

    assert box.meant == "wang lan"


def test_an_answer_to_another_text_is_passed_over(box: Box) -> None:
    QTest.keyClicks(box.edit, "wl")
    box.take_row()
    QTest.keyClicks(box.edit, "x")

    box.show_found("wl", ("wang lan",))

    assert box.meant is None
    assert not box.rows.isVisible() or box.rows.model().rowCount() == 0


def test_typing_on_drops_what_was_meant(qtbot: QtBot, box: Box) -> None:
    QTest.keyClicks(box.edit, "wl")
    box.show_found("wl", ("wang lan",))
    box.take_row()

    with qtbot.waitSignals([box.dropped, box.asked]):
        QTest.keyClicks(box.edit, "x")

    assert box.meant is None


def test_two_parts_stand_beside_each_other_where_there_is_room() -> None:
    pair = SideBySide(QWidget(), SideBySide(QWidget(), QWidget()))

    pair.fit(599)
    assert not pair.is_beside
    pair.fit(600)

    assert pair.is_beside
