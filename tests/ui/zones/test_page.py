# SPDX-License-Identifier: MIT
"""The zones screen: sealing, isolating, marking, releasing and printing, by keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.words import Language
from gatehouse.domain.zone import PlaceRow, ZoneBeginning, ZoneFilter, ZoneLevel
from gatehouse.errors import Refused
from gatehouse.ui.zones.page import ZonesPage
from tests.support.screens import AREAS, ENTER, Bench
from tests.support.zones_screen import (
    LEADER,
    UNIT,
    WANG,
    ZonesFake,
    begin,
    open_page,
    walk,
)

CTRL = Qt.KeyboardModifier.ControlModifier
ESC, DOWN, RIGHT, SPACE = (
    Qt.Key.Key_Escape,
    Qt.Key.Key_Down,
    Qt.Key.Key_Right,
    Qt.Key.Key_Space,
)


def test_a_unit_is_sealed_without_an_end_that_is_not_decided(bench: Bench) -> None:
    """Level, place and document are all that is asked."""
    fake = ZonesFake()
    page = open_page(bench, fake)

    begin(bench, 0, "3-2")
    assert page.form.document.edit.hasFocus()
    bench.type("样例〔2022〕3号")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.level, order.area) == (ZoneLevel.LOCKDOWN, UNIT)
    assert (order.document, order.today_is, order.days) == ("样例〔2022〕3号", 1, None)
    assert page.pane.isVisible()
    assert bench.focus is page.pane


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("area", AREAS)
def test_that_the_end_may_stay_open_is_read_whole(
    bench: Bench, area: str, language: Language
) -> None:
    bench.languages.use(language)
    page = open_page(bench, ZonesFake(), area)
    bench.press(Qt.Key.Key_Insert)

    edit = page.form.days.edit
    words = edit.fontMetrics().horizontalAdvance(edit.placeholderText())
    assert words < edit.contentsRect().width()


def test_a_person_is_isolated_for_the_days_that_are_decided(bench: Bench) -> None:
    """Day n is what is known at the door; the first day is worked out and shown."""
    fake = ZonesFake()
    page = open_page(bench, fake)
    begin(bench, 3, "wlf")
    bench.type("样例〔2022〕5号")

    page.form.today_is.edit.setFocus()
    page.form.today_is.edit.selectAll()
    bench.type("3")
    page.form.days.edit.setFocus()
    bench.type("14")
    assert page.form._note.text() == "4月13日起，到 4月26日"
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.level, order.area) == (ZoneLevel.ISOLATION, WANG)
    assert (order.today_is, order.days) == (3, 14)
    assert page.pane._note.text() == "已登记，暂停通行证 2 张"


def test_a_day_after_the_last_one_is_not_sealed(bench: Bench) -> None:
    fake = ZonesFake()
    page = open_page(bench, fake)
    begin(bench, 3, "wlf")
    bench.type("样例〔2022〕5号")
    page.form.today_is.set_text("27")
    page.form.days.edit.setFocus()
    bench.type("7")

    bench.press(ENTER)

    assert fake.orders == []
    assert bench.focus is page.form.today_is.edit
    assert page.form._note.text() == "还差：第几天（不能超过共几天）"
    page.form.days.edit.setFocus()
    page.form.days.edit.selectAll()
    bench.type("28")
    bench.press(ENTER)
    bench.settle()
    assert [(order.today_is, order.days) for order in fake.orders] == [(27, 28)]


def test_nothing_is_sealed_without_a_place_and_a_document(bench: Bench) -> None:
    """Enter goes to what is missing."""
    fake = ZonesFake()
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_Insert)
    bench.press(ENTER)
    assert bench.focus is page.form.place.edit
    bench.type("99")
    bench.settle()
    bench.press(ENTER)
    assert bench.focus is page.form.place.edit
    page.form.place.edit.selectAll()
    bench.type("3")
    bench.settle()
    bench.press(ENTER)
    bench.press(ENTER)

    assert page.form.document.edit.hasFocus()
    assert fake.orders == []
    assert page.form._note.text() == "还差：文号"


def test_a_unit_is_no_place_for_an_isolation(bench: Bench) -> None:
    fake = ZonesFake()
    page = open_page(bench, fake)
    begin(bench, 0, "3-2")

    page.form.level.setFocus()
    for _ in range(3):
        bench.press(RIGHT)

    assert page.form.chosen_level is ZoneLevel.ISOLATION
    assert page.form.place.place is None


def test_a_refusal_keeps_what_was_written(bench: Bench) -> None:
    fake = ZonesFake(failure=Refused("No.", "不行。"))
    page = open_page(bench, fake)
    begin(bench, 0, "3-2")
    bench.type("1号")
    bench.press(ENTER)
    bench.settle()

    assert page.form.isVisible()
    assert page.form.document.text() == "1号"
    fake.failure = None
    bench.press(ENTER)
    bench.settle()
    assert len(fake.orders) == 1


def test_one_is_released_by_its_document(bench: Bench) -> None:
    fake = ZonesFake()
    page = open_page(bench, fake)
    walk(bench, page, 1)
    bench.press(Qt.Key.Key_Delete)
    bench.press(ENTER, CTRL)
    assert fake.releases == []

    bench.type("样例〔2022〕9号")
    bench.press(ENTER, CTRL)
    bench.settle()

    (order,) = fake.releases
    assert (order.zone_ids, order.document) == (("zone-2",), "样例〔2022〕9号")
    assert page.list.which is ZoneFilter.RELEASED
    assert not page.pane.release_act.isEnabled()


def test_its_days_are_decided_anew_by_a_document(bench: Bench) -> None:
    """The form says until when that is, and the pane which document it was."""
    fake = ZonesFake()
    page = open_page(bench, fake)
    walk(bench, page)
    bench.press(Qt.Key.Key_D, CTRL)
    assert page.days.days.edit.hasFocus()
    bench.type("20")
    bench.press(ENTER)
    assert page.days.document.edit.hasFocus()
    bench.type("样例〔2022〕8号")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.extensions
    assert (order.zone_id, order.days, order.document) == ("zone-1", 20, "样例〔2022〕8号")
    assert page.pane.isVisible()
    assert "样例〔2022〕8号" in page.pane._facts.text()


def test_somebody_found_elsewhere_is_taken_over_and_the_document_is_asked(bench: Bench) -> None:
    fake = ZonesFake()
    page = open_page(bench, fake)
    place = PlaceRow(area=WANG, place="3-2-501", person="王*芬", households=0, people=1)
    page.begin_for(ZoneBeginning(place=place, days=7, itinerary_id="note-1"))
    bench.settle()

    assert page.form.document.edit.hasFocus()
    bench.type("样例〔2022〕7号")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.level, order.area, order.days) == (ZoneLevel.MONITORING, WANG, 7)
    assert order.itinerary_id == "note-1"


def test_those_that_are_marked_are_released_and_printed_together(
    bench: Bench, tmp_path: Path
) -> None:
    """Space marks, and each gets its own notice of release."""
    fake = ZonesFake(4)
    page = open_page(bench, fake)
    walk(bench, page)
    bench.press(SPACE)
    bench.press(DOWN)
    bench.press(DOWN)
    bench.press(SPACE)

    bench.press(Qt.Key.Key_Delete)
    assert page.releasing._names.text() == "1栋2单元\n3栋2单元"
    bench.type("9号")
    bench.press(ENTER, CTRL)
    bench.settle()

    assert fake.releases[0].zone_ids == ("zone-1", "zone-3")
    assert page.pane.print_act.text() == "打印 2 份…"
    page.save_notices(tmp_path / "notices.pdf")
    bench.settle()
    bench.settle()
    pdf = (tmp_path / "notices.pdf").read_bytes()
    assert pdf.count(b"/Type /Page\n") == 2


def test_all_shown_are_marked_by_one_key_and_unmarked_by_another(bench: Bench) -> None:
    page = open_page(bench, ZonesFake(5))
    walk(bench, page)

    bench.press(Qt.Key.Key_A, CTRL)
    assert len(page.list.marked_rows) == 5
    assert page.pane.release_act.text() == "解除 5 条…"
    bench.press(ESC)

    assert not page.list.marked_rows
    assert page.pane.release_act.text() == "解除…"


def test_esc_keeps_what_was_to_be_released(bench: Bench) -> None:
    fake = ZonesFake()
    page = open_page(bench, fake)
    walk(bench, page)
    bench.press(Qt.Key.Key_Delete)
    bench.type("9号")
    bench.press(ESC)

    assert page.pane.isVisible()
    assert fake.releases == []


def test_the_list_is_narrowed_by_what_is_typed_and_by_the_filter(bench: Bench) -> None:
    fake = ZonesFake()
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_F, CTRL)
    bench.type("2")
    bench.settle()
    page.list.filter.setFocus()
    bench.press(Qt.Key.Key_End)
    bench.settle()

    assert fake.asked[-2:] == [(ZoneFilter.IN_FORCE, "2"), (ZoneFilter.RELEASED, "2")]


def test_the_list_follows_what_others_do(bench: Bench) -> None:
    fake = ZonesFake()
    page = open_page(bench, fake)
    asked = len(fake.asked)

    bench.changes.publish(Changes.of(Kind.ENTRY), None)
    bench.changes.publish(Changes.of(Kind.ZONE), None)
    bench.settle()

    assert len(fake.asked) == asked + 1
    assert page.list.table.model().rowCount() == 3


def test_an_end_that_is_not_decided_is_told_as_such(bench: Bench) -> None:
    """Never a date that nobody has decided."""
    page = open_page(bench, ZonesFake(3))
    model = page.list.table.model()
    days = [model.index(row, 1) for row in range(3)]

    said = [(index.data(), page.list._rows()[index.row()][1].detail) for index in days]

    assert said == [("第 5 天", "共 14 天"), ("第 5 天", "已满 3 天"), ("第 5 天", "止期未定")]


def empty(_bench: Bench, _page: ZonesPage) -> None:
    """Look at the screen as it opens."""


def looking(bench: Bench, _page: ZonesPage) -> None:
    bench.press(Qt.Key.Key_Insert)
    bench.press(ENTER)
    bench.type("3")
    bench.settle()


def writing(bench: Bench, _page: ZonesPage) -> None:
    begin(bench, 3, "wlf")
    bench.type("样例防指〔2022〕12号")


def marked(bench: Bench, page: ZonesPage) -> None:
    walk(bench, page)
    bench.press(Qt.Key.Key_A, CTRL)


def opened(bench: Bench, page: ZonesPage) -> None:
    walk(bench, page, 2)
    bench.press(ENTER)


def releasing(bench: Bench, page: ZonesPage) -> None:
    marked(bench, page)
    bench.press(ENTER)
    bench.press(Qt.Key.Key_Delete)
    bench.type("样例防指〔2022〕9号")


def allowing(bench: Bench, page: ZonesPage) -> None:
    """Seal while a volunteer is on duty."""
    page.form.ask_leave((LEADER,))
    begin(bench, 0, "3-2")
    bench.type("样例防指〔2022〕12号")


def letting_go(bench: Bench, page: ZonesPage) -> None:
    page.releasing.ask_leave((LEADER,))
    releasing(bench, page)


LOOKS = (
    *((0, scene) for scene in (empty, looking, writing, allowing)),
    *(
        (count, scene)
        for count in (3, 60)
        for scene in (looking, marked, opened, releasing, letting_go)
    ),
)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("count", "scene"), LOOKS)
def test_nothing_is_cut_at_any_size(
    bench: Bench, language: Language, scene: Callable[[Bench, ZonesPage], None], count: int
) -> None:
    bench.languages.use(language)
    page = open_page(bench, ZonesFake(count))

    scene(bench, page)

    assert bench.faults_of(page) == {}


def test_what_was_just_done_is_said_in_the_language_of_the_window(bench: Bench) -> None:
    page = open_page(bench, ZonesFake())
    begin(bench, 0, "3-2")
    bench.type("样例〔2022〕3号")
    bench.press(ENTER)
    bench.settle()
    assert "刚刚登记" in texts(page.pane)

    bench.languages.use(Language.ENGLISH)
    bench.settle()

    assert "刚刚登记" not in texts(page.pane)
    assert "Recorded just now" in texts(page.pane)


def texts(pane: QWidget) -> list[str]:
    """Return what is to be read on *pane*."""
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
