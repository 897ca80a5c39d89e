# SPDX-License-Identifier: MIT
"""One day, told three times: by the desk, by `summary --json` and by the office's workbook."""

from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from gatehouse.cli.main import run
from gatehouse.db.keys import write_key_file
from gatehouse.services.day import desk_day
from tests.support.post import PostInUse
from tests.support.register_day import a_full_day
from tests.support.sample import answer

DAY = "2022-04-15"


def counts(path: Path) -> dict[object, list[Any]]:
    """Return the numbers in, out and in all beside each name on the summary sheet."""
    page = CalamineWorkbook.from_path(path).get_sheet_by_name("日报汇总").to_python()
    return {line[at]: line[at + 1 : at + 4] for line in page[3:] for at in (0, 5, 10)}


def test_the_desk_the_command_and_the_workbook_count_the_same(
    post: PostInUse, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_full_day(post)
    desk = desk_day(post.store, post.duty).summary
    key_file, path = tmp_path / "post.key", tmp_path / "day.xlsx"
    write_key_file(key_file, post.key)
    where = ["--store", str(post.store.path), "--key-file", str(key_file), "--date", DAY]

    assert run(["summary", *where, "--json"]) == 0
    told = answer(capsys)
    assert run(["export", *where, "--out", str(path)]) == 0
    written = counts(path)

    vehicles = told["vehicles"]
    assert written["车辆放行"] == [vehicles["in"], vehicles["out"], sum(vehicles.values())]
    assert (vehicles["in"], vehicles["out"]) == (desk.vehicles.inward, desk.vehicles.outward)
    for name, key, seen in (
        ("签发通行证", "passes_issued", desk.passes_issued),
        ("行程登记", "itineraries", desk.itineraries),
        ("来访人员在内", "visitors_inside", desk.visitors_inside),
        ("登记更正", "corrections", desk.corrections),
    ):
        assert written[name] == ["—", "—", told[key]]
        assert told[key] == seen > 0
    assert written["合计"][2] == sum(told["admitted"].values())
    assert written["登记人次"][2] == sum(told["entries"].values())
