# SPDX-License-Identifier: MIT
"""A place by its code, with what was said of it beside the code."""

from PySide6.QtCore import Qt

from gatehouse.ui.itineraries.place_edit import PlaceEdit
from tests.support.itineraries_screen import ItinerariesFake, new_form
from tests.support.screens import ENTER, Bench


def an_edit(bench: Bench) -> PlaceEdit:
    page = new_form(bench, ItinerariesFake())
    edit = page.form.legs.rows[0].place
    edit.setFocus()
    return edit


def test_text_after_the_names_of_a_place_stands_beside_its_code(bench: Bench) -> None:
    edit = an_edit(bench)
    bench.type("cc cy")
    bench.press(ENTER)

    edit.setFocus()
    bench.press(Qt.Key.Key_End)
    bench.type(" 样例路8号")

    assert (edit.place.code, edit.place.text) == ("220104", "样例路8号")
    assert edit.place.words.zh == "吉林省 长春市 朝阳区 样例路8号"


def test_what_follows_a_comma_is_beside_the_place_that_is_found(bench: Bench) -> None:
    edit = an_edit(bench)
    bench.type("cc cy，样例路8号")
    bench.press(ENTER)

    assert (edit.place.code, edit.place.text) == ("220104", "样例路8号")


def test_whoever_changes_the_names_has_no_code_any_more(bench: Bench) -> None:
    edit = an_edit(bench)
    bench.type("cc cy")
    bench.press(ENTER)

    edit.setFocus()
    bench.press(Qt.Key.Key_End)
    bench.press(Qt.Key.Key_Backspace)

    assert (edit.place.code, edit.place.text) == ("", "吉林省 长春市 朝阳")
