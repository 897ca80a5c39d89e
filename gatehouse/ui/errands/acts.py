# SPDX-License-Identifier: MIT
"""What the errands room asks of the post; `app` binds it to the services."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.disinfection import (
    Agent,
    Disinfected,
    DisinfectionCorrection,
    DisinfectionList,
    DisinfectionRecorded,
)
from gatehouse.domain.errand import (
    ErrandList,
    ErrandMove,
    ErrandOrder,
    ErrandProposal,
    ErrandRecorded,
    ErrandTally,
    PurchaseOrder,
)
from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.notice import NoticeOrder, NoticeRecorded, NoticeRow
from gatehouse.domain.parcel import (
    ParcelList,
    ParcelMending,
    ParcelMove,
    ParcelOrder,
    ParcelsDisinfected,
    ParcelsRecorded,
)
from gatehouse.domain.patrol import MarkOrder, PatrolList, PatrolRecorded
from gatehouse.domain.routine import RoutineOrder, RoutineRecorded
from gatehouse.domain.rule_point import PointList, PointRecorded, TickOrder
from gatehouse.domain.task import TaskMove, TaskOrder, TaskRecorded, TaskRow
from gatehouse.reports.notice_poster import PosterPaper


class ErrandActs(Struct, frozen=True, kw_only=True):
    """The acts of the errands; *ask* and those after it run on the writer lane.

    *from_incident* is the errand that an incident most likely becomes.
    """

    errands: Callable[[], ErrandList]
    tallies: Callable[[DaySpan], tuple[ErrandTally, ...]]
    save_tallies: Callable[[Path, DaySpan], Path]
    find: Callable[[str], tuple[HouseholdRow, ...]]
    from_incident: Callable[[str], ErrandProposal]

    ask: Callable[[ErrandOrder], ErrandRecorded]
    order: Callable[[PurchaseOrder], ErrandRecorded]
    move: Callable[[ErrandMove], ErrandRecorded]


class ParcelActs(Struct, frozen=True, kw_only=True):
    """The acts of the parcels; *agents* is with what they are usually disinfected.

    *parcels* takes what was typed of a flat, a name, a shelf or a code, *take_in_back* the ids of
    parcels. *take_in* and those after it run on the writer lane.
    """

    agents: tuple[Agent, ...]
    parcels: Callable[[str], ParcelList]
    find: Callable[[str], tuple[HouseholdRow, ...]]

    take_in: Callable[[ParcelOrder], ParcelsRecorded]
    take_in_back: Callable[[tuple[str, ...]], ParcelsRecorded]
    move: Callable[[ParcelMove], ParcelsRecorded]
    mend: Callable[[ParcelMending], ParcelsRecorded]
    disinfect: Callable[[ParcelsDisinfected], ParcelsRecorded]


class DisinfectionActs(Struct, frozen=True, kw_only=True):
    """The acts of disinfection.

    *check* takes the id of what was disinfected and who looked at it, *remove* that of an area and
    why. *disinfect* and those after it run on the writer lane.
    """

    disinfections: Callable[[], DisinfectionList]

    disinfect: Callable[[Disinfected], DisinfectionRecorded]
    check: Callable[[str, str], DisinfectionRecorded]
    correct: Callable[[str, DisinfectionCorrection], DisinfectionRecorded]
    set_routine: Callable[[RoutineOrder], RoutineRecorded]
    remove: Callable[[str, str], RoutineRecorded]


class PatrolActs(Struct, frozen=True, kw_only=True):
    """The acts of the patrols.

    *begin* takes the code of a list and who walks it, *to_incident* and *to_errand* the id of a
    patrol and the code of an item. *begin* and those after it run on the writer lane.
    """

    patrols: Callable[[], PatrolList]
    find: Callable[[str], tuple[HouseholdRow, ...]]

    begin: Callable[[str, str], PatrolRecorded]
    mark: Callable[[MarkOrder], PatrolRecorded]
    finish: Callable[[str], PatrolRecorded]
    withdraw: Callable[[str, str], PatrolRecorded]
    to_incident: Callable[[str, str], PatrolRecorded]
    to_errand: Callable[[str, str, ErrandOrder], PatrolRecorded]
    set_routine: Callable[[RoutineOrder], RoutineRecorded]


class TaskActs(Struct, frozen=True, kw_only=True):
    """The acts of the supervised tasks; *give* and those after it run on the writer lane."""

    tasks: Callable[[], tuple[TaskRow, ...]]

    give: Callable[[TaskOrder], TaskRecorded]
    amend: Callable[[str, TaskOrder], TaskRecorded]
    move: Callable[[TaskMove], TaskRecorded]


class NoticeActs(Struct, frozen=True, kw_only=True):
    """The acts of the notices; *of_rules* is what the rules in force say.

    *publish* and those after it run on the writer lane.
    """

    notices: Callable[[], tuple[NoticeRow, ...]]
    of_rules: Callable[[], NoticeOrder]
    poster: Callable[[str], PosterPaper]

    publish: Callable[[NoticeOrder], NoticeRecorded]
    withdraw: Callable[[str, str], NoticeRecorded]
    restore: Callable[[str], NoticeRecorded]
    end_anew: Callable[[str, datetime | None], NoticeRecorded]


class PointActs(Struct, frozen=True, kw_only=True):
    """The acts of the points of the notice in force; *tick* runs on the writer lane."""

    points: Callable[[], PointList]

    tick: Callable[[TickOrder], PointRecorded]


class ErrandRoomActs(Struct, frozen=True, kw_only=True):
    """The acts of each section of the room."""

    errands: ErrandActs
    parcels: ParcelActs
    disinfection: DisinfectionActs
    patrols: PatrolActs
    tasks: TaskActs
    notices: NoticeActs
    points: PointActs
