# SPDX-License-Identifier: MIT
"""Looking gate passes up: the list with its counts, and one pass as it is printed."""

from datetime import date, datetime

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.gate_pass import PassTexts, pass_counts, pass_shown, passes_listed
from gatehouse.db.queries.households import households_at
from gatehouse.db.queries.people import people_found
from gatehouse.db.queries.post import post_row
from gatehouse.domain.duty import Duty, Role, local_day, midnight
from gatehouse.domain.gate_pass import SOON, PassCard, PassFilter, PassList
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.search_key import beginnings, door_beginning
from gatehouse.errors import Refused

MOST_LISTED = 500
_MOST_HOLDERS = 200


def passes(
    store: Store,
    duty: Duty,
    which: PassFilter = PassFilter.ALL,
    text: str = "",
    most: int = MOST_LISTED,
) -> PassList:
    """Return the passes of *which*, narrowed by *text*: a number, a holder or a flat."""
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    times = {
        "at": now,
        "soon": now + SOON,
        "midnight": midnight(local_day(now)),
    }
    with store.reader() as connection:
        texts = _texts(connection, text, local_day(now)) if compact(text) else None
        rows, found = passes_listed(connection, which, texts, most, times)
        return PassList(rows=rows, found=found, counts=pass_counts(connection, times))


def pass_card(store: Store, duty: Duty, pass_id: str) -> PassCard:
    """Return one pass as it is printed, as it stands now."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return card_of(connection, pass_id, duty.now())


def card_of(connection: Connection, pass_id: str, at: datetime) -> PassCard:
    """Return one pass as it is printed, as it stands at the moment *at*."""
    shown = pass_shown(connection, pass_id, at)
    if shown is None:
        raise Refused(
            "This pass is not in the store. Nothing was changed. Look at the list again.",
            "找不到这张证。什么都没有改动。请再看一眼列表。",
        )
    post = post_row(connection)
    return PassCard(
        row=shown.row,
        long_door=shown.long_door,
        compound=post.compound,
        gate=post.gate,
        telephone=post.telephone,
        operator=shown.issued_by,
        note=shown.note,
        purpose=post.purpose_words,
        answers=post.contact,
    )


def _texts(connection: Connection, text: str, today: date) -> PassTexts:
    """Return the numbers, holders and flats that *text* may mean."""
    typed = compact(text)
    door = door_beginning(text).upper()
    people = people_found(connection, beginnings(text), _MOST_HOLDERS, today).candidates
    return PassTexts(
        digits=typed if typed.isascii() and typed.isdigit() else "",
        people=[one.person_id for one in people],
        households=[flat.household_id for flat in households_at(connection, door, _MOST_HOLDERS)]
        if door
        else [],
    )
