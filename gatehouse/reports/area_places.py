# SPDX-License-Identifier: MIT
"""Places as lists of risk areas write them, told by their GB/T 2260 codes where that is sure.

Names of divisions come in columns of their own, in one text, or short (吉林, 浦东). What no name
says any more is text beside the code.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from msgspec import Struct

from gatehouse.domain.division import Division, DivisionList
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.itinerary import Place

_CODE = 6
_CODES = (6, 9, 12)
"""How long codes are: of a district, a street, a neighbourhood."""
_NO_NAME = frozenset(
    {"市辖区", "县", "省直辖县级行政单位", "省直辖县", "-", "—", "/", "无", "全域"}
)
_KEPT = 4096


class Named(Struct, frozen=True):
    """A place that was read; *left* are names of divisions that the list of codes does not know."""

    place: Place
    left: tuple[str, ...] = ()


class PlaceReader:
    """Finds codes among *divisions* as they were *on* a day; what it found it remembers."""

    def __init__(self, divisions: DivisionList, on: date) -> None:
        self._divisions = divisions
        self._on = on
        self._by_names = lru_cache(_KEPT)(self._found_by_names)

    def by_code(self, code: str) -> str:
        """Return the code of the district that *code* is or lies in; empty where it is none."""
        digits = compact(code)
        if digits.isdecimal() and len(digits) in _CODES:
            digits = digits[:_CODE]
        known = self._divisions.division(digits.upper(), self._on)
        return known.code if known else ""

    def read(self, code: str, names: Iterable[str], text: str) -> Named:
        """Return the place of a line: by its *code*, its *names*, or what its *text* begins with.

        The names go from the widest to the narrowest; empty ones say nothing.
        """
        told = tuple(name for name in map(compact, names) if name and name not in _NO_NAME)
        found, left = (code, ()) if code else self._by_names(told)
        rest = compact(text)
        if not found or not told:
            found, rest = self._after_names(found, rest)
        beside = "".join((*left, rest)) if rest not in _NO_NAME else "".join(left)
        return Named(self._divisions.place(found, self._on, beside), left)

    def _found_by_names(self, names: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        """Return the narrowest code that *names* lead to, and the names that led nowhere."""
        code, left = "", []
        for name in names:
            step = self._step(code, name)
            if step is None:
                left.append(name)
            else:
                code = step.code
        return code, tuple(left)

    def _step(self, code: str, name: str) -> Division | None:
        """Return what *name* is within *code*; a name that says the same again stays there."""
        here = self._divisions.division(code, self._on) if code else None
        if here is not None and _is_called(here, name):
            return here
        for one in self._inside(code):
            if _is_called(one, name):
                return one
        return self._deeper(code, name) if code else None

    def _deeper(self, code: str, name: str) -> Division | None:
        """Return a district of a province whose city was not told, if there is just one."""
        found = [
            one
            for city in self._divisions.children(code, self._on)
            for one in self._divisions.children(city.code, self._on)
            if _is_called(one, name)
        ]
        return found[0] if len(found) == 1 else None

    def _inside(self, code: str) -> tuple[Division, ...]:
        if code:
            return self._divisions.children(code, self._on)
        return (*self._divisions.provinces(self._on), *self._divisions.countries())

    def _after_names(self, code: str, text: str) -> tuple[str, str]:
        """Follow the names that *text* begins with; return the code and what is left of it."""
        while text:
            found = [
                (one, name)
                for one in self._inside(code)
                for name in (one.name.zh, one.stem)
                if text.startswith(name)
            ]
            if not found:
                break
            step, name = max(found, key=lambda pair: len(pair[1]))
            code, text = step.code, text[len(name) :]
        return code, text


def _is_called(division: Division, name: str) -> bool:
    return name in {division.name.zh, division.stem}
