# SPDX-License-Identifier: MIT
"""The rows of the sheet 14天行程: each leg of the notes that were signed on a day."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count

from msgspec.structs import replace
from sqlalchemy import Connection, RowMapping, bindparam, exists, func, select

from gatehouse.db.queries.itinerary_supplements import FILED, places_owed
from gatehouse.db.queries.register_entries import rows_of_day
from gatehouse.db.queries.risk_areas import judgings_of
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.itinerary import itinerary
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.domain.area_judging import leg_words
from gatehouse.domain.itinerary import (
    EvidenceItem,
    ItineraryLegRow,
    Leg,
    NoteConclusion,
    by_day,
)
from gatehouse.domain.itinerary_body import read_evidence, read_legs
from gatehouse.domain.register import MASKED, Disclosure

_later = itinerary.alias("later")
_NOTES = (
    select(
        itinerary.c.id,
        func.coalesce(func.nullif(itinerary.c.outsider_name, ""), person.c.name).label("name"),
        itinerary.c.paper_kind,
        itinerary.c.paper_number,
        itinerary.c.legs,
        itinerary.c.evidence,
        itinerary.c.conclusion,
        FILED,
        operator.c.name.label("operator"),
    )
    .join_from(itinerary, person, person.c.id == itinerary.c.person_id)
    .join(operator, operator.c.id == itinerary.c.operator_id)
    .where(
        itinerary.c.happened_at >= bindparam("starts", type_=UtcText),
        itinerary.c.happened_at < bindparam("ends", type_=UtcText),
        ~exists().where(_later.c.supersedes_id == itinerary.c.id),
    )
    .order_by(itinerary.c.happened_at, itinerary.c.station_id, itinerary.c.sequence)
)


def count_legs(connection: Connection, day: date) -> int:
    """Count the rows of the sheet; a day has few notes."""
    return sum(1 for _ in legs_of_day(connection, day, MASKED))


def legs_of_day(
    connection: Connection, day: date, disclosure: Disclosure
) -> Iterator[ItineraryLegRow]:
    """Yield the legs of the notes that were signed on a day, in the order of the signatures.

    Of each note the earliest leg comes first, whichever was written down first.
    """
    numbers = count(1)
    for note in rows_of_day(connection, _NOTES, day):
        evidence, legs = read_evidence(note["evidence"]), read_legs(note["legs"])
        judgings = judgings_of(connection, (note["id"],)).get(note["id"], ())
        for place, leg in enumerate(by_day(legs), 1):
            if leg.days is not None:
                risk, asked = leg_words(judgings, legs.index(leg))
                row = _row(next(numbers), note, (place, leg), evidence, disclosure)
                yield replace(row, risk=risk, asked=asked)


def _row(
    number: int,
    note: RowMapping,
    numbered: tuple[int, Leg],
    evidence: Sequence[EvidenceItem],
    disclosure: Disclosure,
) -> ItineraryLegRow:
    place, leg = numbered
    assert leg.days is not None
    proofs = [item for item in evidence if any(map(item.covers, leg.days))]
    by_plate = leg.transport.by_plate
    seen_by = dict.fromkeys(item.verified_by for item in proofs if item.verified_by)
    return ItineraryLegRow(
        number=number,
        name=disclosure.name(note["name"]),
        paper_kind=note["paper_kind"],
        paper_number=disclosure.paper(note["paper_number"]),
        leg=place,
        first_day=leg.days.first,
        last_day=leg.days.last,
        province=leg.place.province.zh,
        city=leg.place.city.zh,
        district=leg.place.district.zh,
        place="；".join(filter(None, (leg.place.text, leg.lodging))),
        transport=leg.transport,
        journey_number=disclosure.plate(leg.number) if by_plate else leg.number,
        evidence=tuple(dict.fromkeys(item.code for item in proofs)),
        stands_in="；".join(_alternatives(note, proofs)),
        conclusion=NoteConclusion(note["conclusion"]),
        verified_by="、".join(seen_by) or note["operator"],
    )


def _alternatives(note: RowMapping, proofs: Sequence[EvidenceItem]) -> Iterator[str]:
    """Yield of each of *proofs* that stands for an original whose it is, and whether that came."""
    evidence, owed = read_evidence(note["evidence"]), places_owed(note["evidence"], note["filed"])
    for item in proofs:
        if item.kind.is_alternative:
            said = " ".join(filter(None, (item.issuer, item.number)))
            approved = f"{item.approved_by}批准" if item.approved_by else "待批准"
            state = "原件待补" if evidence.index(item) in owed else "原件已补"
            yield f"替代证明（{'，'.join(filter(None, (said, approved, state)))}）"
