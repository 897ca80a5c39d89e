# SPDX-License-Identifier: MIT
"""What a roster file is complete for, and what its import remembers."""

import pytest
from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import person
from gatehouse.domain.roster import ImportReport
from gatehouse.domain.roster_layout import Field
from gatehouse.domain.roster_plan import Coverage
from gatehouse.errors import NotAllowed
from gatehouse.services.roster import import_roster, kept_layouts, plan_import
from gatehouse.services.search import find
from tests.services.test_roster import _import, _rows, _with
from tests.support.post import RESIDENTS, PostInUse, a_resident, a_roster_file, quiet


def _listed(report: ImportReport) -> list[tuple[str, str, str]]:
    """Return what happens to whom, and in what."""
    return [
        (one.change.value, one.shown_name, "、".join(what.zh for what in one.what))
        for one in report.concerned
    ]


def test_a_file_of_one_building_leaves_the_others_as_they_are(post: PostInUse) -> None:
    of_three = [one for one in RESIDENTS if one.door.building == "3" and one.name != "王丽芬"]
    others = sum(one.door.building != "3" for one in RESIDENTS)

    planned = plan_import(post.store, post.duty, a_roster_file(*of_three), quiet)
    done = import_roster(post.store, post.duty, a_roster_file(*of_three), quiet)

    assert planned.coverage is Coverage.BUILDINGS
    assert (planned.counts.gone, planned.counts.staying) == (1, others)
    assert _listed(planned) == [("gone", "王*芬", "")]
    assert done.counts == planned.counts
    assert find(post.store, post.duty, "wlf").candidates == ()
    living = [row["living"] for row in _rows(post.store, person)]
    assert living.count(True) == len(of_three) + others
    assert verify(post.store).problems == ()


def test_everybody_else_goes_when_the_file_covers_the_compound(post: PostInUse) -> None:
    only = a_roster_file(a_resident("9-1-101", "赵六"))

    report = import_roster(post.store, post.duty, only, quiet, Coverage.COMPOUND)

    assert (report.counts.gone, report.counts.staying) == (len(RESIDENTS), 0)


def test_a_list_of_some_people_takes_nobody_off_by_itself(post: PostInUse) -> None:
    crowd = [a_resident(f"7-1-{floor}01", f"周{floor}号") for floor in range(1, 31)]
    _import(post, *crowd)
    some = a_roster_file(*crowd[:3])

    planned = plan_import(post.store, post.duty, some, quiet)

    assert planned.coverage is Coverage.PEOPLE
    assert (planned.counts.gone, planned.gone_by[Coverage.BUILDINGS]) == (0, 27)
    assert plan_import(post.store, post.duty, some, quiet, Coverage.BUILDINGS).counts.gone == 27


def test_a_plan_may_be_looked_at_under_another_coverage(post: PostInUse) -> None:
    only = a_roster_file(*(one for one in RESIDENTS if one.door.building == "3"))
    planned = plan_import(post.store, post.duty, only, quiet)

    wider = planned.under(Coverage.COMPOUND)

    assert wider.counts == plan_import(post.store, post.duty, only, quiet, Coverage.COMPOUND).counts
    assert len(wider.concerned) == wider.counts.gone
    assert planned.concerned == ()


def test_what_changes_about_somebody_is_named_and_masked(post: PostInUse) -> None:
    people = _with("林晓枫", phone="13700009999", note="独居", door=a_resident("3-2-502", "x").door)

    report = plan_import(post.store, post.duty, a_roster_file(*people), quiet)

    assert _listed(report) == [("changed", "林*枫", "门牌、电话、备注")]
    assert "13700009999" not in repr(report.listed)


def test_the_columns_of_an_import_are_remembered_and_replaced(bare_post: PostInUse) -> None:
    file = a_roster_file(*RESIDENTS)
    first = {"a": {0: Field.ROOM, 1: Field.NAME, 2: None}}
    second = {"a": {0: Field.ROOM, 1: Field.NAME, 2: Field.NOTE}}

    plan_import(bare_post.store, bare_post.duty, replace(file, layouts=first), quiet)
    assert kept_layouts(bare_post.store, bare_post.duty) == {}
    import_roster(bare_post.store, bare_post.duty, replace(file, layouts=first), quiet)
    assert kept_layouts(bare_post.store, bare_post.duty) == first
    import_roster(bare_post.store, bare_post.duty, replace(file, layouts=second), quiet)

    assert kept_layouts(bare_post.store, bare_post.duty) == second
    with pytest.raises(NotAllowed):
        kept_layouts(bare_post.store, bare_post.as_volunteer())


def test_the_same_file_once_more_takes_nobody_off_who_stayed_the_first_time(
    post: PostInUse,
) -> None:
    """Beside its own people the few who stayed look like people who have gone."""
    others = tuple(a_resident(f"9-1-{room}", "张三") for room in range(101, 151))
    file = a_roster_file(*others)
    first = import_roster(post.store, post.duty, file, quiet)

    planned = plan_import(post.store, post.duty, file, quiet)
    again = import_roster(post.store, post.duty, file, quiet)
    asked = plan_import(post.store, post.duty, file, quiet, Coverage.COMPOUND)

    assert (first.counts.new, first.counts.gone) == (50, 0)
    assert (again.counts.new, again.counts.changed, again.counts.gone) == (0, 0, 0)
    assert planned.counts == again.counts
    assert asked.counts.gone == len(RESIDENTS)
