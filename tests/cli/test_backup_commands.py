# SPDX-License-Identifier: MIT
"""`backup` and `restore` from the command line: what they print, and what they refuse."""

import io
import os
import signal
import sys
from pathlib import Path

import pytest

from gatehouse.cli.main import run
from gatehouse.db.key_ring import NoKeyRing
from gatehouse.db.keys import read_key_file
from gatehouse.paths import lock_file, user_places
from gatehouse.services import restore as restoring
from tests.cli.test_commands import a_window_on, head_of
from tests.support.sample import SampleFiles


@pytest.fixture(autouse=True)
def no_key_ring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the key ring of whoever runs the tests alone."""

    def no_ring(*_: object) -> None:
        raise NoKeyRing("no ring", "没有")

    monkeypatch.setattr(restoring, "keep_in_ring", no_ring)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Return an empty folder to carry away."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def recovery(sample: SampleFiles, tmp_path: Path) -> Path:
    """Return a file with the recovery key of the sample."""
    file = tmp_path / "recovery.txt"
    file.write_text(read_key_file(sample.key_file).to_recovery() + "\n", encoding="ascii")
    return file


@pytest.fixture
def backup(sample: SampleFiles, stick: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return a backup of the sample."""
    assert sample.command("backup", "--to", stick) == 0
    capsys.readouterr()
    (made,) = stick.iterdir()
    return made


def restore(backup: Path, recovery: Path, *arguments: object) -> int:
    return run(["restore", str(backup), "--recovery-key-file", str(recovery), *map(str, arguments)])


@pytest.mark.usefixtures("english")
def test_a_backup_is_told_with_its_fingerprint_and_its_progress_on_stderr(
    sample: SampleFiles, stick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = head_of(sample, capsys)

    assert sample.command("backup", "--to", stick) == 0

    printed = capsys.readouterr()
    (made,) = stick.iterdir()
    assert printed.out.startswith(f"The backup is made and was read back: {made}, ")
    assert printed.out.endswith(f"up to fingerprint {before}\n")
    assert printed.err.endswith("copying 100 %\n")
    assert sample.command("verify", "--anchor", before) == 0


@pytest.mark.usefixtures("english")
def test_beside_an_open_window_a_backup_is_made_and_nothing_restored(
    sample: SampleFiles,
    backup: Path,
    stick: Path,
    recovery: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with a_window_on(sample):
        assert sample.command("backup", "--to", stick) == 0
        capsys.readouterr()
        assert restore(backup, recovery, "--store", sample.store, "--replace") == 1
        assert "open in another window" in capsys.readouterr().err
        assert restore(backup, recovery, "--store", sample.store, "--dry-run") == 0

    assert len(list(sample.store.parent.glob("*.replaced-*"))) == 0


@pytest.mark.usefixtures("english")
def test_a_rehearsal_tells_what_would_be_restored_and_writes_nothing(
    sample: SampleFiles, backup: Path, recovery: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lying = sorted(user_places().data.iterdir())
    assert restore(backup, recovery, "--dry-run") == 0
    told = capsys.readouterr().out

    assert sorted(user_places().data.iterdir()) == lying
    assert f"would be restored to {user_places().store}" in told
    assert "样例小区" in told
    assert "entries from 2022-04-14 to 2022-04-15" in told
    assert "Checked: nothing wrong." in told
    assert restore(backup, recovery, "--dry-run", "--store", sample.store) == 0
    assert "--replace" in capsys.readouterr().out


@pytest.mark.usefixtures("english")
def test_a_rehearsal_with_a_spoilt_backup_says_what_is_wrong(
    backup: Path, recovery: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = bytearray(backup.read_bytes())
    content[-700] ^= 1
    backup.write_bytes(content)

    assert restore(backup, recovery, "--dry-run") == 1

    printed = capsys.readouterr()
    assert "damaged" in printed.out + printed.err
    assert restore(backup, recovery) == 1
    assert "is damaged" in capsys.readouterr().err
    assert not user_places().store.exists()


@pytest.mark.usefixtures("english")
def test_an_installed_post_is_restored_with_its_key_in_a_file(
    backup: Path, recovery: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = user_places()

    assert restore(backup, recovery, "--key-file", places.key_file) == 0
    assert "Keep it safe." in capsys.readouterr().out
    assert run(["verify"]) == 0
    capsys.readouterr()

    assert restore(backup, recovery) == 1
    assert "--replace" in capsys.readouterr().err
    assert restore(backup, recovery, "--replace") == 0
    assert "The file that was there is kept as" in capsys.readouterr().out
    assert run(["verify"]) == 0


@pytest.mark.usefixtures("english")
def test_a_key_file_of_another_store_is_not_written_over(
    backup: Path, recovery: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.key"
    other.write_text("0" * 64 + "\n")

    assert restore(backup, recovery, "--key-file", other) == 1

    assert "holds another key" in capsys.readouterr().err
    assert other.read_text() == "0" * 64 + "\n"
    assert not user_places().store.exists()


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        ("not a key", 2, "not a recovery key"),
        ("0" * 64, 1, "or the key does not fit it"),
    ],
)
def test_a_wrong_recovery_key_is_told(  # noqa: PLR0917 - three cases and what they need
    content: str,
    code: int,
    said: str,
    backup: Path,
    recovery: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    recovery.write_text(content)

    assert restore(backup, recovery) == code

    assert said in capsys.readouterr().err
    assert not user_places().store.exists()


@pytest.mark.usefixtures("english")
def test_without_a_recovery_key_file_and_a_terminal_nothing_is_restored(
    backup: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    assert run(["restore", str(backup)]) == 2

    assert "--recovery-key-file" in capsys.readouterr().err


@pytest.mark.usefixtures("english")
def test_places_that_are_not_there_are_told(
    sample: SampleFiles, recovery: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = tmp_path / "pulled out"

    assert sample.command("backup", "--to", nowhere) == 1
    assert "No backup was made. The register is untouched." in capsys.readouterr().err
    assert restore(nowhere, recovery) == 1
    assert "cannot be opened: it is not there" in capsys.readouterr().err
    assert not nowhere.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_command_that_is_stopped_leaves_no_half_backup(sample: SampleFiles, stick: Path) -> None:
    backing_up = sample.start("backup", "--to", stick)
    assert backing_up.stderr is not None
    with backing_up:
        backing_up.stderr.readline()
        os.kill(backing_up.pid, signal.SIGINT)
        backing_up.wait()

    for left in stick.iterdir():
        assert left.suffix == ".backup", "it was quicker than the signal"
    assert sample.command("verify") == 0


def test_the_window_may_be_opened_again_after_a_restore(backup: Path, recovery: Path) -> None:
    assert restore(backup, recovery) == 0

    assert lock_file(user_places().store).exists()
    assert restore(backup, recovery, "--replace") == 0, "the lock was let go"
