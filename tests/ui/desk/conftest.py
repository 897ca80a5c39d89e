# SPDX-License-Identifier: MIT
"""The desk over an invented post, in a window of its own."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.domain.words import Language
from gatehouse.paths import resources
from gatehouse.ui.desk.page import DeskPage
from gatehouse.ui.shell.changes import ChangeBus
from gatehouse.ui.shell.i18n import Languages
from gatehouse.ui.shell.lanes import Lanes
from gatehouse.ui.shell.messages import Messages
from gatehouse.ui.shell.palette import LIGHT
from gatehouse.ui.shell.theme import apply_theme
from tests.support.desk import FakePost
from tests.support.desk_people import NOW
from tests.support.policies import shipped
from tests.support.qt import Recorder, do_all_that_is_due, until

ROOT = Path(__file__).parents[3]


@dataclass(kw_only=True)
class Desk:
    """The page with what a test does to it and asks of it."""

    page: DeskPage
    post: FakePost
    languages: Languages
    said: Recorder
    qtbot: QtBot
    changes: ChangeBus

    def start(self) -> "Desk":
        """Let the post come."""
        self.page.start(self.post.acts())
        self.settle()
        return self

    def type(self, text: str) -> "Desk":
        """Press the keys of *text* as fast as they go, wherever the focus is."""
        for letter in text:
            QTest.keyClicks(self.focus, letter)
        return self

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> "Desk":
        """Press one key."""
        QTest.keyClick(self.focus, key, modifiers)
        return self

    def enter(self) -> "Desk":
        """Press Enter."""
        return self.press(Qt.Key.Key_Return)

    def settle(self) -> "Desk":
        """Wait until every answer is there."""
        until(self._settled)
        return self

    def sizes_of(self, sizes: Mapping[str, tuple[int, int]]) -> Iterator[str]:
        """Give the page each of *sizes*, the largest first; name each when it is laid out."""
        for name, size in sizes.items():
            self.page.resize(*size)
            self.settle()
            do_all_that_is_due()
            assert self.page.size().toTuple() == size, f"{name}: the desk holds its window larger"
            yield name

    def write(self, field: QWidget, text: str) -> "Desk":
        """Type *text* into *field*."""
        field.setFocus()
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.focus, letter)
            else:
                self.focus.insert(letter)  # type: ignore[attr-defined]
                self.focus.textEdited.emit(self.focus.text())  # type: ignore[attr-defined]
        return self.settle()

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.page.left.box.edit

    def _settled(self) -> bool:
        lanes = self.page.serving.inquiry.open or self.page.serving.recording.under_way
        typed = self.page._keys.typed_ahead.waiting
        shown = not (self.page._parts.between.holds or self.page._beside.due)
        return shown and not (lanes or typed or self._waiting())

    def _waiting(self) -> bool:
        return not self.page._parts.post._lanes.at_rest


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT)


@pytest.fixture
def lanes() -> Iterator[Lanes]:
    failures: list[Exception] = []
    made = Lanes(failures.append)
    yield made
    made.close()
    assert failures == []


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages(qapp, resources() / "i18n", Language.CHINESE)
    yield made
    made.close()


@pytest.fixture
def make_desk(qtbot: QtBot, lanes: Lanes, languages: Languages) -> Callable[..., Desk]:
    """Build a desk; rules and size can be chosen."""

    def make(
        rules: str = "changchun-2022-03", width: int = 1194, height: int = 696, **post: object
    ) -> Desk:
        messages = Messages(languages)
        changes = ChangeBus()
        page = DeskPage(lanes, changes, messages, languages, lambda: NOW)
        qtbot.addWidget(page)
        page.resize(width, height)
        page.show()
        page.activateWindow()
        page.left.box.edit.setFocus()
        return Desk(
            page=page,
            post=FakePost(rules=shipped(rules), **post),  # type: ignore[arg-type]
            languages=languages,
            said=Recorder(messages),
            qtbot=qtbot,
            changes=changes,
        )

    return make


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk().start()
