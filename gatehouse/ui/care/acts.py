# SPDX-License-Identifier: MIT
"""What the care room may ask of the post; see `gatehouse.ui.desk.acts` for the lanes."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.carer import Carer, CarerOrder, CarersRecorded, Reach
from gatehouse.domain.contact import CheckInList, CheckInQuestion, ContactOrder, ContactRecorded


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


class CareActs(Struct, frozen=True, kw_only=True):
    """The acts of each section of the room."""

    contacts: ContactActs
