# SPDX-License-Identifier: MIT
"""Acts on parcels, areas and patrols, to be written down and replayed."""

from gatehouse.domain.disinfection import DisinfectionCorrection
from gatehouse.domain.parcel import ParcelChange, ParcelsDisinfected
from gatehouse.domain.patrol import PatrolStep
from gatehouse.domain.routine import HowOften, RoutineKind, RoutineOrder
from gatehouse.services.acts import Act
from gatehouse.services.upkeep_acts import (
    BeginPatrol,
    CheckArea,
    CorrectArea,
    DisinfectArea,
    DisinfectShelf,
    EndPatrol,
    FollowFinding,
    MarkItem,
    MoveParcels,
    SetRoutine,
    ShelveParcels,
)
from tests.support.keeping_clean import FIVE
from tests.support.roster_acts import AT

_STAIR = RoutineOrder(kind=RoutineKind.DISINFECTION, name="1 单元", often=HowOften(2))
OF_UPKEEP: tuple[Act, ...] = (
    ShelveParcels(at=AT, door="3-2-501", pieces=2, shelf="B3", code="4-1023", cold=True),
    DisinfectShelf(at=AT, order=ParcelsDisinfected(agent="酒精", done_by="周样例")),
    MoveParcels(at=AT, door="3-2-501", change=ParcelChange.COLLECTED, collector="楼长"),
    SetRoutine(at=AT, order=_STAIR),
    DisinfectArea(at=AT, area="1 单元", agent="酒精", strength="75%", done_by="周样例"),
    CheckArea(at=AT, area="1 单元", checked_by="吴样例"),
    CorrectArea(at=AT, area="1 单元", correction=DisinfectionCorrection(why="错", agent="氯")),
    BeginPatrol(at=AT, list_code=FIVE, walker="周样例"),
    MarkItem(at=AT, list_code=FIVE, item="fence", step=PatrolStep.FOUND, words="破了"),
    FollowFinding(at=AT, list_code=FIVE, item="fence"),
    EndPatrol(at=AT, list_code=FIVE, why="点错了"),
)
