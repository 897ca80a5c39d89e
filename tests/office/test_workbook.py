# SPDX-License-Identifier: MIT
"""The daily workbook as LibreOffice opens, saves and prints it."""

import re
import subprocess
import zipfile
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from gatehouse.db.queries.register import sheet_rows
from gatehouse.domain.code_list import AS_SHIPPED
from gatehouse.domain.register import MASKED, RegisterOrder
from gatehouse.reports.list_sheet import Column, ListSheet
from gatehouse.reports.register import write_register
from gatehouse.reports.register_sheets import LISTS
from gatehouse.services.day import summary_of
from gatehouse.services.register import export_register
from tests.office.conftest import Office
from tests.support.post import PostInUse, quiet
from tests.support.register_day import a_full_day
from tests.support.register_rows import every_sheet
from tests.support.workbooks import DAY, heading, summary

FORMATS = {
    "yyyy-mm-dd": "%Y-%m-%d",
    "mm-dd": "%m-%d",
    "hh:mm": "%H:%M",
    "mm-dd hh:mm": "%m-%d %H:%M",
}
TABLE = 3
FEWEST_ON_A_PAGE, MOST_ON_A_PAGE = 4, 40
A4_ACROSS = "841.89 x 595.304 pts (A4)"


def shown(column: Column[Any], row: Any) -> str:
    """Return what a cell is to show."""
    value = column.value(row)
    if isinstance(value, date | time):
        return value.strftime(FORMATS[column.look.number_format])
    if isinstance(value, float):
        return f"{value:.1f}"
    return "" if value is None else str(value)


def cells(path: Path, name: str) -> list[list[Any]]:
    page = CalamineWorkbook.from_path(path).get_sheet_by_name(name)
    return [list(row) for row in page.to_python(skip_empty_area=False)]


def invented(path: Path, people: int) -> Path:
    """Write a workbook with that many people."""
    sheets = every_sheet(people)
    rows = next(iter(sheets.values())).rows
    write_register(path, heading(purpose="街道日报"), summary(list(rows)), sheets, quiet)
    return path


@pytest.fixture
def exported(post: PostInUse, tmp_path: Path) -> Path:
    """Return the workbook of a day that has something for every sheet."""
    a_full_day(post)
    path = tmp_path / "day.xlsx"
    export_register(post.store, post.duty, RegisterOrder(day=DAY, path=path), quiet)
    return path


def test_every_cell_shows_what_its_query_says(
    office: Office, post: PostInUse, exported: Path, tmp_path: Path
) -> None:
    tables = office.as_tables(exported, tmp_path)

    for sheet in (one.worded(AS_SHIPPED) for one in LISTS):
        with post.store.reader() as connection:
            rows = list(sheet_rows(connection, sheet.kind, DAY, MASKED))
        lines = tables[sheet.name][TABLE : TABLE + len(rows)]
        assert rows
        assert lines == [[shown(column, row) for column in sheet.columns] for row in rows]


def test_the_summary_shows_what_the_counts_say(
    office: Office, post: PostInUse, exported: Path, tmp_path: Path
) -> None:
    lines = office.as_tables(exported, tmp_path)["日报汇总"]
    said = {line[at]: line[at + 1 : at + 4] for line in lines for at in (0, 5, 10)}
    counts = summary_of(post.store, post.duty, DAY)

    assert said["登记人次"] == [str(counts.entries.inward), str(counts.entries.outward), "4"]
    assert said["车辆放行"] == ["1", "0", "1"]
    assert said["签发通行证"] == ["—", "—", str(counts.passes_issued)]
    assert said["16时"][:2] == [str(counts.hours[16].inward), str(counts.hours[16].outward)]


def test_what_is_saved_anew_reads_back_the_same_with_its_chart(
    office: Office, exported: Path, tmp_path: Path
) -> None:
    again = office.as_workbook(exported, tmp_path)

    for name in ("日报汇总", *(sheet.name for sheet in LISTS)):
        assert cells(again, name) == cells(exported, name)
    with zipfile.ZipFile(again) as archive:
        (chart,) = [name for name in archive.namelist() if re.search(r"charts/chart\d+\.xml", name)]
        drawn = archive.read(chart).decode()
    assert drawn.count("<c:ser>") == 2
    assert "$L$5:$L$28" in drawn
    assert "$M$5:$M$28" in drawn


@pytest.mark.parametrize("people", [0, 30, 300])
def test_every_page_is_a4_across_with_its_headings_and_nothing_cut(
    office: Office, tmp_path: Path, people: int
) -> None:
    """How many rows stand on a page is the matter of the fonts that are installed."""
    rows = {kind: len(list(sheet.rows)) for kind, sheet in every_sheet(people).items()}
    printed = office.printed(invented(tmp_path / "day.xlsx", people), tmp_path)
    told = subprocess.run(
        ["pdfinfo", str(printed)], check=True, capture_output=True, text=True
    ).stdout

    texts = office.pages(printed)

    assert A4_ACROSS in told
    assert [text for text in texts if "###" in text] == []
    for number, text in enumerate(texts, 1):
        assert f"第{number}页共{len(texts)}页" in "".join(text.split())
        assert "已脱敏" in text
    pages = 1
    for sheet in LISTS:
        name = f"表{sheet.number} {sheet.name}"
        of_sheet = [text for text in texts if name in text.partition("\n")[0]]
        count = rows[sheet.kind]
        assert max(1, count // MOST_ON_A_PAGE) <= len(of_sheet) <= 1 + count // FEWEST_ON_A_PAGE
        assert all(_has_headings(text, sheet) for text in of_sheet)
        pages += len(of_sheet)
    assert pages == len(texts)


def _has_headings(text: str, sheet: ListSheet[Any]) -> bool:
    together = "".join(text.split())
    return all(column.heading in together for column in sheet.columns[:3])
