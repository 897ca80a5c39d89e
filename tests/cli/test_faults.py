# SPDX-License-Identifier: MIT
"""What goes wrong around the program: a sentence, the right code, and nothing left behind."""

import io
import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlcipher3 import dbapi2

from gatehouse.cli.main import run
from gatehouse.db.keys import StoreKey, read_key_file, write_key_file
from gatehouse.db.schema import SCHEMA_VERSION
from gatehouse.paths import sample_roster
from tests.support.sample import LAST_DAY, PLAN, ROOT, SampleFiles, answer, start

pytestmark = pytest.mark.usefixtures("english")

SMALL = ["--households", "10", "--days", "1", "--per-day", "20", "--seed", "1"]
STARVED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
from gatehouse.cli.main import run
sys.exit(run(sys.argv[2:]))
"""


@contextmanager
def bare_connection(sample: SampleFiles) -> Iterator[dbapi2.Connection]:
    """Open the file past the program, as another program would."""
    connection = dbapi2.connect(str(sample.store), isolation_level=None)
    try:
        connection.execute(read_key_file(sample.key_file).pragma)
        yield connection
    finally:
        connection.close()


def starved(file_size: int, *arguments: object) -> "subprocess.CompletedProcess[str]":
    """Run a command for which the disk is full where a file grows beyond *file_size*."""
    return subprocess.run(
        [sys.executable, "-c", STARVED, str(file_size), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )


def complaint(capsys: pytest.CaptureFixture[str]) -> str:
    """Return the sentence that was printed, and nothing beside it."""
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Traceback" not in printed.err
    return printed.err


def names_in(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_a_key_that_does_not_fit(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sample.store.read_bytes()
    write_key_file(tmp_path / "other.key", StoreKey.new())
    other = replace(sample, key_file=tmp_path / "other.key")

    assert other.command("verify", "--json") == 1
    assert "the key does not fit" in complaint(capsys)
    assert sample.store.read_bytes() == before


def test_a_key_file_that_is_none(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "other.key").write_text("not a key")
    assert replace(sample, key_file=tmp_path / "other.key").command("verify") == 2
    assert "is not a key file" in complaint(capsys)


@pytest.mark.parametrize("command", ["verify", "summary", "replay", "import-roster", "export"])
def test_a_file_that_is_no_store(
    command: str, sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "notes.db"
    text.write_text("登记" * 5000)
    arguments: dict[str, list[object]] = {
        "summary": ["--date", LAST_DAY],
        "replay": [sample.events],
        "import-roster": [sample_roster()],
        "export": ["--date", LAST_DAY, "--out", tmp_path / "x.xlsx"],
    }
    assert replace(sample, store=text).command(command, *arguments.get(command, [])) == 1
    assert "is not a Gatehouse file" in complaint(capsys)
    assert names_in(tmp_path) == {"home", "notes.db", "sample"}
    assert text.read_text() == "登记" * 5000


def test_a_store_of_a_newer_version(
    sample: SampleFiles, capsys: pytest.CaptureFixture[str]
) -> None:
    with bare_connection(sample) as connection:
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    assert sample.command("verify") == 1
    assert "newer version" in complaint(capsys)


def test_a_store_that_is_not_there(sample: SampleFiles, capsys: pytest.CaptureFixture[str]) -> None:
    sample.store.unlink()
    assert sample.command("verify") == 1
    assert "cannot be opened" in complaint(capsys)
    assert not sample.store.exists()


def test_a_store_that_another_program_writes_to(
    sample: SampleFiles, capsys: pytest.CaptureFixture[str]
) -> None:
    with bare_connection(sample) as connection:
        connection.execute("BEGIN IMMEDIATE")
        assert sample.command("replay", sample.events) == 1
        assert sample.command("summary", "--date", LAST_DAY, "--json") == 0
    printed = capsys.readouterr()
    assert "Another program is writing" in printed.err
    assert "The 0 acts of the lines before it are recorded." in printed.err


def test_a_damaged_store(sample: SampleFiles, capsys: pytest.CaptureFixture[str]) -> None:
    content = bytearray(sample.store.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 64] = bytes(64)
    sample.store.write_bytes(content)
    assert sample.command("verify", "--json") == 1
    printed = capsys.readouterr()
    assert "damaged" in printed.out + printed.err


def test_a_store_that_lacks_a_table(
    sample: SampleFiles, capsys: pytest.CaptureFixture[str]
) -> None:
    with bare_connection(sample) as connection:
        connection.execute("DROP TABLE audit")

    assert sample.command("verify", "--json") == 1
    assert "damaged" in str(answer(capsys)["problems"])
    assert (
        sample.command("export", "--date", LAST_DAY, "--out", sample.store.parent / "x.xlsx") == 1
    )
    assert "damaged" in complaint(capsys)


def test_a_pin_that_nobody_types(
    sample: SampleFiles,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def left(_prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr("gatehouse.cli.commands.getpass", left)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    full = ["--full", "--purpose", "流调", "--recipient", "街道办", "--operator", "周样例"]
    out = tmp_path / "x.xlsx"

    assert sample.command("export", "--date", LAST_DAY, "--out", out, *full) == 1

    assert complaint(capsys).startswith("Stopped.")
    assert not out.exists()


@pytest.mark.parametrize("name", ["notes.xlsx", "missing.xlsx"])
def test_a_roster_that_is_no_workbook(
    name: str, sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.xlsx").write_text("王伟 3-2-501")
    assert sample.command("import-roster", tmp_path / name, "--json") == 1
    told = complaint(capsys)
    assert name in told
    assert "王伟" not in told
    assert sample.command("verify") == 0


def test_a_file_of_acts_that_is_no_text(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "acts.jsonl").write_bytes(b"\xff\xfe\x00")
    assert sample.command("replay", tmp_path / "acts.jsonl") == 1
    assert "cannot be read as text" in complaint(capsys)
    assert sample.command("replay", tmp_path / "missing.jsonl") == 1
    assert "cannot be read as text" in complaint(capsys)


def test_a_folder_that_is_not_there(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "gone" / "x.xlsx"
    assert sample.command("export", "--date", LAST_DAY, "--out", out) == 1
    assert complaint(capsys)
    where = ["--store", str(out), "--key-file", str(tmp_path / "s.key")]
    assert run(["sample", *where, *SMALL]) == 1
    assert complaint(capsys)
    events = ["--events", str(tmp_path / "gone" / "e.jsonl"), "--acts", "3"]
    where = ["--store", str(tmp_path / "s.db"), "--key-file", str(tmp_path / "s.key")]
    assert run(["sample", *where, *SMALL, *events]) == 1
    assert "Nothing was made" in complaint(capsys)
    assert names_in(tmp_path) == {"home", "sample"}


def test_a_folder_that_cannot_be_written(
    sample: SampleFiles, capsys: pytest.CaptureFixture[str]
) -> None:
    # even to root, nobody can make a file there
    assert sample.command("export", "--date", LAST_DAY, "--out", "/proc/x.xlsx") == 1
    assert complaint(capsys)
    assert run(["sample", "--store", "/proc/s.db", "--key-file", "/proc/s.key", *SMALL]) == 1
    assert complaint(capsys)


def test_a_sample_touches_no_file_that_is_there(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sample.store.read_bytes()
    new_key = str(tmp_path / "new.key")
    assert run(["sample", "--store", str(sample.store), "--key-file", new_key, *SMALL]) == 1
    assert "exists already" in complaint(capsys)
    assert sample.store.read_bytes() == before
    assert not (tmp_path / "new.key").exists()

    new_store, key = str(tmp_path / "new.db"), str(sample.key_file)
    assert run(["sample", "--store", new_store, "--key-file", key, *SMALL]) == 1
    assert "exists already" in complaint(capsys)
    assert not (tmp_path / "new.db").exists()
    assert sample.command("verify") == 0


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (["--rules", "nowhere-1999"], 2),
        (["--last-day", "2999-01-01"], 1),
        (["--last-day", "0001-01-01"], 1),
        (["--days", "1000000"], 1),
    ],
)
def test_a_sample_that_cannot_be_leaves_nothing(
    wrong: list[str], code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--store", str(tmp_path / "s.db"), "--key-file", str(tmp_path / "s.key")]
    assert run(["sample", *where, *SMALL, *wrong]) == code
    assert complaint(capsys)
    assert names_in(tmp_path) == {"home"}


def test_further_acts_take_the_place_of_no_other_file(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = tmp_path / "new"
    new.mkdir()
    where = ["--store", str(new / "s.db"), "--key-file", str(new / "s.key")]
    key = sample.key_file.read_bytes()

    for events in (new / "s.db", new / "s.key", new, sample.key_file, sample.store):
        assert run(["sample", *where, *SMALL, "--events", str(events), "--acts", "3"]) == 2
        assert "something else than a file of acts" in complaint(capsys)

    assert names_in(new) == set()
    assert sample.key_file.read_bytes() == key
    older = ["--events", str(sample.events), "--acts", "3"]
    assert run(["sample", *where, *SMALL, *older]) == 0


def test_a_workbook_takes_the_place_of_no_key(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key_file = sample.key_file.rename(tmp_path / "key.xlsx")
    keyed = replace(sample, key_file=key_file)

    assert keyed.command("export", "--date", LAST_DAY, "--out", key_file) == 1

    assert "no workbook" in complaint(capsys)
    assert keyed.command("verify") == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_sample_that_is_told_to_stop_leaves_nothing(number: int, tmp_path: Path) -> None:
    folder = tmp_path / "stopped"
    folder.mkdir()
    events = ["--events", str(folder / "e.jsonl"), "--acts", "3"]
    where = ["--store", str(folder / "s.db"), "--key-file", str(folder / "s.key")]
    process = start(["sample", *where, *events, "--households", "600"])
    while process.poll() is None and not (folder / "s.db").exists():
        pass
    process.send_signal(number)

    told = process.communicate()
    assert (process.returncode, told[0]) == (1, "")
    assert told[1].startswith("Stopped.")
    assert names_in(folder) == set()


def test_a_disk_that_fills_up_while_acts_are_recorded(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    limit = sample.store.stat().st_size + 50_000
    done = starved(limit, "replay", *sample.where, sample.events)
    acks = tmp_path / "acks.jsonl"
    acks.write_text(done.stdout, encoding="utf-8")

    assert done.returncode == 1
    assert f"The {len(done.stdout.splitlines())} acts of the lines before it" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout
    assert sample.command("verify", "--acks", acks) == 0, capsys.readouterr()


def test_a_disk_that_fills_up_during_an_import(
    sample: SampleFiles, capsys: pytest.CaptureFixture[str]
) -> None:
    sample.command("verify", "--json")
    before = answer(capsys)
    limit = sample.store.stat().st_size + 50_000
    roster = sample_roster()
    done = starved(limit, "import-roster", *sample.where, roster, "--json")

    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    sample.command("verify", "--json")
    assert answer(capsys) == before


def test_a_disk_that_fills_up_under_a_workbook(sample: SampleFiles, tmp_path: Path) -> None:
    out = tmp_path / "x.xlsx"
    out.write_text("PK yesterday's")
    done = starved(3000, "export", *sample.where, "--date", LAST_DAY, "--out", out)

    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    assert out.read_text() == "PK yesterday's"
    assert names_in(tmp_path) == {"home", "sample", "x.xlsx"}


def test_a_disk_without_room_for_the_machines_id_keeps_no_half_of_it(
    home: Path, tmp_path: Path
) -> None:
    where = ["--store", tmp_path / "s.db", "--key-file", tmp_path / "s.key"]
    done = starved(10, "sample", *where, *SMALL)

    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    assert names_in(home / "gatehouse" / "data") == set()


@pytest.mark.parametrize("file_size", [50, 100_000, 500_000])
def test_a_disk_that_fills_up_under_a_sample(file_size: int, tmp_path: Path) -> None:
    folder = tmp_path / "full"
    folder.mkdir()
    where = ["--store", folder / "s.db", "--key-file", folder / "s.key"]
    done = starved(file_size, "sample", *where, *SMALL)

    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    assert file_size == 50 or "No file was left behind" in done.stderr
    assert names_in(folder) == set()


def test_a_formula_in_a_name_stays_a_name(
    sample: SampleFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    formula = '=HYPERLINK("file","x")'
    written = sample.events.read_text("utf-8").splitlines()
    crossings = (json.loads(line) for line in written if '"crossing"' in line)
    act = next(act for act in crossings if "outsider" in act["crossing"])
    act["crossing"]["outsider"]["name"] = formula
    events, out = tmp_path / "events.jsonl", tmp_path / "x.xlsx"
    events.write_text(json.dumps(act), encoding="utf-8")
    assert sample.command("replay", events) == 0

    monkeypatch.setattr("sys.stdin", io.StringIO(PLAN.operator.pin))
    full = ["--full", "--purpose", "流调", "--recipient", "街道办", "--operator", "周样例"]
    assert sample.command("export", "--date", LAST_DAY + timedelta(1), "--out", out, *full) == 0

    sheet = load_workbook(out)["人员出入"]
    cells = [cell for row in sheet.iter_rows() for cell in row if "HYPERLINK" in str(cell.value)]
    assert [cell.data_type for cell in cells] == ["s"]
