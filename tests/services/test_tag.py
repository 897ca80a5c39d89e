# SPDX-License-Identifier: MIT
"""Setting and ending tags: who may, what a volunteer gets to see, and what explains them."""

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import select, text

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import tag, tag_change
from gatehouse.domain.code_change import CodeOrder
from gatehouse.domain.code_list import CodeList
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.policy.weighed import Weighed
from gatehouse.domain.tag import Tag, TagOrder, ToDo
from gatehouse.domain.words import Words
from gatehouse.errors import NotAllowed, Refused
from gatehouse.reports.roster_file import read_roster
from gatehouse.services.code_list import write_code
from gatehouse.services.crossing import weigh
from gatehouse.services.person_pair import merge
from gatehouse.services.roster import import_roster, person_card
from gatehouse.services.tag import end_tag, names_of_tags, set_tag, tags
from tests.support.care import check_ins, tagged
from tests.support.post import BEGINS, RESIDENTS, PostInUse, a_roster_file, quiet
from tests.support.workbooks import write_sheet
from tests.support.zones import going

A_DAY = timedelta(days=1)
TODAY = local_day(BEGINS)


def at_the_desk(post: PostInUse, name: str) -> Weighed:
    """Return what the desk of a volunteer shows of somebody."""
    return weigh(post.store, post.as_volunteer(), going(post, name))


def in_the_role(post: PostInUse, role: Role | None) -> Duty:
    """Return the duty in the hands of somebody with that one role."""
    roles = frozenset() if role is None else frozenset({role})
    return replace(post.duty, operator=replace(post.duty.operator, roles=roles))


def test_the_desk_is_told_what_to_do(post: PostInUse) -> None:
    tagged(post, "王丽芬", Tag.POSITIVE)

    assert at_the_desk(post, "王丽芬").to_do == (ToDo.PROCEDURE_A,)
    assert at_the_desk(post, "林晓枫").to_do == ()


def test_what_the_roster_tells_counts_too(post: PostInUse) -> None:
    assert at_the_desk(post, "张伟").to_do == (ToDo.WELL_BEING,)


def test_the_administrator_sees_the_tags_with_their_days(post: PostInUse) -> None:
    later = TODAY + 7 * A_DAY
    tagged(post, "张伟", Tag.ILL, last_day=later)

    rows = tags(post.store, post.duty, post.id_of("张伟"))

    assert [row.tag for row in rows] == [Tag.LOW_INCOME, Tag.ILL]
    assert rows[0].term is None
    assert rows[1].term is not None
    assert (rows[1].term.first_day, rows[1].term.last_day) == (TODAY, later)
    card = person_card(post.store, post.duty, post.id_of("张伟"))
    assert card.tags == ("low_income", "ill")


def test_a_tag_that_ended_is_gone_at_once_whoever_had_told_it(post: PostInUse) -> None:
    tagged(post, "王丽芬", Tag.ILL)
    for name, one in (("王丽芬", Tag.ILL), ("张伟", Tag.LOW_INCOME)):
        person_id = post.id_of(name)

        done = end_tag(post.store, post.duty, person_id, one)

        assert done.rows == ()
        assert at_the_desk(post, name).to_do == ()
        with pytest.raises(Refused, match="ended already"):
            end_tag(post.store, post.duty, person_id, one)


def test_the_same_file_again_brings_no_tag_back(post: PostInUse) -> None:
    end_tag(post.store, post.duty, post.id_of("张伟"), Tag.LOW_INCOME)

    import_roster(post.store, post.duty, a_roster_file(*RESIDENTS), quiet)

    assert tags(post.store, post.duty, post.id_of("张伟")) == ()


def test_a_tag_set_again_is_one_row_with_another_term(post: PostInUse) -> None:
    tagged(post, "王丽芬", Tag.ILL)
    end_tag(post.store, post.duty, post.id_of("王丽芬"), Tag.ILL)
    tagged(post, "王丽芬", Tag.ILL, last_day=TODAY)

    with post.store.reader() as connection:
        changes = connection.execute(select(tag_change.c.change)).scalars().all()
        (row,) = connection.execute(select(tag))
    assert changes == ["set", "ended", "set"]
    assert (row.code, row.first_day, row.last_day) == ("ill", TODAY, TODAY)
    assert verify(post.store).sound
    post.clock.forward(A_DAY)
    assert at_the_desk(post, "王丽芬").to_do == ()


def test_the_fact_holds_the_code(post: PostInUse) -> None:
    tagged(post, "王丽芬", Tag.MATERNITY)

    with post.store.reader() as connection:
        (details,) = connection.execute(select(tag_change.c.details)).scalars()

    assert details["tag"]["code"] == "maternity"


@pytest.mark.parametrize("column", ["code = 'positive'", "last_day = '2022-05-01'"])
def test_a_clumsy_edit_of_a_tag_is_found(post: PostInUse, column: str) -> None:
    tagged(post, "王丽芬", Tag.ILL)

    with post.store.unit_of_work(post.duty) as work:
        work.connection.execute(text(f"UPDATE tag SET {column}"))
        work.commit()

    (problem,) = verify(post.store).problems
    assert problem.en.startswith("The current row of tag ")
    assert "positive" not in problem.en


@pytest.mark.parametrize("role", [None, Role.LEADER])
def test_only_the_administrator_may_see_or_change_a_tag(post: PostInUse, role: Role | None) -> None:
    duty = in_the_role(post, role)
    person_id = post.id_of("张伟")
    order = TagOrder(person_id=person_id, tag=Tag.ILL)

    with pytest.raises(NotAllowed):
        tags(post.store, duty, person_id)
    with pytest.raises(NotAllowed):
        set_tag(post.store, duty, order)
    with pytest.raises(NotAllowed):
        end_tag(post.store, duty, person_id, Tag.LOW_INCOME)
    assert person_card(post.store, duty, person_id).tags == ()


def test_days_that_cannot_be_are_refused(post: PostInUse) -> None:
    with pytest.raises(Refused, match="Nothing was recorded"):
        tagged(post, "王丽芬", Tag.ILL, last_day=TODAY - A_DAY)
    with pytest.raises(Refused, match="no longer in the roster"):
        set_tag(post.store, post.duty, TagOrder(person_id="nobody", tag=Tag.ILL))


def test_a_tag_of_either_record_is_that_of_the_one_person(post: PostInUse) -> None:
    """And what the record that stands says counts."""
    tagged(post, "王丽芬", Tag.POSITIVE)
    one, other = post.id_of("林晓枫"), post.id_of("王丽芬")

    merge(post.store, post.duty, one, other, "同一个人")

    assert at_the_desk(post, "林晓枫").to_do == (ToDo.PROCEDURE_A,)
    assert [row.shown_name for row in check_ins(post).rows] == ["林*枫"]
    end_tag(post.store, post.duty, one, Tag.POSITIVE)
    assert at_the_desk(post, "林晓枫").to_do == ()
    assert check_ins(post).rows == ()
    assert verify(post.store).sound


def test_a_roster_file_names_a_tag_of_the_posts_own_and_the_desk_says_its_sentence(
    post: PostInUse, tmp_path: Path
) -> None:
    words = Words("失独家庭", "lost an only child")
    order = CodeOrder(code_list=CodeList.TAG, stands_for="lives_alone", words=words)
    own = write_code(post.store, post.duty, order).code
    old = replace(order, code=own, stands_for="", words=Words("独子户", "one child gone"))
    write_code(post.store, post.duty, old)
    rows = [
        ["楼栋", "单元", "房号", "姓名", "标签"],
        ["3栋", "2单元", "501", "林晓枫", "One child gone"],
    ]
    file = write_sheet(tmp_path / "roster.xlsx", rows)

    names = names_of_tags(post.store, post.duty)
    read = read_roster(file, TODAY, tag_names=names)
    import_roster(post.store, post.duty, read, quiet)

    assert names["own_1"] == own == "own_1"
    assert at_the_desk(post, "林晓枫").to_do == (ToDo.WELL_BEING,)
    card = person_card(post.store, post.duty, post.id_of("林晓枫"))
    assert card.tags == (own,)
    assert verify(post.store).sound


def test_what_the_post_calls_its_tags_is_the_administrators(post: PostInUse) -> None:
    with pytest.raises(NotAllowed):
        names_of_tags(post.store, in_the_role(post, Role.LEADER))
