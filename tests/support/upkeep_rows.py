# SPDX-License-Identifier: MIT
"""Invented rows for the sheets of what is done beside the gate."""

from datetime import timedelta

from gatehouse.domain.disinfection import DisinfectedKind, DisinfectionLine
from gatehouse.domain.errand import ErrandKind, ErrandLine, ErrandState
from gatehouse.domain.incident import IncidentLine
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.domain.itinerary import Transport
from gatehouse.domain.notice import NoticeLine, NoticeStanding
from gatehouse.domain.patrol import PatrolLine
from gatehouse.domain.service_list import ServedRow
from gatehouse.domain.supply import MOVES, SupplyLine
from gatehouse.domain.task import TaskIssuer, TaskLine, TaskState
from tests.support.workbooks import MORNING

_TRANSPORTS = tuple(Transport)
_HOUR = timedelta(hours=1)


def supply_line(number: int) -> SupplyLine:
    """Return one row of the sheet of supplies."""
    return SupplyLine(
        number=number,
        change_id=f"move-{number}",
        at=MORNING + number * _HOUR / 4,
        name="口罩",
        unit="只",
        change=tuple(MOVES)[number % len(MOVES)],
        amount=number * 10,
        left=400 - number,
        whose="三号楼",
        operator="周岚",
        corrected=number % 3 == 0,
        reason="记错了" if number % 3 == 0 else "",
    )


def task_line(number: int) -> TaskLine:
    """Return a task of the street office that is late."""
    return TaskLine(
        number=number,
        given_at=MORNING,
        issuer=TaskIssuer.STREET_OFFICE,
        document="样例督〔2022〕7号",
        what="摸排 3 栋独居老人，名单今晚报街道办",
        owner="周样例",
        due_at=MORNING + _HOUR,
        state=TaskState.OPEN,
        overdue=True,
        feedback="走访了 12 户，还差 4 户没人在家",
        settled_at=None,
        operator="周岚",
    )


def notice_line(number: int) -> NoticeLine:
    """Return a notice that hangs."""
    return NoticeLine(
        number=number,
        published_at=MORNING,
        issuer="样例街道样例社区",
        audience="全体居民",
        title="进出本小区须知",
        text="1. 进出查健康码，没有手机的凭纸质证明。\n2. 来访须先征得住户同意。",
        begins_at=MORNING,
        ends_at=MORNING + _HOUR,
        standing=NoticeStanding.ENDED,
        withdrawn_at=None,
        reason="",
        operator="周岚",
    )


def errand_line(number: int) -> ErrandLine:
    """Return a flat's share of a group purchase that was brought."""
    return ErrandLine(
        number=number,
        asked_at=MORNING,
        kind=ErrandKind.PURCHASE,
        door="3-2-501",
        what="蔬菜包",
        portions=2,
        state=ErrandState.DONE,
        carrier="志愿者甲",
        settled_at=MORNING,
        reason="",
        operator="周岚",
    )


def disinfection_line(number: int) -> DisinfectionLine:
    """Return a stair that was disinfected, and looked at by somebody else."""
    return DisinfectionLine(
        number=number,
        kind=DisinfectedKind.AREA,
        where="3 号楼 2 单元楼道、电梯轿厢",
        agent="含氯消毒液",
        strength="500 mg/L",
        done_by="周样例",
        checked_by="吴样例",
        happened_at=MORNING,
        ended_at=MORNING + _HOUR,
        pieces=0,
        operator="周岚",
    )


def patrol_line(number: int) -> PatrolLine:
    """Return a patrol that found something."""
    return PatrolLine(
        number=number,
        name="五个一遍",
        walker="周样例",
        begun_at=MORNING,
        ended_at=MORNING + _HOUR,
        seen=5,
        findings="东侧围栏被剪开一个口子，约 40 厘米；2 号楼门禁关不上",
        found=2,
        followed=1,
        operator="周岚",
    )


def incident_line(number: int) -> IncidentLine:
    """Return a forced gate that was closed within the hour."""
    return IncidentLine(
        incident_number=f"2022-{number:03}",
        began_at=MORNING,
        kind=IncidentKind.FORCED_ENTRY,
        gate="北门",
        place="车道",
        who="男，四十岁上下，蓝外套",
        course="10:38 发现（不戴口罩）；10:42 报警（十分钟到）；11:06 了结：劝返",
        document="样例街防指〔2022〕12号",
        result="劝返",
        closed_at=MORNING + _HOUR,
        operator="周岚",
    )


def served_row(number: int) -> ServedRow:
    """Return a tick of the service list."""
    return ServedRow(
        place=f"3栋2单元{number}01",
        matter="送餐",
        result="办了",
        count=None,
        at=MORNING,
        operator="周岚",
        note="",
    )
