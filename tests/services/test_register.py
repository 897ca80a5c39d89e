# SPDX-License-Identifier: MIT
"""The register of a day: what may leave the laptop, and that everything agrees."""

import dataclasses
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from python_calamine import CalamineWorkbook

from gatehouse.db.engine import Store
from gatehouse.db.inspection.verification import verify
from gatehouse.domain.duty import Role
from gatehouse.domain.entry import Approval, Correction, Decision, Flow, Override
from gatehouse.domain.ledger import Anchor
from gatehouse.domain.register import FullValues, RegisterOrder, RegisterSheet
from gatehouse.errors import Cancelled, DiskTrouble, NotAllowed, Refused, StoreLocked
from gatehouse.services.approval import sign_approval
from gatehouse.services.correction import correct_entry, withdraw_entry
from gatehouse.services.day import summary_of
from gatehouse.services.entry import record_entry
from gatehouse.services.register import export_register, preview, register_days
from tests.services.test_entry import flat, out, visitor
from tests.support.policies import adopt
from tests.support.post import KEY, PIN, FixedClock, PostInUse, quiet

TODAY = date(2022, 4, 15)
PEOPLE = "人员出入"
ENTRIES = RegisterSheet.ENTRIES


def a_day(post: PostInUse, clock: FixedClock) -> None:
    """Let two residents out, one of them corrected and one taken back, and a visitor in."""
    first = record_entry(post.store, post.duty, out(post, "林晓枫"), Decision.ADMIT)
    clock.forward(timedelta(minutes=1))
    second = record_entry(post.store, post.duty, out(post, "张薇"), Decision.ADMIT)
    clock.forward(timedelta(minutes=1))
    record_entry(post.store, post.duty, visitor(flat(post, "3-2-501")), Decision.ADMIT)
    correct_entry(post.store, post.duty, first.entry.id, Correction(why="补体温", temperature=365))
    withdraw_entry(post.store, post.duty, second.entry.id, "点错人")


def sheet(path: Path) -> Sequence[Sequence[object]]:
    """Return the rows of the people's sheet."""
    return CalamineWorkbook.from_path(path).get_sheet_by_name(PEOPLE).to_python()


def words(path: Path) -> str:
    """Return everything that stands in the workbook."""
    book = CalamineWorkbook.from_path(path)
    return "\n".join(
        str(cell)
        for name in book.sheet_names
        for row in book.get_sheet_by_name(name).to_python()
        for cell in row
    )


def export(post: PostInUse, path: Path, full: FullValues | None = None) -> str:
    """Write today's register and return the fingerprint on it."""
    order = RegisterOrder(day=TODAY, path=path, full=full)
    return export_register(post.store, post.duty, order, quiet).fingerprint


def test_the_register_says_who_approved_an_override(post: PostInUse, tmp_path: Path) -> None:
    """By PIN as they are called; by telephone as told, until and since somebody signed for it."""
    leader = post.add_operator("带班丙", Role.LEADER, pin="913577")
    by_pin = Override(leader.id, Approval.PIN, "急着取药", pin="913577")
    by_telephone = Override("街道李主任", Approval.TELEPHONE, "家里老人发病")
    for name, told in (("林晓枫", by_pin), ("张薇", by_telephone), ("王丽芬", by_telephone)):
        crossing = out(post, name)
        last = record_entry(post.store, post.duty, crossing, Decision.OVERRIDE, told)
    sign_approval(post.store, post.duty, last.entry.id, leader.id, "913577")
    mended = Correction(why="补体温", temperature=365)
    correct_entry(post.store, post.duty, last.entry.id, mended)
    path = tmp_path / "register.xlsx"

    export(post, path)

    assert [row[-1] for row in sheet(path) if "特批" in str(row[-1])] == [
        "特批：急着取药；批准人：带班丙",
        "特批：家里老人发病；批准人：街道李主任（电话，待补签）",
        "特批：家里老人发病；批准人：街道李主任（电话，已补签）；更正：补体温",
    ]


def test_the_register_says_why_somebody_was_kept_out(post: PostInUse, tmp_path: Path) -> None:
    """What the rules still wanted, even where nobody wrote a word; one who passed needs none."""
    adopt(post.store, post.duty, "changchun-2022-03", post.clock())
    seen = {"code": "green", "mask": "worn"}
    unmeasured = out(post, "林晓枫", checks=seen)
    written = replace(out(post, "王丽芬", checks=seen), note="自己回去了")
    measured = out(post, "张薇", temperature=365, checks=seen)
    record_entry(post.store, post.duty, unmeasured, Decision.TURN_AWAY)
    record_entry(post.store, post.duty, written, Decision.REPORT)
    record_entry(post.store, post.duty, measured, Decision.ADMIT)
    path = tmp_path / "register.xlsx"

    export(post, path)

    table = sheet(path)
    head = next(row for row in table if "备注" in row)
    noted = [row[head.index("备注")] for row in table if row[0] in {1, 2, 3}]
    assert noted == ["还差：体温", "自己回去了", ""]


def test_the_summary_counts_what_stands(post: PostInUse, clock: FixedClock) -> None:
    a_day(post, clock)

    summary = summary_of(post.store, post.duty, TODAY)

    assert summary.entries == Flow(inward=1, outward=1)
    assert summary.admitted == summary.entries
    assert summary.visitors_inside == 1
    assert summary.corrections == 2
    assert summary.hours[16] == Flow(inward=1, outward=1)


def test_a_day_outside_the_life_of_the_store_is_refused(post: PostInUse) -> None:
    for day in (TODAY + timedelta(days=1), TODAY - timedelta(days=1)):
        with pytest.raises(Refused, match="There is no register"):
            summary_of(post.store, post.duty, day)


def test_the_workbook_has_one_row_per_standing_entry_and_masks_them(
    post: PostInUse, clock: FixedClock, tmp_path: Path
) -> None:
    a_day(post, clock)
    path = tmp_path / "day.xlsx"

    fingerprint = export(post, path)

    text = words(path)
    numbered = [row for row in sheet(path) if isinstance(row[0], float)]
    assert len(numbered) == 2
    assert "林**" in text
    assert "林晓枫" not in text
    assert "13800001234" not in text
    assert fingerprint.split(":")[1] in text.replace(" ", "").replace("\n", "")
    assert verify(post.store, (Anchor.read(fingerprint),)).sound


def test_full_values_need_an_administrator_a_purpose_and_a_recipient(
    post: PostInUse, clock: FixedClock, tmp_path: Path
) -> None:
    a_day(post, clock)
    path = tmp_path / "full.xlsx"
    volunteer = post.add_operator("志愿者甲")
    asked = {"purpose": "流调", "recipient": "样例街道"}

    for operator_id, pin, error in (
        (volunteer.id, PIN, NotAllowed),
        (post.duty.operator.id, "000001", NotAllowed),
    ):
        with pytest.raises(error):
            export(post, path, FullValues(operator_id=operator_id, pin=pin, **asked))
    blank = FullValues(operator_id=post.duty.operator.id, pin=PIN, **{**asked, "purpose": " "})
    with pytest.raises(Refused, match="purpose"):
        export(post, path, blank)
    assert not path.exists()

    export(post, path, FullValues(operator_id=post.duty.operator.id, pin=PIN, **asked))

    assert "林晓枫" in words(path)
    (granted,) = post.audits("full_values_granted")
    assert granted["details"]["recipient"] == "样例街道"
    assert PIN not in str(granted)


def test_who_gave_leave_for_full_values_made_the_sheet(post: PostInUse, tmp_path: Path) -> None:
    path = tmp_path / "full.xlsx"
    administrator = post.duty.operator
    post.duty = msgspec.structs.replace(post.duty, operator=post.add_operator("志愿者甲"))
    leave = {
        "operator_id": administrator.id,
        "pin": PIN,
        "purpose": "流调",
        "recipient": "样例街道",
    }

    export(post, path, FullValues(**leave))
    assert f"制表人:{administrator.name}" in words(path)

    export(post, path)
    assert "制表人:志愿者甲" in words(path)


def test_an_empty_day_gives_a_nil_report(post: PostInUse, tmp_path: Path) -> None:
    path = tmp_path / "nil.xlsx"

    export(post, path)

    assert "零报告" in words(path)


def test_the_days_say_which_were_reported(
    post: PostInUse, clock: FixedClock, tmp_path: Path
) -> None:
    a_day(post, clock)
    export(post, tmp_path / "day.xlsx")
    clock.forward(timedelta(days=1))

    reported, today = register_days(post.store, post.duty)

    assert (reported.day, reported.entries) == (TODAY, 2)
    assert reported.exported_at is not None
    assert (today.entries, today.exported_at) == (0, None)


def test_a_day_counts_what_was_recorded_of_it_after_its_workbook(
    post: PostInUse, clock: FixedClock, tmp_path: Path
) -> None:
    """Written down late, or corrected, whatever the next day holds; the next workbook has it."""
    first = record_entry(post.store, post.duty, out(post, "林晓枫"), Decision.ADMIT)
    export(post, tmp_path / "day.xlsx")
    happened = clock.now
    clock.forward(timedelta(days=1))
    late = replace(out(post, "张薇"), happened_at=happened)
    record_entry(post.store, post.duty, late, Decision.ADMIT)
    record_entry(post.store, post.duty, out(post, "刘雪飞"), Decision.ADMIT)
    assert [day.new_facts for day in register_days(post.store, post.duty)] == [1, 0]

    correct_entry(post.store, post.duty, first.entry.id, Correction(why="补体温", temperature=365))
    assert [day.new_facts for day in register_days(post.store, post.duty)] == [2, 0]

    export(post, tmp_path / "again.xlsx")
    assert [day.new_facts for day in register_days(post.store, post.duty)] == [0, 0]


def test_what_is_recorded_while_a_workbook_is_written_is_new_to_it(
    post: PostInUse, tmp_path: Path
) -> None:
    """Its audit fact comes later than what it does not hold."""
    record_entry(post.store, post.duty, out(post, "林晓枫"), Decision.ADMIT)
    met: list[int] = []

    def meanwhile(done: int, _total: int) -> None:
        if not met:
            record_entry(post.store, post.duty, out(post, "张薇"), Decision.ADMIT)
        met.append(done)

    path = tmp_path / "day.xlsx"
    export_register(post.store, post.duty, RegisterOrder(day=TODAY, path=path), meanwhile)

    (today,) = register_days(post.store, post.duty)
    assert (today.entries, today.new_facts) == (2, 1)
    assert "表2 人员出入 1 行" in words(path)


def test_the_preview_shows_the_first_and_the_last_rows(post: PostInUse, clock: FixedClock) -> None:
    for _ in range(6):
        record_entry(post.store, post.duty, out(post, "林晓枫"), Decision.ADMIT)
        clock.forward(timedelta(minutes=1))

    for most, shown in ((4, "1256"), (9, "123456")):
        sheet = preview(post.store, post.duty, TODAY, ENTRIES, most)
        assert "".join(line[0] for line in sheet.lines) == shown
        assert sheet.total == 6


def test_a_stopped_export_leaves_the_old_workbook_and_no_audit(
    post: PostInUse, clock: FixedClock, tmp_path: Path
) -> None:
    a_day(post, clock)
    path = tmp_path / "day.xlsx"
    path.write_bytes(b"PK yesterday's")

    def stop(done: int, total: int) -> None:
        if done == total:
            raise Cancelled("Stopped.", "已停下。")

    with pytest.raises(Cancelled):
        export_register(post.store, post.duty, RegisterOrder(day=TODAY, path=path), stop)

    assert path.read_bytes() == b"PK yesterday's"
    assert post.audits("register_exported") == []


def test_a_folder_that_is_not_there_gets_a_sentence(post: PostInUse, tmp_path: Path) -> None:
    with pytest.raises(DiskTrouble):
        export(post, tmp_path / "nowhere" / "day.xlsx")


def test_a_formula_in_a_name_stays_text(post: PostInUse, tmp_path: Path) -> None:
    crossing = visitor(flat(post, "3-2-501"))
    assert crossing.outsider is not None
    named = type(crossing.outsider)(
        name='=HYPERLINK("x")', phone="", host_household_id=crossing.outsider.host_household_id
    )
    hostile = type(crossing)(
        direction=crossing.direction,
        subject_class=crossing.subject_class,
        reason=crossing.reason,
        outsider=named,
        checks=crossing.checks,
    )
    record_entry(post.store, post.duty, hostile, Decision.TURN_AWAY)
    path = tmp_path / "hostile.xlsx"
    asked = FullValues(
        operator_id=post.duty.operator.id, pin=PIN, purpose="流调", recipient="样例街道"
    )

    export(post, path, asked)

    assert '=HYPERLINK("x")' in words(path)


def test_a_workbook_that_cannot_be_accounted_for_is_not_there(
    post: PostInUse, clock: FixedClock, tmp_path: Path
) -> None:
    a_day(post, clock)
    path = tmp_path / "day.xlsx"
    impatient = Store.open(post.store.path, KEY, patience_ms=0)
    other = dataclasses.replace(post, store=impatient)

    with impatient, post.store.unit_of_work(post.duty), pytest.raises(StoreLocked):
        export(other, path)

    assert list(tmp_path.glob("*.xlsx")) == []
