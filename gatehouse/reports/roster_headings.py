# SPDX-License-Identifier: MIT
"""Which column of a roster holds what: headings in other words, in any order, below any title."""

import re
from collections.abc import Mapping, Sequence
from enum import Enum, auto

from msgspec import Struct

from gatehouse.domain.identity.cleaning import clean, compact
from gatehouse.reports.opened_workbook import CellValue

_SEARCHED_ROWS = 30
_LONGEST_HEADING = 20
_ALPHABET = 26


class Field(Enum):
    """What a column of a roster may hold."""

    NUMBER = auto()
    PHASE = auto()
    BUILDING = auto()
    UNIT = auto()
    ROOM = auto()
    ADDRESS = auto()
    NAME = auto()
    SEX = auto()
    PAPER = auto()
    PAPER_KIND = auto()
    BIRTH = auto()
    PHONE = auto()
    RELATION = auto()
    CLASS = auto()
    PLATE = auto()
    NOTE = auto()
    FORBIDDEN = auto()


DOOR_FIELDS = (Field.PHASE, Field.BUILDING, Field.UNIT, Field.ROOM, Field.ADDRESS)

_BY_NAME = {
    Field.NUMBER: "序号 编号 No No. 序",
    Field.PHASE: "期 期数 期别 分期 区 分区 苑区 组团",
    Field.BUILDING: "楼栋 楼号 栋 幢 楼 栋号 幢号 楼栋号 楼幢 座 座号 楼宇 楼座 号楼",
    Field.UNIT: "单元 单元号 门 梯 门洞",
    Field.ROOM: "房号 室 房间 房间号 室号 户号 房 门牌 门牌号 门牌号码 房屋号 房屋编号 住户号",
    Field.ADDRESS: "楼栋单元室 楼栋房号 地址 住址 家庭住址 居住地址 详细地址 房屋 房屋地址 现住址",
    Field.NAME: "姓名 名字 住户姓名 人员姓名 居民姓名",
    Field.SEX: "性别 男女 男/女",
    Field.PAPER_KIND: "证件类型 证件种类 证件类别 证件名称",
    Field.PAPER: "身份证号码 身份证号 身份证 证件号码 证件号 公民身份号码 证件",
    Field.BIRTH: "出生日期 出生年月 出生年月日 生日",
    Field.PHONE: "联系电话 电话 手机 手机号 手机号码 电话号码 联系方式 联系手机 移动电话",
    Field.RELATION: "与户主关系 关系 与业主关系 家庭关系 户主关系",
    Field.CLASS: "人员类别 类别 人员类型 类型 居住类型 住户类型 身份 特殊人群 重点人群 标签",
    Field.PLATE: "车牌号 车牌 车牌号码 车号 机动车 车辆",
    Field.NOTE: "备注 说明 备注说明 其他 备考",
}
_EXACT = {name: field for field, names in _BY_NAME.items() for name in names.split()}
_FORBIDDEN = re.compile(
    "籍贯|户籍|户口|民族|政治面貌|党员|照片|相片|人脸|指纹|宗教|信仰|病史|病情|诊断|疾病|血型|婚姻"
)
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
_IN_BRACKETS = re.compile(r"[(【\[].*?[)】\]]")
_ORNAMENT = re.compile(r"[*:：、.\s]+")


class Columns(Struct, frozen=True):
    """The heading row of a sheet: *row* counts from 0, as do the places of the columns.

    *labels* name every headed column as the spreadsheet does (`G 身份证号码`).
    """

    row: int
    places: Mapping[Field, int]
    labels: Mapping[int, str]
    forbidden: tuple[str, ...] = ()
    unknown: tuple[int, ...] = ()

    def label(self, wanted: Field) -> str:
        """Return the label of the column that holds *wanted*."""
        return self.labels[self.places[wanted]]


def find_columns(rows: Sequence[Sequence[CellValue]]) -> Columns | None:
    """Find the row that heads a name and a flat, among the first ones of a sheet."""
    for row, cells in enumerate(rows[:_SEARCHED_ROWS]):
        columns = _read_headings(row, cells)
        if Field.NAME in columns.places and not columns.places.keys().isdisjoint(DOOR_FIELDS):
            return columns
    return None


def column_letters(place: int) -> str:
    """Return the letters of the column at *place*, counted from 0."""
    letters = ""
    number = place + 1
    while number:
        number, rest = divmod(number - 1, _ALPHABET)
        letters = chr(ord("A") + rest) + letters
    return letters


def _read_headings(row: int, cells: Sequence[CellValue]) -> Columns:
    """Give each heading its field: those that say it exactly first, then those that contain it."""
    headings = {
        place: clean(cell, _LONGEST_HEADING).text
        for place, cell in enumerate(cells)
        if isinstance(cell, str) and cell.strip()
    }
    plain = {place: _plain(heading) for place, heading in headings.items()}
    forbidden = [place for place, heading in plain.items() if _FORBIDDEN.search(heading)]
    places: dict[Field, int] = {}
    for find in (_EXACT.get, _by_part):
        for place, heading in plain.items():
            found = find(heading)
            if found and place not in forbidden and place not in places.values():
                places.setdefault(found, place)
    known = {*places.values(), *forbidden}
    return Columns(
        row,
        places,
        {place: f"{column_letters(place)} {heading}" for place, heading in headings.items()},
        tuple(headings[place] for place in forbidden),
        tuple(place for place in headings if place not in known),
    )


def _plain(heading: str) -> str:
    return _ORNAMENT.sub("", _IN_BRACKETS.sub("", compact(heading)))


def _by_part(heading: str) -> Field | None:
    return next((found for found, part in _BY_PART if part.search(heading)), None)
