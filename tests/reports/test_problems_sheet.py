# SPDX-License-Identifier: MIT
"""The error sheet goes back to whoever keeps the file: it says where, and shows nobody's number."""

from pathlib import Path

from python_calamine import CalamineWorkbook

from gatehouse.domain.changes import Changes
from gatehouse.domain.roster import ImportCounts, ImportReport, Problem
from gatehouse.domain.words import Words
from gatehouse.reports.problems_sheet import write_problems

WHY = Words("位数不对", "has a wrong number of places")


def _report(*warnings: Problem, rejected: tuple[Problem, ...] = ()) -> ImportReport:
    return ImportReport(
        counts=ImportCounts(people=1, households=1, new=0, changed=0, gone=0),
        warnings=warnings,
        rejected=rejected,
        dropped=(),
        changes=Changes(frozenset()),
        file_name="台账.xlsx",
    )


def _written(path: Path, report: ImportReport) -> tuple[int, list[list[object]]]:
    count = write_problems(path, report)
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    return count, [list(row) for row in sheet.to_python(skip_empty_area=False)]


def test_each_problem_is_a_row_with_its_place_value_and_reason(tmp_path: Path) -> None:
    report = _report(
        Problem(7, "G 身份证", "2.2E+17", WHY), rejected=(Problem(9, "E 姓名", "", WHY),)
    )

    count, rows = _written(tmp_path / "x.xlsx", report)

    assert count == 2
    assert rows[0][0] == "台账.xlsx"
    assert rows[2] == ["没有收", 9.0, "E 姓名", "", WHY.zh, WHY.en]
    assert rows[3] == ["收了，请看", 7.0, "G 身份证", "2.2E+17", WHY.zh, WHY.en]


def test_a_number_of_somebody_is_masked_and_a_formula_stays_text(tmp_path: Path) -> None:
    report = _report(
        Problem(2, "G", "220199195612159007", WHY),
        Problem(3, "H", "13800138000(女儿)", WHY),
        Problem(4, "I", '=HYPERLINK("x")', WHY),
    )

    _, rows = _written(tmp_path / "x.xlsx", report)

    assert [row[3] for row in rows[2:]] == [
        "220199********9007",
        "****8000(女儿)",
        '=HYPERLINK("x")',
    ]


def test_a_file_without_problems_says_so(tmp_path: Path) -> None:
    count, rows = _written(tmp_path / "x.xlsx", _report())

    assert (count, rows[2][0]) == (0, "每一行都照原样读出来了")
