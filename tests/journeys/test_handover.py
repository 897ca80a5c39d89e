# SPDX-License-Identifier: MIT
"""A shift from its first entry to the sheet that two people sign, with keys alone."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from sqlalchemy import select

from gatehouse.db.engine import Store
from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import handover, operator, shift, stay_closing
from gatehouse.domain.ledger import Anchor
from gatehouse.paths import user_places
from gatehouse.reports.handover_sheet import compose, sheet_text
from gatehouse.services import handover as service
from gatehouse.services.day import desk_day
from gatehouse.services.post import duty_at
from gatehouse.ui.handover.page import HandoverPage
from tests.support.post import KEY, PIN
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier
F1, F7 = Qt.Key.Key_F1, Qt.Key.Key_F7
NOTES = "雨天路滑，北门铺了垫子"


def rows(table: Any) -> list[Any]:
    """Return the rows of a table of the store on the disk, as they were recorded."""
    with Store.open(user_places().store, KEY) as store, store.reader() as connection:
        return list(connection.execute(select(table)).all())


def let_in_a_visitor(gate: Gate) -> None:
    """Write down a visitor whose host consents, and let them in."""
    gate.press(Qt.Key.Key_Insert)
    gate.write("姓名", "钱某某")
    gate.write("电话", "13800009876")
    gate.write("去往", "32501")
    gate.until(lambda: gate.desk.state.visitor and gate.desk.state.visitor.host)
    gate.choose("户主同意", "telephone")
    gate.write("体温", "365")
    gate.choose("健康码", "green")
    gate.choose("行程", "clear")
    gate.until(lambda: gate.desk.state.weighed and gate.desk.state.weighed.verdict.admits)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 2)


def admit_by_telephone(gate: Gate) -> None:
    """Admit the second of a household against the verdict, approved by telephone."""
    gate.type("wlf364")
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(ENTER, CTRL)
    gate.until(lambda: gate.desk.left.panes.pane)
    gate.type("ganjiuyi")
    gate.choose("怎么批的", "telephone")
    gate.write("电话里是谁批的", "wangzhuren")
    gate.press(ENTER, CTRL)
    gate.until(lambda: len(gate.entries()) == 3)


def test_a_shift_is_handed_over_and_the_next_entry_bears_the_new_name(strict_gate: Gate) -> None:
    gate = strict_gate
    gate.type("lxf5365")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    let_in_a_visitor(gate)
    admit_by_telephone(gate)

    gate.press(F7)
    gate.until_seen("访客 1")
    assert gate.sees("居民在外 2")
    assert gate.sees("特批待补签")
    gate.write("交代下一班", NOTES)
    gate.write("点到的访客", "0")
    gate.write("点到的车", "0")
    gate.press(ENTER, CTRL)
    gate.until_seen("还差：差在哪里、交班人的 PIN、接班的人")
    gate.write("差在哪里", "接受")
    gate.write("交班人的 PIN", PIN)
    gate.go_to("接班的人")
    gate.press(Qt.Key.Key_Tab)
    gate.type("陈建国")
    gate.until_seen("交给陈建国")
    gate.press(ENTER, CTRL)
    gate.until_seen("周岚已交班给陈建国，现在由陈建国当班。")
    gate.press(Qt.Key.Key_S, CTRL)
    gate.until_seen("已存到")
    (pdf,) = Path.home().glob("*.pdf")
    assert pdf.read_bytes().startswith(b"%PDF")

    gate.press(F1)
    assert gate.sees("陈建国"), "the rail says who is on duty"
    assert not gate.sees("周岚")
    gate.type("sm365")
    gate.until(lambda: gate.desk.state.weighed and gate.desk.state.weighed.verdict.admits)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 4)

    gate.close()
    first, *_, last = gate.entries()
    (signed,) = rows(handover)
    opened, following = rows(shift)
    names = {row.id: row.name for row in rows(operator)}
    assert (names[first["operator_id"]], names[last["operator_id"]]) == ("周岚", "陈建国")
    assert (first["shift_id"], last["shift_id"]) == (opened.id, following.id)
    assert (signed.closed_shift_id, signed.next_shift_id) == (opened.id, following.id)
    assert (signed.outgoing_name, signed.incoming_name) == ("周岚", "陈建国")
    assert (signed.explanation, signed.notes) == ("接受", NOTES)


def test_who_left_without_being_logged_is_not_carried_to_the_next_shift(strict_gate: Gate) -> None:
    """The one word explains the count too: the slips that are held agree at once."""
    gate = strict_gate
    gate.type("lxf5365")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    let_in_a_visitor(gate)
    gate.clock.forward(timedelta(hours=5))
    gate.press(F7)
    gate.until_seen("要说明 1")
    gate.write("点到的访客", "0")
    gate.write("点到的车", "0")
    gate.write("交班人的 PIN", PIN)
    gate.write("新来的人姓名", "陈建国")
    gate.press(ENTER, CTRL)
    doubts = gate.page(HandoverPage).shift.stays.doubts
    gate.until(doubts.table.hasFocus)
    gate.press(Qt.Key.Key_Tab)
    gate.press(Qt.Key.Key_Right)
    gate.until_seen("要说明 0")
    gate.press(ENTER, CTRL)
    gate.until_seen("现在由陈建国当班")

    gate.press(Qt.Key.Key_Escape)
    gate.until_seen("已 0 分钟")
    assert gate.sees("访客 0")
    assert not gate.sees("要说明 1")
    gate.close()
    (closing,) = rows(stay_closing)
    assert (closing.rule, closing.change) == ("said:not_logged", "closed")
    with Store.open(user_places().store, KEY) as store:
        duty = duty_at(store, "reader", gate.clock)
        (row,) = service.handovers(store, duty)
        assert row.agrees
        assert "漏登出" in sheet_text(compose(service.handover(store, duty, row.handover_id)))
        assert verify(store).sound


def test_what_was_open_stays_open_and_the_signed_sheet_is_printed_again(strict_gate: Gate) -> None:
    gate = strict_gate
    gate.type("lxf5365")
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == 1)
    let_in_a_visitor(gate)
    admit_by_telephone(gate)
    gate.press(F7)
    gate.until_seen("访客 1")
    gate.write("点到的访客", "1")
    gate.write("点到的车", "0")
    gate.write("交班人的 PIN", PIN)
    gate.write("新来的人姓名", "陈建国")
    gate.press(ENTER, CTRL)
    gate.until_seen("现在由陈建国当班")

    gate.press(Qt.Key.Key_Escape)
    gate.until_seen("已 0 分钟")
    assert gate.sees("特批待补签")
    gate.press(Qt.Key.Key_R, CTRL)
    gate.until_seen("周岚 → 陈建国")
    gate.until(lambda: gate.page(HandoverPage).signed.signed)

    gate.close()
    with Store.open(user_places().store, KEY) as store:
        duty = duty_at(store, "reader", gate.clock)
        (row,) = service.handovers(store, duty)
        sheet = compose(service.handover(store, duty, row.handover_id))
        assert row.fingerprint in sheet_text(sheet)
        assert "接班人 陈建国" in sheet_text(sheet)
        (still_open,) = desk_day(store, duty).open_items
        assert still_open.detail == "wangzhuren"
        assert verify(store, [Anchor.read(row.fingerprint)]).sound
