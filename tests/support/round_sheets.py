# SPDX-License-Identifier: MIT
"""Door sheets and lists of rounds to compose and to paint."""

from datetime import UTC, date, datetime

from gatehouse.domain.post import Post
from gatehouse.domain.service_list import DoorSheet, sheet_days
from gatehouse.domain.test_round import (
    Progress,
    RoundFlat,
    RoundPerson,
    RoundRow,
    RoundScope,
    RoundSheet,
    TickResult,
)
from gatehouse.domain.zone import Term

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
TODAY = date(2022, 4, 15)
POST = Post(
    compound="样例小区", community="样例街道样例社区", gate="北门", telephone="0000-8001101"
)


def a_door_sheet(days: int | None = None) -> DoorSheet:
    """Return the sheet of a flat on its fifth day."""
    term = Term(date(2022, 4, 11), days)
    return DoorSheet(
        post=POST,
        place="3栋2单元501",
        door="3-2-501",
        count=term.count_on(TODAY),
        days=sheet_days(term, TODAY),
        tests=frozenset({1, 4, 7}),
        made_at=NOW,
        fingerprint="12:" + "ab" * 32,
    )


def a_flat(stair: str, room: int, people: int, result: TickResult | None = None) -> RoundFlat:
    """Return a flat with that many people."""
    return RoundFlat(
        household_id=f"{stair}-{room}",
        door=f"{stair}-{room}",
        stair=stair,
        people=tuple(
            RoundPerson(
                person_id=f"{stair}-{room}-{number}",
                shown_name="林*枫",
                relation="户主" if number == 0 else "",
                age=38,
                result=result,
            )
            for number in range(people)
        ),
    )


def a_sheet(*flats: RoundFlat, missing_only: bool = False) -> RoundSheet:
    """Return the list of these flats."""
    progress = Progress(flats=3, flats_done=1, people=9, done=4)
    row = RoundRow(
        round_id="round",
        name="",
        number=1,
        day=date(2022, 4, 15),
        scope=RoundScope(building="3"),
        opened_at=NOW,
        closed_at=None,
        progress=progress,
    )
    return RoundSheet(
        row=row,
        part="",
        missing_only=missing_only,
        progress=progress,
        flats=flats,
        post=POST,
        made_at=NOW,
        fingerprint="12:" + "ab" * 32,
    )
