# SPDX-License-Identifier: MIT
"""Every screen in the real window at the four client areas, in both languages."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from gatehouse.domain.words import Language
from gatehouse.paths import sample_roster
from gatehouse.ui.care.away_section import AwaySection
from gatehouse.ui.care.contacts_section import ContactsSection
from gatehouse.ui.care.page import CarePage
from gatehouse.ui.desk.latest_card import LatestCard
from gatehouse.ui.handover.page import HandoverPage
from gatehouse.ui.isolation_point.page import PointPage
from gatehouse.ui.itineraries.page import ItinerariesPage
from gatehouse.ui.passes.page import PassesPage
from gatehouse.ui.registers.page import RegistersPage
from gatehouse.ui.roster.import_view import ImportStep
from gatehouse.ui.roster.page import RosterPage
from gatehouse.ui.settings.page import SettingsPage
from gatehouse.ui.settings.rules_section import RulesSection
from gatehouse.ui.zones.page import ZonesPage
from tests.support.post import a_card
from tests.support.screens import WINDOWS, cut_cells, faults
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier


def idle(_gate: Gate) -> None:
    """Between two people, with an entry and something that waits."""


def picker(gate: Gate) -> None:
    gate.type("l")
    gate.until(lambda: gate.desk.state.candidates)


def nobody(gate: Gate) -> None:
    gate.type("zzz")
    gate.until(lambda: gate.desk.state.found)


def admitted(gate: Gate) -> None:
    gate.type("oyj365")
    gate.until(lambda: gate.desk.state.weighed)


def refused(gate: Gate) -> None:
    gate.type("wlf364")
    gate.until(lambda: gate.desk.state.weighed)


def measured_again(gate: Gate) -> None:
    gate.type("oyj380")
    gate.until(lambda: gate.desk.state.weighed)


def visitor(gate: Gate) -> None:
    gate.press(Qt.Key.Key_Insert)
    gate.until(lambda: gate.desk.state.weighed)


def overridden(gate: Gate) -> None:
    refused(gate)
    gate.press(ENTER, CTRL)
    gate.press(ENTER, CTRL)


def corrected(gate: Gate) -> None:
    gate.press(Qt.Key.Key_Z, CTRL)
    gate.until(lambda: gate.desk.left.panes.pane)


def latest(gate: Gate) -> None:
    gate.press(Qt.Key.Key_R, CTRL)


def emergency(gate: Gate) -> None:
    gate.press(Qt.Key.Key_F12)


def rule(gate: Gate) -> None:
    gate.press(Qt.Key.Key_F11)


def english(gate: Gate) -> None:
    gate.press(Qt.Key.Key_E, CTRL)


def roster(gate: Gate) -> None:
    gate.press(Qt.Key.Key_F4)
    gate.until(lambda: gate.page(RosterPage).person.person_id)


def person_form(gate: Gate) -> None:
    """Put right what the roster says of whoever is shown."""
    roster(gate)
    gate.press(Qt.Key.Key_B, CTRL)
    gate.until(gate.page(RosterPage).work.form.isVisible)


def written_twice(gate: Gate) -> None:
    """Look the other record up."""
    roster(gate)
    gate.press(Qt.Key.Key_D, CTRL)
    pane = gate.page(RosterPage).work.pairs
    gate.until(pane.box.edit.hasFocus)
    gate.type("l")
    gate.until(lambda: pane.box.rows.model().rowCount() > 1)


def past(gate: Gate) -> None:
    roster(gate)
    gate.press(Qt.Key.Key_R, CTRL)
    history = gate.page(RosterPage).work.history
    gate.until(lambda: history.rows.model().rowCount() > 0)


def import_columns(gate: Gate) -> None:
    roster(gate)
    page = gate.page(RosterPage)
    page.plan_import(sample_roster())
    gate.until(lambda: page.importing.view.step is ImportStep.COLUMNS)


def import_plan(gate: Gate) -> None:
    import_columns(gate)
    gate.press(ENTER)
    page = gate.page(RosterPage)
    gate.until(lambda: page.importing.view.step is ImportStep.PLANNED)


def registers(gate: Gate) -> None:
    gate.press(Qt.Key.Key_F8)
    gate.until(gate.page(RegistersPage).export.act.isEnabled)


def itineraries(gate: Gate) -> None:
    gate.press(Qt.Key.Key_F3)
    gate.until(gate.page(ItinerariesPage).list.isVisible)


def itinerary(gate: Gate) -> None:
    gate.press(Qt.Key.Key_F3)
    gate.press(Qt.Key.Key_Insert)
    gate.until(gate.page(ItinerariesPage).form.isVisible)


def passes(gate: Gate) -> None:
    gate.press(Qt.Key.Key_F2)
    gate.until(gate.page(PassesPage).isVisible)


def new_pass(gate: Gate) -> None:
    """Write a pass for somebody new, who is asked for most."""
    passes(gate)
    gate.press(Qt.Key.Key_Insert)
    gate.type("周小安")
    gate.press(ENTER)
    gate.until(gate.page(PassesPage).form.host.edit.hasFocus)


def zones(gate: Gate) -> None:
    gate.press(Qt.Key.Key_G, CTRL)
    gate.until(gate.page(ZonesPage).isVisible)


def new_zone(gate: Gate) -> None:
    """Isolate somebody, who is found first."""
    zones(gate)
    gate.press(Qt.Key.Key_Insert)
    for _ in range(3):
        gate.press(Qt.Key.Key_Right)
    gate.press(ENTER)
    gate.type("wlf")
    gate.press(ENTER)
    gate.until(gate.page(ZonesPage).form.document.edit.hasFocus)


def care(gate: Gate) -> None:
    """Show who is to be reached, of whom the post has been told."""
    gate.press(Qt.Key.Key_K, CTRL)
    page = gate.page(CarePage)
    gate.until(page.isVisible)
    page.sections.show_section(ContactsSection.CODE)


def new_carer(gate: Gate) -> None:
    """Name a carer for a unit."""
    care(gate)
    gate.press(Qt.Key.Key_Insert)
    section = gate.page(CarePage).current
    assert isinstance(section, ContactsSection)
    gate.until(section.form.places.edit.hasFocus)
    gate.type("3-2")
    gate.press(ENTER)
    gate.until(section.form.person.edit.hasFocus)


def away(gate: Gate) -> None:
    """Note somebody as away."""
    care(gate)
    page = gate.page(CarePage)
    page.sections.show_section(AwaySection.CODE)
    section = page.current
    assert isinstance(section, AwaySection)
    gate.press(Qt.Key.Key_Insert)
    gate.until(section.form.person.edit.hasFocus)
    gate.type("wlf")
    gate.press(ENTER)
    gate.until(section.form.place.edit.hasFocus)


def isolation_point(gate: Gate) -> None:
    gate.press(Qt.Key.Key_J, CTRL)
    page = gate.page(PointPage)
    gate.until(lambda: page.isVisible() and page._point is not None)


def arrivals(gate: Gate) -> None:
    """Take two people in, whose rooms are made first."""
    isolation_point(gate)
    page = gate.page(PointPage)
    if not page.list.shown:
        gate.press(Qt.Key.Key_N, CTRL)
        gate.until(page.adding.numbers.edit.hasFocus)
        gate.type("301-320")
        gate.press(ENTER)
        gate.until(lambda: len(page.list.shown) == 20)
    gate.press(Qt.Key.Key_Insert)
    gate.until(page.arriving.people.hasFocus)
    gate.type("2")


def handover(gate: Gate) -> None:
    gate.press(Qt.Key.Key_F7)
    gate.until(gate.page(HandoverPage).shift.isVisible)


def signed_handovers(gate: Gate) -> None:
    handover(gate)
    gate.press(Qt.Key.Key_R, CTRL)
    gate.until(gate.page(HandoverPage).signed.isVisible)


def telephones(gate: Gate) -> None:
    gate.press(Qt.Key.Key_Comma, CTRL)
    gate.until(lambda: gate.page(SettingsPage).is_read)
    gate.press(Qt.Key.Key_F, CTRL)
    gate.type("hospital")
    gate.press(Qt.Key.Key_Down)
    gate.press(ENTER)
    gate.type("12")


def rules_calendar(gate: Gate) -> None:
    """Look at the time line of the rules."""
    gate.press(Qt.Key.Key_Comma, CTRL)
    gate.until(lambda: gate.page(SettingsPage).is_read)
    gate.press(Qt.Key.Key_F, CTRL)
    gate.type("Rules calendar")
    gate.press(Qt.Key.Key_Down)
    gate.press(ENTER)
    section = gate.page(SettingsPage).section
    assert isinstance(section, RulesSection)
    gate.until(lambda: section.calendar.line.words)


def reader_line(gate: Gate) -> None:
    gate.press(Qt.Key.Key_Comma, CTRL)
    gate.press(Qt.Key.Key_F, CTRL)
    gate.type("ID readers")
    gate.press(Qt.Key.Key_Down)
    gate.press(ENTER)
    gate.type(f"{a_card(date(1984, 3, 9), 11)}|20300101|1|2|3|4")


SCENES: tuple[Callable[[Gate], None], ...] = (
    idle,
    picker,
    nobody,
    admitted,
    refused,
    measured_again,
    visitor,
    overridden,
    corrected,
    latest,
    emergency,
    rule,
    english,
    itineraries,
    itinerary,
    passes,
    new_pass,
    zones,
    new_zone,
    care,
    new_carer,
    away,
    isolation_point,
    arrivals,
    handover,
    signed_handovers,
    roster,
    person_form,
    written_twice,
    past,
    import_columns,
    import_plan,
    registers,
    telephones,
    rules_calendar,
    reader_line,
)


def fits(gate: Gate, size: tuple[int, int]) -> bool:
    """Say whether the window takes *size*; laid out for a larger one it first asks for more."""
    gate.window.resize(*size)
    return gate.window.size() == QSize(*size)


def correct_the_first(gate: Gate) -> None:
    """Correct the temperature of the first entry, so that a corrected row stands everywhere."""
    table = gate.desk.side.latest.table
    gate.until(lambda: table.model().rowCount() == 2)
    QTest.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=table.visualRect(table.model().index(1, 0)).center(),
    )
    gate.until(lambda: gate.desk.left.panes.pane)
    gate.press(Qt.Key.Key_Right)
    gate.write("体温", "367")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 3)
    gate.until_seen("36.7")


def cut_latest(gate: Gate) -> list[str]:
    """Name what is cut in the latest entries, wherever they are shown."""
    latest = gate.window.findChildren(LatestCard)
    return [words for card in latest if card.isVisible() for words in cut_cells(card.table)]


def answered(gate: Gate) -> bool:
    """Say whether the post has answered everything: what comes later is laid out later."""
    return gate.program.lanes.at_rest


def start_over(gate: Gate) -> None:
    """Come back to the idle desk; a pass that is half written takes two Esc to leave."""
    gate.press(Qt.Key.Key_Escape)
    gate.press(Qt.Key.Key_Escape)
    gate.press(Qt.Key.Key_F1)
    gate.press(Qt.Key.Key_Escape)
    gate.press(Qt.Key.Key_Escape)


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_small_or_nameless_on_any_screen(
    strict_gate: Gate, language: Language
) -> None:
    gate = strict_gate
    gate.type("lxf5365")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    gate.press(Qt.Key.Key_F12)
    gate.press(Qt.Key.Key_F12)
    gate.until(lambda: len(gate.entries()) == 2)
    correct_the_first(gate)
    if language is Language.ENGLISH:
        gate.program.window.language_requested.emit()
        gate.until(lambda: gate.desk.top.rule.text() == "Example [2022] No. 4")
    for scene in SCENES:
        for name, size in WINDOWS.items():
            start_over(gate)
            gate.window.resize(*size)
            scene(gate)
            gate.until(partial(fits, gate, size), f"{scene.__name__} in a window of {size}")
            gate.until(partial(answered, gate), f"every answer for {scene.__name__}")
            wrong = [*faults(gate.window), *cut_latest(gate)]
            assert (scene.__name__, name, wrong) == (scene.__name__, name, [])
