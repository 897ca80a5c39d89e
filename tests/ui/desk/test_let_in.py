# SPDX-License-Identifier: MIT
"""A courier who is let in instead of handing over brings along what was typed of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gatehouse.domain.entry import SubjectClass
from gatehouse.ui.desk.hand_over_pane import HandOverPane
from gatehouse.ui.desk.scene import Scene
from tests.support.desk_people import NEIGHBOURS, neighbour
from tests.ui.desk.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


def asked(desk: Desk) -> HandOverPane:
    """Bring up the hand-over point."""
    desk.press(Qt.Key.Key_I, CONTROL).settle()
    return desk.page.left.panes.hand_over


def let_in(desk: Desk, pane: HandOverPane) -> None:
    QTest.mouseClick(pane.let_in, Qt.MouseButton.LeftButton)
    desk.settle()


def test_the_flat_and_the_reading_come_along(desk: Desk) -> None:
    pane = asked(desk)
    desk.write(pane.flat.edit, "3-2-501").write(pane.temperature.edit, "365")
    desk.write(pane.mark.edit, "13800002217")

    let_in(desk, pane)

    state, form = desk.page.state, desk.page.left.person.form
    assert state.scene is Scene.VISITOR
    assert state.subject_class is SubjectClass.COURIER
    assert form.visitor.host.text() == "3-2-501"
    assert state.visitor is not None
    assert state.visitor.host is not None
    assert state.visitor.phone == form.visitor.phone.text() == "13800002217"
    assert state.form.temperature == form.temperature.digits == "365"
    assert desk.focus is form.visitor.name.edit


def test_what_names_no_flat_yet_stands_in_the_form_to_be_gone_on_with(desk: Desk) -> None:
    pane = asked(desk)
    desk.write(pane.flat.edit, "9-9")

    let_in(desk, pane)

    assert desk.page.left.person.form.visitor.host.text() == "9-9"


def test_a_courier_who_was_being_written_down_stays_with_what_the_sheet_adds(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Insert).settle()
    form = desk.page.left.person.form
    desk.write(form.visitor.name.edit, "赵明")
    desk.page.serving.set_class(SubjectClass.COURIER)
    pane = asked(desk)
    desk.write(pane.flat.edit, "3-2-501").write(pane.temperature.edit, "365")

    let_in(desk, pane)

    visitor = desk.page.state.visitor
    assert visitor is not None
    assert (visitor.name, visitor.host is not None) == ("赵明", True)
    assert desk.page.state.form.temperature == "365"


def test_a_courier_who_is_known_comes_in_as_themselves(make_desk: Callable[..., Desk]) -> None:
    known = neighbour(
        "swift", "迅达快送", "", "xdks", phone="139****4410", subject_class=SubjectClass.COURIER
    )
    desk = make_desk(neighbours=(*NEIGHBOURS, known)).start()
    pane = asked(desk)
    desk.write(pane.mark.edit, "4410").write(pane.temperature.edit, "365")

    let_in(desk, pane)

    assert desk.page.state.person is not None
    assert desk.page.state.person.person_id == "swift"
    assert desk.page.state.form.temperature == "365"
