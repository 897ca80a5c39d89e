# SPDX-License-Identifier: MIT
"""The steps of one incident, as they are ordered."""

from msgspec.structs import replace

from gatehouse.domain.incident_course import IncidentKind
from gatehouse.ui.incidents.incident_pane import IncidentPane
from tests.support.incidents_screen import NOW, a_card
from tests.support.screens import Bench


def test_a_second_reading_is_ordered_as_one_and_a_mistyped_one_is_asked_for_anew(
    bench: Bench,
) -> None:
    pane = IncidentPane(bench.languages, lambda: NOW)
    bench.show(pane, (800, 500))
    pane.show_card(replace(a_card(1, IncidentKind.FEVER), steps=()))
    pane.line.set_text("831")
    assert [gap.what for gap in pane.gaps()] == ["像 379 这样的读数"]

    pane.line.set_text("381")

    order = pane.order()
    assert pane.gaps() == []
    assert (order.code, order.note, order.reading) == ("retested", "38.1 ℃", 381)
    pane.line.set_text("不肯再量")
    assert (pane.gaps(), pane.order().reading) == ([], None)
