# SPDX-License-Identifier: MIT
"""A zone and an isolation from the seal to the release, with keys alone, at the real window."""

from PySide6.QtCore import Qt

from gatehouse.db.tables.every import gate_pass, pass_change, zone_change
from gatehouse.domain.entry import Outcome
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.ui.passes.page import PassesPage
from gatehouse.ui.widgets.quota_strip import QuotaStrip
from gatehouse.ui.zones.page import ZonesPage
from tests.journeys.test_passes import conclusion
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier
RIGHT = Qt.Key.Key_Right
DOCUMENT, RELEASE = "样例防指〔2022〕3号", "样例防指〔2022〕9号"


def open_zones(gate: Gate) -> ZonesPage:
    """Open the screen and wait for its list."""
    gate.press(Qt.Key.Key_G, CTRL)
    page = gate.page(ZonesPage)
    gate.until(lambda: page.list.table.model().rowCount() >= 0 and page.isVisible())
    return page


def seal(gate: Gate, place: str, *, level: int = 0) -> ZonesPage:
    """Seal *place*, or isolate whom it names, under the level that many keys to the right."""
    page = open_zones(gate)
    gate.press(Qt.Key.Key_Insert)
    for _ in range(level):
        gate.press(RIGHT)
    gate.press(ENTER)
    gate.type(place)
    gate.press(ENTER)
    gate.until(page.form.document.edit.hasFocus)
    gate.type(DOCUMENT)
    gate.press(ENTER)
    gate.until(page.pane.isVisible)
    return page


def release_shown(gate: Gate, page: ZonesPage) -> None:
    """Release what is shown."""
    gate.press(Qt.Key.Key_G, CTRL)
    gate.press(Qt.Key.Key_Down)
    gate.until(page.list.table.hasFocus)
    gate.press(Qt.Key.Key_Delete)
    gate.until(page.releasing.document.edit.hasFocus)
    gate.type(RELEASE)
    gate.press(ENTER, CTRL)
    gate.until(lambda: page.pane.row is not None and not page.pane.row.in_force)


def stand(gate: Gate, initials: str, expected: Conclusion) -> None:
    """Have somebody stand at the desk, and wait for what the banner says of them."""
    gate.press(Qt.Key.Key_F1)
    gate.press(Qt.Key.Key_Escape)
    gate.type(initials)
    gate.until(lambda: gate.desk.state.candidates)
    # the digits of a pass may be the end of somebody's telephone: the pass comes first
    if len(gate.desk.state.candidates) > 1:
        gate.press(ENTER)
    gate.until(lambda: conclusion(gate) is expected)


def test_a_unit_is_sealed_stops_lets_to_the_doctor_and_is_released(everyday_gate: Gate) -> None:
    """Sealed → stopped → out by leave and car → released → free; an emergency in between goes."""
    gate = everyday_gate
    page = seal(gate, "3-2")
    assert page.pane.row is not None
    assert (page.pane.row.place, page.pane.row.term.days) == ("3栋2单元", None)

    stand(gate, "wlf", Conclusion.TURN_AWAY)
    assert gate.sees("封控第 1 天：足不出户")
    weighed = gate.desk.serving.state.weighed
    assert weighed is not None
    assert weighed.verdict.document.zh == DOCUMENT
    gate.press(ENTER)
    gate.press(Qt.Key.Key_F9)
    gate.until(lambda: len(gate.entries()) == 1)

    stand(gate, "wlf", Conclusion.TURN_AWAY)
    gate.choose("事由", "medical")
    gate.until(lambda: conclusion(gate) is Conclusion.INCOMPLETE)
    gate.choose("社区同意", "given")
    gate.choose("专车", "here")
    gate.until(lambda: conclusion(gate) is Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 2)

    stand(gate, "lxy", Conclusion.TURN_AWAY)
    gate.press(Qt.Key.Key_F12)
    gate.press(Qt.Key.Key_F12)
    gate.until(lambda: len(gate.entries()) == 3)

    release_shown(gate, page)
    stand(gate, "lxf5", Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 4)

    turned, doctor, emergency, free = gate.entries()
    assert turned["outcome"] == Outcome.TURNED_AWAY.value
    assert (doctor["outcome"], doctor["reason"]) == (Outcome.ADMITTED.value, "medical")
    assert doctor["checks"] == {"leave": "given", "escort": "here"}
    assert emergency["outcome"] == Outcome.EMERGENCY.value
    assert free["outcome"] == Outcome.ADMITTED.value
    assert [fact["change"] for fact in gate.rows(zone_change)] == ["sealed", "released"]
    gate.close()
    assert gate.is_sound()


def test_an_isolation_suspends_the_pass_until_it_is_released(everyday_gate: Gate) -> None:
    """Isolated → the pass that is typed stops, and says why → released → it holds again."""
    gate = everyday_gate
    gate.press(Qt.Key.Key_F2)
    gate.press(Qt.Key.Key_Insert)
    gate.type("wlf")
    gate.press(ENTER)
    gate.until(gate.page(PassesPage).form.confirm.hasFocus)
    gate.press(ENTER)
    gate.until(lambda: len(gate.rows(gate_pass)) == 1)
    short = str(gate.rows(gate_pass)[0]["short_number"])

    page = seal(gate, "3-2-501", level=3)
    assert page.pane.row is not None
    assert page.pane.row.person == ""
    (known,) = gate.rows(gate_pass)
    assert (known["status"], known["status_reason"]) == ("suspended", f"居家隔离 {DOCUMENT}")

    stand(gate, short, Conclusion.TURN_AWAY)
    assert gate.sees("居家隔离第 1 天：先不出门")
    gate.press(ENTER)
    assert gate.entries() == []

    release_shown(gate, page)
    assert gate.sees("恢复通行证 1 张")
    stand(gate, short, Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)

    (entry,) = gate.entries()
    assert (entry["outcome"], entry["pass_id"]) == (Outcome.ADMITTED.value, known["id"])
    changes = [fact["change"] for fact in gate.rows(pass_change)]
    assert changes == ["issued", "suspended", "restored"]
    gate.close()
    assert gate.is_sound()


def test_a_household_that_is_kept_in_is_shown_no_next_time(strict_gate: Gate) -> None:
    """What the quota would leave them is no answer to when they may go out."""
    gate = strict_gate
    stand(gate, "wlf", Conclusion.INCOMPLETE)
    strip = gate.desk.findChild(QuotaStrip)
    assert strip is not None
    gate.until(strip.isVisible)

    seal(gate, "3-2-501", level=3)
    stand(gate, "wlf", Conclusion.TURN_AWAY)

    gate.until(strip.isHidden)
