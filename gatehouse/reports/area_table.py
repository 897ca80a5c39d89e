# SPDX-License-Identifier: MIT
"""The table of risk areas in a sheet: its headings, and its rows with what stands over them.

Title rows stand above; provinces and cities are merged over their rows, or written once; a row that
says a level alone (高风险区 12 个) heads those below it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.risk_level import RiskLevel
from gatehouse.reports.area_cells import level_in
from gatehouse.reports.opened_workbook import CellValue, Sheet, written
from gatehouse.reports.roster_headings import column_label

_SEARCHED: Final = 30
_IN_BRACKETS = re.compile(r"[(（【\[].*?[)）】\]]")
_BELOW = re.compile(
    "(合计|总计|小计|共计|填表|填报|制表|审核|备注[:：]|说明[:：]|注[:：]|来源[:：])"
)


class AreaField(StrEnum):
    """What a column of a list may hold."""

    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    TEXT = "text"
    CODE = "code"
    LEVEL = "level"
    FROM = "from"
    TO = "to"
    LIST_DAY = "list_day"
    VERSION = "version"


_NAMES: Final[Mapping[AreaField, str]] = {
    AreaField.PROVINCE: "省 省份 省市 省级 省/直辖市 省、自治区、直辖市 省区市 所在省 国家 "
    "PROVINCE",
    AreaField.CITY: "市 城市 地市 地级市 市州 市/州 所在市 CITY",
    AreaField.DISTRICT: "区 县 区县 区/县 县区 县市区 区县市 县/区 区、县 所在区县 DISTRICT COUNTY",
    AreaField.TEXT: "风险地区 风险区域 风险区 风险区名称 风险区范围 中高风险地区 中高风险区 地区 "
    "区域 范围 具体范围 具体区域 具体地址 详细地址 地址 地点 名称 街道 街道/小区 小区 乡镇街道 "
    "划定范围 AREA PLACE",
    AreaField.CODE: "代码 行政区划代码 区划代码 区域代码 编码 ADCODE CODE",
    AreaField.LEVEL: "等级 风险等级 风险级别 级别 风险 类别 风险类别 类型 LEVEL RISK",
    AreaField.FROM: "起 自 起始 开始 起日 起始日期 开始日期 起始时间 开始时间 划定时间 划定日期 "
    "列入时间 FROM",
    AreaField.TO: "止 至 截止 结束 止日 截止日期 结束日期 终止日期 截止时间 结束时间 解除时间 "
    "解除日期 调出时间 TO UNTIL",
    AreaField.LIST_DAY: "名单日期 更新时间 更新日期 发布日期 发布时间 日期 DATE",
    AreaField.VERSION: "版本 名单版本 批次 期次 版次 VERSION",
}
_EXACT = {name: field for field, names in _NAMES.items() for name in names.split()}
_PLACES = (AreaField.PROVINCE, AreaField.CITY, AreaField.DISTRICT)
_TELLING = frozenset({*_PLACES, AreaField.TEXT, AreaField.CODE})

Cells = Mapping[AreaField, CellValue]


class AreaTable(Struct, frozen=True):
    """A sheet with its headings at *row*, counted from 0; *places* and *labels* are of columns."""

    sheet: Sheet
    row: int
    places: Mapping[AreaField, int]
    labels: Mapping[AreaField, str]

    @property
    def titles(self) -> tuple[str, ...]:
        """What stands above the headings, and the sheet's own name."""
        above = (written(cell) for row in self.sheet.rows[: self.row] for cell in row)
        return tuple(filter(None, (*above, self.sheet.name)))


class AreaLine(Struct, frozen=True):
    """A row of a table; *number* counts from 1, *level* is that of the group it stands in."""

    number: int
    cells: Cells
    level: RiskLevel | None

    def text(self, wanted: AreaField) -> str:
        """Return the text of a cell as it stands."""
        return written(self.cells.get(wanted, "")).strip()


def find_table(sheet: Sheet) -> AreaTable | None:
    """Find the headings among the first rows: a place, and a level there or anywhere else."""
    candidates = (_table(sheet, row) for row in range(min(_SEARCHED, len(sheet.rows))))
    best = max(candidates, key=lambda table: (len(table.places), -table.row), default=None)
    return best if best is not None and _is_enough(best) else None


def lines(table: AreaTable) -> Iterator[AreaLine]:
    """Yield the rows that tell of areas, each with what is merged over it or written above."""
    merged = _merged(table)
    level = next(filter(None, map(level_in, table.titles[::-1])), None)
    above: dict[AreaField, CellValue] = {}
    for place in range(table.row + 1, len(table.sheet.rows)):
        row = table.sheet.rows[place]
        said = [written(cell).strip() for cell in row if written(cell).strip()]
        headed = _group_level(said)
        level = headed or level
        if headed or not said or _BELOW.match(compact(said[0])):
            continue
        cells = {field: row[column] for field, column in table.places.items()}
        cells.update(merged.get(place, {}))
        if any(written(cells.get(field, "")).strip() for field in _TELLING):
            _take_from_above(cells, above)
            above = {field: cells[field] for field in _PLACES if field in cells}
            yield AreaLine(place + 1, cells, level)


def _is_enough(table: AreaTable) -> bool:
    if _TELLING.isdisjoint(table.places):
        return False
    rows = ([written(cell).strip() for cell in row] for row in table.sheet.rows)
    grouped = (_group_level(list(filter(None, row))) for row in rows)
    return AreaField.LEVEL in table.places or any(map(level_in, table.titles)) or any(grouped)


def _group_level(said: Sequence[str]) -> RiskLevel | None:
    """Return the level that a row says which says nothing else."""
    return level_in(said[0]) if len(said) == 1 else None


def _table(sheet: Sheet, row: int) -> AreaTable:
    places: dict[AreaField, int] = {}
    labels: dict[AreaField, str] = {}
    for place, cell in enumerate(sheet.rows[row]):
        field = _EXACT.get(_plain(cell)) if isinstance(cell, str) else None
        if field is not None and field not in places:
            places[field] = place
            labels[field] = column_label(place, cell.strip() if isinstance(cell, str) else "")
    return AreaTable(sheet, row, places, labels)


def _plain(cell: str) -> str:
    return compact(_IN_BRACKETS.sub("", cell)).upper()


def _merged(table: AreaTable) -> dict[int, dict[AreaField, CellValue]]:
    """Return, by row, what one merged cell says for several rows."""
    by_column = {column: field for field, column in table.places.items()}
    found: dict[int, dict[AreaField, CellValue]] = {}
    rows: Sequence[Sequence[CellValue]] = table.sheet.rows
    for (first, column), (last, _) in table.sheet.merged:
        if first > table.row and column in by_column and last > first:
            for row in range(first, min(last + 1, len(rows))):
                found.setdefault(row, {})[by_column[column]] = rows[first][column]
    return found


def _take_from_above(cells: dict[AreaField, CellValue], above: Cells) -> None:
    """Fill the empty names at the left of a row; from the first that it says itself on, none."""
    for field in _PLACES:
        if field not in cells:
            continue
        if written(cells[field]).strip():
            return
        cells[field] = above.get(field, "")
