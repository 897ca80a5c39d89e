# SPDX-License-Identifier: MIT
"""The people of a pasted list: name, paper, telephone, reading, time and origin in any order.

Parts stand between blanks, commas or tabs. A line break ends a person, and so does a second name,
or a second part of a kind of which one was told already.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, time
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.identity.addresses import read_door
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean, compact, has_han, is_all_han
from gatehouse.domain.identity.papers import PaperKind, read_paper
from gatehouse.domain.identity.phones import PhoneKind, read_phone
from gatehouse.domain.words import Words

_PARTS: Final = re.compile("(?P<strong>[\t,;|\u3001\uff0c\uff1b]+)|[ \u3000]+")
_ORDINAL: Final = re.compile(
    r"\s*\d{1,3}\s*(?:[.、．)）]\s*(?=\D)|[\t ]+(?=[^\d\s]{2,})|\t+(?=\d+-))"
)
_READING: Final = re.compile(r"(3[2-9]|4[0-3])[.．]?(\d)(?:℃|度|°C)?")
_LONG_NUMBER: Final = re.compile(r"\d{7}")
_TIME: Final = re.compile(r"([01]?\d|2[0-3])[:：]([0-5]\d)(?:[:：][0-5]\d)?")
_LABEL: Final = re.compile(
    r"(?:(?P<name>姓名|人员(?!类别))|(?P<phone>联系电话|手机号码?|手机|电话)|(?P<paper>身份证号?码?|证件号?码?)"
    r"|(?P<reading>体温)|(?P<time>时间)|(?P<origin>来自|来源地?|从|自)|序号|楼栋单元室|楼栋|门牌号?|房间号|房号|住址|地址|性别|年龄|人员类别|类别|进/?出|事由|健康码|备注)"
    r"[:：]?"
)
_SEXES: Final = frozenset("男女")
_COLONS: Final = frozenset(":：")
_BACK: Final = re.compile(r"(?:回来|返回|过来|回|来)$")
_PLACE: Final = re.compile(
    r".{1,}(?:省|市|区|县|州|盟|旗|镇|乡|村|街道|社区|机场|站|隔离点|方舱|酒店|宾馆|医院|学校|大学|公司|工地)"
)
_WIDE: Final = frozenset(
    [
        "北京",
        "天津",
        "上海",
        "重庆",
        "河北",
        "山西",
        "辽宁",
        "吉林",
        "黑龙江",
        "江苏",
        "浙江",
        "安徽",
        "福建",
        "江西",
        "山东",
        "河南",
        "湖北",
        "湖南",
        "广东",
        "海南",
        "四川",
        "贵州",
        "云南",
        "陕西",
        "甘肃",
        "青海",
        "内蒙古",
        "广西",
        "西藏",
        "宁夏",
        "新疆",
        "香港",
        "澳门",
        "台湾",
        "石家庄",
        "太原",
        "呼和浩特",
        "沈阳",
        "大连",
        "长春",
        "哈尔滨",
        "南京",
        "杭州",
        "合肥",
        "福州",
        "厦门",
        "南昌",
        "济南",
        "青岛",
        "郑州",
        "武汉",
        "长沙",
        "广州",
        "深圳",
        "南宁",
        "海口",
        "成都",
        "贵阳",
        "昆明",
        "拉萨",
        "西安",
        "兰州",
        "西宁",
        "银川",
        "乌鲁木齐",
    ]
)
_SURNAMES: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁沈任姚卢姜崔钟谭陆"
    "范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文欧庚庞樊兰殷施洪"
)
"""The first characters of names that are likelier names than places."""
_NAME: Final = range(2, 5)
_LONG_DIGITS: Final = 7


class LineDoubt(StrEnum):
    """What of a line deserves a second look before it is recorded."""

    PAPER = "paper"
    PHONE = "phone"
    ORIGIN = "origin"
    FLAT = "flat"
    HOME = "home"


DOUBT_WORDS: Final = {
    LineDoubt.PAPER: Words("证件号可能打错", "the paper's number may be mistyped"),
    LineDoubt.PHONE: Words("电话可能打错", "the telephone number may be mistyped"),
    LineDoubt.ORIGIN: Words("这是来的地方吗", "is this where they come from"),
    LineDoubt.FLAT: Words("台账里没有这一户", "no such flat on the roster"),
    LineDoubt.HOME: Words("台账里住别的门牌", "lives in another flat"),
}


class ToldPerson(Discreet, frozen=True, kw_only=True):
    """What a list tells of one person.

    *who* is what finds them: a name, initials, a flat. *digits* are those of a reading. *at* is the
    time that stands beside them, *door* a flat that is told beside a name; *text* is all of it.
    """

    text: str = ""
    who: str = ""
    door: str = ""
    digits: str = ""
    phone: str = ""
    paper: str = ""
    origin: str = ""
    at: time | None = None
    doubts: tuple[LineDoubt, ...] = ()

    @property
    def is_told(self) -> bool:
        """Whether anything beside a reading was told."""
        return any((self.who, self.phone, self.paper, self.origin))


class _Part(Struct, frozen=True):
    """One word: the field of a person that it tells, and the word as it was written."""

    kind: str
    text: str
    doubt: LineDoubt | None = None
    word: str = ""


_NOBODY: Final = ToldPerson()
_NO_PART: Final = _Part("", "")


def read_people(text: str, today: date) -> Iterator[ToldPerson]:
    """Yield the people of *text* in their order; *today* judges their papers."""
    for line in text.splitlines():
        ordinal = _ORDINAL.match(line)
        yield from _people_of(line[ordinal.end() :] if ordinal else line, today)


def _people_of(line: str, today: date) -> Iterator[ToldPerson]:
    person = _NOBODY
    parts = tuple(_parts(line, today))
    sheet = _LONG_NUMBER.search(line) is not None or _tells_of_one([part for part, _ in parts])
    for part, strong in parts:
        beside = _beside(person, part, apart=strong and not sheet)
        if part.kind == "who" and _is_door(person.who) and beside is part and (sheet or not strong):
            person = replace(person, who="", door=person.who)
        if beside.kind != "more" and getattr(person, beside.kind):
            yield person
            person = _NOBODY
        person = _with(person, beside)
    if person != _NOBODY:
        yield person


def _tells_of_one(parts: Sequence[_Part]) -> bool:
    """Whether one name and one flat stand there, so that the flat is theirs."""
    words = [part.text for part in parts if part.kind == "who"]
    doors = [word for word in words if _is_door(word)]
    names = [word for word in words if is_all_han(word) and not is_place(word)]
    return len(names) == len(doors) == 1


def _beside(person: ToldPerson, part: _Part, *, apart: bool) -> _Part:
    """Return what a second word without digits, or a flat, tells of a person who has a name."""
    who = person.who
    if part.kind != "who":
        return part
    if not who:
        return replace(part, kind="origin") if part.text[:2] in _WIDE else part
    if _is_door(part.text):
        return replace(part, kind="door") if has_han(who) and not apart else part
    if who[:1].isupper() and part.text[:1].isupper() and not apart:
        return replace(part, kind="more")
    written = is_all_han(part.text) and not _is_door(who)
    return _named_or_from(part, apart=apart) if written else part


def _named_or_from(part: _Part, *, apart: bool) -> _Part:
    """Return a second word in characters as another name, or as where somebody comes from."""
    if is_place(part.text):
        return replace(part, kind="origin")
    named = len(part.text) in _NAME and (apart or part.text[0] in _SURNAMES)
    return part if named else replace(part, kind="origin", doubt=LineDoubt.ORIGIN)


def is_place(word: str) -> bool:
    """Whether *word* is likelier a place than a name: by how it ends, or as a place all know."""
    return word in _WIDE or word[:2] in _WIDE or _PLACE.fullmatch(word) is not None


def _is_door(word: str) -> bool:
    door = read_door(word) if any(map(str.isdecimal, word)) else None
    return door is not None and bool(door.building) and bool(door.room)


def _with(person: ToldPerson, part: _Part) -> ToldPerson:
    text = f"{person.text} {part.word}".strip()
    doubts = person.doubts if part.doubt is None else (*person.doubts, part.doubt)
    person = replace(person, text=text, doubts=doubts)
    if part.kind == "at":
        hour, minute = map(int, part.text.split(":"))
        return replace(person, at=time(hour, minute))
    if part.kind == "more":
        return replace(person, who=f"{person.who} {part.text}")
    return replace(person, **{part.kind: part.text})


def _parts(line: str, today: date) -> Iterator[tuple[_Part, bool]]:
    """Yield the parts of a line, each with whether more than a blank stands before it."""
    place, strong = 0, True
    for gap in (*_PARTS.finditer(line), None):
        word = line[place : gap.start() if gap else len(line)]
        part = _part(clean(word, LONGEST_LINE).text, today)
        if part is not _NO_PART:
            yield replace(part, word=word), strong
            strong = False
        if gap is not None:
            strong = strong or gap["strong"] is not None
            place = gap.end()


def _part(word: str, today: date) -> _Part:
    if word in _SEXES:
        return _NO_PART
    label = _LABEL.match(word)
    if label is None:
        return _meaning(word, today) if word else _NO_PART
    said, kind = word[label.end() :], label.lastgroup
    if kind == "origin" and said:
        return _Part("origin", _BACK.sub("", said) or said)
    # a word that only begins like a label is a name: 从小明
    named = kind in {"phone", "paper", "reading", "time"} or label[0][-1] in _COLONS
    return _meaning(said, today) if named or not said else _meaning(word, today)


def _meaning(word: str, today: date) -> _Part:
    if not word:
        return _NO_PART
    if reading := _READING.fullmatch(word):
        return _Part("digits", reading[1] + reading[2])
    if at := _TIME.fullmatch(word):
        return _Part("at", f"{at[1]}:{at[2]}")
    if has_han(word) or not any(map(str.isdecimal, word)):
        return _Part("who", word)
    return _number(word, today)


def _number(word: str, today: date) -> _Part:
    """Return what a word of digits means: a telephone, a paper, or what finds somebody."""
    phone, paper = read_phone(word), read_paper(word, today)
    if phone.kind is not PhoneKind.UNKNOWN:
        return _Part("phone", phone.normal, LineDoubt.PHONE if phone.doubts else None)
    long = sum(map(str.isdecimal, word)) >= _LONG_DIGITS
    if long and paper.kind not in {PaperKind.NONE, PaperKind.OFFICER_OR_OTHER}:
        return _Part("paper", word, LineDoubt.PAPER if paper.doubts else None)
    digits = compact(word)
    if digits.isdecimal() and long:
        return _Part("phone", word, LineDoubt.PHONE)
    return _Part("who", word)
