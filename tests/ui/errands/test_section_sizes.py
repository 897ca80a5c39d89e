# SPDX-License-Identifier: MIT
"""Parcels, disinfection and patrols at two sizes, in both languages, with whatever is open."""

from collections.abc import Callable, Iterator

import pytest

from gatehouse.domain.disinfection import Disinfected
from gatehouse.domain.parcel import ParcelOrder
from gatehouse.domain.patrol import MarkOrder, PatrolStep
from gatehouse.domain.routine import OFTEN, RoutineKind, RoutineOrder
from gatehouse.domain.words import Language
from gatehouse.services.disinfection import disinfect_area
from gatehouse.services.parcel import take_in
from gatehouse.services.patrol import begin_patrol, mark_item
from gatehouse.services.routine import set_routine
from gatehouse.ui.errands.disinfection_section import DisinfectionSection
from gatehouse.ui.errands.disinfection_wording import DisinfectionFilter
from gatehouse.ui.errands.page import ErrandsPage
from gatehouse.ui.errands.parcels_section import ParcelsSection
from gatehouse.ui.errands.patrols_section import PatrolsSection
from tests.support.errand_sections import real_room
from tests.support.passes import flat
from tests.support.post import PostInUse
from tests.support.screens import Bench, faults

STEPS = ("open", "new", "fail", "count", "back")


def _busy(post: PostInUse) -> None:
    for number in range(4):
        order = ParcelOrder(
            household_id=flat(post, "3-2-501"),
            pieces=number + 1,
            shelf=f"B{number}",
            code=f"4-10{number}",
            cold=number == 1,
            urgent=number == 2,
            note="牛奶，请尽快取走",
            to_door=number == 3,
        )
        take_in(post.store, post.duty, order)
    for often in OFTEN:
        name = f"{often.times} 号楼 {often.days} 单元"
        order_of_area = RoutineOrder(kind=RoutineKind.DISINFECTION, name=name, often=often)
        done = set_routine(post.store, post.duty, order_of_area)
        used = Disinfected(
            routine_id=done.routine_id, agent="含氯消毒液", strength="500 mg/L", done_by="周样例"
        )
        disinfect_area(post.store, post.duty, used)
    patrol = begin_patrol(post.store, post.duty, "five_rounds", "周样例").patrol
    found = MarkOrder(
        patrol_id=patrol.patrol_id, item="fence", step=PatrolStep.FOUND, words="东侧围栏被剪开"
    )
    mark_item(post.store, post.duty, found)


def _shown(page: ErrandsPage, code: str) -> Iterator[str]:
    """Open whatever there is of a section, one after the other."""
    page.sections.show_section(code)
    section = page.current
    assert isinstance(section, ParcelsSection | DisinfectionSection | PatrolsSection)
    section.table.choose_row(1)
    acts: dict[str, Callable[[], object]] = {
        "open": lambda: section.table.opened.emit(section.table.key),
        "new": section.begin_new,
        "fail": section.fail,
        "count": section.count,
        "back": section.take_back,
    }
    for step in STEPS:
        if isinstance(section, DisinfectionSection) and step == "count":
            section.filter.set_code(DisinfectionFilter.DONE.value)
            section.filter.chosen.emit(DisinfectionFilter.DONE.value)
        acts[step]()
        yield step
        section.leave_form()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("area", ["low", "tiny"])
def test_nothing_is_cut_or_too_small(
    bench: Bench, post: PostInUse, area: str, language: Language
) -> None:
    bench.languages.use(language)
    _busy(post)
    page = real_room(bench, post, ParcelsSection.CODE, area)
    found = []
    for code in (ParcelsSection.CODE, DisinfectionSection.CODE, PatrolsSection.CODE):
        for step in _shown(page, code):
            bench.settle()
            found += [f"{code} {step}: {fault}" for fault in faults(page)]

    assert found == []


def test_empty_sections_say_what_to_do(bench: Bench, post: PostInUse) -> None:
    page = real_room(bench, post, ParcelsSection.CODE)
    for code in (ParcelsSection.CODE, DisinfectionSection.CODE, PatrolsSection.CODE):
        page.sections.show_section(code)
        bench.settle()

        assert faults(page) == []
