# SPDX-License-Identifier: MIT
"""The incidents at every size, in both languages, with whatever is open."""

from collections.abc import Callable

import pytest

from gatehouse.domain.words import Language
from gatehouse.ui.incidents.page import IncidentsPage
from tests.support.incidents_screen import IncidentsFake, a_card, open_page
from tests.support.screens import Bench


def _nothing(_page: IncidentsPage) -> None:
    pass


def _one(page: IncidentsPage) -> None:
    page.list.row_opened.emit(page.list.shown[0])


def _from_entry(page: IncidentsPage) -> None:
    page.take_entry("entry-1", "林*枫 3-2-501")


def _closing(page: IncidentsPage) -> None:
    page.pane.show_card(a_card(1, steps=6))
    page.panes.open(page.pane)
    page._on_close_requested()


def _correcting(page: IncidentsPage) -> None:
    _closing(page)
    page._show_pane()
    page._on_correct_requested()


def _mending(page: IncidentsPage) -> None:
    _closing(page)
    page._show_pane()
    page._on_mend_requested()


def _in_full(page: IncidentsPage) -> None:
    _closing(page)
    page._show_pane()
    page._on_full_requested()


SCENES = [_nothing, _one, _from_entry, _closing, _correcting, _mending, _in_full]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("scene", SCENES, ids=lambda f: f.__name__)
def test_nothing_is_cut_or_too_small(
    bench: Bench, scene: Callable[[IncidentsPage], None], language: Language
) -> None:
    bench.languages.use(language)
    page = open_page(bench, IncidentsFake(40, steps=6))
    scene(page)

    assert bench.faults_of(page) == {}
