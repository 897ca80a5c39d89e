# SPDX-License-Identifier: MIT
"""Which moments and days a register has: none before the store began, and none to come."""

from datetime import date, datetime

from sqlalchemy import Connection

from gatehouse.db.queries.post import began_on
from gatehouse.domain.duty import Duty, local_day
from gatehouse.errors import Refused


def refuse_strange_moment(connection: Connection, duty: Duty, moment: datetime) -> None:
    """Raise `Refused` for a time that is still to come, or of a day before the store began."""
    refuse_strange_day(connection, duty, local_day(moment))
    if moment > duty.now():
        raise Refused(
            "An entry cannot be of a time that is still to come. Nothing was recorded. "
            "Look at the time again.",
            "还没到的时间不能登记。没有登记。请再看一眼时间。",
        )


def refuse_strange_day(connection: Connection, duty: Duty, day: date) -> None:
    """Raise `Refused` for a day after today or before the store began."""
    first, today = began_on(connection), local_day(duty.now())
    if first <= day <= today:
        return
    raise Refused(
        f"There is no register for {day}: this post began on {first} and today is {today}. "
        "Nothing was written. Choose a day between the two.",
        f"{day} 没有登记表：本岗从 {first} 开始，今天是 {today}。什么都没有写。"
        "请选这两天之间的日子。",
    )
