# SPDX-License-Identifier: MIT
"""Cells of a list of risk areas: levels and days, as lists word them."""

import re
from datetime import date, datetime, timedelta

from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.risk_level import RiskLevel
from gatehouse.reports.opened_workbook import CellValue

_EPOCH = date(1899, 12, 30)
_SERIALS = range(36_526, 73_051)
"""The days of this century as a spreadsheet counts them."""
_LEVELS = {"高": RiskLevel.HIGH, "中": RiskLevel.MEDIUM, "低": RiskLevel.LOW}
_LEVEL = re.compile(r"(?P<level>[高中低])风险(?:地?区|区域|等级)?")
_SEVERAL = re.compile(r"[高中低][、,/和及]?[高中低]风险")
_SHORT = re.compile(r"[高中低](?:级|等)?")
_ENGLISH = {"HIGH": RiskLevel.HIGH, "MEDIUM": RiskLevel.MEDIUM, "LOW": RiskLevel.LOW}
_DAY = re.compile(
    r"(?P<year>20\d\d)(?P<gap>[-/.年]?)(?P<month>\d{1,2})(?:(?P=gap)|月)(?P<day>\d{1,2})日?"
)
_EIGHT = re.compile(r"20\d{6}")
_HOUR = re.compile(r"(\d{1,2})[时点](?!间)|\b(\d{1,2}):\d\d")
_VERSION = re.compile(r"(第\d+[版期批])|版本[:：]?([\w.\-]+)")


def level_of(cell: CellValue) -> RiskLevel | None:
    """Return the level that a cell says, if it says just one: 高, 中风险, 低风险区, high."""
    text = compact(str(cell)).upper()
    if text in _ENGLISH:
        return _ENGLISH[text]
    if _SHORT.fullmatch(text):
        return _LEVELS[text[0]]
    named = level_in(text)
    return named if named is not None and _LEVEL.fullmatch(text) else None


def level_in(text: str) -> RiskLevel | None:
    """Return the level that a title or a group speaks of, if it is one alone."""
    plain = compact(text)
    if _SEVERAL.search(plain):
        return None
    named = {found["level"] for found in _LEVEL.finditer(plain)}
    return _LEVELS[named.pop()] if len(named) == 1 else None


def day_of(cell: CellValue) -> date | None:
    """Return the day that a cell says, as a date, a serial number or a text."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, float):
        return _by_serial(cell)
    return day_in(cell) if isinstance(cell, str) else None


def day_in(text: str) -> date | None:
    """Return the first day that stands in a text: 2022年4月14日, 2022-04-14, 20220414."""
    plain = compact(text)
    found = _DAY.search(plain)
    if found is not None:
        return _made(found["year"], found["month"], found["day"])
    eight = _EIGHT.search(plain)
    return _made(eight[0][:4], eight[0][4:6], eight[0][6:]) if eight else None


def version_in(text: str) -> str:
    """Return how a title tells one list of a day from another: 第12版, 15时."""
    plain = compact(text)
    named = _VERSION.search(plain)
    if named is not None:
        return named[1] or named[2]
    hour = _HOUR.search(plain)
    return f"{hour[1] or hour[2]}时" if hour else ""


def _by_serial(number: float) -> date | None:
    if int(number) in _SERIALS:
        return _EPOCH + timedelta(days=int(number))
    return day_in(f"{number:.0f}")


def _made(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
