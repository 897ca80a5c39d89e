# SPDX-License-Identifier: MIT
"""Lists of risk areas as offices pass them on: the same areas in shapes of file that were met."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from gatehouse.domain.risk_area import AreaFile, GivenEdition
from gatehouse.reports.area_file import read_areas_file
from gatehouse.services.divisions import divisions
from tests.support.roster_books import book, text

TODAY = date(2022, 4, 15)
HEADINGS = (
    "省",
    "市",
    "县（市、区）",
    "风险地区（街道、小区）",
    "风险等级",
    "起始日期",
    "截止日期",
)
TITLE = "全国中高风险地区名单（截至2022年4月14日15时）"
ROWS: tuple[tuple[object, ...], ...] = (
    ("吉林省", "长春市", "绿园区", "", "高风险", "2022-03-20", ""),
    ("吉林省", "长春市", "宽城区", "样例街道样例小区", "中风险", "", ""),
    ("上海市", "市辖区", "浦东新区", "北蔡镇", "高", date(2022, 4, 1), "2022年4月20日"),
)
EXPECTED = (
    ("220106", "", "high", date(2022, 3, 20), None),
    ("220103", "样例街道样例小区", "medium", None, None),
    ("310115", "北蔡镇", "high", date(2022, 4, 1), date(2022, 4, 20)),
)


def told(file: AreaFile) -> tuple[tuple[object, ...], ...]:
    """Return of each area what a list says."""
    return tuple(
        (one.place.code, one.place.text, one.level.value, one.first_day, one.last_day)
        for one in file.areas
    )


def read(path: Path, given: GivenEdition | None = None) -> AreaFile:
    """Read a list as of TODAY."""
    return read_areas_file(path, TODAY, divisions(), given)


def titled(path: Path) -> Path:
    """Write a list under a title, its province merged over two rows."""
    rows = [(TITLE,), HEADINGS, ROWS[0], ("", *ROWS[1][1:]), ROWS[2], ("合计：3 个",)]
    return book(path, rows, "A1:G1", "A3:A4")


def as_text(path: Path, encoding: str = "gb18030") -> Path:
    """Write a list as text, in which nothing can be merged."""
    shown = [["" if cell is None else str(cell) for cell in row] for row in ROWS]
    shown[1][:2] = ["", ""]
    return text(path, [[TITLE], HEADINGS, *shown], encoding)


def by_groups(path: Path) -> Path:
    """Write a list whose levels head groups of rows, with everything of a place in one cell."""
    return book(
        path,
        [
            ("2022年4月14日 风险地区", ""),
            ("序号", "风险地区"),
            ("高风险地区（2个）", ""),
            (1, "吉林省长春市绿园区"),
            (2, "上海市浦东新区北蔡镇"),
            ("中风险地区（1个）", ""),
            (1, "吉林省长春市宽城区样例街道样例小区"),
        ],
    )


def one_list(path: Path, *rows: Sequence[object], title: str = TITLE) -> Path:
    """Write *rows* under the usual headings."""
    return book(path, [(title,), HEADINGS, *rows])
