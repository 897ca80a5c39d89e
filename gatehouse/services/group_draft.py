# SPDX-License-Identifier: MIT
"""The list of a group while it is written: a draft, kept at each line, gone when it is recorded."""

from collections.abc import Sequence
from typing import Final

from msgspec import convert, to_builtins

from gatehouse.db.drafts import draft_body, drop_draft, keep_draft
from gatehouse.db.engine import Store
from gatehouse.db.queries.groups import people_with
from gatehouse.db.unit_of_work import UnitOfWork
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.kept_group import FoundGroup, KeptGroup, KeptLine

_KIND: Final = "group"


def keep_group(store: Store, duty: Duty, lines: Sequence[KeptLine]) -> None:
    """Keep the list as it stands now; an empty one is dropped."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        if lines:
            kept = KeptGroup(lines=tuple(lines), operator_id=duty.operator.id)
            keep_draft(work.connection, _KIND, _KIND, to_builtins(kept), work.now)
        else:
            drop_kept(work)
        work.commit()


def kept_group(store: Store, duty: Duty) -> FoundGroup:
    """Return the list that the same operator left half written, or an empty one."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        kept = convert(draft_body(connection, _KIND), KeptGroup)
        if kept.operator_id != duty.operator.id:
            return FoundGroup()
        ids = [line.person_id for line in kept.lines if line.person_id is not None]
        return FoundGroup(kept.lines, people_with(connection, ids))


def drop_kept(work: UnitOfWork) -> None:
    """Drop the list as a part of the act of *work*: it is recorded, or empty."""
    drop_draft(work.connection, _KIND)
