# SPDX-License-Identifier: MIT
"""What every test stands on: no display, and a home folder of its own."""

import gc
import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from gatehouse.ui.shell.collecting import collect_due

pytest_plugins = [
    "tests.support.no_network",
    "tests.support.post",
    "tests.support.window",
    "tests.support.sample",
]

# they need LibreOffice: `make check-office` names them
collect_ignore = ["office"]

FIXED_NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
"""16:42 at the gate on the day that the sample compound ends."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the offscreen platform say what it cannot do for a window or a menu."""
    unable = "does not support (propagateSizeHints|raise|grabbing the keyboard)"
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(unable))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep whatever a test writes for its user inside the test's own folder."""
    folder = tmp_path / "home"
    folder.mkdir()
    for variable, part in {
        "HOME": "",
        "USERPROFILE": "",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
        "GATEHOUSE_HOME": "gatehouse",
    }.items():
        monkeypatch.setenv(variable, str(folder / part))
    return folder


@pytest.fixture(scope="session", autouse=True)
def _collected_on_this_thread_alone() -> Iterator[None]:
    """Let no lane of one test collect the widgets of another.

    What was collected to be run stays to the end: looking for garbage in it takes long.
    """
    gc.disable()
    gc.collect()
    gc.freeze()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def no_window_outlives_its_test() -> Iterator[None]:
    """Destroy what a test leaves standing: each later change of theme would dress it again."""
    yield
    collect_due()
    app = QApplication.instance()
    if isinstance(app, QApplication):
        for window in app.topLevelWidgets():
            # a popup goes with its owner, which would destroy it a second time
            if window.windowType() != Qt.WindowType.Popup:
                window.close()
                window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def now() -> datetime:
    """Return the time at which a test's world stands still."""
    return FIXED_NOW
