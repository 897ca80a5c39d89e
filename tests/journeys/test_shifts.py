# SPDX-License-Identifier: MIT
"""Shifts that follow each other: across midnight, typed in later, and one nobody takes over."""

from collections import Counter
from datetime import date, timedelta

from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import handover, handover_refusal, shift
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Direction, Flow
from gatehouse.domain.reckoning import CauseKind
from gatehouse.reports.handover_sheet import compose, sheet_text
from gatehouse.services import handover as service
from gatehouse.services.correction import withdraw_entry
from gatehouse.services.day import summary_of
from tests.support.post import PIN, PostInUse
from tests.support.shift import an_order, go, hand, visit
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier
F7 = Qt.Key.Key_F7
HOUR = timedelta(hours=1)


def by_shifts(post: PostInUse) -> dict[date, Flow]:
    """Add up, for each day, what every signed sheet and the open shift say of it."""
    total: Counter[tuple[date, str]] = Counter()
    sheets = [
        service.handover(post.store, post.duty, row.handover_id).summary
        for row in service.handovers(post.store, post.duty)
    ]
    for summary in (*sheets, service.summary(post.store, post.duty)):
        for day, flow in summary.counts.by_day.items():
            total[day, "in"] += flow.inward
            total[day, "out"] += flow.outward
    days = {day for day, _ in total}
    return {day: Flow(total[day, "in"], total[day, "out"]) for day in days}


def by_register(post: PostInUse, days: set[date]) -> dict[date, Flow]:
    """Return the entries that the register has of each of the days."""
    return {day: summary_of(post.store, post.duty, day).entries for day in days}


def test_the_shifts_together_make_each_days_register_whatever_is_typed_in_later(
    post: PostInUse,
) -> None:
    """A night shift goes over midnight; the next one back-fills, withdraws, and does so again."""
    evening = local_day(post.clock())
    go(post, "林晓枫")
    visit(post, "周小安")
    post.clock.forward(6 * HOUR)  # 22:42
    hand(post, an_order(visitors=1))

    late = go(post, "刘雪飞")
    post.clock.forward(3 * HOUR)  # 01:42 of the next day
    go(post, "刘雪飞", Direction.IN)
    post.clock.forward(5 * HOUR)
    night = hand(post, an_order(visitors=1, name="孙宁")).handover
    sheet = sheet_text(compose(night))
    assert night.summary.counts.by_day == {
        evening: Flow(0, 1),
        evening + timedelta(days=1): Flow(1, 0),
    }

    forgotten = go(post, "单明", at=post.clock() - 7 * HOUR)
    withdraw_entry(post.store, post.duty, late.entry.id, "记错人了")
    days = {evening, evening + timedelta(days=1)}
    assert by_shifts(post) == by_register(post, days)

    morning = service.summary(post.store, post.duty)
    assert morning.counts.by_day == {evening: Flow(0, 0)}, "one way more, and one less"
    assert (morning.counts.back_filled, morning.counts.corrections) == (1, 1)
    assert {cause.kind for cause in morning.causes} >= {
        CauseKind.BACK_FILLED,
        CauseKind.CORRECTED,
    }
    again = service.handover(post.store, post.duty, night.row.handover_id)
    assert again == night
    assert sheet_text(compose(again)) == sheet, "what was signed says what it said"

    withdraw_entry(post.store, post.duty, forgotten.entry.id, "还是记错了")
    hand(post, replace(an_order(visitors=1), accepts=True))
    assert by_shifts(post) == by_register(post, days)
    assert verify(post.store).sound


def test_who_misses_a_key_does_not_take_over_and_the_shift_stays(strict_gate: Gate) -> None:
    gate = strict_gate
    gate.press(F7)
    gate.until_seen("先不接")
    gate.press(Qt.Key.Key_D, CTRL)
    gate.write("新来的人姓名", "陈建国")
    gate.write("为什么先不接", "钥匙少一把")
    gate.press(ENTER)
    gate.until_seen("陈建国 ")
    gate.until_seen("钥匙少一把")
    assert gate.sees("班次仍由周岚负责")

    gate.write("点到的访客", "0")
    gate.write("点到的车", "0")
    gate.write("交班人的 PIN", PIN)
    gate.press(ENTER, CTRL)
    gate.until_seen("周岚已交班给陈建国")
    gate.close()

    (declined,) = gate.rows(handover_refusal)
    (signed,) = gate.rows(handover)
    first, _second = gate.rows(shift)
    assert declined["shift_id"] == signed["closed_shift_id"] == first["id"]
    assert declined["words"] == "钥匙少一把"
    assert gate.is_sound()
