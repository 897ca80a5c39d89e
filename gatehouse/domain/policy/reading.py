# SPDX-License-Identifier: MIT
"""Reading one table of a rule file: typed values, and a sentence that names what is wrong.

Decimals stay exact: the file is parsed with `parse_float=Decimal`, and a temperature leaves here
as whole tenths. A date or time without a zone is of the gate's own zone.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from string import Formatter
from typing import Any, NoReturn, Self, TypeVar

from gatehouse.domain.duty import LOCAL_ZONE, midnight
from gatehouse.domain.identity.cleaning import clean
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError

Member = TypeVar("Member", bound=StrEnum)
_NO_PLACES: frozenset[str] = frozenset()
_HOTTEST = 450
"""In tenths of a degree: what no thermometer at a gate shows."""
_YEARS = range(2000, 2101)
_LONGEST_PLACE = 80
_LONGEST_VALUE = 40
LONGEST_NAME = 80
"""The most characters of what stands in one line of a list: a title, a document number."""
_LINE = re.compile(r"at line (\d+)")
_CODE = re.compile(r"\w[\w.-]{0,59}")
"""It becomes the name of a file: no part of a path, and nothing hidden."""


class RuleFault(GatehouseError):
    """A rule file cannot be used: *what* is wrong there *where* its key says."""

    def __init__(self, where: str, what: Words) -> None:
        super().__init__(
            f"The rule file cannot be used: {where} {what.en}. Nothing was changed. "
            "Correct that line and read the file again.",
            f"规则文件不能用：{where} {what.zh}。什么都没有改动。请改好这一处再读一次。",
        )
        self.where = where
        self.what = what

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
        """Come through a pipe with its place."""
        return type(self), (self.where, self.what)


def complain(where: str, en: str, zh: str) -> NoReturn:
    """Raise the sentence that *where* in the rule file cannot be used.

    What a file from outside calls a key is shown without what nobody sees, and not at any length.
    """
    raise RuleFault(clean(where, _LONGEST_PLACE).text, Words(zh, en))


def shown(value: object) -> str:
    """Return a value of a file as a sentence may show it: short, without what nobody sees."""
    return clean(str(value), _LONGEST_VALUE).text


def read_table(toml: str) -> "Table":
    """Return the table of a whole file; what is no TOML raises the sentence that says where."""
    try:
        return Table(tomllib.loads(toml, parse_float=Decimal), "")
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        where = f"第 {line[1]} 行" if line else "末尾"
        raise GatehouseError(
            f"The rule file cannot be read: {error}. Nothing was changed. "
            "Correct that line and read the file again.",
            f"规则文件{where}读不懂。什么都没有改动。请改好那一行再读一次。",
        ) from error
    except ValueError as error:  # an integer of more digits than Python reads
        raise GatehouseError(
            "The rule file cannot be read: a number in it is far too long. Nothing was changed. "
            "Correct that number and read the file again.",
            "规则文件读不懂：里面有一个数字长得离谱。什么都没有改动。请改好那个数字再读一次。",
        ) from error


def is_set_code(text: str) -> bool:
    """Say whether *text* may be the id of a set that comes from outside or goes there."""
    return _CODE.fullmatch(text) is not None


class Table:
    """One table; every key must be asked for, so that a misspelt one is found by `finish`."""

    def __init__(self, values: Mapping[str, Any], where: str) -> None:
        self._values = values
        self._where = where
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def at(self, key: str) -> str:
        """Return how messages name *key* of this table."""
        return f"{self._where}.{key}" if self._where else key

    def finish(self) -> None:
        """Complain of the first key that nobody asked for."""
        for key in self._values:
            if key not in self._asked:
                complain(self.at(key), "is not known", "不认识")

    def text(self, key: str) -> str:
        """Return a text that must be there."""
        value = self._take(key)
        if not isinstance(value, str) or not value.strip():
            complain(self.at(key), "must be a text", "要写一段文字")
        return value

    def words(self, key: str, places: frozenset[str] = _NO_PLACES) -> Words:
        """Return a text in both languages; its `{places}` must be among *places*."""
        table = self.table(key)
        words = Words(table.text("zh"), table.text("en"))
        table.finish()
        for template in (words.zh, words.en):
            self._check_places(key, template, places)
        return words

    def optional_words(self, key: str, places: frozenset[str] = _NO_PLACES) -> Words | None:
        """Return a text in both languages, or None where the file is silent."""
        return self.words(key, places) if key in self else None

    def words_or_text(self, key: str) -> Words:
        """Return a text in both languages; one alone, as older files have it, is for both."""
        if not isinstance(self._values.get(key), str):
            return self.words(key)
        text = self.text(key)
        return Words(text, text)

    def texts(self) -> dict[str, str]:
        """Return everything that the table holds, which must be texts."""
        return {key: self.text(key) for key in self._values}

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        value = self._take(key, default)
        if not isinstance(value, bool):
            complain(self.at(key), "must be true or false", "只能写 true 或 false")
        return value

    def whole(self, key: str, low: int, high: int) -> int:
        """Return a whole number from *low* to *high*."""
        value = self._take(key)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            complain(
                self.at(key),
                f"must be a whole number from {low} to {high}",
                f"要写 {low} 到 {high} 的整数",
            )
        return value

    def optional_whole(self, key: str, low: int, high: int) -> int | None:
        """Return a whole number, or None where the file is silent."""
        return self.whole(key, low, high) if key in self else None

    def tenths(self, key: str, low: int = 0, high: int = _HOTTEST) -> int:
        """Return a temperature in tenths of a degree, from *low* to *high* of them.

        A second decimal is refused.
        """
        value = self._take(key)
        is_number = isinstance(value, (int, Decimal)) and not isinstance(value, bool)
        degrees = Decimal(value) if is_number else Decimal("NaN")
        # compared before it is multiplied: a number of a million digits overflows
        in_range = degrees.is_finite() and Decimal(low) / 10 <= degrees <= Decimal(high) / 10
        if not in_range or degrees * 10 % 1:
            span = f"{Decimal(low) / 10:.1f} - {Decimal(high) / 10:.1f}"
            complain(
                self.at(key),
                f"must be degrees with one decimal, {span}",
                f"要写带一位小数的度数，{span}",
            )
        return int(degrees * 10)

    def member(self, key: str, kind: type[Member], default: Member | None = None) -> Member:
        """Return a member of *kind* by its value."""
        return self.as_member(key, kind, self._take(key, default))

    def members(self, key: str, kind: type[Member]) -> tuple[Member, ...]:
        """Return the members of *kind* in a list, in its order."""
        return tuple(self.as_member(key, kind, value) for value in self.items(key))

    def as_member(self, key: str, kind: type[Member], value: object) -> Member:
        """Return the member of *kind* that *value*, found under *key*, names."""
        try:
            return kind(str(value))
        except ValueError:
            known = ", ".join(kind)
            named = shown(value)
            complain(
                self.at(key),
                f"must be one of {known}, not {named}",
                f"只能是 {known}，不能是 {named}",
            )

    def items(self, key: str) -> list[Any]:
        """Return a list."""
        value = self._take(key)
        if not isinstance(value, list):
            complain(self.at(key), "must be a list", "要写成列表")
        return value

    def moment(self, key: str) -> datetime:
        """Return a date or a time as a moment in UTC."""
        value = self._take(key)
        if not isinstance(value, date) or value.year not in _YEARS:
            complain(self.at(key), "must be a date, 2022-03-11", "要写日期，2022-03-11")
        if not isinstance(value, datetime):
            return midnight(value)
        local = value if value.tzinfo else value.replace(tzinfo=LOCAL_ZONE)
        return local.astimezone(UTC)

    def clock(self, key: str, value: object) -> time:
        """Return *value*, an item of the list *key*, as a time of day."""
        try:
            return time.fromisoformat(str(value))
        except ValueError:
            complain(self.at(key), 'must hold times, "00:00"', '要写时间，"00:00"')

    def table(self, key: str) -> "Table":
        """Return a table inside this one."""
        value = self._take(key)
        if not isinstance(value, dict):
            complain(self.at(key), "must be a table", "要写成表")
        return Table(value, self.at(key))

    def tables(self, key: str) -> Iterable["Table"]:
        """Return the tables of a list, named by their number from 1."""
        for number, value in enumerate(self.items(key), start=1):
            where = f"{self.at(key)}[{number}]"
            if not isinstance(value, dict):
                complain(where, "must be a table", "要写成表")
            yield Table(value, where)

    def _take(self, key: str, default: object = None) -> Any:
        self._asked.add(key)
        value = self._values.get(key, default)
        if value is None:
            complain(self.at(key), "is missing", "没有写")
        return value

    def _check_places(self, key: str, template: str, places: frozenset[str]) -> None:
        try:
            fields = [one for one in Formatter().parse(template) if one[1] is not None]
        except ValueError:
            complain(self.at(key), "has a brace that does not close", "的花括号没有配对")
        # a width beside the name would fill the memory with blanks
        if any(name not in places or spec or change for _, name, spec, change in fields):
            known = ", ".join(sorted(places)) or "-"
            complain(
                self.at(key), f"may only use these places: {known}", f"花括号里只能用：{known}"
            )
