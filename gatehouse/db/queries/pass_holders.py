# SPDX-License-Identifier: MIT
"""The people whom the number of a pass may mean: one range of one index.

An outsider is listed with the flat that the pass is for, whichever they went to last. A pass of a
flat means everybody who lives there.
Only four digits (the short number) and eight and more (the whole number) ask here.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from msgspec.json import Decoder
from sqlalchemy import Connection

from gatehouse.db.queries.people import Hit, candidate_of
from gatehouse.db.tables.columns import utc_text
from gatehouse.domain.gate_pass import (
    SHORT_DIGITS,
    CandidatePass,
    PassClass,
    PassState,
    PassStatus,
    state_of,
)
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.pass_terms import PassTerms
from gatehouse.domain.person import Candidate
from gatehouse.domain.search_key import SHORTEST_SCAN

RESTS: Final = timedelta(days=30)
"""How long a short number rests after its pass has ended, before another pass bears it."""
_LAST_CHARACTER = "\U0010ffff"
_TERMS = Decoder(PassTerms)
_HOLDERS = """
SELECT 0, gate_pass.number, person.id, household.id, person.shown_name, person.phone_shown,
    person.sex, person.birth_date, person.subject_class, person.presence, person.presence_since,
    household.door, household.room, gate_pass.id, gate_pass.number, gate_pass.pass_class,
    gate_pass.status, coalesce(gate_pass.terms, '{{}}'), gate_pass.to_return,
    gate_pass.household_id IS NOT NULL, gate_pass.valid_from, gate_pass.valid_to
FROM gate_pass JOIN person ON person.id = gate_pass.person_id
    OR (gate_pass.person_id IS NULL AND person.household_id = gate_pass.household_id
        AND person.rostered AND person.living)
LEFT JOIN household ON household.id =
    CASE WHEN person.rostered THEN person.household_id ELSE gate_pass.household_id END
WHERE {asked} ORDER BY gate_pass.valid_to DESC LIMIT ?
"""
_BLANK = """
SELECT id, number, pass_class, status, coalesce(terms, '{{}}'), to_return,
    household_id IS NOT NULL, valid_from, valid_to
FROM gate_pass WHERE {asked} AND person_id IS NULL AND household_id IS NULL
ORDER BY valid_to DESC LIMIT ?
"""
BLANK_BY_SHORT_NUMBER: Final = _BLANK.format(asked="short_number = ?")
BLANK_BY_NUMBER: Final = _BLANK.format(asked="number >= ? AND number < ?")
BY_SHORT_NUMBER: Final = _HOLDERS.format(asked="gate_pass.short_number = ?")
BY_NUMBER: Final = _HOLDERS.format(asked="gate_pass.number >= ? AND gate_pass.number < ?")


def pass_holders(
    connection: Connection, text: str, most: int, at: datetime
) -> tuple[Candidate, ...]:
    """Return at most *most* people whose pass *text* names, each once, valid passes first.

    Of a short number that was given again, passes that ended long ago are not told.
    """
    typed = compact(text)
    found = _rows(connection, typed, most)
    if not found:
        return ()
    rests = utc_text(at - RESTS)
    known = [row for row in found if row[-1] > rests] or found[:1]
    once: dict[str, Candidate] = {}
    for holder in sorted((_candidate(row, typed, at) for row in known), key=_is_stopped):
        once.setdefault(holder.person_id, holder)
    return tuple(once.values())


def blank_named(connection: Connection, text: str, at: datetime) -> CandidatePass | None:
    """Return the blank card that *text* names, which nobody holds yet; None where there is none."""
    rows = _asked(connection, compact(text), 1, (BLANK_BY_SHORT_NUMBER, BLANK_BY_NUMBER))
    return _shown(rows[0], at) if rows else None


def _rows(connection: Connection, typed: str, most: int) -> Sequence[tuple[str, ...]]:
    return _asked(connection, typed, most, (BY_SHORT_NUMBER, BY_NUMBER))


def _asked(
    connection: Connection, typed: str, most: int, statements: tuple[str, str]
) -> Sequence[tuple[str, ...]]:
    by_short_number, by_number = statements
    if not (typed.isascii() and typed.isdigit()):
        return ()
    if len(typed) == SHORT_DIGITS:
        rows = connection.exec_driver_sql(by_short_number, (typed, most))
    elif len(typed) >= SHORTEST_SCAN:
        rows = connection.exec_driver_sql(by_number, (typed, typed + _LAST_CHARACTER, most))
    else:
        return ()
    return [tuple(row) for row in rows]


def _candidate(row: tuple[str, ...], typed: str, at: datetime) -> Candidate:
    shown = _shown(row[len(Hit._fields) :], at)
    return candidate_of(Hit._make(row[: len(Hit._fields)]), typed, gate_pass=shown)


def _shown(row: tuple[str, ...], at: datetime) -> CandidatePass:
    pass_id, number, pass_class, status, stored, to_return, hosted, valid_from, valid_to = row
    terms = _TERMS.decode(stored)
    ends = datetime.fromisoformat(valid_to)
    return CandidatePass(
        pass_id=pass_id,
        number=number,
        pass_class=PassClass(pass_class),
        state=state_of(PassStatus(status), datetime.fromisoformat(valid_from), ends, at),
        valid_to=ends,
        counted=terms.counted,
        to_return=bool(to_return),
        hosted=bool(hosted),
        in_hours=terms.opens_from(at) == at,
    )


def _is_stopped(candidate: Candidate) -> bool:
    shown = candidate.gate_pass
    return shown is None or shown.state is not PassState.VALID
