# SPDX-License-Identifier: MIT
"""What the care room may ask of the post; see `gatehouse.ui.desk.acts` for the lanes."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.absence import AbsenceList, AbsenceOrder, AbsenceRecorded, LeaderLeave
from gatehouse.domain.carer import Carer, CarerOrder, CarersRecorded, Reach
from gatehouse.domain.contact import CheckInList, CheckInQuestion, ContactOrder, ContactRecorded
from gatehouse.domain.division import Division
from gatehouse.domain.person import Found
from gatehouse.domain.post import OperatorRow


class ContactActs(Struct, frozen=True, kw_only=True):
    """The acts of the day's contacts.

    *reach* takes the places that were typed; *withdraw* a contact's id and why it was no contact.
    *record*, *withdraw* and *assign* run on the writer lane.
    """

    check_ins: Callable[[CheckInQuestion], CheckInList]
    carers: Callable[[], tuple[Carer, ...]]
    reach: Callable[[str], Reach]

    record: Callable[[ContactOrder], ContactRecorded]
    withdraw: Callable[[str, str], ContactRecorded]
    assign: Callable[[CarerOrder], CarersRecorded]


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


class CareActs(Struct, frozen=True, kw_only=True):
    """The acts of each section of the room."""

    contacts: ContactActs
    absences: AbsenceActs
