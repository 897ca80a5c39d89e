# SPDX-License-Identifier: MIT
"""Tags of the post's own, and what the desk says for each tag; a volunteer learns of no tag."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.code_change import CodeOrder
from gatehouse.domain.code_list import CodeList
from gatehouse.domain.contact import CheckIn, CheckInQuestion
from gatehouse.domain.entry import Crossing, Direction, Reason, SubjectClass
from gatehouse.domain.words import Words
from gatehouse.errors import Refused
from gatehouse.services.code_book import code_book
from gatehouse.services.code_list import code_lists, end_code, undo_code, write_code
from gatehouse.services.contact import todays_check_ins
from gatehouse.services.crossing import weigh
from gatehouse.services.roster import import_roster
from gatehouse.services.tag import end_tag, tags
from tests.support.care import tagged
from tests.support.post import PostInUse, a_resident, a_roster_file, quiet

TODAY = date(2022, 4, 15)
DIALYSIS = CodeOrder(
    code_list=CodeList.TAG, stands_for="ill", words=Words("透析", "dialysis"), asks="well_being"
)
WINDOW = CodeOrder(
    code_list=CodeList.TO_DO, stands_for="medicine", words=Words("请到窗口说一声", "To the window")
)


def kept(post: PostInUse, order: CodeOrder) -> str:
    return write_code(post.store, post.duty, order).code


def said(post: PostInUse, name: str) -> tuple[str, ...]:
    """Return what the desk does when somebody goes out."""
    crossing = Crossing(
        direction=Direction.OUT,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.SHOPPING,
        person_id=post.id_of(name),
    )
    return weigh(post.store, post.as_volunteer(), crossing).to_do


def to_reach(post: PostInUse) -> dict[str, CheckIn]:
    found = todays_check_ins(post.store, post.duty, CheckInQuestion()).rows
    return {one.shown_name: one for one in found}


def shipped_tag(code: str, asks: str) -> CodeOrder:
    name = {"ill": "慢病", "disabled": "残疾", "maternity": "孕产妇"}[code]
    return CodeOrder(code_list=CodeList.TAG, code=code, words=Words(name, ""), asks=asks)


def test_an_own_tag_is_set_and_ended_and_the_desk_says_its_sentence(post: PostInUse) -> None:
    own = kept(post, DIALYSIS)
    tagged(post, "王丽芬", own)

    assert said(post, "王丽芬") == ("well_being",)
    assert "王*芬" in to_reach(post)
    assert [row.tag for row in tags(post.store, post.duty, post.id_of("王丽芬"))] == [own]

    end_tag(post.store, post.duty, post.id_of("王丽芬"), own)
    assert said(post, "王丽芬") == ()
    assert verify(post.store).problems == ()


def test_what_the_desk_says_for_a_shipped_tag_is_chosen(post: PostInUse) -> None:
    tagged(post, "王丽芬", "ill")
    window = kept(post, WINDOW)
    for code in ("ill", "disabled"):
        kept(post, shipped_tag(code, window))

    assert said(post, "王丽芬") == (window,)
    assert to_reach(post)["王*芬"].to_do == (window,)
    book = code_book(post.store, post.duty)
    assert book.words(CodeList.TO_DO, window) == WINDOW.words


def test_a_sentence_holds_from_its_first_day_on(post: PostInUse) -> None:
    tagged(post, "王丽芬", "ill")
    kept(post, replace(shipped_tag("ill", "well_being"), first_day=TODAY + timedelta(days=2)))
    assert said(post, "王丽芬") == ("medicine",)
    post.clock.forward(timedelta(days=2))
    assert said(post, "王丽芬") == ("well_being",)


def test_a_sentence_that_tags_ask_for_is_not_ended(post: PostInUse) -> None:
    window = kept(post, WINDOW)
    kept(post, shipped_tag("ill", window))
    with pytest.raises(Refused, match="still asked for by: ill"):
        end_code(post.store, post.duty, CodeList.TO_DO, window)
    until = replace(WINDOW, code=window, last_day=TODAY + timedelta(days=3))
    with pytest.raises(Refused, match="still asked for by: ill"):
        write_code(post.store, post.duty, until)

    kept(post, shipped_tag("ill", "medicine"))
    end_code(post.store, post.duty, CodeList.TO_DO, window)
    with pytest.raises(Refused, match="still asked for by: ill"):
        write_code(post.store, post.duty, shipped_tag("ill", window))


def test_a_sentence_goes_back_only_once_no_tag_asked_for_it(post: PostInUse) -> None:
    window = kept(post, WINDOW)
    added = code_lists(post.store, post.duty).changes[0].change_id
    kept(post, shipped_tag("ill", window))
    with pytest.raises(Refused, match="still asked for by: ill"):
        undo_code(post.store, post.duty, added)

    chosen = code_lists(post.store, post.duty).changes[0].change_id
    undo_code(post.store, post.duty, chosen)
    done = undo_code(post.store, post.duty, added)
    assert [row.code for row in done.lists.rows[CodeList.TO_DO]] == [
        "procedure_a",
        "medicine",
        "well_being",
    ]
    assert verify(post.store).problems == ()


def test_a_change_of_a_shipped_tag_that_somebody_has_is_undone(post: PostInUse) -> None:
    tagged(post, "王丽芬", "ill")
    kept(post, shipped_tag("ill", "well_being"))
    changed = code_lists(post.store, post.duty).changes[0].change_id
    undo_code(post.store, post.duty, changed)
    assert said(post, "王丽芬") == ("medicine",)


def test_an_own_tag_that_somebody_has_is_ended_and_not_undone(post: PostInUse) -> None:
    own = kept(post, DIALYSIS)
    added = code_lists(post.store, post.duty).changes[0].change_id
    tagged(post, "王丽芬", own)
    with pytest.raises(Refused, match="must stay readable"):
        undo_code(post.store, post.duty, added)

    end_code(post.store, post.duty, CodeList.TAG, own)
    assert said(post, "王丽芬") == ("well_being",)
    with pytest.raises(Refused, match="not offered"):
        tagged(post, "张伟", own)
    with pytest.raises(Refused, match="not offered"):
        tagged(post, "张伟", "own_9")


def test_an_own_tag_that_a_roster_file_told_of_is_not_undone(post: PostInUse) -> None:
    own = kept(post, DIALYSIS)
    added = code_lists(post.store, post.duty).changes[0].change_id
    told = a_resident("9-1-101", "赵样例", tags=(own,))
    import_roster(post.store, post.duty, a_roster_file(told), quiet)
    with pytest.raises(Refused, match="must stay readable"):
        undo_code(post.store, post.duty, added)

    import_roster(post.store, post.duty, a_roster_file(replace(told, tags=())), quiet)
    assert said(post, "赵样例") == ()
    with pytest.raises(Refused, match="must stay readable"):
        undo_code(post.store, post.duty, added)
    assert verify(post.store).problems == ()


@pytest.mark.parametrize("order", [DIALYSIS, WINDOW])
def test_a_code_that_was_undone_is_given_to_nothing_else(post: PostInUse, order: CodeOrder) -> None:
    first = kept(post, order)
    undo_code(post.store, post.duty, code_lists(post.store, post.duty).changes[0].change_id)
    again = write_code(post.store, post.duty, replace(order, words=Words("另一项", "another")))

    assert (first, again.code) == ("own_1", "own_2")
    undo_code(post.store, post.duty, again.lists.changes[0].change_id)
    assert kept(post, order) == "own_3"


def test_only_an_administrator_sees_the_tags_and_what_asks_for_a_sentence(
    post: PostInUse,
) -> None:
    own = kept(post, DIALYSIS)
    window = kept(post, WINDOW)
    kept(post, shipped_tag("ill", window))
    seen = code_lists(post.store, post.duty)
    assert next(row for row in seen.rows[CodeList.TO_DO] if row.code == window).tags == ("ill",)

    shown = code_lists(post.store, post.as_volunteer())
    assert CodeList.TAG not in shown.rows
    assert all(row.tags == () for row in shown.rows[CodeList.TO_DO])
    assert {one.code_list for one in shown.changes} == {CodeList.TO_DO}
    for hidden in (shown.book, code_book(post.store, post.as_volunteer())):
        assert hidden.words(CodeList.TAG, own) == Words(own, own)
        assert hidden.words(CodeList.TO_DO, window) == WINDOW.words
