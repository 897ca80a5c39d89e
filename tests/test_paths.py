# SPDX-License-Identifier: MIT
from pathlib import Path

from gatehouse import paths
from gatehouse.paths import backup_folder, lock_file, resources, user_places


def test_a_checkout_finds_its_resources_beside_the_package() -> None:
    assert resources() == Path(paths.__file__).resolve().parents[1] / "resources"
    assert (resources() / "icons").is_dir()


def test_one_variable_moves_everything_that_is_written(tmp_path: Path) -> None:
    places = user_places({"GATEHOUSE_HOME": str(tmp_path)})

    for place in (places.data, places.config, places.logs):
        assert place.is_relative_to(tmp_path)
        assert not place.exists()


def test_without_the_variable_the_platform_decides(home: Path) -> None:
    places = user_places({})

    assert places.data.name == "gatehouse"
    assert places.store.parent == places.data
    assert places.machine_file.parent == places.data
    assert places.preferences.parent == places.config


def test_the_lock_file_lies_beside_its_store() -> None:
    assert lock_file(Path("/post/north.db")) == Path("/post/north.db.lock")


def test_the_backups_lie_in_a_folder_beside_their_store() -> None:
    assert backup_folder(Path("/post/north.db")) == Path("/post/backups")
