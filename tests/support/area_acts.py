# SPDX-License-Identifier: MIT
"""Invented lists of risk areas behind the acts of the itinerary screen."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from gatehouse.domain.area_judging import AreaHit, AreaJudging, NoteJudging
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.itinerary_note import NoteJudged
from gatehouse.domain.risk_area import (
    AreaImport,
    AreaList,
    AreaListRow,
    GivenEdition,
    ListState,
    RiskArea,
)
from gatehouse.domain.risk_level import RiskLevel
from gatehouse.domain.roster import Problem
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError, Refused
from gatehouse.ui.itineraries.area_acts import AreaActs
from tests.support.risk_areas import an_area

LIST_DAY = date(2022, 4, 14)
JUDGED = AreaJudging(
    list_id="list-1",
    list_day=LIST_DAY,
    version="15时",
    rule_set_id="rules",
    hits=(
        AreaHit(
            name=Words("吉林省 长春市 绿园区", "Lvyuan District, Changchun, Jilin"),
            level=RiskLevel.HIGH,
            level_name=Words("高风险地区", "high-risk area"),
            days=DaySpan(date(2022, 4, 3), date(2022, 4, 5)),
            leg=0,
        ),
    ),
    level=RiskLevel.HIGH,
    asked=Words("先报社区，集中隔离 14 天", "report to the community first, 14 days of isolation"),
    report=True,
    since=date(2022, 4, 5),
    days=14,
)
AREAS = (
    an_area("220106", level="high", first_day=date(2022, 4, 3)),
    an_area("220103", "样例街道样例小区", level="medium"),
    an_area("310115", "北蔡镇", level="high", last_day=date(2022, 4, 20)),
)
PROBLEMS = (
    Problem(6, "E 风险等级", "中高风险", Words("看不出等级，没有收", "no level; not taken")),
)


@dataclass
class AreasFake:
    """A post with as many lists as told; *failure* is what reading a file in is answered with."""

    lists: int = 2
    areas: tuple[RiskArea, ...] = AREAS
    failure: GatehouseError | None = None
    read: list[tuple[Path, GivenEdition]] = field(default_factory=list)
    withdrawn: list[tuple[str, str]] = field(default_factory=list)
    judged: list[str] = field(default_factory=list)

    def acts(self) -> AreaActs:
        return AreaActs(
            lists=self._lists,
            listed=self._listed,
            plan=lambda file, given, _report: self._planned(file, given),
            read_in=lambda file, given, _report: self._read_in(file, given),
            save_problems=lambda _path, told, _report: len(told.rejected),
            withdraw=self._withdraw,
            judge_again=self._judge,
        )

    def _lists(self) -> tuple[AreaListRow, ...]:
        return tuple(
            AreaListRow(
                id=f"list-{number}",
                list_day=LIST_DAY.replace(day=14 - number),
                version="15时",
                source="全国中高风险地区.xlsx",
                counts={RiskLevel.HIGH: 2, RiskLevel.MEDIUM: 1, RiskLevel.LOW: 0},
                state=ListState.STANDS if number < 2 else ListState.REPLACED,
                imported_at=datetime(2022, 4, 14, 8, tzinfo=UTC),
                operator="周岚",
                holds=number == 0,
            )
            for number in range(self.lists)
        )

    def _listed(self, list_id: str) -> AreaList:
        return AreaList(id=list_id, list_day=LIST_DAY, version="15时", areas=self.areas)

    def _planned(self, file: Path, given: GivenEdition) -> AreaImport:
        if self.failure is not None and given.list_day is None:
            raise self.failure
        return AreaImport(
            file_name=file.name,
            list_day=given.list_day or LIST_DAY,
            version=given.version or "15时",
            counts={RiskLevel.HIGH: 2, RiskLevel.MEDIUM: 1, RiskLevel.LOW: 0},
            new=True,
            replaces=False,
            rejected=PROBLEMS,
            changes=Changes.of(Kind.RISK_AREA),
        )

    def _read_in(self, file: Path, given: GivenEdition) -> AreaImport:
        self.read.append((file, given))
        self.lists += 1
        return self._planned(file, given)

    def _withdraw(self, list_id: str, why: str) -> Changes:
        self.withdrawn.append((list_id, why))
        return Changes.of(Kind.RISK_AREA, ids=(list_id,))

    def _judge(self, note_id: str) -> NoteJudged:
        self.judged.append(note_id)
        raise Refused("The note was judged by the newest list already.", "已经按最新的名单判过了。")


def judging(version: str = "15时", operator: str = "周岚") -> NoteJudging:
    """Return what a list of that version said of a note."""
    areas = AreaJudging(
        list_id=f"list {version}",
        list_day=JUDGED.list_day,
        version=version,
        rule_set_id=JUDGED.rule_set_id,
        hits=JUDGED.hits,
        level=JUDGED.level,
        asked=JUDGED.asked,
        report=JUDGED.report,
        since=JUDGED.since,
        days=JUDGED.days,
    )
    return NoteJudging(
        judged_at=datetime(2022, 4, 15, 1, tzinfo=UTC), operator=operator, areas=areas
    )
