# SPDX-License-Identifier: MIT
"""The errands at every size, in both languages, with whatever is open."""

from collections.abc import Callable

import pytest

from gatehouse.domain.errand import ErrandChange, ErrandFilter
from gatehouse.domain.words import Language
from gatehouse.ui.errands.errands_section import ErrandsSection
from tests.support.errands_screen import ErrandsFake, open_page
from tests.support.screens import Bench, faults


def _nothing(_page: ErrandsSection) -> None:
    pass


def _request(page: ErrandsSection) -> None:
    page.list.row_opened.emit(page.list.shown[0])


def _settled(page: ErrandsSection) -> None:
    _request(page)
    page.settle()


def _failing(page: ErrandsSection) -> None:
    _request(page)
    page.fail()


def _purchase(page: ErrandsSection) -> None:
    page._current = "purchase-1"
    page._show_current()
    page._tick(ErrandChange.DONE, "purchase-1errand-1")


def _ordering(page: ErrandsSection) -> None:
    page.begin_purchase()
    page.ordering.what.set_text("蔬菜包（五样）")
    page.ordering.flats.setPlainText("3-2-501 2\n大家好，今天的菜到了请尽快下楼来领取\n1-1-101")


def _counting(page: ErrandsSection) -> None:
    page.count()


def _list_of_settled(page: ErrandsSection) -> None:
    _settled(page)
    page.panes.go_back()
    page.list.show_filter(ErrandFilter.SETTLED)
    page.refresh()


def _of_incident(page: ErrandsSection) -> None:
    page.take_incident("incident-1")


SCENES = [
    *(_nothing, _request, _settled, _failing, _purchase, _ordering, _counting),
    *(_list_of_settled, _of_incident),
]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("scene", SCENES, ids=lambda f: f.__name__)
def test_nothing_is_cut_or_too_small(
    bench: Bench, scene: Callable[[ErrandsSection], None], language: Language
) -> None:
    bench.languages.use(language)
    page = open_page(bench, ErrandsFake(40, flats=80))
    scene(page)

    assert bench.faults_of(page.window()) == {}


def test_nothing_to_do_says_so(bench: Bench) -> None:
    page = open_page(bench, ErrandsFake(0))

    assert page.list.shown == ()
    assert faults(page.window()) == []
