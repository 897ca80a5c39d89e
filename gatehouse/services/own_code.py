# SPDX-License-Identifier: MIT
"""Codes of the post's own on an entry: each must stand for what the entry is judged by."""

from sqlalchemy import Connection

from gatehouse.db.queries.codes import own_code
from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import Crossing
from gatehouse.errors import Refused


def refuse_strange_codes(connection: Connection, crossing: Crossing) -> None:
    """Refuse a code that the post does not have, or that stands for something else."""
    if not crossing.own_reason and not crossing.own_class:
        return
    chosen = (
        (CodeList.REASON, crossing.own_reason, crossing.reason),
        (CodeList.CLASS, crossing.own_class, crossing.subject_class),
    )
    for code_list, code, judged in chosen:
        told = own_code(connection, code_list, code) if code else None
        if code and (told is None or told.stands_for != judged):
            raise Refused(
                "What was chosen is not one of the list any more. Nothing was recorded. "
                "Choose it again.",
                "选的这一项代码表里已经没有了。没有登记。请重新选。",
            )
