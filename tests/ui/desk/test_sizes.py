# SPDX-License-Identifier: MIT
"""The desk at its client areas, in both languages: nothing cut, nothing small, nothing scrolled."""

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from gatehouse.domain.delivery import Delivery, DeliveryKind
from gatehouse.domain.entry import Direction, Outcome
from gatehouse.domain.policy.verdict import Trip
from gatehouse.domain.words import Language
from gatehouse.ui.desk.input_row import least_width
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.shell.fonts import TextSize
from gatehouse.ui.shell.reading_order import ReadingWindow
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.fitting import line_width
from tests.support.desk_people import NOW, OPEN, recent
from tests.support.qt import do_all_that_is_due
from tests.support.screens import cells, cut, cut_cells, seen, small
from tests.ui.desk.conftest import Desk
from tests.ui.desk.vehicle_scenes import VEHICLE_SCENES, aboard, refuse_truck

RAIL, NARROW_RAIL = 172, 76
SIZES = {
    "full": (1366 - RAIL, 768),
    "low": (1366 - RAIL, 696),
    "medium": (1093 - NARROW_RAIL, 614),
    "narrow": (911 - NARROW_RAIL, 512),
    "tiny": (781 - NARROW_RAIL, 439),
}
TRIP = Trip(person_id="chen", left_at=NOW, returned_at=NOW, reason="shopping")
LONG_ENTRIES = (
    replace(recent("u", 1, "欧阳*", "1期-18栋-2单元-1002"), unlogged=True),
    replace(recent("0", 1, "欧阳*", "1期-18栋-2单元-1002"), corrects=True, back_filled=True),
    replace(
        recent("a", 1, "欧阳*", "1期-18栋-2单元-1002"),
        corrects=True,
        by_pass=True,
        plate="吉AD5**091",
    ),
    replace(
        recent("g", 1, "迅达快送", "1期-18栋-2单元-1002", Outcome.HANDED_OVER),
        delivery=Delivery(kind=DeliveryKind.GROCERIES, pieces=12),
    ),
    replace(
        recent("b", 2, "J** S.", "1期-18栋-2单元-1002", Outcome.TURNED_AWAY),
        direction=Direction.OUT,
        corrects=True,
    ),
    replace(recent("c", 3, "欧阳*", "10-1-1203"), overridden=True, by_pass=True),
    recent("d", 4, "", "", Outcome.EMERGENCY, temperature=None),
    recent("e", 5, "何*", "2-1-604", Outcome.WITHDRAWN, temperature=376),
)
CONTROL = Qt.KeyboardModifier.ControlModifier


def idle(_desk: Desk) -> None: ...


def typing(desk: Desk) -> None:
    desk.type("l")


def nobody(desk: Desk) -> None:
    desk.type("zzz")


def stop(desk: Desk) -> None:
    desk.type("lxf365")


def fever(desk: Desk) -> None:
    desk.type("lxf376")


def digits(desk: Desk) -> None:
    desk.type("lxf").settle()
    desk.page.left.person.form.pad_toggled.emit()


def visitor(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Insert)


def override(desk: Desk) -> None:
    desk.type("lxf376").settle().press(Qt.Key.Key_Return, CONTROL)


def correction(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Z, CONTROL)


def emergency(desk: Desk) -> None:
    desk.page.emergency()


def rule(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F11)


def english(desk: Desk) -> None:
    desk.type("lxf").settle().press(Qt.Key.Key_E, CONTROL)


def english_of_a_visitor(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Insert).settle().press(Qt.Key.Key_E, CONTROL)


def slip(desk: Desk) -> None:
    desk.page._parts.slips._entry_id = "e"
    desk.press(Qt.Key.Key_P, CONTROL)


def filling_pane(desk: Desk) -> None:
    desk.press(Qt.Key.Key_B, CONTROL)


def filling(desk: Desk) -> None:
    desk.press(Qt.Key.Key_B, CONTROL).press(Qt.Key.Key_Down).type("0740")
    desk.press(Qt.Key.Key_Tab).type("128").press(Qt.Key.Key_Return).settle()
    desk.type("lxf").settle().type("365")


def filling_wrong(desk: Desk) -> None:
    filling(desk)
    desk.settle().type("0799")


def outage(desk: Desk) -> None:
    desk.page.left.panes.code_switched.emit(True)
    desk.qtbot.waitUntil(lambda: desk.page.state.code_down)


def outage_person(desk: Desk) -> None:
    outage(desk)
    desk.type("lxf").settle().type("365")


SCENES = (
    idle,
    typing,
    nobody,
    stop,
    fever,
    digits,
    visitor,
    override,
    correction,
    emergency,
    rule,
    english,
    english_of_a_visitor,
    slip,
    filling_pane,
    filling,
    filling_wrong,
    outage,
    outage_person,
    *VEHICLE_SCENES,
)


def place(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def wrong_with(page: QWidget) -> list[str]:
    """Name what is cut, what stands outside, what a finger would miss, and each scroll bar."""
    outside = [
        f"outside: {type(widget).__name__} {widget.accessibleName()}"
        for widget in seen(page, QWidget)
        if not widget.isWindow() and not page.rect().contains(place(widget, page))
    ]
    scrolled = [f"scrolled: {type(bar.parentWidget()).__name__}" for bar in seen(page, QScrollBar)]
    return [*cut(page), *outside, *small(page), *scrolled]


def latest_table(desk: Desk) -> DataTable:
    """Return the table with the latest entries."""
    tables = desk.page.findChildren(DataTable)
    return next(one for one in tables if one.isVisible() and one.model().rowCount())


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_nothing_is_cut_or_small_or_scrolled(
    make_desk: Callable[..., Desk], scene: Callable[[Desk], None], language: Language
) -> None:
    desk = make_desk(trips=(TRIP,), open_items=OPEN).start()
    desk.languages.use(language)
    scene(desk)

    for size in desk.sizes_of(SIZES):
        assert wrong_with(desk.page) == [], size


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", SIZES)
def test_no_flat_plate_mark_or_outcome_of_the_latest_entries_is_cut(
    make_desk: Callable[..., Desk], size: str, language: Language
) -> None:
    width, height = SIZES[size]
    desk = make_desk(width=width, height=height, recent=list(LONG_ENTRIES)).start()
    desk.languages.use(language)
    if not desk.page.side.isVisible():
        desk.press(Qt.Key.Key_R, CONTROL)
    desk.settle()
    do_all_that_is_due()
    table = latest_table(desk)

    shown = " ".join(index.data(Qt.ItemDataRole.AccessibleTextRole) for index in cells(table))
    marks = ("更正、凭证", "更正") if language is Language.CHINESE else ("corrected, pass",)
    assert all(part in shown for part in ("1期-18栋-2单元-1002", "吉AD5**091", *marks))
    assert cut_cells(table) == []


@pytest.mark.parametrize("size", ["low", "medium"])
def test_a_name_gives_way_to_the_plate_behind_it(make_desk: Callable[..., Desk], size: str) -> None:
    """A name may end with …; all that stands around it is as whole as beside a short name."""
    width, height = SIZES[size]
    named = replace(LONG_ENTRIES[2], shown_name="阿卜杜热合曼买买提吐尔逊江")
    desk = make_desk(width=width, height=height, recent=[named]).start()
    table = latest_table(desk)

    cut = cut_cells(table)
    assert [words.split()[1] for words in cut] == [named.shown_name]
    desk.page.side.latest.show_entries([replace(named, shown_name="")])
    assert cut_cells(table) == []


@pytest.mark.parametrize("size", SIZES)
def test_box_verdict_and_three_acts_stay_in_view_and_apart(
    make_desk: Callable[..., Desk], size: str
) -> None:
    width, height = SIZES[size]
    desk = make_desk(width=width, height=height, trips=(TRIP,)).start()
    desk.type("lxf365").settle()
    do_all_that_is_due()
    left = desk.page.left

    shown = [left.box, left.person.form, left.person.banner, left.acts]
    places = [place(widget, desk.page) for widget in shown]

    assert desk.page.state.scene is Scene.PERSON
    assert all(widget.isVisible() for widget in shown)
    assert sum(button.isVisible() for button in left.acts._buttons()) == 3
    assert all(
        not one.intersects(other)
        for index, one in enumerate(places)
        for other in places[index + 1 :]
    )
    assert left.person.banner.height() >= left.person.banner.minimumSizeHint().height() - 30


@pytest.mark.parametrize("size", SIZES)
def test_the_rows_of_a_vehicle_with_people_aboard_are_whole(
    make_desk: Callable[..., Desk], size: str
) -> None:
    """The most rows there are: the verdict gives way before an input is cut."""
    width, height = SIZES[size]
    desk = make_desk(width=width, height=height).start()
    aboard(desk)
    desk.settle()
    do_all_that_is_due()
    form = desk.page.left.person.form

    assert form.height() >= form.sizeHint().height()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", SIZES)
def test_each_field_of_a_refuse_truck_has_room_for_its_name(
    make_desk: Callable[..., Desk], size: str, language: Language
) -> None:
    """Two of them begin alike: cut, nobody could tell which is which."""
    width, height = SIZES[size]
    desk = make_desk(width=width, height=height).start()
    desk.languages.use(language)
    refuse_truck(desk)
    desk.settle()
    do_all_that_is_due()
    form = desk.page.left.person.form

    fields = [one for one in form.vehicle.own.values() if one in form.stops()]
    names = [line_width(one.edit.accessibleName(), TextSize.BODY) for one in fields]
    rows = [least_width([(one, 0) for one in row.inputs]) for row in form._used()]
    assert len(fields) == 4
    assert all(one.minimumWidth() >= name + 24 for one, name in zip(fields, names, strict=True))
    assert max(rows) <= (form.width() if form.all_fit() else form.least_room)


def test_every_input_has_a_name(desk: Desk) -> None:
    desk.type("lxf365").settle()
    inputs = [*seen(desk.page, QLineEdit), *seen(desk.page, QAbstractButton)]
    nameless = [
        widget
        for widget in inputs
        if not (widget.accessibleName() or getattr(widget, "text", str)())
    ]

    assert nameless == []


@pytest.fixture
def window(desk: Desk) -> Iterator[ReadingWindow]:
    made = ReadingWindow()
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(desk.page)
    made.resize(*SIZES["low"])
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    desk.page.left.box.edit.setFocus()
    yield made
    desk.page.setParent(None)


@pytest.mark.usefixtures("window")
def test_tab_goes_in_reading_order_and_ends_on_the_first_act(desk: Desk) -> None:
    desk.type("lxf365").settle()
    form, acts = desk.page.left.person.form, desk.page.left.acts
    form.reason.entrance.setFocus()
    order = [desk.focus]
    for _ in range(12):
        desk.press(Qt.Key.Key_Tab)
        order.append(desk.focus)

    expected = [
        form.reason.entrance,
        form.subject_class.entrance,
        form.temperature.edit,
        form.pad_button,
        form.checks["code"].entrance,
        form.checks["test"].entrance,
    ]
    assert order[: len(expected)] == expected
    assert order.index(acts.turn_away) < order.index(acts.report) < order.index(acts.admit)


@pytest.mark.usefixtures("window")
def test_tab_comes_round_to_the_box_whoever_stood_here_before(desk: Desk) -> None:
    desk.type("lxf365").settle().enter().settle()
    desk.type("wlf364").settle().press(Qt.Key.Key_Escape).settle()
    box = desk.page.left.box.edit
    seen = [desk.focus]
    while len(seen) < 40 and (len(seen) == 1 or desk.focus is not box):
        desk.press(Qt.Key.Key_Tab)
        seen.append(desk.focus)

    assert seen[0] is seen[-1] is box
    assert len(set(seen)) == len(seen) - 1
