# SPDX-License-Identifier: MIT
"""The code book that screens word by, and codes of the post's own on an entry.

Each of these must stand for what the entry is judged by.
"""

from datetime import date

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries import codes
from gatehouse.domain.code_list import CodeBook, CodeList
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.entry import Crossing
from gatehouse.errors import Refused


def code_book(store: Store, duty: Duty, day: date | None = None) -> CodeBook:
    """Return what the post says of its codes, as it holds on *day*, or else today.

    What it says of tags is an administrator's alone.
    """
    with store.reader() as connection:
        found = codes.code_book(connection, day or local_day(duty.now()))
    sees_tags = Role.ADMINISTRATOR in duty.operator.roles
    return found if sees_tags else found.without(CodeList.TAG)


def refuse_strange_codes(connection: Connection, crossing: Crossing) -> None:
    """Refuse a code that the post does not have, or that stands for something else."""
    if not crossing.own_reason and not crossing.own_class:
        return
    chosen = (
        (CodeList.REASON, crossing.own_reason, crossing.reason),
        (CodeList.CLASS, crossing.own_class, crossing.subject_class),
    )
    for code_list, code, judged in chosen:
        refuse_strange_code(connection, code_list, code, judged)


def refuse_strange_code(
    connection: Connection, code_list: CodeList, code: str, judged: str
) -> None:
    """Refuse a *code* that the post does not have, or that does not stand for *judged*."""
    told = codes.own_code(connection, code_list, code) if code else None
    if code and (told is None or told.stands_for != judged):
        raise Refused(
            "What was chosen is not one of the list any more. Nothing was recorded. "
            "Choose it again.",
            "选的这一项代码表里已经没有了。没有登记。请重新选。",
        )
