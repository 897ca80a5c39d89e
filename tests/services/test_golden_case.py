# SPDX-License-Identifier: MIT
"""Golden cases that the post keeps: made of an entry, held against every version, sent along."""

from pathlib import Path

import pytest
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import golden_case
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Reason
from gatehouse.domain.policy.golden import Expected
from gatehouse.domain.policy.kept_case import CaseChange, CaseOrder
from gatehouse.domain.policy.rule_set import read_rule_set
from gatehouse.errors import NotAllowed, Refused
from gatehouse.reports.rule_file import read_rule_file, write_rule_file
from gatehouse.services.correction import withdraw_entry
from gatehouse.services.golden_case import (
    case_changes,
    drop_case,
    golden_cases,
    judged_entry,
    judged_of_day,
    keep_case,
    text_with_cases,
    undo_case,
)
from gatehouse.services.policy import rules_now, shipped_text
from gatehouse.services.rule_trial import try_rules
from tests.support.post import BEGINS, PostInUse
from tests.support.shift import goes_out, visit

STRICT = shipped_text("changchun-2022-03")
TODAY = local_day(BEGINS)


def kept(post: PostInUse, entry_id: str, expected: Expected, title: str = "") -> str:
    """Keep a case of an entry as it is looked at under the stricter set."""
    order = CaseOrder(entry_id=entry_id, expected=expected, title=title, toml=STRICT)
    return keep_case(post.store, post.duty, order).case_id


def test_the_entries_of_a_day_are_offered_masked_the_latest_first(post: PostInUse) -> None:
    first = goes_out(post, "张薇", Reason.MEDICAL)
    last = goes_out(post, "刘雪飞", Reason.STROLL)

    rows = judged_of_day(post.store, post.duty, TODAY)

    assert [row.entry_id for row in rows] == [last, first]
    assert (rows[0].shown_name, rows[0].reason) == ("刘*飞", Reason.STROLL)


def test_an_entry_is_brought_from_the_desk_by_whoever_may_keep_cases(post: PostInUse) -> None:
    first = goes_out(post, "张薇", Reason.MEDICAL)
    entry = judged_entry(post.store, post.duty, first)
    assert (entry.entry_id, entry.shown_name, entry.reason) == (first, "张*", Reason.MEDICAL)

    withdrawn = withdraw_entry(post.store, post.duty, first, "选错人").entry.id
    with pytest.raises(Refused, match="were not asked"):
        judged_entry(post.store, post.duty, withdrawn)
    with pytest.raises(NotAllowed, match="shift leader"):
        judged_entry(post.store, post.as_volunteer(), first)


def test_a_case_is_held_against_each_version_that_is_tried(post: PostInUse) -> None:
    stroll = goes_out(post, "刘雪飞", Reason.STROLL)
    kept(post, stroll, Expected.ADMIT, "散步的放行")

    strict = try_rules(post.store, post.duty, STRICT, TODAY).cases
    own = try_rules(post.store, post.duty, shipped_text("everyday"), TODAY).cases

    (broken,) = strict.broken
    assert (broken.title.zh, broken.expected, broken.now) == (
        "散步的放行",
        Expected.ADMIT,
        Expected.TURN_AWAY,
    )
    assert "散步" in broken.why.zh
    assert (strict.count, strict.held) == (14, 13)
    assert own.broken == ()


def test_the_ways_out_before_it_belong_to_a_case(post: PostInUse) -> None:
    """Under everyday rules nobody looks back; the case of a second trip knows the first."""
    goes_out(post, "林晓枫", Reason.SHOPPING)
    second = goes_out(post, "王丽芬", Reason.SHOPPING)
    order = CaseOrder(entry_id=second, expected=Expected.TURN_AWAY)
    keep_case(post.store, post.duty, order)

    assert try_rules(post.store, post.duty, STRICT, TODAY).cases.broken == ()
    (broken,) = try_rules(post.store, post.duty, shipped_text("everyday"), TODAY).cases.broken
    assert broken.now is Expected.ADMIT


def test_nothing_of_a_person_is_stored_with_a_case(post: PostInUse) -> None:
    kept(post, goes_out(post, "刘雪飞", Reason.STROLL), Expected.TURN_AWAY)
    kept(post, visit(post, "何小青").entry.id, Expected.ADMIT)

    with post.store.reader() as connection:
        stored = connection.execute(select(golden_case.c.title, golden_case.c.toml)).all()

    (first, second) = stored
    assert first.title == "常住居民 出 散步 36.4 ℃"
    for clear in ("刘雪飞", "何小青", "13911112222", post.id_of("刘雪飞")):
        assert clear not in str(stored)
    assert "known = true" in second.toml
    assert verify(post.store).sound


def test_a_title_that_names_the_person_is_refused(post: PostInUse) -> None:
    entry_id = goes_out(post, "刘雪飞", Reason.STROLL)

    with pytest.raises(Refused) as refused:
        kept(post, entry_id, Expected.ADMIT, "刘雪飞散步")

    assert "姓名" in refused.value.zh
    assert golden_cases(post.store, post.duty) == ()


def test_a_case_is_taken_off_the_list_with_a_reason(post: PostInUse) -> None:
    case_id = kept(post, goes_out(post, "刘雪飞", Reason.STROLL), Expected.ADMIT)

    with pytest.raises(Refused):
        drop_case(post.store, post.duty, case_id, " ")
    drop_case(post.store, post.duty, case_id, "选错了")

    assert golden_cases(post.store, post.duty) == ()
    with pytest.raises(Refused):
        drop_case(post.store, post.duty, case_id, "选错了")
    assert try_rules(post.store, post.duty, STRICT, TODAY).cases.count == 13


def test_what_was_taken_off_is_asked_again_and_what_was_kept_goes_by_undo_after_undo(
    post: PostInUse,
) -> None:
    case_id = kept(post, goes_out(post, "刘雪飞", Reason.STROLL), Expected.ADMIT)
    (before,) = golden_cases(post.store, post.duty)
    drop_case(post.store, post.duty, case_id, "选错了")

    undo_newest(post)
    assert [one.case for one in golden_cases(post.store, post.duty)] == [before.case]
    assert case_changes(post.store, post.duty)[0].told is CaseChange.DROPPED
    undo_newest(post)

    assert case_changes(post.store, post.duty)[0].told is CaseChange.KEPT
    assert golden_cases(post.store, post.duty) == ()
    assert not any(one.stands for one in case_changes(post.store, post.duty))
    assert verify(post.store).sound


def undo_newest(post: PostInUse) -> None:
    """Undo the newest change of the cases that stands, as Ctrl+Z does."""
    newest = next(one for one in case_changes(post.store, post.duty) if one.stands)
    undo_case(post.store, post.duty, newest.change_id)


def test_a_case_that_was_changed_since_waits_for_the_newer_change(post: PostInUse) -> None:
    case_id = kept(post, goes_out(post, "刘雪飞", Reason.STROLL), Expected.ADMIT)
    first = case_changes(post.store, post.duty)[0].change_id
    drop_case(post.store, post.duty, case_id, "选错了")

    with pytest.raises(Refused, match="newer change first"):
        undo_case(post.store, post.duty, first)
    with pytest.raises(NotAllowed):
        undo_case(post.store, post.as_volunteer(), first)


def test_a_set_is_sent_with_the_cases_that_hold_for_it(post: PostInUse, tmp_path: Path) -> None:
    stroll = goes_out(post, "刘雪飞", Reason.STROLL)
    kept(post, stroll, Expected.ADMIT, "散步的放行")
    kept(post, stroll, Expected.TURN_AWAY, "散步的劝返")
    policy_id = rules_now(post.store, post.duty).id

    path = tmp_path / "rules.toml"
    write_rule_file(path, text_with_cases(post.store, post.duty, policy_id))

    own = read_rule_set(shipped_text("everyday")).cases
    sent = read_rule_file(path).rules.cases
    assert [case.title.zh for case in sent[len(own) :]] == ["散步的放行"]
    assert sent[: len(own)] == own


def test_a_volunteer_keeps_no_case(post: PostInUse) -> None:
    entry_id = goes_out(post, "刘雪飞", Reason.STROLL)

    with pytest.raises(NotAllowed):
        keep_case(
            post.store,
            post.as_volunteer(),
            CaseOrder(entry_id=entry_id, expected=Expected.ADMIT),
        )
