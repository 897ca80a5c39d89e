# SPDX-License-Identifier: MIT
"""Acts of care, of the service list and of a test round, each after the one that it needs."""

from datetime import date

from gatehouse.domain.carer import Carer, CarerOrder
from gatehouse.domain.contact import ContactResult, ContactWay
from gatehouse.domain.service_list import ServiceItem, ServiceResult
from gatehouse.domain.tag import Tag
from gatehouse.domain.test_round import RoundScope, TickResult
from gatehouse.domain.zone import ZoneLevel
from gatehouse.services.acts import Act, Enrol
from gatehouse.services.care_acts import EndTag, NameCarer, SetTag, TickContact
from gatehouse.services.observation_acts import (
    ChangeDaysAtHome,
    EndAtHome,
    FollowAtHome,
    ReadAtHome,
)
from gatehouse.services.service_acts import (
    CloseRound,
    OpenRound,
    ServeFlat,
    TakeInParcels,
    TickRound,
)
from tests.support.roster_acts import AT, NEIGHBOUR

OF_SERVICE: tuple[Act, ...] = (
    Enrol(at=AT, person=NEIGHBOUR),
    TakeInParcels(at=AT, door=NEIGHBOUR.door.label, pieces=2),
    ServeFlat(at=AT, door=NEIGHBOUR.door.label, item=ServiceItem.PARCEL),
    ServeFlat(
        at=AT,
        door=NEIGHBOUR.door.label,
        item=ServiceItem.VISIT,
        result=ServiceResult.NOT_POSSIBLE,
    ),
    OpenRound(at=AT, scope=RoundScope(building=NEIGHBOUR.door.building)),
    TickRound(at=AT, number=1, person="line:1", result=TickResult.ABSENT),
    CloseRound(at=AT, number=1),
)
WITH_CARE: tuple[Act, ...] = (
    Enrol(at=AT, person=NEIGHBOUR),
    SetTag(at=AT, person="line:1", tag=Tag.ILL, last_day=date(2022, 5, 1)),
    NameCarer(at=AT, order=CarerOrder(places="3-2", carer=Carer(name="赵样例"))),
    TickContact(at=AT, person="line:1", result=ContactResult.REACHED, way=ContactWay.TELEPHONE),
    EndTag(at=AT, person="line:1", tag=Tag.ILL),
)
AT_HOME: tuple[Act, ...] = (
    Enrol(at=AT, person=NEIGHBOUR),
    FollowAtHome(
        at=AT, person="line:1", level=ZoneLevel.MONITORING, document="样例1号", days=14, today_is=2
    ),
    ReadAtHome(at=AT, person="line:1", tenths=366, unwell=True),
    ReadAtHome(at=AT, person="line:1"),
    ChangeDaysAtHome(at=AT, person="line:1", days=7, document="样例2号"),
    EndAtHome(at=AT, person="line:1", document="样例3号"),
)
