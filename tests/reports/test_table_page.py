# SPDX-License-Identifier: MIT
"""Lists on paper: those followed at home, and whom somebody met; masked, page by page."""

from datetime import timedelta

import pytest

from gatehouse.domain.words import Words
from gatehouse.reports.look_back_pages import compose_look_back
from gatehouse.reports.observation_list import compose_observation_list
from gatehouse.reports.table_page import LINES_ON_A_PAGE, TableLine, TablePage, paged
from gatehouse.services.look_back import look_back_paper
from gatehouse.services.observation import observation_sheet
from tests.services.test_look_back import LIN, cross, met
from tests.support.observation import measured, monitored
from tests.support.post import PostInUse
from tests.support.zones import isolated

WORDS = Words("", "")


def texts(page: TablePage) -> str:
    return "\n".join(" ".join(line.cells) for line in page.lines)


def test_the_list_of_a_round_says_what_is_known_and_leaves_room_for_the_rest(
    post: PostInUse,
) -> None:
    """A flat is named once; no full name and no number stands on the paper."""
    isolated(post, "3-2-301", days=14)
    monitored(post, today_is=3)
    measured(post, 366)

    (page,) = compose_observation_list(observation_sheet(post.store, post.duty))

    assert [line.cells[0] for line in page.lines] == ["3-2-301", "3-2-501"]
    assert "居家监测 第 3 天（共 7 天） " in texts(page)
    assert page.lines[1].cells[4] == "36.6"
    assert page.lines[0].cells[4] == ""
    assert "王丽芬" not in texts(page)
    assert page.told.zh.startswith("共 2 人，这一趟还要量 1 人")


def test_a_look_back_has_a_line_for_each_reason(post: PostInUse) -> None:
    cross(post, "刘雪飞")
    cross(post, LIN, after=2)
    post.clock.forward(timedelta(minutes=1))

    (page,) = compose_look_back(look_back_paper(post.store, post.duty, met(post)))

    assert "门岗前后脚（相隔 2 分钟）" in texts(page)
    assert "刘雪飞" not in texts(page)
    assert page.lines[0].cells[0] == "1"


@pytest.mark.parametrize("size", [1, 3, LINES_ON_A_PAGE + 5])
def test_groups_are_parted_only_where_no_page_could_hold_them(size: int) -> None:
    blank = TablePage(
        title=WORDS, place="", heading=WORDS, told=WORDS, columns=(), signed=(), foot="x"
    )
    groups = [[TableLine(cells=(str(n),))] * size for n in range(20)]

    pages = paged(blank, groups)

    lines = [line for page in pages for line in page.lines]
    assert lines == [line for group in groups for line in group]
    assert all(len(page.lines) <= LINES_ON_A_PAGE for page in pages)
    if size <= LINES_ON_A_PAGE:
        starts = [page.lines[0].cells for page in pages]
        assert len(set(starts)) == len(starts)
    assert pages[0].foot == f"第 1/{len(pages)} 页    x"
