# SPDX-License-Identifier: MIT
"""Looking test rounds up: the list, whom a round may be for, its stairs and people, its sheet."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries import rounds as queries
from gatehouse.db.queries.chain import chain_head
from gatehouse.db.queries.post import post_row
from gatehouse.db.queries.rounds import FlatProgress, flats_in_round, one_round, people_in_round
from gatehouse.db.queries.zones import areas_in_force
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.test_round import (
    ListQuestion,
    RoundFlat,
    RoundPart,
    RoundRow,
    RoundScope,
    RoundSheet,
    RoundView,
    ScopeRow,
)
from gatehouse.errors import Refused

MOST_ROUNDS: Final = 60
_NO_ROUND: Final = ""


def rounds(store: Store, duty: Duty) -> tuple[RoundRow, ...]:
    """Return the rounds: those that are open first, then the latest."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return queries.rounds(connection, MOST_ROUNDS)


def scopes(store: Store, duty: Duty) -> tuple[ScopeRow, ...]:
    """Return whom a round may be for: all, what is sealed, each building, each of its units."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        flats = flats_in_round(connection, _NO_ROUND, RoundScope())
        sealed = list(_sealed(connection))
    known = {
        scope: [one for one in flats if scope.covers(one.household_id, one.door)]
        for scope in (RoundScope(), *sealed)
    }
    parts: dict[RoundScope, list[FlatProgress]] = {}
    for scope, one in _buildings_and_units(flats):
        parts.setdefault(scope, []).append(one)
    rows = (_scope_row(scope, inside) for scope, inside in {**known, **parts}.items())
    return tuple(row for row in rows if row.people)


def round_view(store: Store, duty: Duty, round_id: str, part: str = "") -> RoundView:
    """Return a round with the flats of one of its stairs; of the first one with somebody missing.

    *part* names the stair that is wanted.
    """
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        row = _known(connection, round_id)
        flats = flats_in_round(connection, round_id, row.scope)
        stairs = _stairs(flats)
        shown = part if part in stairs else _first_open(stairs)
        people = _people(connection, row, stairs, (shown,), duty)
    if row.is_open:
        row = replace(row, progress=queries.progress_of(flats))
    return RoundView(row=row, parts=_parts(stairs), part=shown, flats=people)


def round_sheet(store: Store, duty: Duty, question: ListQuestion) -> RoundSheet:
    """Return what the printed list of a round says: everybody, or only who is missing."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        row = _known(connection, question.round_id)
        stairs = _stairs(flats_in_round(connection, question.round_id, row.scope))
        part = question.part if question.part in stairs else ""
        wanted = (part,) if part else tuple(stairs)
        people = _people(connection, row, stairs, wanted, duty)
        post, head = post_row(connection), chain_head(connection)
    listed = tuple(_missing(people)) if question.missing_only else people
    if not listed:
        raise Refused(
            "Nobody is missing there. Nothing was printed. Choose another part.",
            "这里一个都没落下。没有要打印的。请换一处。",
        )
    inside = (flat for name in wanted for flat in stairs[name])
    return RoundSheet(
        row=row,
        part=part,
        missing_only=question.missing_only,
        progress=queries.progress_of(inside),
        flats=listed,
        post=post,
        made_at=duty.now(),
        fingerprint=head.anchor,
    )


def _known(connection: Connection, round_id: str) -> RoundRow:
    found = one_round(connection, round_id)
    if found is None:
        raise Refused(
            "There is no such round. Nothing was changed. Choose one from the list.",
            "没有这一轮。什么都没有改动。请从列表里选。",
        )
    return found


def _sealed(connection: Connection) -> Iterator[RoundScope]:
    """Yield the areas that are sealed; of a person who is isolated it is the household."""
    return map(RoundScope.of_area, areas_in_force(connection))


def _buildings_and_units(
    flats: Sequence[FlatProgress],
) -> Iterator[tuple[RoundScope, FlatProgress]]:
    """Yield each flat under its building, then each under its unit."""
    for flat in flats:
        yield RoundScope(phase=flat.door.phase, building=flat.door.building), flat
    for flat in flats:
        door = flat.door
        if door.unit:
            yield RoundScope(phase=door.phase, building=door.building, unit=door.unit), flat


def _scope_row(scope: RoundScope, flats: Sequence[FlatProgress]) -> ScopeRow:
    return ScopeRow(
        scope=scope,
        words=scope.words,
        flats=len(flats),
        people=sum(flat.people for flat in flats),
    )


def _stairs(flats: Iterable[FlatProgress]) -> dict[str, list[FlatProgress]]:
    stairs: dict[str, list[FlatProgress]] = {}
    for flat in flats:
        stairs.setdefault(queries.stair_of(flat.door), []).append(flat)
    return stairs


def _parts(stairs: dict[str, list[FlatProgress]]) -> tuple[RoundPart, ...]:
    return tuple(
        RoundPart(name=name, progress=queries.progress_of(flats)) for name, flats in stairs.items()
    )


def _first_open(stairs: dict[str, list[FlatProgress]]) -> str:
    """Return the first stair where somebody is missing; the first of all where nobody is."""
    parts = _parts(stairs)
    left = (part.name for part in parts if part.progress.missing)
    return next(left, parts[0].name if parts else "")


def _people(
    connection: Connection,
    row: RoundRow,
    stairs: dict[str, list[FlatProgress]],
    wanted: Sequence[str],
    duty: Duty,
) -> tuple[RoundFlat, ...]:
    """Return the people of the stairs *wanted*; one stair is asked for by itself."""
    scope = row.scope
    if len(wanted) == 1 and wanted[0] in stairs and scope.household_id is None:
        door = stairs[wanted[0]][0].door
        scope = replace(scope, phase=door.phase, building=door.building, unit=door.unit)
    today = local_day(duty.now())
    flats = people_in_round(connection, row.round_id, scope, today)
    return tuple(flat for flat in flats if flat.stair in wanted)


def _missing(flats: Sequence[RoundFlat]) -> Iterator[RoundFlat]:
    return (replace(flat, people=flat.missing) for flat in flats if flat.missing)
