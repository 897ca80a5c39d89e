# SPDX-License-Identifier: MIT
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gatehouse.domain.words import Language
from gatehouse.errors import Cancelled, Refused
from gatehouse.paths import resources
from gatehouse.ui.shell.i18n import Languages
from gatehouse.ui.shell.messages import (
    Level,
    Messages,
    Question,
    install_excepthook,
)
from tests.support.qt import Recorder


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    languages = Languages(qapp, resources() / "i18n")
    yield languages
    languages.close()


@pytest.fixture
def messages(languages: Languages) -> Messages:
    return Messages(languages)


@pytest.fixture
def recorder(messages: Messages) -> Recorder:
    return Recorder(messages)


def test_what_is_said_carries_its_level(messages: Messages, recorder: Recorder) -> None:
    messages.info("a")
    messages.ok("b")
    messages.warn("c")
    messages.failure("d")

    assert [(said.level, said.text) for said in recorder.said] == [
        (Level.INFO, "a"),
        (Level.OK, "b"),
        (Level.WARN, "c"),
        (Level.FAILURE, "d"),
    ]


def test_a_known_failure_is_a_sentence_in_the_language_of_the_moment(
    messages: Messages, recorder: Recorder, languages: Languages
) -> None:
    error = Refused("A day too early.", "还差一天。")

    messages.show_failure(error)
    languages.use(Language.ENGLISH)
    messages.show_failure(error)

    assert recorder.texts() == ["还差一天。", "A day too early."]
    assert recorder.crashes == []


def test_stopping_a_job_is_no_failure(messages: Messages, recorder: Recorder) -> None:
    messages.show_failure(Cancelled("Stopped.", "已停下。"))

    (said,) = recorder.said
    assert (said.level, said.text) == (Level.INFO, "已停下。")


def test_the_sentence_of_an_error_is_known_in_both_languages(
    messages: Messages, recorder: Recorder, languages: Languages
) -> None:
    messages.show_failure(Refused("A day too early.", "还差一天。"))
    messages.ok("已登记")
    languages.use(Language.ENGLISH)

    failure, news = map(messages.in_this_language, recorder.said)

    assert failure is not None
    assert (failure.level, failure.text) == (Level.FAILURE, "A day too early.")
    assert news is None


def test_anything_else_is_a_bug(messages: Messages, recorder: Recorder) -> None:
    messages.show_failure(ZeroDivisionError("secret"))

    assert recorder.said == []
    assert "ZeroDivisionError" in recorder.crashes[0].text


@pytest.mark.parametrize("consent", [True, False])
def test_a_question_calls_back_only_for_the_act(messages: Messages, consent: bool) -> None:
    recorder = Recorder(messages, consent=consent)
    done: list[str] = []

    messages.ask(Question("销毁 3 条？", "销毁 3 条", "先不销毁"), lambda: done.append("done"))

    assert bool(done) is consent
    assert recorder.questions[0].act == "销毁 3 条"


def test_what_nobody_caught_is_reported_on_the_gui_thread(
    qtbot: QtBot, messages: Messages, recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    threads: list[threading.Thread] = []
    messages.crashed.connect(lambda _report: threads.append(threading.current_thread()))
    install_excepthook(messages)

    def fail() -> None:
        raise ZeroDivisionError

    worker = threading.Thread(target=fail)
    worker.start()
    worker.join()
    assert recorder.crashes == []

    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: len(recorder.crashes) == 2)
    assert threads == [threading.current_thread()] * 2
