# SPDX-License-Identifier: MIT
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gatehouse.domain.words import Language
from gatehouse.ui.shell.lanes import Lanes
from gatehouse.ui.shell.preferences import PreferenceFile, Preferences, Theme


@pytest.fixture
def lanes(qapp: object) -> Iterator[Lanes]:
    lanes = Lanes(print)
    yield lanes
    lanes.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "preferences.json"


def test_without_a_file_everything_has_its_default(path: Path, lanes: Lanes) -> None:
    file = PreferenceFile(path, lanes)

    assert file.current == Preferences()
    assert file.set_aside is None
    assert not path.exists()


def test_a_choice_is_told_kept_and_found_again(qtbot: QtBot, path: Path, lanes: Lanes) -> None:
    file = PreferenceFile(path, lanes)

    with qtbot.waitSignal(file.changed):
        file.change(language=Language.ENGLISH, theme=Theme.NIGHT, zoom=1.25)
    lanes.close()

    assert PreferenceFile(path, lanes).current == Preferences(Language.ENGLISH, Theme.NIGHT, 1.25)
    assert [child.name for child in path.parent.iterdir()] == ["preferences.json"]


def test_choosing_what_is_chosen_changes_nothing(qtbot: QtBot, path: Path, lanes: Lanes) -> None:
    file = PreferenceFile(path, lanes)

    with qtbot.assertNotEmitted(file.changed):
        file.change(theme=Theme.LIGHT)


@pytest.mark.parametrize(
    "kept",
    [
        "{",
        "[]",
        '{"zoom": 9}',
        '{"zoom": "wide"}',
        '{"zoom": null}',
        '{"theme": "pink"}',
        '{"window": 1}',
        '{"zoom": true}',
    ],
)
def test_a_broken_file_is_set_aside(path: Path, lanes: Lanes, kept: str) -> None:
    path.parent.mkdir()
    path.write_text(kept, "utf-8")

    file = PreferenceFile(path, lanes)

    assert file.current == Preferences()
    assert file.set_aside is not None
    assert file.set_aside.read_text("utf-8") == kept
    assert not path.exists()


def test_a_key_of_another_version_is_ignored(path: Path, lanes: Lanes) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"zoom": 1.5, "perfume": "rose"}), "utf-8")

    assert PreferenceFile(path, lanes).current == Preferences(zoom=1.5)
