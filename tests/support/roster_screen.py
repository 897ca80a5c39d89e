# SPDX-License-Identifier: MIT
"""An invented roster behind the acts of its screen; imports report progress as told."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.entry import Direction, Outcome, RecentEntry, SubjectClass
from gatehouse.domain.household import Building, HouseholdRow, HouseholdView
from gatehouse.domain.person import Candidate, Found, HouseholdMember, PersonCard, Presence
from gatehouse.domain.post import OperatorRow
from gatehouse.domain.roster import ImportCounts, ImportReport, ListedChange, Problem
from gatehouse.domain.roster_layout import (
    FIELD_WORDS,
    Field,
    FirstRow,
    Ground,
    Layouts,
    SeenColumn,
    SeenLayout,
    Survey,
    is_enough,
)
from gatehouse.domain.roster_plan import Coverage, RosterChange
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError
from gatehouse.ui.roster.acts import Report, RosterActs
from gatehouse.ui.roster.page import RosterPage
from tests.support.look_back_screen import LookBackFake
from tests.support.records_screen import RecordsFake
from tests.support.screens import AREAS, Bench
from tests.support.tags_screen import TagsFake

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
LEADER = OperatorRow(operator_id="o1", name="周岚", roles=("leader", "administrator"))
NAMES = ("林*枫", "陈*", "林*晓", "王*兰", "欧阳*明", "张*", "李*华")
PROBLEMS = (
    Problem(
        23,
        "G 身份证号码",
        "2.20199E+17",
        Words(
            "被 Excel 改成了数字，末几位已丢；见到证件时补正",
            "Excel made a number of it and its last digits are lost; correct it from the card",
        ),
    ),
    Problem(
        57,
        "H 联系电话",
        "０１０－８００１１０１",
        Words(
            "是固定电话，不是手机号，照样收下", "a landline, not a mobile number; taken as it is"
        ),
    ),
    Problem(
        301,
        "G 身份证号码",
        "220199199002301234",
        Words(
            "里面的出生日期不存在，照样收下",
            "holds a birth date that does not exist; taken as it is",
        ),
    ),
)
COLUMNS = (
    ("A 序号", ("1", "2", "3"), Field.NUMBER, Ground.HEADING),
    ("B 楼栋", ("1栋", "2栋"), Field.BUILDING, Ground.HEADING),
    ("C 单元", ("1单元", "2单元"), Field.UNIT, Ground.HEADING),
    ("D 房号", ("101", "102", "201"), Field.ROOM, Ground.HEADING),
    ("E 住户姓名", ("林*枫", "陈*", "欧阳*明"), Field.NAME, Ground.HEADING),
    ("F 号码", ("220199********0417",), Field.PAPER, Ground.CONTENT),
    ("G 联系方式（必填）", ("138****2217", "139****0000"), Field.PHONE, Ground.HEADING),
    ("H 备注1", ("低保、独居", "女儿常来"), None, Ground.NOTHING),
    ("I 籍贯", ("长春",), None, Ground.FORBIDDEN),
    ("J 车牌号", ("吉A***45",), Field.PLATE, Ground.HEADING),
)
LAYOUT = SeenLayout(
    signature="a",
    sheets=("全部",),
    rows=1394,
    columns=tuple(
        SeenColumn(
            place=place, label=label, values=values, field=field, ground=ground, hidden=place == 9
        )
        for place, (label, values, field, ground) in enumerate(COLUMNS)
    ),
)
OTHER_LAYOUT = SeenLayout(
    signature="b",
    sheets=("租户", "租户（二期）", "商铺"),
    rows=177,
    columns=LAYOUT.columns[1:5],
)
FIRST_ROWS = (
    *(
        FirstRow(
            row=row,
            door="3-2-501",
            name=name,
            relation="户主",
            phone="138****2217",
            paper="220199********0417",
        )
        for row, name in enumerate(NAMES, 4)
    ),
    FirstRow(
        row=11,
        door="",
        name="罗*",
        relation="",
        phone="",
        paper="",
        trouble=Words("没有楼栋房号，没有收", "no flat; not taken"),
    ),
)
GONE_BY = {Coverage.PEOPLE: 0, Coverage.BUILDINGS: 2, Coverage.COMPOUND: 47}
LISTED = (
    ListedChange(
        change=RosterChange.GONE,
        door="3-2-501",
        shown_name="陈*",
        covered_by=Coverage.BUILDINGS,
    ),
    ListedChange(
        change=RosterChange.GONE,
        door="9-1-101",
        shown_name="赵*",
        covered_by=Coverage.COMPOUND,
    ),
    ListedChange(
        change=RosterChange.CHANGED,
        door="2期12-3-1802",
        shown_name="欧阳*明",
        what=(FIELD_WORDS[Field.PHONE], FIELD_WORDS[Field.NOTE]),
    ),
    ListedChange(change=RosterChange.ADDED, door="3-2-502", shown_name="林*枫"),
)
REJECTED = (Problem(1396, "A 序号", "合计", Words("没有姓名，没有收", "no name; not taken")),)


VISITOR = "zxa"
"""What finds somebody who does not live where they are found."""


def a_visitor(matched: str) -> Candidate:
    """Return a visitor of 3-2-501, whom the roster does not have."""
    return Candidate(
        person_id="3-2-501/9",
        household_id="3-2-501",
        shown_name=NAMES[9 % len(NAMES)],
        door="3-2-501",
        room="501",
        phone="137****0009",
        subject_class=SubjectClass.VISITOR,
        presence=Presence.INSIDE,
        since=NOW,
        matched=matched,
        hint=Words("", ""),
    )


@dataclass
class RosterFake:
    """A roster of *blocks* buildings; every flat has the same people."""

    blocks: int = 9
    members: int = 4
    failure: GatehouseError | None = None
    problems: tuple[Problem, ...] = PROBLEMS
    rejected: tuple[Problem, ...] = REJECTED
    layouts: tuple[SeenLayout, ...] = (LAYOUT,)
    gone_by: Mapping[Coverage, int] = field(default_factory=lambda: GONE_BY)
    imported: list[Path] = field(default_factory=list)
    planned: list[Layouts] = field(default_factory=list)
    covered: list[Coverage] = field(default_factory=list)
    saved: list[Path] = field(default_factory=list)
    revealed: list[tuple[str, ...]] = field(default_factory=list)
    reveal_failure: GatehouseError | None = None
    hold: threading.Event = field(default_factory=threading.Event)
    holds: bool = False
    records: RecordsFake = field(default_factory=RecordsFake)
    tags: TagsFake = field(default_factory=TagsFake)
    meetings: LookBackFake = field(default_factory=LookBackFake)

    def acts(self) -> RosterActs:
        return RosterActs(
            buildings=self._buildings,
            households=self._households,
            household=self._household,
            person=self._person,
            history=self._history,
            find=self._find,
            leaders=lambda: (LEADER,),
            survey=self._survey,
            first_rows=self._first_rows,
            plan_import=self._plan,
            import_roster=self._import,
            save_problems=self._save,
            reveal=self._reveal,
            records=self.records.acts(),
            tags=self.tags.acts(),
            meetings=self.meetings.acts(),
        )

    def _buildings(self) -> tuple[Building, ...]:
        return tuple(
            Building(name=str(n), households=70 + n, people=140 + n, outside=n)
            for n in range(1, self.blocks + 1)
        )

    def _households(self, building: str) -> tuple[HouseholdRow, ...]:
        return tuple(
            HouseholdRow(
                household_id=f"{building}-{unit}-{floor}0{room}",
                door=f"{building}-{unit}-{floor}0{room}",
                building=building,
                unit_room=f"{unit}-{floor}0{room}",
                people=self.members,
                outside=(floor + room) % 3,
            )
            for unit in (1, 2)
            for floor in range(1, 7)
            for room in (1, 2)
        )

    def _household(self, household_id: str) -> HouseholdView:
        building, unit, room = household_id.split("-")
        relations = ("户主", "配偶", "子", "母")
        return HouseholdView(
            household_id=household_id,
            door=household_id,
            long_door=f"{building}栋{unit}单元{room}",
            members=tuple(
                HouseholdMember(
                    person_id=f"{household_id}/{n}",
                    shown_name=NAMES[n % len(NAMES)],
                    relation=relations[n % 4],
                    age=(42, 40, 10, 78)[n % 4],
                    phone="" if n == 2 else f"138****22{n:02}",
                    presence=Presence.OUTSIDE if n % 2 else Presence.INSIDE,
                    since=NOW - timedelta(hours=1, days=n // 3),
                    subject_class=SubjectClass.RESIDENT,
                )
                for n in range(self.members)
            ),
        )

    def _person(self, person_id: str) -> PersonCard:
        household_id, _, number = person_id.partition("/")
        return PersonCard(
            person_id=person_id,
            household_id=household_id,
            shown_name=NAMES[int(number) % len(NAMES)],
            door=household_id,
            relation="户主",
            sex="male",
            age=42,
            paper_kind="resident_id",
            paper_number="220199********0417",
            phone="138****2217",
            plates=("样A·8**21",),
            tags=("lives_alone", "ill"),
            note="",
            subject_class=SubjectClass.RESIDENT,
            presence=Presence.INSIDE,
            since=None,
            living=True,
        )

    def _history(self, _person_id: str) -> tuple[RecentEntry, ...]:
        return tuple(
            RecentEntry(
                id=str(n),
                happened_at=NOW - timedelta(hours=7 * n),
                direction=Direction.OUT if n % 2 else Direction.IN,
                shown_name="林*枫",
                door="3-2-501",
                temperature=365 + n if n != 3 else None,
                outcome=(Outcome.ADMITTED, Outcome.ADMITTED, Outcome.TURNED_AWAY)[n % 3],
                overridden=False,
                corrects=False,
            )
            for n in range(6)
        )

    def _find(self, text: str) -> Found:
        if text == "zzz":
            return Found(text=text, candidates=())
        if text == VISITOR:
            return Found(text=text, candidates=(a_visitor(text),))
        return Found(
            text=text,
            candidates=tuple(
                Candidate(
                    person_id=f"3-2-501/{n}",
                    household_id="3-2-501",
                    shown_name=NAMES[n],
                    door="3-2-501",
                    room="501",
                    phone=f"138****22{n:02}",
                    subject_class=SubjectClass.RESIDENT,
                    presence=Presence.OUTSIDE if n % 2 else Presence.INSIDE,
                    since=NOW,
                    matched=text,
                    hint=Words("男，四十多岁", "male, in his forties"),
                )
                for n in range(4)
            ),
            more=True,
        )

    def _survey(self, file: Path, report: Report) -> Survey:
        report(0, 0)
        if self.failure is not None:
            raise self.failure
        return Survey(file_name=file.name, sha256="0" * 64, layouts=self.layouts)

    def _first_rows(
        self, _file: Path, layouts: Layouts, signature: str, _report: Report
    ) -> tuple[FirstRow, ...]:
        return FIRST_ROWS if is_enough(layouts[signature]) else ()

    def _plan(self, _file: Path, layouts: Layouts, report: Report) -> ImportReport:
        self.planned.append(layouts)
        return self._report(report)

    def _import(
        self, file: Path, _layouts: Layouts, coverage: Coverage, report: Report
    ) -> ImportReport:
        answer = self._report(report).under(coverage)
        self.imported.append(file)
        self.covered.append(coverage)
        self.blocks = 9
        return answer

    def _save(self, path: Path, report: ImportReport, _report: Report) -> int:
        self.saved.append(path)
        return len(report.warnings) + len(report.rejected)

    def _report(self, report: Report) -> ImportReport:
        report(0, 1394)
        if self.holds:
            self.hold.wait(10)
        report(697, 1394)
        if self.failure is not None:
            raise self.failure
        report(1394, 1394)
        return ImportReport(
            counts=ImportCounts(
                people=1394, households=560, new=1371, changed=23, gone=2, staying=45
            ),
            file_name="花名册-样例.xlsx",
            coverage=Coverage.BUILDINGS,
            gone_by=self.gone_by,
            listed=LISTED,
            warnings=self.problems,
            rejected=self.rejected,
            dropped=("籍贯", "血型") if self.problems else (),
            changes=Changes.of(Kind.PERSON, Kind.HOUSEHOLD),
        )

    def _reveal(self, *asked: str) -> str:
        if self.reveal_failure is not None:
            raise self.reveal_failure
        self.revealed.append(asked)
        return {"phone": "13800002217", "paper_number": "220199198004170417"}.get(asked[1], "林枫")


def open_page(bench: Bench, fake: RosterFake, size: str = "low") -> RosterPage:
    """Open the roster's page in one of the four sizes."""
    page = RosterPage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[size])
    page.start(fake.acts())
    page.setFocus()
    bench.settle()
    return page
