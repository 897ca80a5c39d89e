# SPDX-License-Identifier: MIT
"""Supervised tasks and notices in the errands room: by keys, at every size, in both languages."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gatehouse.domain.task import TaskChange, TaskIssuer, TaskMove, TaskOrder
from gatehouse.domain.words import Language
from gatehouse.paths import resources
from gatehouse.ui.errands.acts import ErrandRoomActs
from gatehouse.ui.errands.notices_section import NoticesSection
from gatehouse.ui.errands.page import ErrandsPage
from gatehouse.ui.errands.task_wording import task_facts
from gatehouse.ui.errands.tasks_section import TasksSection
from gatehouse.ui.shell.i18n import Languages
from tests.support.errand_sections import no_disinfection, no_parcels, no_patrols, no_points
from tests.support.errands_screen import NOW, ErrandsFake, open_page
from tests.support.screens import ENTER, Bench
from tests.support.tasks_screen import NoticesFake, TasksFake, a_task

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
INS, N, R, Z = Qt.Key.Key_Insert, Qt.Key.Key_N, Qt.Key.Key_R, Qt.Key.Key_Z


def room_of(bench: Bench, tasks: TasksFake, notices: NoticesFake, area: str = "low") -> ErrandsPage:
    """Show the room with what the fakes answer."""
    open_page(bench, ErrandsFake(0), area)
    (page,) = (w for w in QApplication.allWidgets() if isinstance(w, ErrandsPage) and w.isVisible())
    acts = ErrandRoomActs(
        errands=ErrandsFake(0).acts(),
        parcels=no_parcels(),
        disinfection=no_disinfection(),
        patrols=no_patrols(),
        tasks=tasks.acts(),
        notices=notices.acts(),
        points=no_points(),
    )
    page.start(acts)
    bench.settle()
    return page


def tasks_of(bench: Bench, fake: TasksFake, area: str = "low") -> TasksSection:
    """Show the supervised tasks."""
    page = room_of(bench, fake, NoticesFake(), area)
    page.sections.show_section(TasksSection.CODE)
    page.sections.begin()
    bench.settle()
    section = page.part(TasksSection.CODE)
    assert isinstance(section, TasksSection)
    return section


def notices_of(bench: Bench, fake: NoticesFake, area: str = "low") -> NoticesSection:
    """Show the notices."""
    page = room_of(bench, TasksFake(), fake, area)
    page.sections.show_section(NoticesSection.CODE)
    page.sections.begin()
    bench.settle()
    section = page.part(NoticesSection.CODE)
    assert isinstance(section, NoticesSection)
    return section


def test_a_task_is_noted_in_a_few_words_and_answered_in_one_line(bench: Bench) -> None:
    fake = TasksFake()
    section = tasks_of(bench, fake)

    bench.press(INS)
    bench.type("list")
    section.form.due.set_text("18:00")
    bench.press(ENTER)
    bench.settle()
    bench.type("half")
    bench.press(ENTER)
    bench.settle()
    bench.press(ENTER, CTRL)
    bench.settle()

    due = fake.rows["task-1"].due_at
    order = TaskOrder(issuer=TaskIssuer.STREET_OFFICE, what="list", due_at=due)
    assert fake.orders == [
        order,
        TaskMove(task_id="task-1", change=TaskChange.FEEDBACK, said="half"),
        TaskMove(task_id="task-1", change=TaskChange.DONE),
    ]
    assert due is not None
    assert (due - NOW).total_seconds() == 78 * 60


def test_what_is_not_wanted_any_more_needs_a_word_and_may_be_opened_again(bench: Bench) -> None:
    fake = TasksFake(1)
    section = tasks_of(bench, fake)
    section.list.row_opened.emit(section.list.shown[0])

    bench.press(R, CTRL)
    bench.settle()
    assert fake.orders == []
    bench.type("late")
    bench.press(R, CTRL)
    bench.settle()
    bench.type("again")
    bench.press(ENTER)
    bench.settle()

    assert [order.change for order in fake.orders] == [TaskChange.DROPPED, TaskChange.REOPENED]


def test_a_task_is_written_anew_with_the_date_it_had(bench: Bench) -> None:
    fake = TasksFake(1)
    section = tasks_of(bench, fake)
    section.list.row_opened.emit(section.list.shown[0])
    section.pane.amend.click()
    section.form.owner.set_text("wu")
    section.form.confirm.click()
    bench.settle()

    ((task_id, order),) = fake.orders
    assert (task_id, order.owner) == ("task-1", "wu")
    assert order.due_at == fake.rows["task-1"].due_at


def test_one_key_makes_a_notice_of_the_rules_and_ctrl_enter_publishes_it(
    bench: Bench, tmp_path: Path
) -> None:
    fake = NoticesFake()
    section = notices_of(bench, fake)

    bench.press(N, CTRL | SHIFT)
    bench.settle()
    bench.press(ENTER, CTRL)
    bench.settle()

    (order,) = fake.orders
    assert order == fake.acts().of_rules()
    section.save_poster(tmp_path / "poster.pdf")
    bench.settle()
    assert (tmp_path / "poster.pdf").stat().st_size


def test_a_notice_comes_down_with_a_reason_and_hangs_again(bench: Bench) -> None:
    fake = NoticesFake(1)
    section = notices_of(bench, fake)
    section.list.row_opened.emit(section.list.shown[0])

    bench.press(R, CTRL)
    assert fake.orders == []
    bench.type("old")
    bench.press(ENTER)
    bench.settle()
    bench.press(Z, CTRL)
    bench.settle()

    assert fake.orders == [("notice-1", "old"), "notice-1"]


def test_a_notice_is_brought_from_the_desk_and_the_form_stays_while_the_list_is_read(
    bench: Bench,
) -> None:
    page = room_of(bench, TasksFake(), NoticesFake(2))
    section = page.part(NoticesSection.CODE)
    assert isinstance(section, NoticesSection)

    page.take_notice("notice-2")
    bench.settle()
    assert section.pane.row is not None
    assert (section.pane.row.notice_id, section.pane.isVisible()) == ("notice-2", True)

    page.take_notice("")
    bench.settle()
    section.refresh()
    bench.settle()
    assert section.form.isVisible()
    assert section.form.title_zh.text()


def test_one_that_has_ended_is_not_printed_and_comes_down_or_holds_for_longer(
    bench: Bench,
) -> None:
    fake = NoticesFake(2, ends_at=NOW - timedelta(hours=1))
    section = notices_of(bench, fake)
    assert section.list.shown[0].notice_id == "notice-1"
    assert section.line() == "1 份已到期，待撤下"
    section.list.row_opened.emit(section.list.shown[0])
    bench.settle()
    assert not section.pane.print.isVisible()

    section.pane.end.click()
    bench.type("22:00")
    bench.press(ENTER)
    bench.settle()

    ((_, ends_at),) = fake.orders
    assert ends_at - NOW == timedelta(hours=5, minutes=18)
    assert section.pane.print.isVisible()
    fake.rows["notice-1"] = replace(fake.rows["notice-1"], ends_at=NOW)
    section.refresh()
    bench.settle()
    section.list.row_opened.emit(section.list.shown[0])
    bench.press(ENTER)
    bench.settle()
    assert fake.orders[1:] == [("notice-1", "到期")]


def _list_of(section: TasksSection | NoticesSection) -> None:
    section.panes.go_back()


def _opened(section: TasksSection | NoticesSection) -> None:
    section.list.row_opened.emit(section.list.shown[0])


def _new(section: TasksSection | NoticesSection) -> None:
    section.begin_new()


def _made(section: TasksSection | NoticesSection) -> None:
    if isinstance(section, NoticesSection):
        section.make_of_rules()
    else:
        section.settle()


def _another_end(section: TasksSection | NoticesSection) -> None:
    if isinstance(section, NoticesSection):
        _opened(section)
        section.pane.end.click()


SCENES: tuple[Callable[[TasksSection | NoticesSection], None], ...]
SCENES = (_list_of, _opened, _new, _made, _another_end)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("which", ["tasks", "notices"])
def test_nothing_is_cut_or_too_small(bench: Bench, language: Language, which: str) -> None:
    bench.languages.use(language)
    section: TasksSection | NoticesSection = (
        tasks_of(bench, TasksFake(12))
        if which == "tasks"
        else notices_of(bench, NoticesFake(4, ends_at=NOW))
    )
    for scene in SCENES:
        scene(section)
        assert bench.faults_of(section.window()) == {}


def test_a_task_without_a_day_says_so_once(qapp: QApplication) -> None:
    """A day that nobody set is no day by which it is due."""
    languages = Languages(qapp, resources() / "i18n", Language.CHINESE)

    said = task_facts(a_task(3), NOW, languages)

    languages.close()
    assert "没定期限" in said
    assert "没定期限 前" not in said
