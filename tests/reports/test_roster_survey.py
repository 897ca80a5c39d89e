# SPDX-License-Identifier: MIT
"""What is seen of a file before anything is taken: masked columns, and its first rows."""

from datetime import date
from pathlib import Path

import pytest
from msgspec import to_builtins
from openpyxl import Workbook

from gatehouse.domain.roster_layout import Field, Ground, is_enough, with_choice
from gatehouse.errors import Refused
from gatehouse.reports.roster_survey import first_rows, survey_roster
from tests.support.workbooks import write_sheet

TODAY = date(2022, 4, 15)
ROWS = (
    ["房号", "姓名", "号码", "电话", "籍贯", "情况"],
    ["3-2-501", "林晓枫", "220199195612159006", "13800138000", "样例省", "夜班13800138001"],
    ["3-2-502", "林大海", "220199199001050169", "13900139000", "样例省", "夜班"],
    ["", "王一一", "", "", "", ""],
)


def test_columns_are_shown_masked_with_what_they_seem_to_hold(tmp_path: Path) -> None:
    (layout,) = survey_roster(write_sheet(tmp_path / "r.xlsx", ROWS), {}).layouts

    told = {column.label: (column.field, column.ground) for column in layout.columns}
    assert told == {
        "A 房号": (Field.ROOM, Ground.HEADING),
        "B 姓名": (Field.NAME, Ground.HEADING),
        "C 号码": (Field.PAPER, Ground.CONTENT),
        "D 电话": (Field.PHONE, Ground.HEADING),
        "E 籍贯": (None, Ground.FORBIDDEN),
        "F 情况": (None, Ground.NOTHING),
    }
    values = {column.label: column.values for column in layout.columns}
    assert values["B 姓名"] == ("林*枫", "林*海", "王*一")
    assert values["C 号码"] == ("220199********9006", "220199********0169")
    assert values["F 情况"] == ("夜班****8001", "夜班")
    assert "13800138" not in str(to_builtins(layout))


def test_the_first_rows_follow_the_columns_that_are_chosen(tmp_path: Path) -> None:
    path = write_sheet(tmp_path / "r.xlsx", ROWS)
    (layout,) = survey_roster(path, {}).layouts

    rows = first_rows(path, TODAY, {}, layout.signature)
    without = with_choice(layout.fields, 1, None)

    assert [(row.row, row.door, row.name) for row in rows] == [
        (2, "3-2-501", "林*枫"),
        (3, "3-2-502", "林*海"),
        (4, "", "王*一"),
    ]
    assert rows[0].phone == "138****8000"
    assert rows[2].trouble is not None
    assert rows[2].trouble.en == "no flat; not taken"
    assert not is_enough(without)
    assert first_rows(path, TODAY, {layout.signature: without}, layout.signature) == ()


def test_a_known_layout_is_kept_and_what_is_forbidden_stays_so(tmp_path: Path) -> None:
    path = write_sheet(tmp_path / "r.xlsx", ROWS)
    (layout,) = survey_roster(path, {}).layouts
    chosen = {**with_choice(layout.fields, 5, Field.NOTE), 4: Field.NOTE}

    (again,) = survey_roster(path, {layout.signature: chosen}).layouts

    assert again.kept
    assert again.fields[5] is Field.NOTE
    assert again.columns[4].ground is Ground.FORBIDDEN
    assert again.fields[4] is None


def test_sheets_alike_are_one_layout_and_an_unknown_one_is_asked_about(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["填表说明"])
    for name in ("1栋", "2栋"):
        sheet = book.create_sheet(name)
        sheet.append(["房号", "姓名", "电话"])
        sheet.append(["101", "林一", "13800138000"])
    strange = book.create_sheet("商铺")
    for row in (["甲", "乙", "丙"], ["东门", "老王面馆", "x"], ["西门", "老李五金", "y"]):
        strange.append(row)
    book.save(tmp_path / "r.xlsx")

    known, unknown = survey_roster(tmp_path / "r.xlsx", {}).layouts

    assert (known.sheets, known.rows) == (("1栋", "2栋"), 2)
    assert (unknown.sheets, is_enough(unknown.fields)) == (("商铺",), False)


def test_a_file_without_anything_to_ask_about_is_refused(tmp_path: Path) -> None:
    path = write_sheet(tmp_path / "r.xlsx", [["日期", "天气"], ["2022-04-15", "晴"]])

    with pytest.raises(Refused, match="no sheet in it"):
        survey_roster(path, {})
