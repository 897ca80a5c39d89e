# SPDX-License-Identifier: MIT
"""Invented zones behind the acts of their screen; what is ordered and released is kept."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from msgspec.structs import replace
from PySide6.QtCore import Qt

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Role
from gatehouse.domain.post import OperatorRow
from gatehouse.domain.zone import (
    OF_PEOPLE,
    Area,
    ExtensionOrder,
    PlaceRow,
    ReleaseOrder,
    Term,
    ZoneCounts,
    ZoneFilter,
    ZoneLevel,
    ZoneList,
    ZoneNotice,
    ZoneOrder,
    ZoneRow,
    ZonesRecorded,
)
from gatehouse.errors import GatehouseError
from gatehouse.reports.zone_notice import NoticePaper, compose_notice
from gatehouse.ui.zones.acts import ZoneActs
from gatehouse.ui.zones.page import ZonesPage
from tests.support.screens import AREAS, ENTER, Bench

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
TODAY = date(2022, 4, 15)
UNIT = Area(building="3", unit="2")
LEADER = OperatorRow(operator_id="leader-1", name="郑小满", roles=(Role.LEADER,))
_RIGHT, _DOWN = Qt.Key.Key_Right, Qt.Key.Key_Down
WANG = Area(household_id="flat-3-2-501", person_id="wang")


def a_zone(
    number: int = 1,
    level: ZoneLevel = ZoneLevel.LOCKDOWN,
    days: int | None = None,
    *,
    person: str = "",
    released: bool = False,
) -> ZoneRow:
    """Return a zone that has been in force since the eleventh."""
    term = Term(date(2022, 4, 11), days)
    return ZoneRow(
        zone_id=f"zone-{number}",
        level=level,
        place=f"{number}栋2单元",
        door=f"{number}-2",
        person=person,
        term=term,
        count=term.count_on(TODAY),
        sealed_at=NOW,
        document="样例防指〔2022〕3号",
        contact="周样例",
        telephone="0000-8001102",
        note="",
        released_at=NOW if released else None,
        release_document="样例防指〔2022〕9号" if released else "",
    )


def a_notice(row: ZoneRow) -> ZoneNotice:
    """Return what the notice of a zone says."""
    return ZoneNotice(
        row=row,
        compound="样例小区",
        community="样例街道样例社区",
        gate="北门",
        post_telephone="0000-8001101",
        made_at=NOW,
    )


@dataclass
class ZonesFake:
    """A post with *count* zones; it finds unit 3-2 and, for an isolation, 王*芬."""

    count: int = 3
    failure: GatehouseError | None = None
    orders: list[ZoneOrder] = field(default_factory=list)
    releases: list[ReleaseOrder] = field(default_factory=list)
    extensions: list[ExtensionOrder] = field(default_factory=list)
    asked: list[tuple[ZoneFilter, str]] = field(default_factory=list)
    rows: list[ZoneRow] = field(default_factory=list)
    approvers: tuple[OperatorRow, ...] = ()

    def __post_init__(self) -> None:
        levels = tuple(ZoneLevel)
        self.rows = [
            a_zone(
                number,
                levels[number % len(levels)],
                (None, 14, 3)[number % 3],
                person="欧阳*静" if number % len(levels) == 0 else "",
            )
            for number in range(1, self.count + 1)
        ]

    def acts(self) -> ZoneActs:
        """Return the acts of the screen."""
        return ZoneActs(
            zones=self._zones,
            places=self._places,
            notices=self._notices,
            approvers=lambda: self.approvers,
            seal=self._seal,
            extend=self._extend,
            release=self._release,
        )

    def _zones(self, which: ZoneFilter, text: str) -> ZoneList:
        self.asked.append((which, text))
        released = which is ZoneFilter.RELEASED
        rows = tuple(row for row in self.rows if row.in_force is not released and text in row.place)
        counts = ZoneCounts(in_force=len(self.rows), sealed=2, isolated=1, due=1, released=0)
        return ZoneList(rows=rows, counts=counts)

    def _places(self, level: ZoneLevel, text: str) -> tuple[PlaceRow, ...]:
        if level in OF_PEOPLE:
            rows = (PlaceRow(area=WANG, place="3-2-501", person="王*芬", households=0, people=1),)
            return rows if text == "wlf" else ()
        rows = (PlaceRow(area=UNIT, place="3栋2单元", person="", households=24, people=61),)
        return rows if text in {"3", "3-2"} else ()

    def _notices(self, zone_ids: tuple[str, ...]) -> tuple[NoticePaper, ...]:
        found = (row for row in self.rows if row.zone_id in zone_ids)
        return tuple(compose_notice(a_notice(row)) for row in found)

    def _seal(self, order: ZoneOrder) -> ZonesRecorded:
        if self.failure is not None:
            raise self.failure
        self.orders.append(order)
        row = a_zone(len(self.rows) + 1, order.level, order.days)
        if order.starts_at is not None:
            row = replace(row, sealed_at=order.starts_at, is_planned=True)
        self.rows.append(row)
        return self._recorded((row,), passes=2 if order.level is ZoneLevel.ISOLATION else 0)

    def _extend(self, order: ExtensionOrder) -> ZonesRecorded:
        self.extensions.append(order)
        for at, row in enumerate(self.rows):
            if row.zone_id == order.zone_id:
                term = Term(row.term.first_day, order.days)
                self.rows[at] = replace(
                    row, term=term, count=term.count_on(TODAY), days_document=order.document
                )
        rows = tuple(row for row in self.rows if row.zone_id == order.zone_id)
        return self._recorded(rows, passes=0)

    def _release(self, order: ReleaseOrder) -> ZonesRecorded:
        if self.failure is not None:
            raise self.failure
        self.releases.append(order)
        for at, row in enumerate(self.rows):
            if row.zone_id in order.zone_ids:
                told = {"released_at": NOW, "release_document": order.document}
                self.rows[at] = replace(row, **told)
        rows = tuple(row for row in self.rows if row.zone_id in order.zone_ids)
        return self._recorded(rows, passes=0)

    def _recorded(self, rows: tuple[ZoneRow, ...], passes: int) -> ZonesRecorded:
        ids = tuple(row.zone_id for row in rows)
        return ZonesRecorded(rows, passes, 1, Changes.of(Kind.ZONE, ids=ids))


def open_page(bench: Bench, fake: ZonesFake, area: str = "low") -> ZonesPage:
    """Show the screen with what *fake* answers."""
    page = ZonesPage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[area])
    page.start(fake.acts())
    bench.settle()
    page.setFocus()
    return page


def begin(bench: Bench, level: int, place: str) -> None:
    """Begin a form under the level that many keys to the right, and take a place."""
    bench.press(Qt.Key.Key_Insert)
    for _ in range(level):
        bench.press(_RIGHT)
    bench.press(ENTER)
    bench.type(place)
    bench.settle()
    bench.press(ENTER)


def walk(bench: Bench, page: ZonesPage, row: int = 0) -> None:
    """Go into the list, down to *row*."""
    page.bar.search.setFocus()
    bench.press(_DOWN)
    for _ in range(row):
        bench.press(_DOWN)
