# SPDX-License-Identifier: MIT
"""Invented rows for every sheet of the daily workbook."""

from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace

from gatehouse.domain.contact import ContactResult, ContactRow, ContactWay
from gatehouse.domain.entry import Direction, Flow, Outcome, SubjectClass
from gatehouse.domain.gate_pass import PassChange, PassChangeRow, PassClass, PassRow, PassState
from gatehouse.domain.handover import HandoverRow, OwnCount
from gatehouse.domain.head_count import CountRow
from gatehouse.domain.identity.plates import PlateKind
from gatehouse.domain.isolation_point import PointSums, RoomSums
from gatehouse.domain.itinerary import EvidenceKind, ItineraryLegRow, NoteConclusion, Transport
from gatehouse.domain.register import CorrectionRow, RegisterSheet, SheetRows, VisitorRow
from gatehouse.domain.returning import Answer, ReturneeRow, Returning, TenFact
from gatehouse.domain.shift import ShiftCounts
from gatehouse.domain.vehicle import PlateColour
from gatehouse.domain.vehicle_kind import VehicleKind
from gatehouse.domain.vehicle_row import VehicleRow
from gatehouse.domain.zone import Term, ZoneLevel, ZoneRow
from tests.support.observation_screen import observed_row
from tests.support.upkeep_rows import (
    disinfection_line,
    errand_line,
    incident_line,
    notice_line,
    patrol_line,
    served_row,
    supply_line,
    task_line,
)
from tests.support.workbooks import FINGERPRINT, MORNING, busy_rows, register_row

_TRANSPORTS = tuple(Transport)
_HOUR = timedelta(hours=1)


def every_sheet(people: int) -> dict[RegisterSheet, SheetRows]:
    """Return a register with that many people, and something on every other sheet."""
    some = people // 10
    rows: dict[RegisterSheet, list[Any]] = {
        RegisterSheet.ENTRIES: list(busy_rows(people)),
        RegisterSheet.VISITORS: [visitor_row(number) for number in range(1, some + 1)],
        RegisterSheet.ITINERARIES: [leg_row(number) for number in range(1, some + 1)],
        RegisterSheet.VEHICLES: [vehicle_row(number) for number in range(1, some + 1)],
        RegisterSheet.PASSES: [pass_row(number) for number in range(1, some + 1)],
        RegisterSheet.ZONES: [a_zone_row(number) for number in range(1, some + 1)],
        RegisterSheet.ERRANDS: [errand_line(number) for number in range(1, some + 1)],
        RegisterSheet.INCIDENTS: [incident_line(number) for number in range(1, some + 1)],
        RegisterSheet.DISINFECTIONS: [disinfection_line(number) for number in range(1, some + 1)],
        RegisterSheet.HANDOVERS: [handover_row(number) for number in range(1, min(some, 3) + 1)],
        RegisterSheet.CORRECTIONS: [correction_row(number) for number in range(1, some + 1)],
        RegisterSheet.CONTACTS: [contact_row(number) for number in range(1, some + 1)],
        RegisterSheet.SERVICES: [served_row(number) for number in range(1, some + 1)],
        RegisterSheet.ISOLATION_POINT: [point_sums(floor) for floor in ("3", "4", "")],
        RegisterSheet.COUNTS: [count_row(number) for number in range(1, min(some, 24) + 1)],
        RegisterSheet.TASKS: [task_line(number) for number in range(1, some + 1)],
        RegisterSheet.OBSERVATION: [observed_row(number) for number in range(1, some + 1)],
        RegisterSheet.NOTICES: [notice_line(number) for number in range(1, min(some, 3) + 1)],
        RegisterSheet.SUPPLIES: [supply_line(number) for number in range(1, some + 1)],
        RegisterSheet.PATROLS: [patrol_line(number) for number in range(1, some + 1)],
        RegisterSheet.RETURNEES: [returnee_row(number) for number in range(1, some + 1)],
    }
    whole = {sheet: SheetRows(len(found), found) for sheet, found in rows.items()}
    return {**whole, RegisterSheet.PASSES: replace(whole[RegisterSheet.PASSES], holding=12)}


def count_row(number: int) -> CountRow:
    """Return the residents whom somebody counted in within an hour."""
    return CountRow(
        number=number,
        hour=MORNING,
        gate="北门",
        direction=Direction.IN,
        subject_class=SubjectClass.RESIDENT,
        people=number,
        presses=number,
        plate="",
        operator="周岚",
    )


def point_sums(floor: str) -> PointSums:
    """Return the sums of a floor of the isolation point, or of the whole."""
    return PointSums(
        day=MORNING.date(),
        floor=floor,
        before=16,
        arrived=70,
        left=16,
        after=70,
        rooms=RoomSums(empty=4, occupied=70, to_disinfect=16),
        disinfected=0,
    )


def visitor_row(number: int) -> VisitorRow:
    """Return a visitor who came in the morning and left, or who is still inside."""
    entry = register_row(
        number,
        subject_class=SubjectClass.VISITOR,
        direction=Direction.IN,
        where="长春市朝阳区样例路",
        itinerary="无风险地区",
        pass_number=f"{100000000 + number}",
        note="车牌：吉A***45",
    )
    inside = number % 3 == 0
    return VisitorRow(
        entry=entry,
        company="样例物流有限公司" if number % 2 else "",
        host="欧阳**户",
        consent="电话同意",
        left_at=None if inside else entry.happened_at + _HOUR,
        inside=inside,
        unnamed=False,
        declared=number % 2 == 0,
    )


def leg_row(number: int) -> ItineraryLegRow:
    """Return a leg of somebody who came from elsewhere."""
    return ItineraryLegRow(
        number=number,
        name="欧阳**",
        paper_kind="resident_id",
        paper_number="220199********159X",
        leg=number % 4 + 1,
        first_day=date(2022, 4, 1),
        last_day=date(2022, 4, 3),
        province="新疆维吾尔自治区",
        city="克孜勒苏柯尔克孜自治州",
        district="积石山保安族东乡族撒拉族自治县",
        place="样例路 12 号样例宾馆；304 房间",
        transport=_TRANSPORTS[number % len(_TRANSPORTS)],
        journey_number="D1303",
        evidence=(EvidenceKind.TRAVEL_CARD, EvidenceKind.TICKET),
        conclusion=NoteConclusion.ISSUED,
        verified_by="周样例",
        risk="高风险地区：吉林省 长春市 绿园区（4月1–3日），2022年4月14日名单；复判：未涉及",
        asked="先报社区，集中隔离 14 天，第 1、4、7、14 天核酸，自4月3日起算",
    )


def returnee_row(number: int) -> ReturneeRow:
    """Return somebody who came back and told all but one of the ten facts."""
    return ReturneeRow(
        number=number,
        name="林**",
        paper_number="220199********0114",
        phone="138****1234",
        door="3-2-501",
        returned_on=date(2022, 4, 10),
        origin="安徽省 阜阳市*",
        journey="火车 G9901",
        told=Returning(met_cases=Answer.NO, unwell=Answer.NO, measures="核酸阴性"),
        along=2,
        unclear=(TenFact.HOUSEHOLD,),
        operator="周岚",
    )


def vehicle_row(number: int) -> VehicleRow:
    """Return a vehicle with people in it."""
    return VehicleRow(
        number=number,
        happened_at=MORNING + number * timedelta(minutes=1),
        direction=Direction.IN if number % 2 else Direction.OUT,
        plate="吉A***45",
        plate_kind=PlateKind.ORDINARY,
        colour=PlateColour.BLUE,
        driver="欧阳**",
        phone="138****5678",
        occupants=number % 5,
        origin="长春市朝阳区",
        destination="3-2-501",
        company="样例物流有限公司",
        goods="蔬菜 300 公斤",
        temperature=365,
        readings=(364, 366, 367)[: number % 4],
        retests=(),
        outcome=Outcome.ADMITTED,
        missed=number % 7 == 0,
        kind=VehicleKind.GOODS,
        own={},
        names=("王*", ""),
        leave_by=MORNING + timedelta(hours=2),
        back_filled=False,
    )


def pass_row(number: int) -> PassChangeRow:
    """Return a pass that was issued; every fifth was made void."""
    void = number % 5 == 0
    return PassChangeRow(
        number=number,
        happened_at=MORNING + number * timedelta(minutes=1),
        change=PassChange.VOIDED if void else PassChange.ISSUED,
        reason="本人说遗失了，已重新办一张临时证" if void else "",
        gate_pass=_gate_pass(number, void=void),
    )


def _gate_pass(number: int, *, void: bool) -> PassRow:
    return PassRow(
        pass_id=f"pass-{number}",
        number=f"{481620900 + number}",
        short_number=f"{900 + number:04}",
        pass_class=PassClass.RESIDENT_TEMPORARY if number % 2 else PassClass.VISITOR_DAY,
        holder="欧阳**",
        door="3-2-501",
        issued_at=MORNING,
        valid_from=MORNING,
        valid_to=MORNING + timedelta(days=30, hours=17, minutes=30),
        state=PassState.VOID if void else PassState.VALID,
        since=MORNING,
        reason="本人说遗失了，已重新办一张临时证" if void else "",
    )


def a_zone_row(number: int) -> ZoneRow:
    """Return a sealed unit, or somebody isolated; every fifth is released."""
    released = number % 5 == 0
    term = Term(date(2022, 4, 5), 14 if number % 2 else None)
    return ZoneRow(
        zone_id=f"zone-{number}",
        level=tuple(ZoneLevel)[number % len(ZoneLevel)],
        place=f"{number}栋2单元501",
        door=f"{number}-2-501",
        person="欧阳**" if number % len(ZoneLevel) == 0 else "",
        term=term,
        count=term.count_on(date(2022, 4, 15)),
        sealed_at=MORNING,
        document="样例防指〔2022〕3号",
        contact="周样例",
        telephone="0000-8001102",
        note="门磁已装，每天上门两次",
        released_at=MORNING + _HOUR if released else None,
        release_document="样例防指〔2022〕9号" if released else "",
    )


def handover_row(number: int) -> HandoverRow:
    """Return a signed handover."""
    counts = ShiftCounts(
        entries=Flow(412, 398),
        admitted=Flow(400, 390),
        by_class={SubjectClass.RESIDENT: Flow(412, 398)},
        turned_away=3,
        reported=1,
        fever=1,
        overridden=2,
        corrections=4,
        back_filled=0,
        vehicles=Flow(24, 22),
        passes_issued=5,
        itineraries=2,
    )
    return HandoverRow(
        handover_id=f"handover-{number}",
        gate="北门",
        opened_at=MORNING + (number - 1) * 5 * _HOUR,
        signed_at=MORNING + number * 5 * _HOUR,
        outgoing="周样例",
        incoming="吴样例",
        counts=counts,
        visitors_inside=3,
        vehicles_inside=2,
        residents_out=118,
        own=OwnCount(visitors=2, vehicles=2),
        open_items=1,
        explanation="一位访客从南门离开，南门值班人员已电话确认",
        notes="额温枪 2 号电池快没电了，备用在抽屉里",
        fingerprint=FINGERPRINT,
    )


def correction_row(number: int) -> CorrectionRow:
    """Return a correction of a reading and of what was done."""
    return CorrectionRow(
        number=number,
        happened_at=MORNING + number * timedelta(minutes=1),
        gate="北门",
        direction=Direction.OUT,
        name="欧阳**",
        door="3-2-501",
        was="体温：空；健康码：空；处置：放行",
        now="体温：36.5；健康码：绿；处置：放行",
        reason="补登体温和健康码",
        operator="周样例",
        corrected_at=MORNING + number * timedelta(minutes=9),
    )


def contact_row(number: int) -> ContactRow:
    """Return somebody who was reached, or every third time was not."""
    return ContactRow(
        contact_id=f"contact-{number}",
        at=MORNING + number * timedelta(minutes=7),
        place=f"{number}栋2单元301",
        person="刘**",
        carer="赵样例",
        result=ContactResult.REACHED if number % 3 else ContactResult.NOT_REACHED,
        way=tuple(ContactWay)[number % len(ContactWay)],
        operator="周岚",
    )
