# SPDX-License-Identifier: MIT
"""What is filled in as a line: texts, numbers, degrees, days, hours, names, dates, deadlines.

A form knows every value as a text. An input reads it from a block and puts it back; a text that it
cannot read raises the sentence that says what belongs there.
"""

import re
import unicodedata
from abc import abstractmethod
from collections.abc import Mapping, MutableMapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar, Final

from gatehouse.domain.abstract import AbstractStruct
from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.identity.cleaning import clean
from gatehouse.domain.policy.draft.places import Path, drop, found, place
from gatehouse.domain.policy.reading import complain, is_set_code
from gatehouse.domain.policy.term import listed
from gatehouse.domain.policy.wording import celsius
from gatehouse.domain.words import Words

LONGEST: Final = 600
"""The most characters of a text, as of a set out of a file."""
_BETWEEN_NAMES: Final = re.compile(r"[、,，;；]")
_NUMBER: Final = re.compile(r"[0-9]{1,9}")
_DEGREES: Final = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")
_POINTS: Final = str.maketrans("。,", "..")
"""What a Chinese keyboard types for a decimal point, and what a hand does."""
_BETWEEN_DAYS: Final = re.compile(r"[、,;\s]+")
_A_DAY: Final = re.compile(r"第?([0-9]{1,3})天?")
_DIGITS: Final = re.compile(r"[0-9]+")
_CLOCKS: Final = re.compile(r"([0-9]{1,2}):([0-9]{2})[^0-9]{1,4}([0-9]{1,2}):([0-9]{2})")
_DAY: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?: +([0-9]{1,2}):([0-9]{2}))?")
_NO_DAY: Final = (0, 0, 0, 0, 0)
Values = MutableMapping[str, Any]


class Shape(StrEnum):
    """How something is filled in: as a line, as one of some, as several of some."""

    LINE = "line"
    ONE = "one"
    SEVERAL = "several"


class Input(AbstractStruct, frozen=True, kw_only=True):
    """What may stand at a place of a block."""

    shape: ClassVar[Shape] = Shape.LINE

    @abstractmethod
    def told(self, values: Mapping[str, Any], path: Path) -> str:
        """Return what stands at *path* as the form shows it, "" where nothing does."""

    @abstractmethod
    def put(self, values: Values, path: Path, text: str) -> None:
        """Write *text* at *path*; an empty one drops what stood there."""

    def words(self, text: str) -> Words:
        """Return *text* as a sentence says it."""
        return Words(text, text)

    def also(self, path: Path) -> tuple[Path, ...]:
        """Return the places beside *path* that it writes."""
        del path
        return ()


class Line(Input, frozen=True, kw_only=True):
    """One line that stands for one value; nothing written is nothing said."""

    def told(self, values: Mapping[str, Any], path: Path) -> str:
        """Return the value as it is written."""
        value = found(values, path)
        return "" if value is None else self.shown(value)

    def put(self, values: Values, path: Path, text: str) -> None:
        """Write the value, or drop it."""
        said = text.strip()
        if said:
            place(values, path, self.value(said, ".".join(path)))
        else:
            drop(values, path)

    def shown(self, value: Any) -> str:
        """Return *value* as it is written."""
        return str(value)

    @abstractmethod
    def value(self, text: str, where: str) -> object:
        """Return the value that *text* means; `complain` of what means none."""


class TextLine(Line, frozen=True, kw_only=True):
    """A text of one line."""

    longest: int = LONGEST

    def value(self, text: str, where: str) -> str:
        """Return the text without what nobody sees."""
        cleaned = clean(text, self.longest)
        if cleaned.was_cut:
            complain(
                where,
                f"may have {self.longest} characters at most",
                f"最多写 {self.longest} 个字",
            )
        return cleaned.text


class CodeLine(TextLine, frozen=True, kw_only=True):
    """The code by which a set is told from others, and a file of it is called."""

    def value(self, text: str, where: str) -> str:
        """Return the code."""
        code = TextLine.value(self, text, where)
        if not is_set_code(code):
            complain(
                where,
                "may hold letters, digits, - and . only, and begins with a letter or a digit",
                "只能用字、数字、- 和 .，开头用字或数字",
            )
        return code


class TwinLine(TextLine, frozen=True, kw_only=True):
    """One language of a text that is there in both or not at all; *path* ends with the language.

    The first one that is written stands for the other too; emptied, both go.
    """

    def put(self, values: Values, path: Path, text: str) -> None:
        """Write this language, and the other one where it is missing."""
        (twin,) = self.also(path)
        if not text.strip():
            drop(values, path[:-1])
            return
        TextLine.put(self, values, path, text)
        if found(values, twin) is None:
            TextLine.put(self, values, twin, text)

    def also(self, path: Path) -> tuple[Path, ...]:
        """Return the other language."""
        return ((*path[:-1], "en" if path[-1] == "zh" else "zh"),)


class OnceInOneLanguage(TwinLine, frozen=True, kw_only=True):
    """A text that older files have in one language, which stands for both until it is changed."""

    def told(self, values: Mapping[str, Any], path: Path) -> str:
        """Return this language, or the text that stands for both."""
        both = found(values, path[:-1])
        return both if isinstance(both, str) else TwinLine.told(self, values, path)

    def put(self, values: Values, path: Path, text: str) -> None:
        """Write this language; what stood for both is the other one from now on."""
        both = found(values, path[:-1])
        if isinstance(both, str):
            drop(values, path[:-1])
            for language in (path, *self.also(path)):
                place(values, language, str(both))
        TwinLine.put(self, values, path, text)


class NumberLine(Line, frozen=True, kw_only=True):
    """A whole number from *low* to *high*."""

    low: int
    high: int

    def value(self, text: str, where: str) -> int:
        """Return the number."""
        said = _half_width(text)
        number = int(said) if _NUMBER.fullmatch(said) else None
        if number is None or not self.low <= number <= self.high:
            complain(
                where,
                f"must be a whole number from {self.low} to {self.high}",
                f"要写 {self.low} 到 {self.high} 的整数",
            )
        return number


class DegreesLine(Line, frozen=True, kw_only=True):
    """Degrees with one decimal; *low* and *high* are tenths of °C."""

    low: int = 300
    high: int = 430

    def shown(self, value: Any) -> str:
        """Return the degrees with their decimal."""
        return celsius(int(Decimal(value) * 10))

    def value(self, text: str, where: str) -> Decimal:
        """Return the degrees."""
        said = _half_width(text).translate(_POINTS)
        tenths = Decimal(said) * 10 if _DEGREES.fullmatch(said) else Decimal("NaN")
        if not tenths.is_finite() or tenths % 1 or not self.low <= tenths <= self.high:
            low, high = celsius(self.low), celsius(self.high)
            complain(
                where,
                f"must be degrees with one decimal, from {low} to {high}",
                f"要写 {low} 到 {high} 的度数，带一位小数",
            )
        return Decimal(celsius(int(tenths)))


class DaysLine(Line, frozen=True, kw_only=True):
    """Days n, from 1 to *high*: 1、4、7."""

    high: int

    def shown(self, value: Any) -> str:
        """Return the days in a row."""
        return "、".join(str(day) for day in value)

    def value(self, text: str, where: str) -> list[int]:
        """Return the days in their order."""
        said = [_A_DAY.fullmatch(one) for one in _BETWEEN_DAYS.split(_half_width(text)) if one]
        days = sorted({int(day[1]) if day else 0 for day in said})
        if not days or not all(1 <= day <= self.high for day in days):
            complain(
                where,
                f"must be days from 1 to {self.high}, each of them: 1, 4, 7",
                f"要写 1 到 {self.high} 的天，一天一天写：1、4、7",
            )
        return days

    def words(self, text: str) -> Words:
        """Return the days as a sentence says them."""
        return listed(Words(day, day) for day in _DIGITS.findall(text))


class HoursLine(Line, frozen=True, kw_only=True):
    """From one time of the day to another: 06:00–21:00."""

    def shown(self, value: Any) -> str:
        """Return both times."""
        return "–".join(str(one) for one in value)

    def value(self, text: str, where: str) -> list[str]:
        """Return both times."""
        said = _CLOCKS.fullmatch(_half_width(text))
        ends = [int(one) for one in said.groups()] if said else []
        times = [(ends[0], ends[1]), (ends[2], ends[3])] if ends else []
        if not times or not all(_is_clock(*one) for one in times):
            complain(where, "must be two times, 06:00–21:00", "要写两个时间，06:00–21:00")
        return [f"{time(*one):%H:%M}" for one in times]


class NamesLine(Line, frozen=True, kw_only=True):
    """Names one after another: 东门、北门."""

    def shown(self, value: Any) -> str:
        """Return the names in a row."""
        return "、".join(value)

    def value(self, text: str, where: str) -> list[str]:
        """Return the names."""
        del where
        return [clean(one, LONGEST).text for one in _BETWEEN_NAMES.split(text) if one.strip()]

    def words(self, text: str) -> Words:
        """Return the names as a sentence says them."""
        return listed(Words(one, one) for one in text.split("、"))


class MomentLine(Line, frozen=True, kw_only=True):
    """A day, or a day with a time, at the gate: 2022-04-15, 2022-04-15 10:00."""

    def shown(self, value: Any) -> str:
        """Return the day, and the time where there is one."""
        if not isinstance(value, datetime):
            return str(value)
        local = value.astimezone(LOCAL_ZONE) if value.tzinfo else value
        return f"{local:%Y-%m-%d %H:%M}"

    def value(self, text: str, where: str) -> date:
        """Return the day or the moment."""
        said = _DAY.fullmatch(_half_width(text))
        try:
            year, month, day, hour, minute = map(int, said.groups("0")) if said else _NO_DAY
            at = datetime(year, month, day, hour, minute, tzinfo=LOCAL_ZONE)
            return at if said and said[4] else at.date()
        except ValueError:
            complain(
                where,
                "must be a day, 2022-04-15, or with its time, 2022-04-15 10:00",
                "要写日期 2022-04-15，或加上时间 2022-04-15 10:00",
            )


class DeadlineLine(NumberLine, frozen=True, kw_only=True):
    """By when something is filed: within so many hours, 0 for the end of the same day."""

    def shown(self, value: Any) -> str:
        """Return the hours."""
        return str(value.get("hours", 0))

    def value(self, text: str, where: str) -> Any:
        """Return the deadline."""
        hours = NumberLine.value(self, text, where)
        return {"hours": hours} if hours else {"same_day": True}

    def words(self, text: str) -> Words:
        """Return the deadline as a sentence says it."""
        if text == "0":
            return Words("当天之内", "the end of the same day")
        return Words(f"{text} 小时之内", f"{text} hours")


def _half_width(text: str) -> str:
    """Return *text* with the digits and signs of a Chinese keyboard as plain ones."""
    return unicodedata.normalize("NFKC", text).strip()


def _is_clock(hour: int, minute: int) -> bool:
    return hour < 24 and minute < 60  # noqa: PLR2004 - a day's hours, an hour's minutes
