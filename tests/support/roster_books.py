# SPDX-License-Identifier: MIT
"""Rosters as communities keep them: the same four people in every shape of file that was met."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook

from gatehouse.domain.person import RosterPerson

TODAY = date(2022, 4, 15)
CARDS = ("220199195612159006", "220199199001050169", "220199198803123477", "22019920100101002X")
PEOPLE = (
    ("3", "2", "501", "林晓枫", "女", CARDS[0], "13800138000", "户主"),
    ("3", "2", "501", "林大海", "男", CARDS[1], "13900139000", "配偶"),
    ("3", "2", "502", "王一一", "女", CARDS[2], "13700137000", "户主"),
    ("12", "1", "1801", "欧阳明", "男", CARDS[3], "13600136000", "户主"),
)
EXPECTED = [(f"{p[0]}-{p[1]}-{p[2]}", p[3], p[5], p[6]) for p in PEOPLE]

Cells = Sequence[object]


def told(people: Sequence[RosterPerson]) -> list[tuple[str, str, str, str]]:
    """Return of each person what every layout says."""
    return [(one.door.label, one.name, one.paper_number, one.phone) for one in people]


def full(*, headings: Cells | None = None) -> list[Cells]:
    """Return the plain layout: one heading row, a flat in three columns."""
    named = ("楼栋", "单元", "房号", "姓名", "性别", "身份证号码", "联系电话", "与户主关系")
    return [headings or named, *PEOPLE]


def book(path: Path, rows: Iterable[Cells], *merges: str, hidden: str = "") -> Path:
    """Write one sheet with merged cells and hidden columns."""
    made = Workbook()
    sheet = made.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    for area in merges:
        sheet.merge_cells(area)
    for letter in hidden:
        sheet.column_dimensions[letter].hidden = True
    made.save(path)
    return path


def text(path: Path, rows: Sequence[Cells], encoding: str, delimiter: str = ",") -> Path:
    """Write the rows as a table in text."""
    kept = io.StringIO()
    csv.writer(kept, delimiter=delimiter).writerows(rows)
    path.write_bytes(kept.getvalue().encode(encoding))
    return path


def titled(path: Path) -> Path:
    above: list[Cells] = [["样例小区居民花名册"], ["填报单位：样例社区", "", "", "2022年4月"], []]
    below: list[Cells] = [
        ["合计", "", "", 4],
        ["填表人：周样例", "", "", "审核：", "", "", "13800000000"],
    ]
    return book(path, [*above, *full(), *below], "A1:H1", "A2:C2")


def two_rows(path: Path) -> Path:
    groups: Cells = ["房屋", None, None, "住户", None, None, "联系", None]
    names: Cells = ["栋", "单元", "室", "姓名", "性别", "证件号码", "手机", "关系"]
    return book(path, [["花名册"], groups, names, *PEOPLE], "A2:C2", "D2:F2", "G2:H2", "A1:H1")


def tall_headings(path: Path) -> Path:
    top = ["楼栋", "单元", "房号", "基本情况", None, None, "电话", "与户主关系"]
    sub = [None, None, None, "姓名", "性别", "身份证", None, None]
    tall = ("A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2", "H1:H2")
    return book(path, [top, sub, *PEOPLE], *tall)


def split_words(path: Path) -> Path:
    top = ["楼", "单元", "房", "姓名", "性别", "身份证", "联系", "关系"]
    sub = [None, None, None, None, None, "号码", "电话", None]
    return book(path, [top, sub, *PEOPLE])


def merged_flats(path: Path) -> Path:
    rows = [list(row) for row in full()]
    rows[2][:3] = [None, None, None]
    rows[3][:2] = [None, None]
    return book(path, rows, "A2:A4", "B2:B4", "C2:C3")


def one_cell(path: Path) -> Path:
    rows = [(f"{p[0]}栋{p[1]}单元{p[2]}室", *p[3:]) for p in PEOPLE]
    names = ("家庭住址", "住户姓名", "性别", "公民身份号码", "手机号码（必填）", "关系")
    return book(path, [names, *rows])


def other_order(path: Path) -> Path:
    order = (6, 3, 5, 2, 1, 0, 4, 7)
    return book(path, [[row[place] for place in order] for row in full()])


def strange_words(path: Path) -> Path:
    rows = [(f"{p[0]}栋", f"{p[1]}单元", *p[2:]) for p in PEOPLE]
    return book(path, [("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"), *rows])


def no_headings(path: Path) -> Path:
    return book(path, [(f"{p[0]}-{p[1]}-{p[2]}", *p[3:]) for p in PEOPLE])


def wrong_words(path: Path) -> Path:
    rows = [
        ("编号", "住户", "联系方式", "证件"),
        *((f"{p[0]}-{p[1]}-{p[2]}", *p[3:]) for p in PEOPLE),
    ]
    return book(path, [("编号", "住户", "男女", "电话", "身份证", "关系"), *rows[1:]])


def hidden_columns(path: Path) -> Path:
    rows = [
        (*row[:6], "电话" if not n else "13000000000", *row[6:]) for n, row in enumerate(full())
    ]
    return book(path, rows, hidden="GF")


def sheet_for_each_building(path: Path) -> Path:
    made = Workbook()
    made.worksheets[0].append(["填表说明：每栋一张表"])
    for building in ("3", "12"):
        sheet = made.create_sheet(f"{building}栋")
        sheet.append(["单元", "房号", "姓名", "身份证", "电话"])
        for person in PEOPLE:
            if person[0] == building:
                sheet.append([person[1], person[2], person[3], person[5], person[6]])
    made.save(path)
    return path


def empty_for_the_same(path: Path) -> Path:
    rows = [list(row) for row in full()]
    rows[2][:3] = ["", "", ""]
    rows[3][:2] = ["", ""]
    return text(path.with_suffix(".csv"), rows, "gb18030")


def ditto(path: Path) -> Path:
    rows = [list(row) for row in full()]
    rows[2][:3] = ["同上", "〃", "同上"]
    return book(path, rows)


def rows_that_head_a_stair(path: Path) -> Path:
    rows: list[Cells] = [["房号", "姓名", "身份证号码", "联系电话"]]
    heads = {0: "3栋2单元（共2户）", 3: "12号楼1单元"}
    for number, person in enumerate(PEOPLE):
        if number in heads:
            rows.append([heads[number]])
        rows.append([person[2], person[3], person[5], person[6]])
    return book(path, rows, "A2:D2", "A6:D6")
