# SPDX-License-Identifier: MIT
"""Lists of risk areas to judge notes by."""

from datetime import date
from typing import Any

from gatehouse.domain.area_judging import AreaBasis
from gatehouse.domain.risk_area import AreaFile, AreaImport, AreaList, RiskArea
from gatehouse.domain.risk_level import LevelTerms, RiskLevel, RiskTerms
from gatehouse.domain.words import Words
from gatehouse.services.divisions import divisions
from gatehouse.services.risk_area import import_areas
from tests.support.post import PostInUse

LIST_DAY = date(2022, 4, 14)
TERMS = RiskTerms(
    levels={
        RiskLevel.HIGH: LevelTerms(
            name=Words("高风险地区", "high-risk area"), report=True, central_days=14, tests=(1, 7)
        ),
        RiskLevel.MEDIUM: LevelTerms(
            name=Words("中风险地区", "medium-risk area"), report=True, monitoring_days=7
        ),
        RiskLevel.LOW: LevelTerms(name=Words("低风险地区", "low-risk area")),
    }
)


def an_area(code: str, text: str = "", level: str = "high", **days: Any) -> RiskArea:
    """Return an area by its code, its text, or both."""
    place = divisions().place(code, LIST_DAY, text)
    return RiskArea(place=place, level=RiskLevel(level), **days)


def a_list(*areas: RiskArea, list_id: str = "list", version: str = "15时") -> AreaList:
    """Return a list of *areas*."""
    return AreaList(id=list_id, list_day=LIST_DAY, version=version, areas=areas)


def a_basis(*areas: RiskArea, terms: RiskTerms = TERMS) -> AreaBasis:
    """Return what notes are judged by: a list of *areas* and the terms of some rules."""
    return AreaBasis(terms=terms, areas=a_list(*areas), rule_set_id="rules")


def a_file(*areas: RiskArea, day: date = LIST_DAY, version: str = "15时") -> AreaFile:
    """Return what a file of *areas* holds."""
    return AreaFile(
        file_name="风险区.xlsx", sha256="00" * 32, list_day=day, version=version, areas=areas
    )


def read_in(post: PostInUse, *areas: RiskArea, **said: Any) -> AreaImport:
    """Read a list of *areas* in."""
    return import_areas(post.store, post.duty, a_file(*areas, **said))
