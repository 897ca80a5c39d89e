# SPDX-License-Identifier: MIT
import threading
from collections.abc import Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from gatehouse.errors import Cancelled, DiskTrouble, Refused
from gatehouse.ui.shell.lanes import JobHandle, Lanes, Report


class Page(QObject):
    """Takes answers as a screen does."""

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.progress: list[tuple[int, int]] = []
        self.threads: list[threading.Thread] = []

    def take(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.append(threading.current_thread())
        self.answered.emit()

    def take_named(self, name: str, answer: object) -> None:
        self.take((name, answer))

    def take_progress(self, done: int, total: int) -> None:
        self.progress.append((done, total))


@pytest.fixture
def failures() -> list[Exception]:
    return []


@pytest.fixture
def lanes(qapp: object, failures: list[Exception]) -> Iterator[Lanes]:
    lanes = Lanes(failures.append)
    yield lanes
    lanes.close()


@pytest.fixture
def page(qapp: object) -> Page:
    return Page()


def wait_for(qtbot: QtBot, page: Page, number: int) -> None:
    qtbot.waitUntil(lambda: len(page.answers) >= number)


def fail(error: Exception) -> None:
    raise error


def test_work_runs_off_the_gui_thread_and_its_answer_comes_back_on_it(
    qtbot: QtBot, lanes: Lanes, page: Page
) -> None:
    lanes.read(threading.current_thread, page.take)

    wait_for(qtbot, page, 1)

    assert page.answers[0] is not threading.current_thread()
    assert page.threads == [threading.current_thread()]


@pytest.mark.parametrize("lane", ["read", "write"])
def test_a_lane_answers_in_the_order_of_asking(
    qtbot: QtBot, lanes: Lanes, page: Page, lane: str
) -> None:
    for number in range(50):
        getattr(lanes, lane)(partial(int, number), page.take)

    wait_for(qtbot, page, 50)

    assert page.answers == list(range(50))


def test_a_read_does_not_wait_for_a_write(qtbot: QtBot, lanes: Lanes, page: Page) -> None:
    read_done = threading.Event()
    lanes.write(partial(read_done.wait, 5), page.take)
    lanes.read(read_done.set, page.take)

    wait_for(qtbot, page, 2)

    assert set(page.answers) == {None, True}


def test_what_is_asked_early_waits_behind_the_loading(
    qtbot: QtBot, lanes: Lanes, page: Page
) -> None:
    store: list[str] = []
    loaded = threading.Event()

    def load() -> None:
        loaded.wait(5)
        store.append("张*")

    lanes.read(load, page.take)
    lanes.read(store.copy, page.take)
    loaded.set()

    wait_for(qtbot, page, 2)

    assert page.answers[1] == ["张*"]


def test_a_failure_reaches_the_one_who_asked(
    qtbot: QtBot, lanes: Lanes, page: Page, failures: list[Exception]
) -> None:
    error = Refused("no", "不行")

    lanes.write(partial(fail, error), page.answers.append, page.take)
    wait_for(qtbot, page, 1)

    assert page.answers == [error]
    assert failures == []


def test_a_failure_nobody_takes_is_shown(
    qtbot: QtBot, lanes: Lanes, page: Page, failures: list[Exception]
) -> None:
    error = ZeroDivisionError()

    lanes.write(partial(fail, error), page.take)
    qtbot.waitUntil(lambda: bool(failures))

    assert failures == [error]
    assert page.answers == []


def test_only_the_newest_question_under_a_key_is_answered(
    qtbot: QtBot, lanes: Lanes, page: Page
) -> None:
    typed = threading.Event()
    ran: list[str] = []

    def search(text: str) -> str:
        ran.append(text)
        typed.wait(5)
        return text

    for text in ("l", "lx", "lxf"):
        lanes.latest("search", partial(search, text), page.take)
    typed.set()
    wait_for(qtbot, page, 1)

    assert page.answers == ["lxf"]
    assert "lx" not in ran


def test_two_keys_do_not_overtake_each_other(qtbot: QtBot, lanes: Lanes, page: Page) -> None:
    lanes.latest("search", partial(str, "lxf"), page.take)
    lanes.latest("verdict", partial(str, "ok"), page.take)

    wait_for(qtbot, page, 2)

    assert page.answers == ["lxf", "ok"]


@pytest.mark.parametrize("bound", [False, True])
def test_an_answer_for_a_deleted_page_is_dropped(
    qtbot: QtBot, lanes: Lanes, page: Page, bound: bool
) -> None:
    gone = Page()
    then = partial(gone.take_named, "name") if bound else gone.take
    lanes.read(partial(str, "late"), then)
    shiboken6.delete(gone)

    lanes.read(partial(str, "next"), page.take)
    wait_for(qtbot, page, 1)

    assert gone.answers == []


def test_a_named_receiver_guards_a_plain_function(qtbot: QtBot, lanes: Lanes, page: Page) -> None:
    gone = QObject()
    heard: list[str] = []
    lanes.read(partial(str, "late"), heard.append, receiver=gone)
    shiboken6.delete(gone)

    lanes.read(partial(str, "next"), page.take)
    wait_for(qtbot, page, 1)

    assert heard == []


def test_a_job_tells_how_far_it_is(qtbot: QtBot, lanes: Lanes, page: Page) -> None:
    def work(report: Report) -> str:
        for done in range(1000):
            report(done, 1000)
        return "written"

    lanes.job(work, page.take, progressed=page.take_progress)
    wait_for(qtbot, page, 1)

    assert page.answers == ["written"]
    assert page.progress == sorted(page.progress)
    assert 1 <= len(page.progress) <= 1000


def test_a_cancelled_job_stops_at_its_next_report(qtbot: QtBot, lanes: Lanes, page: Page) -> None:
    started, cancelled = threading.Event(), threading.Event()

    def work(report: Report) -> None:
        started.set()
        cancelled.wait(5)
        report(1, 2)

    handle = lanes.job(work, page.answers.append, page.take)
    started.wait(5)
    handle.cancel()
    cancelled.set()
    wait_for(qtbot, page, 1)

    assert [type(answer) for answer in page.answers] == [Cancelled]


def test_a_job_cancelled_while_it_waits_never_starts(
    qtbot: QtBot, lanes: Lanes, page: Page
) -> None:
    first_may_end = threading.Event()
    ran: list[bool] = []
    lanes.job(lambda _report: first_may_end.wait(5), page.take)
    second = lanes.job(lambda _report: ran.append(True), page.answers.append, page.take)
    second.cancel()
    first_may_end.set()

    wait_for(qtbot, page, 2)

    assert ran == []


def test_closing_finishes_every_write_and_closes_the_writer_last(qapp: object) -> None:
    cancelled: list[Exception] = []
    lanes = Lanes(cancelled.append)
    order: list[str] = []
    may_go_on = threading.Event()
    lanes.read(partial(may_go_on.wait, 5), print)
    for number in range(3):
        lanes.write(partial(order.append, f"write {number}"), print)
    handles: list[JobHandle] = [lanes.job(lambda _report: may_go_on.wait(5), print)]
    may_go_on.set()

    lanes.close(partial(order.append, "reader closed"), partial(order.append, "writer closed"))

    assert order.index("reader closed") < order.index("writer closed")
    assert order[-1] == "writer closed"
    assert [line for line in order if line.startswith("write ")] == [
        "write 0",
        "write 1",
        "write 2",
    ]
    assert handles[0].cancelled


def test_a_job_waits_while_the_desk_is_busy_but_not_for_ever(
    qtbot: QtBot, lanes: Lanes, page: Page
) -> None:
    told = threading.Event()
    lanes.write(partial(told.wait, 5), page.take)

    lanes.job(partial(_tell_once, told), page.take)
    wait_for(qtbot, page, 2)

    assert page.answers == [True, True]


def _tell_once(told: threading.Event, report: Report) -> bool:
    report(1, 1)
    told.set()
    return True


def test_a_failure_of_the_last_act_is_not_lost(qapp: object) -> None:
    lanes = Lanes(fail)
    error = DiskTrouble("full", "满了")

    with pytest.raises(DiskTrouble) as raised:
        lanes.close(last_write=partial(fail, error))

    assert raised.value is error


def test_what_is_asked_after_closing_is_not_run(qapp: object) -> None:
    lanes = Lanes(fail)
    lanes.close()
    ran: list[str] = []

    lanes.write(lambda: ran.append("work"), print)
    lanes.read(lambda: ran.append("work"), print)

    assert ran == []
