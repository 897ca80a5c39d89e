# SPDX-License-Identifier: MIT
"""Which buildings a gate (卡点) reaches, and what the desk says to somebody of another one."""

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.post import put_setting, reach_text, stands_now
from gatehouse.db.queries.gate_reach import reach_of
from gatehouse.db.queries.households import buildings, flat_of
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.setting import GATE_REACH
from gatehouse.errors import Refused


def reach_here(store: Store, duty: Duty) -> GateReach:
    """Return what this post's gate reaches; everything while nobody has said otherwise."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return reach_of(connection, duty.gate)


def set_reach(store: Store, duty: Duty, reach: GateReach) -> GateReach:
    """Say which buildings a gate reaches, and the sentence for everybody else.

    It is a setting of the post: the change has its fact, and can be undone among the settings.
    """
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
        if stands_now(work.connection, GATE_REACH, told.gate) != reach_text(told):
            put_setting(work, GATE_REACH, reach_text(told), subject=told.gate)
        work.commit()
    return told


def way_to(connection: Connection, gate: str, household_id: str | None) -> str:
    """Return what is said to somebody who goes to a flat that *gate* does not reach."""
    reach = reach_of(connection, gate)
    if household_id is None or not reach.buildings:
        return ""
    flat = flat_of(connection, household_id)
    return "" if flat is None else reach.said_to(flat.door)
