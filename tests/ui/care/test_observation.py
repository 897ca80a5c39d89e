# SPDX-License-Identifier: MIT
"""The section of those followed at home: readings typed one after the other, by keys."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.domain.contact import ContactWay
from gatehouse.domain.observation import AskedFor, Half, ObservedFilter
from gatehouse.domain.words import Language, Words
from gatehouse.domain.zone import ZoneBeginning
from gatehouse.errors import Refused
from gatehouse.ui.care.observation_section import ObservationSection
from gatehouse.ui.care.page import CarePage
from tests.support.care_screen import CareFake
from tests.support.observation_screen import NOW, PM, ObservationFake
from tests.support.screens import AREAS, ENTER, TARGET, Bench, faults

ESC, DOWN, RIGHT, DEL = Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Delete
CONTROL = Qt.KeyboardModifier.ControlModifier


def open_section(
    bench: Bench, fake: ObservationFake, area: str = "low"
) -> tuple[CarePage, ObservationSection]:
    """Show the room with the section in view."""
    page = CarePage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[area])
    page.start(replace(CareFake().acts(), observation=fake.acts()))
    bench.settle()
    page.sections.show_section(ObservationSection.CODE)
    bench.settle()
    page.setFocus()
    bench.settle()
    section = page.current
    assert isinstance(section, ObservationSection)
    return page, section


def said(bench: Bench) -> list[str]:
    """Return what is told from now on, in Chinese."""
    told: list[str] = []
    bench.messages.said.connect(lambda message: told.append(message.text))
    return told


def test_the_choice_says_how_many_are_to_be_measured(bench: Bench) -> None:
    _page, section = open_section(bench, ObservationFake())

    assert section.name() == "居家监测 5"
    assert section.line() == "居家监测 5 人，还要量 5 人，检测到期 1 人"
    assert section.form.row is not None
    assert section.form.row.person_id == "person-1"


def test_digits_and_enter_measure_one_after_the_other(bench: Bench) -> None:
    """Four keys a person; the first digit goes from the list into the field by itself."""
    fake = ObservationFake()
    _page, section = open_section(bench, fake)

    for typed in ("365", "366"):
        bench.type(typed)
        bench.press(ENTER)
        bench.settle()

    assert [(one.person_id, one.tenths) for one in fake.orders] == [
        ("person-1", 365),
        ("person-2", 366),
    ]
    assert {(one.day, one.half) for one in fake.orders} == {(PM.day, Half.EVENING)}
    assert section.form.row is not None
    assert section.form.row.person_id == "person-3"
    assert section.form.temperature.edit.hasFocus()


def test_whoever_presses_enter_before_the_answer_measures_whom_they_typed(bench: Bench) -> None:
    """The first row of the list before is nobody's: a digit would begin a reading for them."""
    fake = ObservationFake()
    _page, section = open_section(bench, fake)
    section.go_to_search()
    bench.type(fake.rows[3].door)
    bench.press(ENTER)
    assert section.search.hasFocus()
    bench.settle()
    assert section.list.table.hasFocus()

    bench.type("365")
    bench.press(ENTER)
    bench.settle()

    assert [one.person_id for one in fake.orders] == ["person-4"]


def test_a_fever_stays_with_them_and_says_what_to_do(bench: Bench) -> None:
    fake = ObservationFake()
    _page, section = open_section(bench, fake)

    told = said(bench)

    bench.type("378")
    bench.press(ENTER)
    bench.settle()

    assert section.form.row is not None
    assert section.form.row.person_id == "person-1"
    assert section.form.report.isVisible()
    assert "发热" in told[-1]


def test_who_was_not_reached_is_tried_and_stays_due(bench: Bench) -> None:
    fake = ObservationFake()
    _page, section = open_section(bench, fake)

    bench.press(DEL)
    bench.settle()

    (order,) = fake.orders
    assert (order.person_id, order.tenths) == ("person-1", None)
    assert section._found is not None
    assert section._found.counts.due == 5


def test_del_in_the_empty_field_says_too_that_nobody_was_reached(bench: Bench) -> None:
    """After a reading the keyboard waits in the field for the next one."""
    fake = ObservationFake()
    _page, section = open_section(bench, fake)
    bench.type("365")
    bench.press(ENTER)
    bench.settle()
    assert section.form.temperature.edit.hasFocus()

    bench.press(DEL)
    bench.settle()

    assert [(one.person_id, one.tenths) for one in fake.orders] == [
        ("person-1", 365),
        ("person-2", None),
    ]


def test_del_among_digits_deletes_and_tells_nothing(bench: Bench) -> None:
    fake = ObservationFake()
    _page, section = open_section(bench, fake)
    bench.type("36")
    bench.press(Qt.Key.Key_Home)

    bench.press(DEL)
    bench.settle()

    assert fake.orders == []
    assert section.form.temperature.digits != "36"


def test_a_reading_may_be_of_the_half_before_and_by_message(bench: Bench) -> None:
    fake = ObservationFake()
    _page, section = open_section(bench, fake)
    section.way.choose(ContactWay.GROUP_CHAT.value)
    section.form.slot.choose("2022-04-15 am")

    bench.type("364")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.half, order.way) == (Half.MORNING, ContactWay.GROUP_CHAT)


def test_a_number_that_is_nobodys_temperature_is_asked_again(bench: Bench) -> None:
    fake = ObservationFake()
    _page, section = open_section(bench, fake)

    bench.type("865")
    bench.press(ENTER)

    assert fake.orders == []
    assert section.form.temperature.digits == ""


def test_the_last_reading_is_taken_back_by_a_key(bench: Bench) -> None:
    fake = ObservationFake()
    _page, section = open_section(bench, fake)
    bench.type("365")
    bench.press(ENTER)
    bench.settle()

    bench.press(Qt.Key.Key_Z, CONTROL)
    bench.settle()

    assert fake.withdrawn == ["reading-2022-04-15-pm"]
    assert section.form.row is not None
    assert section.form.row.person_id == "person-1"


def test_a_refusal_keeps_what_is_written(bench: Bench) -> None:
    fake = ObservationFake(failure=Refused("Nothing was recorded.", "没有登记。"))
    _page, section = open_section(bench, fake)
    told = said(bench)

    bench.type("365")
    bench.press(ENTER)
    bench.settle()

    assert section.form.temperature.tenths == 365
    assert "没有登记" in told[-1]


def test_its_keys_lead_to_the_zone_and_to_what_begins_one(bench: Bench) -> None:
    _page, section = open_section(bench, ObservationFake())
    begun: list[ZoneBeginning] = []
    shown: list[tuple[str, bool]] = []
    section.begin_requested.connect(begun.append)
    section.zone_requested.connect(lambda zone, released: shown.append((zone, released)))

    bench.press(Qt.Key.Key_Insert)
    section.form.zone.click()

    assert begun == [ZoneBeginning()]
    assert shown == [("zone-1", False)]


def test_whose_note_asks_for_it_is_begun_from_the_list(bench: Bench) -> None:
    """Enter takes the note, its days and which day today is along."""
    fake = ObservationFake(
        asked=(
            AskedFor(
                itinerary_id="note-1",
                person_id="wang",
                household_id="flat-9",
                shown_name="王*芬",
                door="3-2-501",
                since=date(2022, 4, 12),
                days=14,
                asked=Words("居家健康监测 14 天", "14 days of monitoring at home"),
                signed_at=NOW,
            ),
        )
    )
    _page, section = open_section(bench, fake)
    begun: list[ZoneBeginning] = []
    section.begin_requested.connect(begun.append)

    section.list.filter.set_code(ObservedFilter.ASKED.value)
    section.refresh()
    bench.settle()
    assert section.asked.isVisible()
    section.list.walk()
    bench.press(ENTER)

    (one,) = begun
    assert (one.days, one.today_is, one.itinerary_id) == (14, 3, "note-1")


def looking(_bench: Bench, _section: ObservationSection) -> None:
    """Look at the list."""


def ill(bench: Bench, section: ObservationSection) -> None:
    """Look at who is ill."""
    section.list.filter.set_code(ObservedFilter.ALARMING.value)
    section.refresh()
    bench.settle()
    section.list.walk()


def opened(bench: Bench, section: ObservationSection) -> None:
    """Open somebody."""
    section.list.walk()
    bench.press(ENTER)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize(("count", "scene"), [(0, looking), (60, ill), (60, opened)])
def test_nothing_is_cut_at_any_size(
    bench: Bench,
    count: int,
    scene: Callable[[Bench, ObservationSection], None],
    area: str,
    language: Language,
) -> None:
    bench.languages.use(language)
    page, section = open_section(bench, ObservationFake(count=count), area)
    scene(bench, section)
    bench.settle()

    assert faults(page) == []


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("area", AREAS)
def test_the_sections_stand_in_one_row_however_much_waits(
    bench: Bench, area: str, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counts give way in a narrow window before the list loses a row."""
    bench.languages.use(language)
    for made in CarePage.SECTIONS:
        monkeypatch.setattr(made, "left", lambda _section: 1234)
    page, _section = open_section(bench, ObservationFake(), area)

    assert page.sections.choice.height() == TARGET
