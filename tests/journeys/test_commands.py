# SPDX-License-Identifier: MIT
"""The commands one after another, as an office that never opens the window uses them."""

from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from gatehouse.cli.main import run
from gatehouse.db.keys import write_key_file
from gatehouse.paths import sample_roster
from gatehouse.services.day import summary_of
from tests.support.post import PostInUse
from tests.support.sample import answer

ROSTER = sample_roster()
DAY = "2022-04-15"


def files(folder: Path) -> list[str]:
    return ["--store", str(folder / "s.db"), "--key-file", str(folder / "s.key")]


def test_from_an_invented_compound_to_a_workbook_and_a_sound_store(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = files(tmp_path)
    made = ["--households", "40", "--days", "3", "--per-day", "50", "--seed", "5"]
    assert run(["sample", *where, *made]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[:3] == ["2022-04-13", "2022-04-14", DAY]
    assert "PIN" in printed[3]

    assert run(["summary", *where, "--date", DAY, "--json"]) == 0
    summary = answer(capsys)
    assert sum(summary["entries"].values()) == 50

    assert run(["export", *where, "--date", DAY, "--out", str(tmp_path / "x.xlsx")]) == 0
    assert "50" in capsys.readouterr().out
    people = CalamineWorkbook.from_path(tmp_path / "x.xlsx").get_sheet_by_name("人员出入")
    numbered = [row for row in people.to_python() if isinstance(row[0], float)]
    assert [row[0] for row in numbered] == list(range(1, 51))
    written = [cell for row in numbered for cell in row]
    assert written.count("进") == summary["entries"]["in"]
    assert written.count("出") == summary["entries"]["out"]

    assert run(["verify", *where, "--json"]) == 0
    assert answer(capsys)["sound"] is True


def test_a_real_roster_arrives_whole_and_a_second_import_changes_nothing(
    bare_post: PostInUse, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key_file = tmp_path / "post.key"
    write_key_file(key_file, bare_post.key)
    where = ["--store", str(bare_post.store.path), "--key-file", str(key_file)]

    assert run(["import-roster", *where, str(ROSTER), "--dry-run", "--json"]) == 0
    planned = answer(capsys)
    assert run(["import-roster", *where, str(ROSTER), "--json"]) == 0
    imported = answer(capsys)
    assert run(["import-roster", *where, str(ROSTER), "--json"]) == 0
    again = answer(capsys)

    assert planned == imported
    assert (imported["people"], imported["households"]) == (1394, 634)
    assert (imported["new"], imported["changed"], imported["gone"]) == (1394, 0, 0)
    assert (again["new"], again["changed"], again["gone"]) == (0, 0, 0)
    assert again["people"] == 1394
    assert imported["rejected"] == []
    damaged = imported["warnings"][0]
    assert set(damaged) == {"row", "column", "value", "reason"}
    assert (damaged["row"], damaged["column"]) == (11, "G 身份证号码")


def test_the_screen_and_the_command_count_alike(
    tmp_path: Path, bare_post: PostInUse, capsys: pytest.CaptureFixture[str]
) -> None:
    key_file = tmp_path / "post.key"
    write_key_file(key_file, bare_post.key)
    where = ["--store", str(bare_post.store.path), "--key-file", str(key_file)]

    assert run(["summary", *where, "--date", DAY, "--json"]) == 0

    screen = summary_of(bare_post.store, bare_post.duty, bare_post.clock.now.date())
    told = answer(capsys)
    assert told["admitted"] == {"in": screen.admitted.inward, "out": screen.admitted.outward}
    assert told["by_class"] == {}
