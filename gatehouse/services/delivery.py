# SPDX-License-Identifier: MIT
"""What couriers hand over at the gate: nobody comes in, and sealed flats have it brought to them.

It is an entry whose person stayed outside; `record_entry` calls these in its own transaction.
"""

from typing import Final

from gatehouse.db.queries.zones_over import zones_over
from gatehouse.db.unit_of_work import UnitOfWork, Value, new_id
from gatehouse.domain.changes import Kind
from gatehouse.domain.delivery import MOST_PIECES, Delivery, delivery_words
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.policy.want import Want
from gatehouse.domain.service_list import KEPT_AT_HOME
from gatehouse.errors import Refused
from gatehouse.services.crossing import Situation
from gatehouse.services.outsider import remember_outsider

_MEASURED_WRONG: Final = (Want.TEMPERATURE_SLIP, Want.RETEST)


def refuse_strange_delivery(situation: Situation) -> None:
    """Raise `Refused` where nothing is handed over for a flat, or whoever brings it is not well."""
    delivery, verdict = situation.crossing.delivery, situation.verdict
    if delivery is None or not 1 <= delivery.pieces <= MOST_PIECES:
        raise Refused(
            f"What is handed over is counted from 1 to {MOST_PIECES}. Nothing was recorded. "
            "Count again.",
            f"交接的件数要在 1 到 {MOST_PIECES} 之间。没有登记。请再数一遍。",
        )
    if situation.household_id is None:
        raise Refused(
            "Nobody said for which flat this is. Nothing was recorded. Choose the flat.",
            "还没说是给哪一户的。没有登记。请选住户。",
        )
    unwell = verdict.conclusion is Conclusion.REPORT
    if unwell or any(want in verdict.wants for want in _MEASURED_WRONG):
        raise Refused(
            f"Not yet: {verdict.headline.en}. Nothing was recorded. "
            "Measure again, or report it (F10).",
            f"先别交接：{verdict.headline.zh}。没有登记。请复测，或按 F10 上报。",
        )


def remember_bringer(work: UnitOfWork, situation: Situation) -> str | None:
    """Return the id of whoever hands something over, if anything was told to find them by."""
    crossing = situation.crossing
    told = crossing.outsider
    if crossing.person_id is None and (told is None or not told.is_findable):
        return None
    return remember_outsider(work, situation)


def delivery_columns(delivery: Delivery | None) -> dict[str, Value]:
    """Return what an entry says of what was handed over."""
    if delivery is None:
        return {}
    return {"delivery": delivery.kind, "pieces": delivery.pieces}


def carry_on(work: UnitOfWork, situation: Situation) -> tuple[Kind, ...]:
    """Put what came for a flat that nobody may leave on the list of what is carried to doors."""
    delivery, household_id = situation.crossing.delivery, situation.household_id
    if delivery is None or household_id is None:
        return ()
    zones = zones_over(work.connection, household_id, None, situation.at)
    if all(zone.level not in KEPT_AT_HOME for zone in zones):
        return ()
    from gatehouse.db.parcel import add_parcel  # noqa: PLC0415 - no plain entry waits for it

    columns = {
        "id": new_id(),
        "household_id": household_id,
        "pieces": delivery.pieces,
        "note": delivery_words(delivery.kind, 1).zh,
        "taken_at": situation.at,
        "carried_at": None,
    }
    add_parcel(work, columns)
    return (Kind.PARCEL,)
