# SPDX-License-Identifier: MIT
"""The post's own backups, and those carried away: what is kept, and what is put on record."""

from datetime import timedelta
from pathlib import Path

import pytest

from gatehouse.db.engine import Store
from gatehouse.errors import DiskTrouble
from gatehouse.paths import backup_folder
from gatehouse.services.backup import back_up, back_up_here, last_backup
from gatehouse.services.post import post_of
from gatehouse.services.verification import verify
from tests.support.post import KEY, SETUP, PostInUse, quiet


def files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_backup_is_put_on_record_after_it_was_made(bare_post: PostInUse, tmp_path: Path) -> None:
    before = verify(bare_post.store).heads[-1].anchor
    folder = tmp_path / "stick"
    folder.mkdir()

    made = back_up(bare_post.store, bare_post.as_volunteer(), folder, quiet)

    (audit,) = bare_post.audits("backed_up")
    assert audit["details"] == {
        "file": Path(made.path).name,
        "folder": str(folder),
        "fingerprint": before,
        "size": made.size,
    }
    with Store.open(Path(made.path), KEY) as copy:
        assert post_of(copy) == SETUP.post


def test_a_backup_that_failed_leaves_no_record(bare_post: PostInUse, tmp_path: Path) -> None:
    with pytest.raises(DiskTrouble):
        back_up(bare_post.store, bare_post.duty, tmp_path / "pulled out", quiet)

    assert bare_post.audits("backed_up") == []


def test_a_folder_of_somebody_is_never_cleared(bare_post: PostInUse, tmp_path: Path) -> None:
    for _ in range(9):
        back_up(bare_post.store, bare_post.duty, tmp_path, quiet)
        bare_post.clock.forward(timedelta(days=1))

    assert len(list(tmp_path.glob("*.backup"))) == 9


def test_the_posts_own_backups_lie_beside_the_store_and_are_rotated(bare_post: PostInUse) -> None:
    folder = backup_folder(bare_post.store.path)
    for _ in range(12):
        back_up_here(bare_post.store, bare_post.duty, quiet)
        bare_post.clock.forward(timedelta(days=1))

    kept = files(folder)
    # seven days, and the Sunday that ended the week before them
    assert [name.split("-")[1][:8] for name in kept] == [
        "20220417", *(f"202204{day}" for day in range(20, 27)),
    ]  # fmt: skip


def test_the_age_is_read_from_the_folder(bare_post: PostInUse) -> None:
    store, duty, clock = bare_post.store, bare_post.duty, bare_post.clock
    assert last_backup(store, duty) is None

    back_up_here(store, duty, quiet)
    made_at = clock.now
    clock.forward(timedelta(hours=3))
    assert last_backup(store, duty) == made_at

    folder = backup_folder(store.path)
    (folder / "post-20220415T100000Z-1.backup").touch()
    (folder / "other-20220415T100000Z-1.backup").write_text("another store's")
    assert last_backup(store, duty) == made_at, "an empty file is no backup"

    for file in folder.iterdir():
        file.unlink()
    assert last_backup(store, duty) is None


def test_a_place_where_no_folder_can_be_made_is_told(bare_post: PostInUse) -> None:
    backup_folder(bare_post.store.path).write_text("a file of that name")

    with pytest.raises(DiskTrouble, match="The register is untouched"):
        back_up_here(bare_post.store, bare_post.duty, quiet)

    assert last_backup(bare_post.store, bare_post.duty) is None
