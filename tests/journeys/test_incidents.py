# SPDX-License-Identifier: MIT
"""What goes wrong at the gate, from the first key to the record on paper."""

from pathlib import Path

from PySide6.QtCore import Qt

from gatehouse.db.tables.every import errand, incident, incident_step
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.domain.open_item import OpenKind
from gatehouse.ui.errands.page import ErrandsPage
from gatehouse.ui.handover.page import HandoverPage
from gatehouse.ui.incidents.page import IncidentsPage
from tests.support.window import ENTER, Gate

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
F1, F6, F7, F9, F10 = (
    Qt.Key.Key_F1,
    Qt.Key.Key_F6,
    Qt.Key.Key_F7,
    Qt.Key.Key_F9,
    Qt.Key.Key_F10,
)


def codes(gate: Gate) -> list[object]:
    return [row["code"] for row in gate.rows(incident_step)]


def test_a_forced_gate_with_police(strict_gate: Gate, tmp_path: Path) -> None:
    """Somebody unknown: called, arrived with a time of before, closed, and the record printed."""
    gate = strict_gate
    gate.press(F6)
    page = gate.page(IncidentsPage)
    gate.until(page.form.isVisible)
    gate.press(Qt.Key.Key_Insert)
    gate.press(ENTER)
    gate.type("蓝外套，从车道进来")
    gate.until(lambda: page.form.who.rows.current_row() == 0)
    gate.press(ENTER)
    gate.type("不戴口罩，推开栏杆")
    gate.press(ENTER)
    gate.until(lambda: codes(gate) == ["noticed"])
    gate.until(page.pane.line.edit.hasFocus)

    for _ in range(2):
        gate.press(ENTER)
        gate.until(lambda: not page.pane._working)
    gate.type("接警员说十分钟到")
    gate.press(ENTER)
    gate.until(lambda: codes(gate)[-1] == "police_called")
    gate.until(lambda: page.pane.step.code == "police_arrived")
    gate.type("民警 2 名")
    page.pane.at.edit.setFocus()
    gate.type("900")
    gate.press(ENTER)
    gate.until(lambda: codes(gate)[-1] == "police_arrived")
    gate.press(ENTER, CTRL)
    gate.until(page.closing.isVisible)
    gate.press(ENTER)
    gate.until(lambda: codes(gate)[-1] == "closed")

    page.save_record(tmp_path / "record.pdf")
    gate.until((tmp_path / "record.pdf").is_file)
    (row,) = gate.rows(incident)
    assert (row["kind"], row["person_id"]) == (IncidentKind.FORCED_ENTRY.value, None)
    make_an_errand_of_it(gate)
    assert [one["incident_id"] for one in gate.rows(errand)] == [row["id"]]
    assert row["result"] == {"zh": "劝返", "en": "persuaded to turn back"}
    steps = gate.rows(incident_step)
    assert [step["code"] for step in steps] == [
        *("noticed", "stopped", "rule_shown", "police_called", "police_arrived", "closed")
    ]
    arrived = steps[4]
    assert arrived["happened_at"] < arrived["recorded_at"]  # type: ignore[operator]
    assert arrived["back_filled"] is True
    assert (tmp_path / "record.pdf").read_bytes().startswith(b"%PDF")
    gate.close()
    assert gate.is_sound()


def make_an_errand_of_it(gate: Gate) -> None:
    """Have the barrier mended for a flat: the words are there, the flat is typed."""
    gate.press(Qt.Key.Key_D, CTRL)
    form = gate.page(ErrandsPage).errands.form
    gate.until(form.flat.edit.hasFocus)
    assert form.what.text() == "蓝外套，从车道进来"
    gate.type("3-2-501")
    gate.until(lambda: form.flat.household_id)
    gate.press(ENTER)
    gate.until(lambda: gate.sees("强行闯岗") and gate.rows(errand))


def report_a_fever(gate: Gate) -> None:
    gate.type("lxf5380")
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(ENTER)
    gate.type("379")
    gate.press(F10)
    gate.until(lambda: gate.desk.left.panes.pane is not None)


def test_a_fever_flow_from_the_reading_to_the_report(strict_gate: Gate) -> None:
    """Retest, isolate, call, report: ticked by Enter, left for the next person, and taken up."""
    gate = strict_gate
    report_a_fever(gate)
    assert codes(gate) == ["retested"]
    gate.press(ENTER)
    gate.until(lambda: codes(gate) == ["retested", "isolated_here"])

    gate.type("wlf364")
    gate.until(lambda: gate.desk.state.weighed)
    assert gate.desk.left.panes.pane is None
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 2)
    gate.until(lambda: [one.kind for one in gate.desk.left.idle.waiting.items] == [OpenKind.FEVER])
    gate.press(F7)
    gate.until(lambda: gate.sees("体温异常处置中"))
    assert gate.page(HandoverPage).isVisible()
    gate.press(F1)

    gate.press(Qt.Key.Key_1, ALT)
    pane = gate.desk.left.panes.fever
    gate.until(pane.line.edit.hasFocus)
    gate.type("120，说马上到")
    gate.press(ENTER)
    gate.until(lambda: codes(gate)[-1] == "doctor_called")
    gate.until(lambda: pane.card is not None and pane.card.next is not None)
    gate.until(lambda: pane.card is not None and pane.card.taken >= {"doctor_called"})
    gate.press(ENTER)
    gate.until(lambda: codes(gate)[-1] == "reported")
    gate.until(pane.result.hasFocus)
    gate.press(ENTER)
    assert gate.sees("没人选怎么了结的，还没有了结。请用 ← → 选一个，再按回车。")
    gate.press(Qt.Key.Key_Right)
    gate.press(Qt.Key.Key_Right)
    gate.press(ENTER)
    gate.until(lambda: codes(gate)[-1] == "closed")

    (row,) = gate.rows(incident)
    (entry, _) = gate.entries()
    assert (row["kind"], row["entry_id"]) == (IncidentKind.FEVER.value, entry["id"])
    assert row["result"] == {"zh": "120 接走", "en": "taken by the ambulance"}
    steps = gate.rows(incident_step)
    assert steps[0]["note"] == "38.0 ℃ → 37.9 ℃"
    assert steps[2]["note"] == "120，说马上到"
    gate.until(lambda: gate.desk.left.idle.waiting.items == ())
    gate.close()
    assert gate.is_sound()


def test_a_second_reading_that_the_flow_takes_is_of_the_entry(strict_gate: Gate) -> None:
    """Reported on one reading: the second is typed in the flow, and Ctrl+Z shows them both."""
    gate = strict_gate
    gate.type("lxf5380")
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(F10)
    gate.until(lambda: gate.desk.left.panes.pane is not None)
    assert codes(gate) == ["opened"]
    gate.press(ENTER)
    gate.type("379")
    gate.press(ENTER)
    gate.until(lambda: codes(gate) == ["opened", "retested"])

    (first, second) = gate.entries()
    assert (first["temperature"], first["retest"]) == (380, None)
    assert (second["temperature"], second["retest"]) == (380, 379)
    assert second["supersedes_id"] == first["id"]
    flow = gate.desk.left.panes.fever
    gate.until(lambda: flow.card is not None and "retested" in flow.card.taken)
    gate.press(Qt.Key.Key_Escape)
    gate.press(Qt.Key.Key_Z, CTRL)
    pane = gate.desk.left.panes.correction
    gate.until(lambda: gate.desk.left.panes.pane is pane)
    assert (pane.temperature.tenths, pane.retest.tenths) == (380, 379)
    gate.close()
    assert gate.is_sound()


def test_a_fever_flow_never_comes_up_over_the_next_person(strict_gate: Gate) -> None:
    """Who types on at once goes on typing; the flow waits in the list."""
    gate = strict_gate
    gate.type("lxf5380")
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(ENTER)
    gate.type("379")
    gate.press(F10)
    gate.type("wlf364")
    gate.until(lambda: gate.desk.state.weighed)
    gate.until(lambda: codes(gate) == ["retested"])

    assert gate.desk.left.panes.pane is None
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 2)
    gate.until(lambda: [one.kind for one in gate.desk.left.idle.waiting.items] == [OpenKind.FEVER])


def test_somebody_kept_out_is_an_incident_by_one_key(strict_gate: Gate) -> None:
    gate = strict_gate
    gate.type("lxf5365")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    gate.type("wlf364")
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(F9)
    gate.until(lambda: len(gate.entries()) == 2)
    gate.until_seen("记事件")

    gate.press(F6, CTRL)
    page = gate.page(IncidentsPage)
    gate.until(page.form.seen.edit.hasFocus)
    assert gate.sees("王*芬")
    gate.press(ENTER)
    gate.until(lambda: codes(gate) == ["noticed"])

    (row,) = gate.rows(incident)
    entry = gate.entries()[1]
    assert (row["entry_id"], row["person_id"]) == (entry["id"], entry["person_id"])
    assert row["kind"] == IncidentKind.REFUSED_CHECK.value
    assert row["began_at"] == entry["happened_at"]
