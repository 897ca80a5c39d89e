# SPDX-License-Identifier: MIT
"""Each command by itself: what it prints, what it writes, and beside an open window."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from gatehouse.paths import lock_file, sample_roster, user_places
from tests.support.sample import LAST_DAY, PLAN, ROOT, SampleFiles, answer
from tests.support.workbooks import write_sheet

SUMMARY_KEYS = {
    *("date", "entries", "admitted", "by_class", "vehicles", "visitors_inside", "turned_away"),
    *("reported", "fever", "passes_issued", "itineraries", "corrections", "back_filled"),
    *("counted", "work"),
}


def head_of(sample: SampleFiles, capsys: pytest.CaptureFixture[str]) -> str:
    """Return the end of the ledger, which every fact moves on."""
    assert sample.command("verify", "--json") == 0
    return str(answer(capsys)["heads"][-1]["fingerprint"])


def test_a_summary_has_the_keys_of_the_contract(
    sample: SampleFiles, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sample.command("summary", "--date", LAST_DAY, "--json") == 0
    told = answer(capsys)

    assert set(told) == SUMMARY_KEYS
    assert told["date"] == "2022-04-15"
    assert sum(told["entries"].values()) == PLAN.per_day
    for way in ("in", "out"):
        assert sum(flow[way] for flow in told["by_class"].values()) == told["entries"][way]


def test_a_day_without_entries_is_all_zeros(
    sample: SampleFiles, capsys: pytest.CaptureFixture[str]
) -> None:
    quiet = LAST_DAY + timedelta(days=1)
    assert sample.command("summary", "--date", quiet, "--json") == 0
    assert answer(capsys)["entries"] == {"in": 0, "out": 0}


def test_a_day_without_entries_gives_a_nil_report(sample: SampleFiles, tmp_path: Path) -> None:
    out = tmp_path / "nil.xlsx"
    assert sample.command("export", "--date", LAST_DAY + timedelta(days=1), "--out", out) == 0
    book = CalamineWorkbook.from_path(out)
    texts = [str(cell) for name in book.sheet_names for cell in _cells(book, name)]
    assert any("零报告" in text for text in texts)


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("day", ["2022-04-13", "2999-01-01"])
def test_a_day_outside_the_life_of_the_post_is_refused(
    day: str, sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sample.command("summary", "--date", day, "--json") == 1
    assert sample.command("export", "--date", day, "--out", tmp_path / "x.xlsx") == 1

    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("There is no register for") == 2
    assert not (tmp_path / "x.xlsx").exists()


def test_reading_leaves_no_fact_and_an_export_leaves_one(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = head_of(sample, capsys)
    sample.command("summary", "--date", LAST_DAY)
    sample.command("import-roster", _roster(), "--dry-run")
    capsys.readouterr()
    assert head_of(sample, capsys) == before

    sample.command("export", "--date", LAST_DAY, "--out", tmp_path / "x.xlsx")
    capsys.readouterr()
    assert head_of(sample, capsys) != before


@pytest.mark.parametrize(
    "command",
    [["summary", "--date", LAST_DAY, "--json"], ["verify", "--json"], ["verify"]],
    ids=["summary", "verify as JSON", "verify"],
)
def test_what_only_reads_changes_no_byte_of_a_store_from_another_machine(
    sample: SampleFiles, command: list[object]
) -> None:
    before = sample.store.read_bytes()

    assert sample.command(str(command[0]), *command[1:]) == 0

    assert sample.store.read_bytes() == before
    assert sorted(sample.store.parent.iterdir()) == sorted(
        [sample.store, sample.key_file, sample.events]
    )
    assert not user_places().machine_file.exists(), "who only reads needs no machine"


def test_an_export_on_another_machine_starts_a_station_that_names_the_last(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = head_of(sample, capsys)

    sample.command("export", "--date", LAST_DAY, "--out", tmp_path / "x.xlsx")
    capsys.readouterr()

    assert sample.command("verify", "--json", "--anchor", before) == 0
    assert len(answer(capsys)["heads"]) == 2


@pytest.mark.usefixtures("english")
def test_beside_an_open_window_commands_read_and_export_but_write_nothing_else(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with a_window_on(sample):
        assert sample.command("summary", "--date", LAST_DAY) == 0
        assert sample.command("verify") == 0
        assert sample.command("export", "--date", LAST_DAY, "--out", tmp_path / "x.xlsx") == 0
        capsys.readouterr()
        assert sample.command("replay", sample.events) == 1
        assert sample.command("import-roster", _roster()) == 1

    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("is open in a window") == 2


def test_full_values_need_the_pin_of_an_administrator(
    sample: SampleFiles,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    full = ["--full", "--purpose", "流调", "--recipient", "街道办", "--operator", "周样例"]
    out = tmp_path / "full.xlsx"

    monkeypatch.setattr("sys.stdin", io.StringIO("000001\n"))
    assert sample.command("export", "--date", LAST_DAY, "--out", out, *full) == 1
    assert not out.exists()
    assert "PIN" in capsys.readouterr().err

    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PLAN.operator.pin}\n"))
    assert sample.command("export", "--date", LAST_DAY, "--out", out, *full) == 0
    people = CalamineWorkbook.from_path(out).get_sheet_by_name("人员出入").to_python()
    assert any("220199" in str(cell) and "*" not in str(cell) for row in people for cell in row)


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("given", ["", "\n"])
def test_no_pin_at_all_is_not_told_as_a_wrong_one(
    given: str,
    sample: SampleFiles,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    full = ["--full", "--purpose", "流调", "--recipient", "街道办", "--operator", "周样例"]
    monkeypatch.setattr("sys.stdin", io.StringIO(given))

    assert sample.command("export", "--date", LAST_DAY, "--out", tmp_path / "x.xlsx", *full) == 2
    assert "No PIN was given. Nothing was written." in capsys.readouterr().err


def test_an_import_names_the_columns_that_it_dropped(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write_sheet(
        tmp_path / "roster.xlsx",
        [["楼栋", "房号", "姓名", "民族", "籍贯"], ["3栋", "501", "林晓枫", "汉", "某地"]],
    )

    assert sample.command("import-roster", file, "--dry-run", "--json") == 0
    assert answer(capsys)["dropped"] == ["民族", "籍贯"]


@pytest.mark.usefixtures("english")
def test_somebody_who_is_no_administrator_gets_no_full_values(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    full = ["--full", "--purpose", "流调", "--recipient", "街道办", "--operator", "无此人"]
    assert sample.command("export", "--date", LAST_DAY, "--out", tmp_path / "x.xlsx", *full) == 1
    assert "is not an administrator" in capsys.readouterr().err


def test_an_anchor_that_fits_is_sound_and_one_that_does_not_is_found(
    sample: SampleFiles, capsys: pytest.CaptureFixture[str]
) -> None:
    anchor = head_of(sample, capsys)
    sequence, _, chain = anchor.partition(":")
    wrong = f"{sequence}:{'0' * len(chain)}"

    assert sample.command("verify", "--anchor", anchor, "--json") == 0
    assert answer(capsys)["caveat"] is None
    assert sample.command("verify", "--anchor", wrong, "--json") == 1
    told = answer(capsys)
    assert told["sound"] is False
    assert wrong in told["problems"][0]
    assert sample.command("verify", "--anchor", "12-ab") == 2


def test_an_acknowledged_act_that_is_not_there_is_found(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    acks = tmp_path / "acks.jsonl"
    acks.write_text('{"line": 1, "id": "nowhere", "sequence": 3}\n', encoding="utf-8")
    assert sample.command("verify", "--acks", acks, "--json") == 1
    assert "nowhere" in answer(capsys)["problems"][0]

    acks.write_text("recorded: 3\n", encoding="utf-8")
    assert sample.command("verify", "--acks", acks) == 2


def test_an_acknowledgement_that_a_kill_cut_short_promised_nothing(
    sample: SampleFiles, tmp_path: Path
) -> None:
    acks = tmp_path / "acks.jsonl"
    acks.write_text('{"line": 1, "id": "now', encoding="utf-8")
    assert sample.command("verify", "--acks", acks) == 0


@pytest.mark.usefixtures("english")
def test_a_line_that_cannot_be_done_is_named_and_what_was_before_it_stays(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = sample.events.read_text("utf-8").splitlines()
    events = tmp_path / "events.jsonl"
    events.write_text("\n".join([*written[:2], '{"act": "dance"}', written[2]]), encoding="utf-8")

    assert sample.command("replay", events) == 1

    printed = capsys.readouterr()
    assert [json.loads(line)["line"] for line in printed.out.splitlines()] == [1, 2]
    assert "Line 3 was not recorded" in printed.err
    assert "The 2 acts of the lines before it are recorded." in printed.err
    assert sample.command("verify") == 0


def objects_in(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for part in told.values():
        if isinstance(part, dict):
            yield part
            yield from objects_in(part)


@pytest.mark.parametrize("spoilt", ["person_id", "entry", "host_household_id", "gate_pass"])
def test_a_line_about_somebody_who_is_not_here_is_refused(
    spoilt: str, sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = sample.events.read_text("utf-8").splitlines()
    line = next(line for line in lines if f'"{spoilt}":' in line)
    act = json.loads(line)
    for part in (act, *objects_in(act)):
        if spoilt in part:
            part[spoilt] = "nobody"
    events = tmp_path / "events.jsonl"
    events.write_text(json.dumps(act) + "\n", encoding="utf-8")

    assert sample.command("replay", events) == 1

    assert capsys.readouterr().out == ""
    assert sample.command("verify") == 0


HOLD = """
import sys
from pathlib import Path
from typing import Any
from gatehouse.ui.shell.instance import WindowLock
WindowLock(Path(sys.argv[1])).take()
print("open", flush=True)
sys.stdin.read()
"""


@contextmanager
def a_window_on(sample: SampleFiles) -> Iterator[None]:
    """Hold the window's lock from another process, as a window does."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock_file(sample.store))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as window:
        assert window.stdin is not None
        assert window.stdout is not None
        assert window.stdout.readline() == b"open\n"
        yield
        window.stdin.close()


def _roster() -> Path:
    return sample_roster()


def _cells(book: CalamineWorkbook, name: str) -> list[object]:
    return [cell for row in book.get_sheet_by_name(name).to_python() for cell in row]


def test_an_import_says_its_columns_and_takes_others_and_writes_its_problems(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    roster, sheet = tmp_path / "r.csv", tmp_path / "problems.xlsx"
    text = "房号,姓名,情况,籍贯\n99-1-101,林一,夜班,样例省\n99-1-102,,有狗,样例省\n"
    roster.write_bytes(text.encode("gb18030"))

    assert sample.command("import-roster", str(roster), "--dry-run") == 0
    said = capsys.readouterr().out
    options = ("--column", "C=note", "--dry-run", "--json", "--problems", str(sheet))
    assert sample.command("import-roster", str(roster), *options) == 0
    planned = answer(capsys)

    assert "C 情况 → " in said
    assert said.endswith("只是试读：什么都没有写入。\n")
    assert "--covers compound" in said
    assert planned["columns"][2] == {"column": "C 情况", "field": "note", "hidden": False}
    assert (planned["new"], planned["gone"], planned["covers"]) == (1, 0, "buildings")
    assert (planned["dropped"], planned["warnings"]) == (["籍贯"], [])
    rows = CalamineWorkbook.from_path(sheet).get_sheet_by_index(0).to_python()
    assert rows[2][1] == 3
    assert sample.command("import-roster", str(roster), "--column", "Z=note", "--dry-run") == 2
    assert sample.command("import-roster", str(roster), "--dry-run", "--covers", "compound") == 0
