# SPDX-License-Identifier: MIT
"""What the care room may ask of the post; see `gatehouse.ui.desk.acts` for the lanes."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.absence import AbsenceList, AbsenceOrder, AbsenceRecorded
from gatehouse.domain.carer import Carer, CarerOrder, CarersRecorded, Reach
from gatehouse.domain.contact import CheckInList, CheckInQuestion, ContactOrder, ContactRecorded
from gatehouse.domain.division import Division
from gatehouse.domain.gap import GapFilling, GapList, GapMended
from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.leader_leave import LeaderLeave
from gatehouse.domain.observation import (
    ObservedList,
    ObservedQuestion,
    ReadingOrder,
    ReadingRecorded,
)
from gatehouse.domain.outside import CallOrder, CallRecorded, OutsideList
from gatehouse.domain.parcel import ParcelOrder, ParcelsRecorded
from gatehouse.domain.person import Found
from gatehouse.domain.post import OperatorRow
from gatehouse.domain.service_list import ServiceList, ServiceOrder, ServicesRecorded
from gatehouse.domain.stay import ClosingTakenBack
from gatehouse.domain.test_round import (
    ListQuestion,
    RoundOrder,
    RoundRecorded,
    RoundRow,
    RoundView,
    ScopeRow,
    TickOrder,
    TicksRecorded,
)
from gatehouse.reports.door_sheet import DoorPaper
from gatehouse.reports.round_list import ListPage
from gatehouse.reports.table_page import TablePage


class ContactActs(Struct, frozen=True, kw_only=True):
    """The acts of the day's contacts.

    *reach* takes the places that were typed; *withdraw* a contact's id and why it was no contact.
    *may_assign* says whether whoever is on duty names carers. *record*, *withdraw* and *assign*
    run on the writer lane.
    """

    check_ins: Callable[[CheckInQuestion], CheckInList]
    carers: Callable[[], tuple[Carer, ...]]
    reach: Callable[[str], Reach]
    may_assign: Callable[[], bool]

    record: Callable[[ContactOrder], ContactRecorded]
    withdraw: Callable[[str, str], ContactRecorded]
    assign: Callable[[CarerOrder], CarersRecorded]


class ServiceActs(Struct, frozen=True, kw_only=True):
    """The acts of the service list.

    *find* takes what was typed of a flat; *door_sheets* takes the ids of flats and returns the
    pages to print; *take_in_back* takes the ids of parcels. The last three run on the writer lane.
    """

    services: Callable[[], ServiceList]
    find: Callable[[str], tuple[HouseholdRow, ...]]
    door_sheets: Callable[[tuple[str, ...]], tuple[DoorPaper, ...]]

    tick: Callable[[ServiceOrder], ServicesRecorded]
    take_in: Callable[[ParcelOrder], ParcelsRecorded]
    take_in_back: Callable[[tuple[str, ...]], ParcelsRecorded]


class RoundActs(Struct, frozen=True, kw_only=True):
    """The acts of the test rounds.

    *view* takes a round's id and the stair to show; *pages* returns what is to be printed. The
    last three run on the writer lane.
    """

    rounds: Callable[[], tuple[RoundRow, ...]]
    scopes: Callable[[], tuple[ScopeRow, ...]]
    view: Callable[[str, str], RoundView]
    pages: Callable[[ListQuestion], tuple[ListPage, ...]]

    open_round: Callable[[RoundOrder], RoundRecorded]
    tick: Callable[[TickOrder], TicksRecorded]
    close_round: Callable[[str], RoundRecorded]


class AbsenceActs(Struct, frozen=True, kw_only=True):
    """The acts of who is away.

    *may_list* says whether whoever is on duty sees the list by themselves; others bring the leave
    of one of *leaders*. *people* and *places* take what was typed. *note* and *end* run on the
    writer lane.
    """

    may_list: Callable[[], bool]
    leaders: Callable[[], tuple[OperatorRow, ...]]
    absences: Callable[[LeaderLeave | None], AbsenceList]
    people: Callable[[str], Found]
    places: Callable[[str], tuple[Division, ...]]

    note: Callable[[AbsenceOrder], AbsenceRecorded]
    end: Callable[[str, LeaderLeave | None], AbsenceRecorded]


class OutsideActs(Struct, frozen=True, kw_only=True):
    """The acts of who is outside too long.

    *withdraw* takes a call's id and why it was none. It and *call* run on the writer lane.
    """

    outside: Callable[[], OutsideList]

    call: Callable[[CallOrder], CallRecorded]
    withdraw: Callable[[str, str], CallRecorded]


class GapActs(Struct, frozen=True, kw_only=True):
    """The acts of the gaps that wait to be mended.

    *accept*, *open_again* and *reopen* take a gap's id and why, *empty* the id of a way that was
    typed in and why. They and *fill* run on the writer lane.
    """

    gaps: Callable[[], GapList]

    fill: Callable[[GapFilling], GapMended]
    empty: Callable[[str, str], GapMended]
    accept: Callable[[str, str], GapMended]
    open_again: Callable[[str, str], GapMended]
    reopen: Callable[[str, str], ClosingTakenBack]


class ObservationActs(Struct, frozen=True, kw_only=True):
    """The acts of those followed at home.

    *pages* returns what is to be printed; *withdraw* takes a reading's id and why it was none. It
    and *record* run on the writer lane.
    """

    observed: Callable[[ObservedQuestion], ObservedList]
    pages: Callable[[], tuple[TablePage, ...]]

    record: Callable[[ReadingOrder], ReadingRecorded]
    withdraw: Callable[[str, str], ReadingRecorded]


class CareActs(Struct, frozen=True, kw_only=True):
    """The acts of each section of the room."""

    contacts: ContactActs
    services: ServiceActs
    observation: ObservationActs
    rounds: RoundActs
    absences: AbsenceActs
    outside: OutsideActs
    gaps: GapActs
