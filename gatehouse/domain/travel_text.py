# SPDX-License-Identifier: MIT
"""The text of a travel card or of an operator's message (行程卡、运营商短信), read into legs.

Such a text names cities without days, so that the legs are there to be confirmed. A star beside a
city was shown from 8 January 2021 to 28 June 2022 and said only that the city had a risk area;
before and after it means nothing here. What is not understood is kept as it stands.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.division import DivisionLevel, DivisionList
from gatehouse.domain.itinerary import STAR, EvidenceKind, Leg, Place, Transport
from gatehouse.domain.travel_english import in_chinese_words

STARRED_DAYS: Final = DaySpan(date(2021, 1, 8), date(2022, 6, 28))
"""The days on which travel cards bore stars (W41, W91)."""
LONGEST: Final = 2_000
"""No card and no message is longer; what comes after is not read."""

_CARD: Final = re.compile(r"行程卡|到达或途经|travel card|itinerary card", re.IGNORECASE)
_MESSAGE: Final = re.compile(
    r"CXMYD|中国移动|中国联通|中国电信|10086|10010|10001|到访|China\s+(?:Mobile|Unicom|Telecom)",
    re.IGNORECASE,
)
_ENGLISH_CARD: Final = re.compile(
    r"arrived\s+at\s+or|(?:visited|through)\s+in\s+the\s+(?:last|past|previous)", re.IGNORECASE
)
_KINDS: Final = (
    (_CARD, EvidenceKind.TRAVEL_CARD),
    (_MESSAGE, EvidenceKind.OPERATOR_MESSAGE),
    (_ENGLISH_CARD, EvidenceKind.TRAVEL_CARD),
)
"""By what a text is known for what it is; the first that fits counts."""
_APART: Final = re.compile(r"([、,，;；。.\n\r\t 　:：()（）【】\[\]!！]+)")
_TRAIN: Final = re.compile(r"(?<![A-Za-z\d])[GDCZTKLY]\d{1,4}(?!\d)", re.IGNORECASE)
_OWN_WORDS: Final = re.compile(
    r"(?:您(?:于|在))?前\d{1,2}[天日]内?到达或途经[:：]?|结果包含您在前\d{1,2}[天日]内?到访的[^\n。]*"
    r"|[(（]注[:：]?[*＊].*?[)）]|期间到访过的省（市）[:：]?"
)
"""What every such text says; it tells nothing of anybody."""
_DAY: Final = r"(?:(\d{4})[年/-])?(\d{1,2})[月/-](\d{1,2})[日号]?"
_SAME_MONTH: Final = r"(\d{1,2})[日号]"
_DAYS: Final = re.compile(rf"{_DAY}(?:[至到~—–-]+(?:{_DAY}|{_SAME_MONTH}))?")
_DATED: Final = re.compile(rf"(?<![\d.])({_DAYS.pattern})(?!-\d{{3}}|\d)")
_DOTTED: Final = re.compile(
    r"(?<![\d.])(\d{1,2})\.(\d{1,2})([至到~—–-]+)(\d{1,2})\.(\d{1,2})(?![\d.])"
)
_DOTTED_DAY: Final = re.compile(r"(?<![\d.])(1[0-2]|0?[1-9])\.(\d{1,2})(?=[到去在经从乘坐回返住])")
_STAR_APART: Final = re.compile(r"[ \t　]+(?=[*＊✱])")
_LED_BY: Final = re.compile(
    r"^(?:在|经|从|去|到达|途经|到|住|于|又|再|后|返回|回|前往|抵达|飞往|乘|坐"
    r"|高铁|动车|火车|飞机|客车|大巴|自驾|开车)+"
)
_STARS: Final = re.compile(r"[*＊✱]+$")


_JOINTS: Final = "、,，;；:：。. "
_MARKS: Final = re.compile(r"([、,，;；:：。])[、,，;；:：。 ]+")


class TravelText(Struct, frozen=True, kw_only=True):
    """What a text says: *legs* to be confirmed, what kind of evidence it is, and the *rest*."""

    legs: tuple[Leg, ...] = ()
    kind: EvidenceKind | None = None
    rest: str = ""

    @property
    def starred(self) -> bool:
        """Whether some city bears a star."""
        return any(leg.place.starred for leg in self.legs)


class _Word(Struct, frozen=True):
    """One word of a text, and what was made of it: days, a place, or nothing."""

    text: str
    days: DaySpan | None = None
    place: Place | None = None


class _Read(Struct):
    """One place as it was met, with its days and the train told last before it."""

    place: Place
    days: DaySpan | None
    train: str


def read_travel_text(
    text: str, window: DaySpan, today: date, divisions: DivisionList
) -> TravelText:
    """Read *text* as it was shown on *today*; the only place of it covers the whole *window*."""
    text = text[:LONGEST]
    bare = _OWN_WORDS.sub("\n", in_chinese_words(text, today, divisions))
    bare = _STAR_APART.sub("", bare)
    bare = _DOTTED.sub(r"\1月\2日\3\4月\5日", bare)
    read, rest = _read(_DOTTED_DAY.sub(r"\1月\2日", bare), today, divisions)
    _forget_shared_days(read)
    if len(read) == 1 and read[0].days is None:
        read[0].days = window
    kind = _kind_of(text) if read else None
    return TravelText(legs=tuple(map(_leg, read)), kind=kind, rest=rest)


def _kind_of(text: str) -> EvidenceKind | None:
    for names, kind in _KINDS:
        if names.search(text):
            return kind
    return None


def _read(text: str, today: date, divisions: DivisionList) -> tuple[list[_Read], str]:
    """Return the places of *text* in their order, and whatever is none of them."""
    read: list[_Read] = []
    left: list[str] = []
    days: DaySpan | None = None
    train = ""
    for word in _days_first([_understood(part, today, divisions) for part in _parts(text)]):
        if word.days is not None:
            days = word.days
        elif _TRAIN.fullmatch(word.text):
            train = word.text.upper()
        elif word.place is not None:
            if not read or (read[-1].place, read[-1].days) != (word.place, days):
                read.append(_Read(word.place, days, train))
            train = ""
        else:
            left.append(word.text)
    return read, _tidy("".join(left))


def _understood(part: str, today: date, divisions: DivisionList) -> _Word:
    days = _days_of(part, today)
    return _Word(part, days, None if days else _place_of(part, today, divisions))


def _days_first(words: list[_Word]) -> list[_Word]:
    """Return *words* with days before their places, where each place has its days behind it."""
    said = [at for at, word in enumerate(words) if word.days or word.place]
    places, days = said[::2], said[1::2]
    in_turn = all(words[at].place for at in places) and all(words[at].days for at in days)
    if not in_turn or len(places) != len(days):
        return words
    turned = list(words)
    for place, its_days in zip(places, days, strict=True):
        turned[place], turned[its_days] = words[its_days], words[place]
    return turned


def _forget_shared_days(read: list[_Read]) -> None:
    """Days that were told once before several places are of none of them alone."""
    times = Counter(one.days for one in read)
    for one in read:
        if times[one.days] > 1:
            one.days = None


def _parts(text: str) -> Iterator[str]:
    """Yield the words of *text* and what stands between them; days are words of their own."""
    apart = _TRAIN.sub(r"\n\g<0>\n", _DATED.sub(r"\n\1\n", text))
    for word in _APART.split(apart):
        yield word if _APART.fullmatch(word) else word.strip()


def _leg(read: _Read) -> Leg:
    first, last = (read.days.first, read.days.last) if read.days else (None, None)
    way = Transport.TRAIN if read.train else Transport.NONE
    return Leg(first_day=first, last_day=last, place=read.place, transport=way, number=read.train)


def _place_of(word: str, today: date, divisions: DivisionList) -> Place | None:
    """Return the place that *word* names, if there is exactly one."""
    bare = _LED_BY.sub("", _STARS.sub("", word))
    starred = STAR in word.replace("＊", STAR).replace("✱", STAR)
    if starred and today not in STARRED_DAYS:
        return None
    code = _code_of(bare, today, divisions)
    return replace(divisions.place(code, today), starred=starred) if code else None


def _code_of(name: str, today: date, divisions: DivisionList) -> str:
    """Return the code of *name*: told from the province or city on, or borne by one alone."""
    if not 2 <= len(name) <= 24 or name.isascii():  # noqa: PLR2004 - the shortest and longest names
        return ""
    for top in divisions.provinces(today):
        if name.startswith(top.name.zh) or name == top.stem:
            rest = name.removeprefix(top.name.zh) if name != top.stem else ""
            return _inside(top.code, rest, today, divisions)
    named = [one for one in divisions.divisions if name in {one.name.zh, one.stem}]
    codes = {one.code for one in named if one.holds_on(today) and _may_stand_alone(one.level)}
    return codes.pop() if len(codes) == 1 else _code_led_by(name, today, divisions)


def _code_led_by(name: str, today: date, divisions: DivisionList) -> str:
    """Return the code of a name that a city leads, or a province in short: 长春市朝阳区."""
    leads = (
        (one.stem if one.level is DivisionLevel.PROVINCE else one.name.zh, one.code)
        for one in divisions.divisions
        if one.holds_on(today) and _may_stand_alone(one.level)
    )
    found = (
        _inside(code, name.removeprefix(lead), today, divisions)
        for lead, code in leads
        if name.startswith(lead)
    )
    codes = set(filter(None, found))
    return codes.pop() if len(codes) == 1 else ""


def _may_stand_alone(level: DivisionLevel) -> bool:
    return level is not DivisionLevel.DISTRICT


def _inside(code: str, rest: str, today: date, divisions: DivisionList) -> str:
    """Return the code of the division *rest* that lies in *code*; nothing where there is none."""
    if not rest:
        return code
    for one in divisions.children(code, today):
        if rest == one.stem:
            return one.code
        if rest.startswith(one.name.zh):
            return _inside(one.code, rest.removeprefix(one.name.zh), today, divisions)
    return ""


def _days_of(word: str, today: date) -> DaySpan | None:
    told = _DAYS.fullmatch(word)
    if told is None:
        return None
    first = _day(told[1], told[2], told[3], today)
    last = first
    if told[6] or told[7]:
        last = _last_day(first, told, today)
    return DaySpan(first, last) if first and last and first <= last else None


def _last_day(first: date | None, told: re.Match[str], today: date) -> date | None:
    """Return the last of the days *told*; where only the first bears a year it may be the next."""
    year, month, day = told[4] or told[1], told[5] or told[2], told[6] or told[7]
    last = _day(year, month, day, today)
    if first and last and last < first and told[1] and told[5] and not told[4]:
        return _day(str(first.year + 1), month, day, today)
    return last


def _day(year: str | None, month: str, day: str, today: date) -> date | None:
    """Return the day; without a year the latest such day up to *today*."""
    try:
        found = date(int(year or today.year), int(month), int(day))
        return found if year or found <= today else found.replace(year=today.year - 1)
    except ValueError:
        return None


def _tidy(rest: str) -> str:
    """Return what is left without the marks that stood between what was understood."""
    lines = (_MARKS.sub(r"\1", " ".join(line.split())).strip(_JOINTS) for line in rest.split("\n"))
    return " ".join(line for line in lines if line)
