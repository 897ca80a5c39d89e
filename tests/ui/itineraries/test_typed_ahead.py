# SPDX-License-Identifier: MIT
"""Keys that come before the form of a note is there: they wait, and stand in it in their order."""

from threading import Event

from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.domain.division import DivisionList
from gatehouse.ui.itineraries.page import ItinerariesPage
from tests.support.itineraries_screen import NOW, ItinerariesFake, open_page
from tests.support.screens import AREAS, Bench

CTRL = Qt.KeyboardModifier.ControlModifier
_LONGEST = 9


def open_before_places(bench: Bench) -> tuple[ItinerariesPage, Event]:
    """Show the room, and return with it what lets the list of places come."""
    page = ItinerariesPage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS["low"])
    come = Event()
    acts = ItinerariesFake(notes=3, drafts=0).acts()

    def places() -> DivisionList:
        come.wait(_LONGEST)
        return acts.places()

    page.start(replace(acts, places=places))
    page.setFocus()
    return page, come


def test_what_is_typed_before_the_places_are_read_stands_in_the_form(bench: Bench) -> None:
    """Ins and the name come in the first second after a start; no key of them is lost."""
    page, places = open_before_places(bench)

    bench.press(Qt.Key.Key_Insert)
    bench.type("zhou an")
    assert not page.form.isVisible()
    places.set()
    bench.settle()

    assert page.form.isVisible()
    assert page.form.person.name.edit.text() == "zhou an"


def test_esc_gives_up_waiting_for_the_form(bench: Bench) -> None:
    page, places = open_before_places(bench)

    bench.press(Qt.Key.Key_Insert)
    bench.type("z")
    bench.press(Qt.Key.Key_Escape)
    places.set()
    bench.settle()

    assert page.list.isVisible()
    assert bench.focus is page.list.table


def test_the_keys_of_the_form_wait_in_their_turn(bench: Bench) -> None:
    """Ctrl+T opens what is pasted, although it was pressed before there was a form."""
    page = open_page(bench, ItinerariesFake(notes=3, drafts=0))

    bench.press(Qt.Key.Key_Insert)
    bench.press(Qt.Key.Key_T, CTRL)
    bench.type("220100")
    bench.settle()

    assert page.form.journey.paste.isVisible()
    assert page.form.journey.paste.text.toPlainText() == "220100"
