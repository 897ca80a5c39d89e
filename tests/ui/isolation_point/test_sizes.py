# SPDX-License-Identifier: MIT
"""The isolation point at every size, in both languages, with whatever is open."""

from collections.abc import Callable

import pytest

from gatehouse.domain.words import Language
from gatehouse.ui.isolation_point.page import PointPage
from tests.support.point_screen import PointFake
from tests.support.screens import Bench
from tests.ui.isolation_point.test_page import open_page


def _nothing(_page: PointPage) -> None:
    pass


def _arrivals(page: PointPage) -> None:
    page._on_arrive_triggered()
    page.arriving.people.setPlainText("王丽芬 3-2-501 13900002217\n70")


def _departures(page: PointPage) -> None:
    page.list.mark_all()
    page._on_depart_requested()


def _disinfections(page: PointPage) -> None:
    page.list.mark_all()
    page._on_disinfect_requested()


def _correction(page: PointPage) -> None:
    page.list.walk()
    page.list.row_opened.emit(page.list.shown[0])
    page._on_correct_requested()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "scene",
    [_nothing, _arrivals, _departures, _disinfections, _correction],
    ids=lambda f: f.__name__,
)
def test_nothing_is_cut_or_too_small(
    bench: Bench, scene: Callable[[PointPage], None], language: Language
) -> None:
    bench.languages.use(language)
    page = open_page(bench, PointFake(120))
    scene(page)

    assert bench.faults_of(page) == {}
