# SPDX-License-Identifier: MIT
"""What a column holds, told by its cells alone: where headings are missing, strange or wrong."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from gatehouse.domain.identity.addresses import Door, read_door
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.roster_layout import Field
from gatehouse.reports.opened_workbook import CellValue, written

_LOOKED_AT = 200
_MOSTLY = 0.7
_FEW = 0.1
_FEWEST = 2

_CARD = re.compile(r"[0-9]{17}[0-9X]|[0-9]{15}|[0-9](\.[0-9]+)?E\+?17")
_MOBILE = re.compile(r"1[3-9][0-9]{9}(?:[/,，、;；|]1[3-9][0-9]{9})*")
_PLATE = re.compile(r"[\u4e00-\u9fff][A-Z][·.]?[A-Z0-9]{5,6}")
_BUILDING = re.compile(r"[0-9A-Z]{1,4}(?:栋|幢|座|号楼|#)")
_UNIT = re.compile(r"[0-9甲乙丙丁]{1,2}(?:单元|门|梯)")
_ROOM = re.compile(r"[0-9]{3,4}[A-Z]?(?:室|号|房)?")
_BIRTH = re.compile(r"(?:19|20)[0-9]{2}[-/.年]?[01]?[0-9][-/.月]?[0-3]?[0-9]日?")
_IN_BRACKETS = re.compile(r"[(【\[].*?[)】\]]")
_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎"
    "鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄"
    "和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭"
    "梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚"
    "程嵇邢滑裴陆荣翁荀羊於惠甄麴家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫"
    "宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘"
    "党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易"
    "慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙"
    "乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫付代覃仝佟"
)
_RELATION_WORDS = """
户主 配偶 妻 夫 妻子 丈夫 子 女 儿子 女儿 长子 长女 次子 次女 父 母 父亲 母亲 祖父 祖母 孙子 孙女
儿媳 女婿 本人 租客 其他 兄弟 姐妹 之子 之女 之妻
"""
_RELATIONS = frozenset(_RELATION_WORDS.split())
_SEXES = frozenset({"男", "女", "男性", "女性", "M", "F"})


def guess_field(cells: Sequence[CellValue]) -> Field | None:
    """Say what most of *cells* look like, or nothing where they are too few or of no known look."""
    filled = [cell for cell in cells[:_LOOKED_AT] if written(cell).strip()]
    if len(filled) < _FEWEST:
        return None
    texts = [_text(cell) for cell in filled]
    for found, fits in _LOOKS.items():
        if _share(fits, texts) >= _MOSTLY and _is_plausible(found, texts):
            return found
    return Field.BIRTH if all(isinstance(cell, date) for cell in filled) else None


def contradicts(field: Field, cells: Sequence[CellValue]) -> Field | None:
    """Return what the cells are instead, where a heading says one thing and they all another."""
    guess = guess_field(cells)
    fits = _LOOKS.get(field, str.isdecimal if field is Field.NUMBER else None)
    if guess not in _UNMISTAKABLE or (field, guess) in _AGREED or fits is None:
        return None
    texts = [_text(cell) for cell in cells[:_LOOKED_AT] if written(cell).strip()]
    return guess if _share(fits, texts) <= _FEW else None


def is_data(cell: CellValue) -> bool:
    """Say whether a cell can be no heading: a number, a date, a paper, a phone, a flat."""
    if not isinstance(cell, str):
        return True
    text = compact(cell).upper()
    shapes = (_CARD, _MOBILE, _PLATE, _BUILDING, _UNIT, _ROOM, _BIRTH)
    told = text.isdecimal() or any(shape.fullmatch(text) for shape in shapes)
    return told or _is_flat(text) or bool(house_in(cell))


def house_in(text: str) -> dict[Field, CellValue]:
    """Return the building and the unit that *text* names without a room: `3栋2单元（共8户）`."""
    plain = compact(_IN_BRACKETS.sub("", compact(text))).upper()
    if _UNIT.fullmatch(plain):
        return {Field.UNIT: plain}
    door = read_door(plain)
    if door is None or door.room or not door.building:
        return {}
    return {Field.BUILDING: door.long_label.removesuffix(_unit(door)), Field.UNIT: door.unit}


def _share(fits: Callable[[str], object], texts: Collection[str]) -> float:
    return sum(1 for text in texts if fits(text)) / len(texts)


def _text(cell: CellValue) -> str:
    return compact(written(cell)).upper()


def _is_name(text: str) -> bool:
    return 2 <= len(text) <= 4 and text[0] in _SURNAMES and text not in _RELATIONS  # noqa: PLR2004 - a Chinese name


def _is_flat(text: str) -> bool:
    door = read_door(text)
    return door is not None and bool(door.building and door.room)


def _unit(door: Door) -> str:
    return f"{door.unit}单元" if door.unit else ""


def _is_plausible(found: Field, texts: Collection[str]) -> bool:
    """Names differ from one another; a column of one word is none."""
    return found is not Field.NAME or len(set(texts)) * 3 >= len(texts)


_LOOKS: Mapping[Field, Callable[[str], object]] = {
    Field.SEX: _SEXES.__contains__,
    Field.PAPER: _CARD.fullmatch,
    Field.PHONE: _MOBILE.fullmatch,
    Field.PLATE: _PLATE.fullmatch,
    Field.RELATION: _RELATIONS.__contains__,
    Field.BUILDING: _BUILDING.fullmatch,
    Field.UNIT: _UNIT.fullmatch,
    Field.BIRTH: _BIRTH.fullmatch,
    Field.ADDRESS: _is_flat,
    Field.ROOM: _ROOM.fullmatch,
    Field.NAME: _is_name,
}
_AGREED = frozenset({(Field.ROOM, Field.ADDRESS), *((each, each) for each in Field)})
"""Headings and contents that go together: a room may be written as the whole flat."""
_UNMISTAKABLE = frozenset({Field.PAPER, Field.PHONE, Field.PLATE, Field.NAME, Field.ADDRESS})
