# SPDX-License-Identifier: MIT
"""People who are written down twice, and what they do."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import entry
from gatehouse.domain.entry import (
    Crossing,
    Decision,
    Direction,
    Outsider,
    Reason,
    SubjectClass,
)
from gatehouse.domain.person_change import PersonEdit
from gatehouse.services.entry import record_entry
from gatehouse.services.resident import add_person
from gatehouse.services.search import find
from tests.support.post import PostInUse

LIN = "林晓枫"
TWIN = PersonEdit(name="林小枫", phone="13800001234", paper="X99000017")


def add_twin(post: PostInUse, door: str = "10-1-1203") -> str:
    return add_person(post.store, post.duty, door, TWIN).person_id


def cross(post: PostInUse, person_id: str | None, direction: Direction, **said: Any) -> str:
    post.clock.forward(timedelta(minutes=1))
    living = said.pop("subject_class", SubjectClass.RESIDENT)
    crossing = Crossing(
        direction=direction,
        subject_class=living,
        reason=Reason.SHOPPING,
        person_id=person_id,
        checks={"consent": "telephone"} if living is SubjectClass.VISITOR else {},
        **said,
    )
    done = record_entry(post.store, post.duty, crossing, Decision.ADMIT)
    return done.entry.id


def visitor(post: PostInUse, name: str, direction: Direction = Direction.IN, **said: Any) -> str:
    """Let an outsider cross and return the id of their record."""
    flat = str(post.person(post.id_of(LIN))["household_id"])
    outsider = Outsider(name=name, host_household_id=flat, **said)
    cross(post, None, direction, subject_class=SubjectClass.VISITOR, outsider=outsider)
    return post.id_of(name)


def ids_found(post: PostInUse, text: str) -> list[str]:
    return [one.person_id for one in find(post.store, post.duty, text).candidates]


def entries_on_disk(post: PostInUse) -> list[dict[str, Any]]:
    with post.store.reader() as connection:
        rows = connection.execute(select(entry).order_by(entry.c.sequence)).mappings()
        return [dict(row) for row in rows]


def problems(post: PostInUse) -> tuple[str, ...]:
    return tuple(problem.en for problem in verify(post.store).problems)
