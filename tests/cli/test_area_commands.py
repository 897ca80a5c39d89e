# SPDX-License-Identifier: MIT
"""Reading a list of risk areas in on the command line: dry run, import, the same once more."""

from pathlib import Path

import pytest

from gatehouse.db.tables.every import area_list
from tests.support.area_books import ROWS, one_list, titled
from tests.support.sample import SampleFiles, answer


def count(sample: SampleFiles) -> int:
    with sample.open() as store, store.reader() as connection:
        return len(connection.execute(area_list.select()).all())


def test_a_list_is_tried_read_in_and_read_in_again_without_a_change(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, before = titled(tmp_path / "名单.xlsx"), count(sample)

    assert sample.command("import-areas", file, "--dry-run", "--json") == 0
    planned = answer(capsys)
    assert count(sample) == before
    assert sample.command("import-areas", file, "--json") == 0
    done = answer(capsys)
    assert sample.command("import-areas", file, "--json") == 0
    again = answer(capsys)

    assert planned == done
    assert (done["areas"], done["high"], done["medium"], done["low"]) == (3, 2, 1, 0)
    assert (done["list_day"], done["version"], done["new"]) == ("2022-04-14", "15时", True)
    assert again["new"] is False
    assert count(sample) == before + 1
    assert sample.command("verify") == 0


def test_problems_are_said_row_by_row_and_written_as_a_sheet(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = ("吉林省", "长春市", "绿园区", "", "中高风险", "", "")
    file, sheet = one_list(tmp_path / "名单.xlsx", ROWS[0], bad), tmp_path / "问题.xlsx"

    where = ("--date", "2022-04-13", "--edition", "早报")
    assert sample.command("import-areas", file, *where, "--dry-run", "--problems", sheet) == 0
    told = capsys.readouterr().out

    assert "2022年4月13日名单（早报）：1 个风险区，高风险 1，中风险 0，低风险 0。" in told
    assert "E 风险等级" in told
    assert "只是试读" in told
    assert sheet.is_file()


def test_a_file_without_a_day_is_refused_with_a_sentence(
    sample: SampleFiles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = one_list(tmp_path / "名单.xlsx", ROWS[0], title="名单")

    assert sample.command("import-areas", file) == 1
    assert "哪一天" in capsys.readouterr().err
