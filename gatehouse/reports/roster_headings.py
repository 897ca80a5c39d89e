# SPDX-License-Identifier: MIT
"""Which column of a roster holds what, by headings in other words, in any order, in two rows."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from gatehouse.domain.identity.cleaning import clean, compact
from gatehouse.domain.roster_layout import DOOR_FIELDS, Field
from gatehouse.reports.opened_workbook import CellValue, Sheet
from gatehouse.reports.roster_contents import is_data

_SEARCHED_ROWS = 30
_LONGEST_HEADING = 20
_ALPHABET = 26
_MOST_DATA = 1

_BY_NAME = {
    Field.NUMBER: "序号 编号 NO 序",
    Field.PHASE: "期 期数 期别 分期 区 分区 苑区 组团",
    Field.BUILDING: "楼栋 楼号 栋 幢 楼 栋号 幢号 楼栋号 楼幢 座 座号 楼宇 楼座 号楼 "
    "BUILDING BLOCK",
    Field.UNIT: "单元 单元号 门 梯 门洞 UNIT",
    Field.ROOM: "房号 室 房间 房间号 室号 户号 房 门牌 门牌号 门牌号码 房屋号 房屋编号 住户号 ROOM",
    Field.ADDRESS: "楼栋单元室 楼栋房号 地址 住址 家庭住址 居住地址 详细地址 房屋 房屋地址 现住址 "
    "ADDRESS FLAT",
    Field.NAME: "姓名 名字 住户姓名 人员姓名 居民姓名 NAME",
    Field.SEX: "性别 男女 男/女 SEX",
    Field.PAPER_KIND: "证件类型 证件种类 证件类别 证件名称",
    Field.PAPER: "身份证号码 身份证号 身份证 证件号码 证件号 公民身份号码 证件 ID IDNUMBER",
    Field.BIRTH: "出生日期 出生年月 出生年月日 生日",
    Field.PHONE: "联系电话 电话 手机 手机号 手机号码 电话号码 联系方式 联系手机 移动电话 "
    "PHONE MOBILE",
    Field.RELATION: "与户主关系 关系 与业主关系 家庭关系 户主关系",
    Field.CLASS: "人员类别 类别 人员类型 类型 居住类型 住户类型 身份 特殊人群 重点人群 标签",
    Field.PLATE: "车牌号 车牌 车牌号码 车号 机动车 车辆 PLATE",
    Field.NOTE: "备注 说明 备注说明 其他 备考 NOTE",
}
_EXACT = {name: field for field, names in _BY_NAME.items() for name in names.split()}
_FORBIDDEN = re.compile(
    "籍贯|户籍|户口|民族|政治面貌|党员|照片|相片|人脸|指纹|宗教|信仰|病史|病情|诊断|疾病|血型|婚姻"
)
_OF_OTHERS = re.compile("紧急|监护|房东|亲属|包保|网格")
_BY_PART = (
    (Field.SEX, re.compile("性别")),
    (Field.RELATION, re.compile("关系")),
    (Field.BIRTH, re.compile("出生|生日")),
    (Field.PHONE, re.compile("电话|手机|联系方式")),
    (Field.PAPER, re.compile("身份证|证件号")),
    (Field.PLATE, re.compile("车牌")),
    (Field.NAME, re.compile("姓名|^户主$|^业主$|^住户$")),
    (Field.UNIT, re.compile("单元")),
    (Field.ROOM, re.compile("房号|室号|房间|门牌")),
    (Field.ADDRESS, re.compile("住址|地址")),
    (Field.CLASS, re.compile("类别|类型")),
    (Field.NOTE, re.compile("备注")),
)
_NOTE = re.compile("[:：]|[0-9]{4}年")
_IN_BRACKETS = re.compile(r"[(【\[].*?[)】\]]")
_ORNAMENT = re.compile(r"[*:：、.\s]+")


class Headings(Struct, frozen=True):
    """The heading rows of a sheet: the first at *row*, counted from 0, and how many there are.

    *texts* name every headed column; *fields* are those that say what they hold.
    """

    row: int
    height: int
    texts: Mapping[int, str]
    fields: Mapping[int, Field]
    forbidden: tuple[int, ...] = ()

    @property
    def below(self) -> int:
        """The first row below them."""
        return self.row + self.height

    @property
    def enough(self) -> bool:
        """Whether they head a name and a flat."""
        known = set(self.fields.values())
        return Field.NAME in known and not known.isdisjoint(DOOR_FIELDS)


def find_headings(sheet: Sheet) -> Headings | None:
    """Find what heads a name and a flat among the first rows, or else the most columns."""
    best = max(_candidates(sheet), key=_worth, default=None)
    return best if best is not None and (best.enough or len(best.fields) > 1) else None


def column_label(place: int, heading: str) -> str:
    """Return the label of a column as the spreadsheet has it: `G 身份证号码`, or `G`."""
    letters = ""
    number = place + 1
    while number:
        number, rest = divmod(number - 1, _ALPHABET)
        letters = chr(ord("A") + rest) + letters
    return f"{letters} {heading}".strip()


def headings_at(sheet: Sheet, row: int) -> Headings:
    """Return the one heading row at *row*, whatever its words mean."""
    return _one_row(sheet, row)


def is_forbidden(heading: str) -> bool:
    """Say whether a column of that heading must not be stored."""
    return _FORBIDDEN.search(compact(heading)) is not None


def _candidates(sheet: Sheet) -> Iterator[Headings]:
    for row, cells in enumerate(sheet.rows[:_SEARCHED_ROWS]):
        if sum(is_data(cell) for cell in cells if cell != "") > _MOST_DATA:
            continue
        one = _one_row(sheet, row)
        if one.fields:
            yield one
        two = _two_rows(sheet, row)
        if two is not None:
            yield two


def _worth(headings: Headings) -> tuple[bool, int, int, int]:
    """Order candidates: a name and a flat, then the most columns, then two rows, then the first."""
    return headings.enough, len(headings.fields), headings.height, -headings.row


def _one_row(sheet: Sheet, row: int) -> Headings:
    return _headings(sheet, row, 1, _texts(sheet.rows[row]), {})


def _two_rows(sheet: Sheet, row: int) -> Headings | None:
    """Read a row and the one below it as one heading: groups above, their columns below."""
    if row + 1 >= len(sheet.rows):
        return None
    below, above = (_texts(sheet.rows[place]) for place in (row + 1, row))
    alone = _one_row(sheet, row + 1)
    data = sum(is_data(cell) for cell in sheet.rows[row + 1] if cell != "")
    if (
        not alone.fields
        or data > _MOST_DATA
        or data == len(below)
        or any(_NOTE.search(text) for text in above.values())
    ):
        return None
    both = _headings(sheet, row, 2, {**above, **below}, _spread(sheet, row, above))
    return both if len(both.fields) > len(alone.fields) or _is_grouped(sheet, row) else None


def _is_grouped(sheet: Sheet, row: int) -> bool:
    """Say whether cells of *row* stand over some columns of the row below, but not over all."""
    widest = max(len(_texts(cells)) for cells in sheet.rows[row : row + 2])
    return any(
        first == row and (last > row or 1 < right - left + 1 < widest)
        for (first, left), (last, right) in sheet.merged
    )


def _headings(
    sheet: Sheet, row: int, height: int, texts: Mapping[int, str], groups: Mapping[int, str]
) -> Headings:
    plain = {place: _plain(text) for place, text in texts.items()}
    whole = {place: _plain(groups.get(place, "")) + text for place, text in plain.items()}
    forbidden = tuple(place for place, text in whole.items() if _FORBIDDEN.search(text))
    passed = {
        *forbidden,
        *(place for place, group in groups.items() if _OF_OTHERS.search(group)),
        *(place for place, text in plain.items() if _OF_OTHERS.search(text)),
    }
    fields = _fields(sheet, plain, passed)
    for place, text in whole.items():
        joined = _EXACT.get(text)
        free = place not in fields and place not in passed
        if joined and free and joined not in fields.values():
            fields[place] = joined
    named = {
        place: f"{groups[place]} {text}"
        if place in groups and groups[place] != text and text not in groups[place]
        else text
        for place, text in texts.items()
    }
    return Headings(row, height, dict(sorted(named.items())), fields, forbidden)


def _fields(sheet: Sheet, plain: Mapping[int, str], passed: Collection[int]) -> dict[int, Field]:
    """Give each heading its field: those that say it exactly first, then those that contain it.

    Of two columns of one meaning the one that is shown counts, and then the first.
    """
    fields: dict[int, Field] = {}
    order = sorted(plain, key=lambda place: (place in sheet.hidden, place))
    for find in (_EXACT.get, _by_part):
        for place in order:
            found = find(plain[place])
            free = place not in passed and place not in fields
            if found and free and found not in fields.values():
                fields[place] = found
    return fields


def _texts(cells: Sequence[CellValue]) -> dict[int, str]:
    return {
        place: clean(cell, _LONGEST_HEADING).text
        for place, cell in enumerate(cells)
        if isinstance(cell, str) and cell.strip()
    }


def _spread(sheet: Sheet, row: int, texts: Mapping[int, str]) -> dict[int, str]:
    """Let a group stand over every column that it was merged over."""
    spread = dict(texts)
    for (first, left), (last, right) in sheet.merged:
        if first <= row <= last and left in texts and first == row:
            spread.update(dict.fromkeys(range(left, right + 1), texts[left]))
    return spread


def _plain(heading: str) -> str:
    return _ORNAMENT.sub("", _IN_BRACKETS.sub("", compact(heading))).upper()


def _by_part(heading: str) -> Field | None:
    return next((found for found, part in _BY_PART if part.search(heading)), None)
