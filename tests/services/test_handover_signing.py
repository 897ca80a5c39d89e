# SPDX-License-Identifier: MIT
"""How a handover is signed: PINs, people who should have left, supplies, and who declines."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import func, select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register_entries import entries_of_day
from gatehouse.db.tables.every import handover, handover_refusal, shift
from gatehouse.domain.duty import Role, local_day
from gatehouse.domain.entry import Decision, Direction, Flow
from gatehouse.domain.gap import GapFilling
from gatehouse.domain.handover import DeclineOrder, HandoverOrder, OwnCount, Proof, Proofs
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.reckoning import Answer, CauseKind, Reckoned, Side
from gatehouse.domain.register import Disclosure
from gatehouse.domain.shift import MOST_NAMED
from gatehouse.domain.supply import NewSupply, SupplyKind
from gatehouse.errors import NotAllowed, Refused
from gatehouse.reports.handover_sheet import compose, sheet_text
from gatehouse.reports.wall_sheet import wall_sheet, wall_text
from gatehouse.services import handover as service
from gatehouse.services.correction import withdraw_entry
from gatehouse.services.gap import fill_gap, gaps
from gatehouse.services.stay import reopen_stay
from gatehouse.services.supply import add_supply, supply_list
from tests.services.test_entry import under_changchun
from tests.support.post import PIN, PostInUse
from tests.support.shift import an_order, go, hand, visit

ANOTHER_PIN = "718293"


def count(post: PostInUse, table: object) -> int:
    """Return how many rows a table has."""
    with post.store.reader() as connection:
        rows = connection.execute(select(func.count()).select_from(table))  # type: ignore[arg-type]
        return int(rows.scalar_one())


def reckoned(post: PostInUse, side: Side) -> Reckoned:
    """Return a line of the reckoning of the open shift."""
    lines = service.summary(post.store, post.duty).reckoning
    return next(line for line in lines if line.side is side)


def to(name: str, **said: object) -> HandoverOrder:
    """Return the order to hand over to an operator by name; nobody is inside."""
    return replace(an_order(name=name), **said)


def test_both_sign_by_pin_and_who_has_none_by_name(post: PostInUse) -> None:
    post.add_operator("孙宁", Role.VOLUNTEER, pin=ANOTHER_PIN)

    by_pin = hand(post, to("孙宁", pin=ANOTHER_PIN)).handover
    assert by_pin.row.proofs == Proofs(outgoing=Proof.PIN, incoming=Proof.PIN)

    by_name = hand(post, to("陈建国", outgoing_pin=ANOTHER_PIN)).handover
    assert by_name.row.proofs == Proofs(outgoing=Proof.PIN, incoming=Proof.NAME)

    nobody = hand(post, to("吴样例", outgoing_pin="")).handover
    assert nobody.row.proofs == Proofs(outgoing=Proof.NAME, incoming=Proof.NAME)
    said = sheet_text(compose(by_name))
    assert "交班人 孙宁（PIN 已核对）" in said
    assert "接班人 陈建国（凭姓名，没有 PIN）" in said


@pytest.mark.parametrize("outgoing", ["", "000001"])
def test_the_wrong_pin_of_who_goes_closes_nothing(post: PostInUse, outgoing: str) -> None:
    with pytest.raises(NotAllowed):
        hand(post, to("陈建国", outgoing_pin=outgoing))

    assert count(post, handover) == 0
    assert count(post, shift) == 1


def test_a_volunteer_with_a_pin_does_not_take_over_by_name(post: PostInUse) -> None:
    post.add_operator("孙宁", Role.VOLUNTEER, pin=ANOTHER_PIN)

    with pytest.raises(NotAllowed):
        hand(post, to("孙宁", pin=PIN))

    assert count(post, handover) == 0


def test_no_pin_is_told_anywhere(post: PostInUse) -> None:
    done = hand(post, to("陈建国"))

    assert PIN not in repr(to("陈建国"))
    assert PIN not in str(done.handover)


def test_the_reckoning_begins_with_what_the_last_handover_left(post: PostInUse) -> None:
    visit(post, "周小安")
    go(post, "林晓枫")
    assert reckoned(post, Side.VISITORS).before is None, "there was no shift before"

    hand(post, an_order(visitors=1))
    post.clock.forward(timedelta(minutes=1))
    visit(post, "赵一宁")
    go(post, "林晓枫", Direction.IN)

    visitors, out = reckoned(post, Side.VISITORS), reckoned(post, Side.RESIDENTS_OUT)
    assert (visitors.before, visitors.more, visitors.fewer, visitors.listed) == (1, 1, 0, 2)
    assert (out.before, out.more, out.fewer, out.listed) == (1, 0, 1, 0)
    assert (visitors.difference, out.difference) == (0, 0)


def test_what_was_put_right_of_an_earlier_shift_explains_the_difference(post: PostInUse) -> None:
    gone = go(post, "林晓枫")
    hand(post, an_order())
    post.clock.forward(timedelta(minutes=1))
    withdraw_entry(post.store, post.duty, gone.entry.id, "记错人了")

    assert reckoned(post, Side.RESIDENTS_OUT).difference == -1
    (cause,) = service.summary(post.store, post.duty).causes
    assert (cause.kind, cause.name, cause.door) == (CauseKind.CORRECTED, "林*枫", "3-2-501")


def test_back_filled_and_doubled_ways_are_among_the_causes(post: PostInUse) -> None:
    post.clock.forward(timedelta(hours=3))
    go(post, "林晓枫", at=post.clock() - timedelta(hours=2))
    go(post, "刘雪飞")
    post.clock.forward(timedelta(minutes=1))
    go(post, "刘雪飞")

    causes = service.summary(post.store, post.duty).causes

    assert [(cause.kind, cause.name) for cause in causes] == [
        (CauseKind.TWICE, "刘*飞"),
        (CauseKind.BACK_FILLED, "林*枫"),
    ]


def test_the_books_do_not_close_over_somebody_of_whom_nobody_says_anything(
    post: PostInUse,
) -> None:
    visit(post, "周小安")
    post.clock.forward(timedelta(hours=50))
    (doubt,) = service.summary(post.store, post.duty).doubts

    with pytest.raises(Refused, match="1 should have left, 周\\*安 first"):
        hand(post, an_order())
    assert count(post, handover) == 0

    done = hand(post, replace(an_order(), answers={doubt.whose: Answer.OTHER_GATE}))

    (signed,) = done.handover.summary.doubts
    assert (signed.answer, signed.said_by) == (Answer.OTHER_GATE, "陈建国")
    assert "走别的门（陈建国）" in sheet_text(compose(done.handover))


def test_what_was_said_once_holds_for_the_next_shift(post: PostInUse) -> None:
    visit(post, "周小安")
    post.clock.forward(timedelta(hours=50))
    hand(post, replace(an_order(), accepts=True))
    post.clock.forward(timedelta(hours=8))

    (doubt,) = service.summary(post.store, post.duty).doubts
    assert (doubt.answer, doubt.said_by) == (Answer.ACCEPTED, "陈建国")

    again = hand(post, to("孙宁"))
    (carried,) = again.handover.summary.doubts
    assert carried == doubt, "with who said it, and when"


def test_whoever_is_said_to_have_left_is_outside_from_the_signature_on(post: PostInUse) -> None:
    """The signature ends the stay with a fact of its own, which waits among the gaps (漏登)."""
    visit(post, "周小安")
    post.clock.forward(timedelta(hours=50))
    (doubt,) = service.summary(post.store, post.duty).doubts
    done = hand(post, replace(an_order(), answers={doubt.whose: Answer.NOT_LOGGED}))

    summary = service.summary(post.store, post.duty)
    assert (summary.doubts, summary.visitors.count) == ((), 0)
    assert reckoned(post, Side.VISITORS).difference == 0, "what was ended is not left"
    (gap,) = gaps(post.store, post.duty).rows
    assert (gap.missing, gap.rule) == (Direction.OUT, "said:not_logged")
    assert "漏登出（陈建国）；已记为离开" in sheet_text(compose(done.handover))
    assert verify(post.store).sound

    left = post.clock() - timedelta(hours=40)
    fill_gap(post.store, post.duty, GapFilling(gap_id=gap.gap_id, happened_at=left))

    assert gaps(post.store, post.duty).count == 0
    assert verify(post.store).sound


def test_who_was_counted_and_is_said_to_have_gone_is_not_left_to_the_next_shift(
    post: PostInUse,
) -> None:
    under_changchun(post)
    visit(post, "周小安", Decision.EMERGENCY)
    visit(post, "吴小平", Decision.EMERGENCY)
    post.clock.forward(timedelta(hours=5))
    before = service.summary(post.store, post.duty)
    gone = before.doubts[0]
    said = {gone.whose: Answer.NOT_LOGGED}
    with pytest.raises(Refused, match="own count differs"):
        hand(post, replace(an_order(visitors=2), answers=said, accepts=True))
    done = hand(post, replace(an_order(visitors=1), answers=said, accepts=True))
    assert done.handover.row.agrees, "one of the two has gone"

    line = reckoned(post, Side.VISITORS)

    assert before.visitors.count == 2
    assert (line.before, line.listed, line.difference) == (1, 1, 0)


def test_the_books_do_not_close_over_more_people_than_are_named_either(post: PostInUse) -> None:
    under_changchun(post)
    for number in range(MOST_NAMED + 2):
        visit(post, f"访客{number}", Decision.EMERGENCY)
        post.clock.forward(timedelta(minutes=1))
    post.clock.forward(timedelta(hours=5))

    summary = service.summary(post.store, post.duty)
    everybody = MOST_NAMED + 2
    assert (summary.visitors.count, len(summary.doubts)) == (everybody, everybody)
    assert len(summary.visitors.longest) == MOST_NAMED
    said = {one.whose: Answer.STILL_INSIDE for one in summary.doubts[:MOST_NAMED]}

    with pytest.raises(Refused, match="2 should have left"):
        hand(post, replace(an_order(visitors=everybody), answers=said))


def test_the_day_of_the_visit_shows_that_the_way_out_is_missing(post: PostInUse) -> None:
    visit(post, "周小安")
    day = local_day(post.clock())
    post.clock.forward(timedelta(hours=50))
    (doubt,) = service.summary(post.store, post.duty).doubts
    hand(post, replace(an_order(), answers={doubt.whose: Answer.NOT_LOGGED}))

    with post.store.reader() as connection:
        (row,) = entries_of_day(connection, day, Disclosure(masked=True))
    assert "漏登 04-17" in row.note


def test_somebody_found_inside_after_all_is_asked_after_again(post: PostInUse) -> None:
    visit(post, "周小安")
    post.clock.forward(timedelta(hours=50))
    (doubt,) = service.summary(post.store, post.duty).doubts
    hand(post, replace(an_order(), answers={doubt.whose: Answer.OTHER_GATE}))
    (gap,) = gaps(post.store, post.duty).rows
    reopen_stay(post.store, post.duty, gap.gap_id, "在楼道里见到了")

    (again,) = service.summary(post.store, post.duty).doubts

    assert again.is_open, "what was said was wrong"
    assert verify(post.store).sound


def test_a_handover_that_is_refused_or_declined_ends_nothing(post: PostInUse) -> None:
    visit(post, "周小安")
    visit(post, "吴小平")
    post.clock.forward(timedelta(hours=50))
    (first, _) = service.summary(post.store, post.duty).doubts
    with pytest.raises(Refused, match="should have left"):
        hand(post, replace(an_order(), answers={first.whose: Answer.NOT_LOGGED}))
    why = DeclineOrder(incoming_id=None, incoming_name="孙宁", words="人数对不上")
    service.decline(post.store, post.duty, why)

    summary = service.summary(post.store, post.duty)
    assert len(summary.visitors.forgotten) == 2
    assert len([one for one in summary.doubts if one.is_open]) == 2
    assert gaps(post.store, post.duty).count == 0


def test_supplies_are_counted_with_the_signature(post: PostInUse) -> None:
    masks = NewSupply(name="口罩", unit="只", minimum=50)
    keys = NewSupply(name="钥匙", kind=SupplyKind.KEPT, unit="把")
    add_supply(post.store, post.duty, masks, 160)
    found = add_supply(post.store, post.duty, keys, 5).found.supplies
    ids = {one.name: one.id for one in found}

    done = hand(post, replace(an_order(), supplies={ids["口罩"]: 112, ids["钥匙"]: 4}))

    counted = {one.name: one for one in done.handover.summary.supplies}
    assert (counted["口罩"].last, counted["口罩"].counted) == (160, 112)
    assert not counted["口罩"].is_missing, "masks are used up"
    assert counted["钥匙"].is_missing
    now = {one.name: one.stock for one in supply_list(post.store, post.duty).supplies}
    assert now == {"口罩": 112, "钥匙": 4}
    said = sheet_text(compose(done.handover))
    assert "口罩 只 160 160 112 用 48" in said
    assert "钥匙 把 5 5 4 少 1" in said
    assert verify(post.store).sound


def test_a_supply_that_nobody_counted_is_said_to_be_so(post: PostInUse) -> None:
    add_supply(post.store, post.duty, NewSupply(name="对讲机"), 3)

    done = hand(post, an_order())

    assert "对讲机 3 3 — 没点" in sheet_text(compose(done.handover))


@pytest.mark.parametrize(("supply_id", "amount"), [("nothing", 1), (None, -1)])
def test_what_is_not_there_is_not_counted(
    post: PostInUse, supply_id: str | None, amount: int
) -> None:
    found = add_supply(post.store, post.duty, NewSupply(name="对讲机"), 3).found.supplies
    counted = {supply_id or found[0].id: amount}

    with pytest.raises(Refused, match="Count again"):
        hand(post, replace(an_order(), supplies=counted))
    assert count(post, handover) == 0


def test_what_runs_short_goes_on_to_the_next_shift(post: PostInUse) -> None:
    add_supply(post.store, post.duty, NewSupply(name="口罩", minimum=50), 49)

    done = hand(post, an_order())

    kinds = [item.kind for item in done.handover.summary.open_items]
    assert kinds == [OpenKind.SUPPLY_SHORT]
    assert done.handover.summary.open_items == service.summary(post.store, post.duty).open_items


def test_who_declines_leaves_the_shift_where_it_is(post: PostInUse) -> None:
    before = post.duty
    order = DeclineOrder(
        incoming_id=None, incoming_name="陈建国", words="钥匙少一把", own=OwnCount(0, 0)
    )

    done = service.decline(post.store, post.duty, order)

    assert [(one.incoming, one.words) for one in done.refusals] == [("陈建国", "钥匙少一把")]
    assert count(post, handover) == 0
    desk = service.handover_desk(post.store, post.duty)
    assert (desk.summary.shift_id, desk.refusals) == (before.shift_id, done.refusals)
    signed = hand(post, an_order()).handover
    assert signed.refusals == done.refusals, "the sheet tells of it"
    assert "钥匙少一把" in sheet_text(compose(signed))
    assert service.handover_desk(post.store, post.duty).refusals == ()
    assert verify(post.store).sound


@pytest.mark.parametrize(("name", "words"), [("", "太忙"), ("周岚", "太忙"), ("陈建国", " ")])
def test_nobody_declines_without_a_name_or_words(post: PostInUse, name: str, words: str) -> None:
    order = DeclineOrder(incoming_id=None, incoming_name=name, words=words)

    with pytest.raises(Refused):
        service.decline(post.store, post.duty, order)
    assert count(post, handover_refusal) == 0


def test_who_has_a_pin_declines_by_it(post: PostInUse) -> None:
    them = post.add_operator("孙宁", Role.VOLUNTEER, pin=ANOTHER_PIN)
    order = DeclineOrder(incoming_id=them.id, incoming_name="孙宁", words="太忙", pin="000001")

    with pytest.raises(NotAllowed):
        service.decline(post.store, post.duty, order)
    assert count(post, handover_refusal) == 0


def test_the_sheet_for_the_wall_has_figures_and_nobodys_name(post: PostInUse) -> None:
    visit(post, "周小安")
    go(post, "林晓枫")
    signed = hand(post, an_order(visitors=1)).handover

    said = wall_text(wall_sheet(signed))

    assert "访客在内 1" in said
    assert "居民在外 1" in said
    assert signed.row.fingerprint in said
    assert all(name not in said for name in ("周", "林", "3-2-501", "陈建国"))


def test_the_entries_of_a_shift_are_told_by_the_day_they_happened(post: PostInUse) -> None:
    go(post, "林晓枫")
    post.clock.forward(timedelta(hours=10))
    go(post, "林晓枫", Direction.IN)

    days = service.summary(post.store, post.duty).counts.by_day

    assert list(days.values()) == [Flow(0, 1), Flow(1, 0)]
    assert len(set(days)) == 2
