# SPDX-License-Identifier: MIT
"""Which buildings a gate (卡点) reaches, and what the desk says to somebody of another one."""

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.gate_reach import put_reach
from gatehouse.db.queries.gate_reach import reach_of
from gatehouse.db.queries.households import buildings, flat_of
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.errors import Refused

GATE_REACH_SET = "gate_reach_set"


def reach_here(store: Store, duty: Duty) -> GateReach:
    """Return what this post's gate reaches; everything while nobody has said otherwise."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return reach_of(connection, duty.gate)


def set_reach(store: Store, duty: Duty, reach: GateReach) -> GateReach:
    """Say which buildings a gate reaches, and the sentence for everybody else."""
    duty.require(Role.ADMINISTRATOR)
    sentence = clean(reach.sentence, LONGEST_LINE).text
    if reach.buildings and not sentence:
        raise Refused(
            "A sentence is needed for who goes elsewhere. Nothing was recorded. Write which gate "
            "to take.",
            "要写给去别的楼的人看的那句话。没有登记。请写明该走哪个门。",
        )
    with store.unit_of_work(duty) as work:
        known = {building.name for building in buildings(work.connection)}
        if not known.issuperset(reach.buildings):
            raise Refused(
                "The roster has no such building. Nothing was recorded. Choose from its buildings.",
                "住户台账里没有这栋楼。没有登记。请从已有的楼里选。",
            )
        told = GateReach(gate=reach.gate, buildings=reach.buildings, sentence=sentence)
        put_reach(work.connection, told)
        work.record(
            "audit",
            {
                "act": GATE_REACH_SET,
                "subject_id": told.gate,
                "details": {"buildings": list(told.buildings), "sentence": told.sentence},
            },
        )
        work.commit()
    return told


def way_to(connection: Connection, gate: str, household_id: str | None) -> str:
    """Return what is said to somebody who goes to a flat that *gate* does not reach."""
    reach = reach_of(connection, gate)
    if household_id is None or not reach.buildings:
        return ""
    flat = flat_of(connection, household_id)
    return "" if flat is None else reach.said_to(flat.door)
