# SPDX-License-Identifier: MIT
"""The second reading of a fever flow: the entry tells it wherever second readings are told."""

from datetime import date, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace
from python_calamine import CalamineWorkbook

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register_entries import entries_of_day
from gatehouse.domain.body_temperature import Method, Taken
from gatehouse.domain.changes import Kind
from gatehouse.domain.entry import Correction, Decision, EntryCard
from gatehouse.domain.incident import IncidentRecorded, StepCorrection, StepOrder
from gatehouse.domain.register import MASKED, RegisterOrder, RegisterRow
from gatehouse.services.correction import correct_entry, withdraw_entry
from gatehouse.services.day import desk_day
from gatehouse.services.entry import record_entry
from gatehouse.services.entry_card import entry_card
from gatehouse.services.incident import begin_fever, take_step
from gatehouse.services.incident_correction import correct_step
from gatehouse.services.register import export_register
from tests.services.test_vehicle import feverish
from tests.support.incidents import reported_with_fever
from tests.support.post import BEGINS, PostInUse, quiet

TODAY = date(2022, 4, 15)
MERCURY = Taken(thermometer="水银", method=Method.ARMPIT)
LATER = BEGINS + timedelta(minutes=7)


def reported_once(post: PostInUse) -> tuple[str, str]:
    """Report a visitor on one reading, and return the entry's id and that of the flow."""
    entry_id = reported_with_fever(post, (378, None))
    return entry_id, begun(post, entry_id)


def begun(post: PostInUse, entry_id: str) -> str:
    flow = begin_fever(post.store, post.duty, entry_id)
    assert flow is not None
    return flow.card.row.incident_id


def measured(post: PostInUse, incident_id: str, reading: int) -> IncidentRecorded:
    """Measure them again, seven minutes later."""
    post.clock.forward(timedelta(minutes=7))
    order = StepOrder(
        incident_id=incident_id, code="retested", note="水银", reading=reading, taken=MERCURY
    )
    return take_step(post.store, post.duty, order)


def told(post: PostInUse, entry_id: str) -> tuple[int | None, int | None, datetime | None]:
    """Return both readings of the latest version of an entry, and when the second was taken."""
    card = shown(post, entry_id)
    return card.temperature, card.retest, card.retaken.at


def shown(post: PostInUse, entry_id: str) -> EntryCard:
    return entry_card(post.store, post.duty, entry_id)


def listed(post: PostInUse) -> RegisterRow:
    """Return the only row of the day's register."""
    with post.store.reader() as connection:
        (row,) = entries_of_day(connection, TODAY, MASKED)
    return row


def test_the_entry_tells_the_second_reading_and_both_versions_stay(post: PostInUse) -> None:
    entry_id, incident_id = reported_once(post)

    recorded = measured(post, incident_id, 381)

    card = shown(post, entry_id)
    assert (card.temperature, card.taken.at) == (378, BEGINS)
    assert (card.retest, card.retaken) == (381, replace(MERCURY, at=LATER))
    assert [version.temperature for version in card.corrections] == [378, 381]
    assert card.corrections[0].id == entry_id
    assert recorded.changes.concern(Kind.ENTRY)
    assert recorded.changes.concern(Kind.INCIDENT)
    assert verify(post.store).sound


def test_the_lists_and_the_register_tell_it(post: PostInUse) -> None:
    entry_id, incident_id = reported_once(post)

    measured(post, incident_id, 381)

    day = desk_day(post.store, post.duty)
    assert [one.temperature for one in day.recent] == [381]
    assert (day.summary.reported, day.summary.fever, day.summary.entries.inward) == (1, 1, 1)
    row = listed(post)
    assert (row.temperature, row.retest) == (378, 381)
    assert "更正：又量了一次；首测 16:42；复测 16:49 腋温 水银" in row.note
    assert shown(post, entry_id).outcome is row.outcome


def test_the_workbook_has_it_in_its_own_column(post: PostInUse, tmp_path: Path) -> None:
    _, incident_id = reported_once(post)
    measured(post, incident_id, 381)
    path = tmp_path / "register.xlsx"

    export_register(post.store, post.duty, RegisterOrder(day=TODAY, path=path, full=None), quiet)

    sheet = CalamineWorkbook.from_path(path).get_sheet_by_name("人员出入").to_python()
    head = next(row for row in sheet if "复测" in row)
    (person,) = [row for row in sheet if row[0] == 1]
    assert (person[head.index("体温")], person[head.index("复测")]) == (37.8, 38.1)


def test_a_second_reading_that_is_well_is_no_fever_of_the_day(post: PostInUse) -> None:
    """As where both were taken before anything was decided; the report of then stays one."""
    entry_id, incident_id = reported_once(post)

    measured(post, incident_id, 366)

    summary = desk_day(post.store, post.duty).summary
    assert (summary.reported, summary.fever) == (1, 0)
    assert told(post, entry_id) == (378, 366, LATER)


def test_an_entry_that_was_corrected_meanwhile_tells_it_in_its_latest_version(
    post: PostInUse,
) -> None:
    entry_id, incident_id = reported_once(post)
    correct_entry(post.store, post.duty, entry_id, Correction(why="看错", temperature=379))

    measured(post, incident_id, 381)

    assert told(post, entry_id) == (379, 381, LATER)
    assert len(shown(post, entry_id).corrections) == 3
    assert verify(post.store).sound


def test_a_retest_that_is_taken_back_and_taken_anew_tells_the_new_reading(post: PostInUse) -> None:
    entry_id, incident_id = reported_once(post)
    step = measured(post, incident_id, 391).card.steps[-1]
    correct_step(post.store, post.duty, step.step_id, StepCorrection(why="打错", withdrawn=True))

    measured(post, incident_id, 381)

    assert told(post, entry_id) == (378, 381, LATER + timedelta(minutes=7))
    assert verify(post.store).sound


def test_a_withdrawn_entry_tells_nothing_and_the_flow_goes_on(post: PostInUse) -> None:
    entry_id, incident_id = reported_once(post)
    withdraw_entry(post.store, post.duty, entry_id, "点错人")

    card = measured(post, incident_id, 381).card

    assert card.steps[-1].code == "retested"
    assert told(post, entry_id) == (378, None, None)


def test_a_retest_in_words_leaves_the_entry_alone(post: PostInUse) -> None:
    entry_id, incident_id = reported_once(post)

    order = StepOrder(incident_id=incident_id, code="retested", note="不肯再量")
    take_step(post.store, post.duty, order)

    assert len(shown(post, entry_id).corrections) == 1


def test_the_reading_of_somebody_aboard_is_not_told_of_the_driver(post: PostInUse) -> None:
    crossing = feverish(post, occupants=1, readings=(378,), retests=(), names=("宋小雪",))
    entry = record_entry(post.store, post.duty, crossing, Decision.REPORT).entry

    measured(post, begun(post, entry.id), 381)

    assert shown(post, entry.id).retest is None
