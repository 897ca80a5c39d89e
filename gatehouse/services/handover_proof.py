# SPDX-License-Identifier: MIT
"""Who signs a handover: each by PIN, and by name alone who has none; somebody new by name."""

from collections.abc import Sequence
from typing import Final

from gatehouse.db.engine import Store
from gatehouse.db.operators import add_operator
from gatehouse.db.queries.operators import active_operators, pin_record
from gatehouse.db.unit_of_work import UnitOfWork, new_id
from gatehouse.domain.duty import Duty, Operator, Role
from gatehouse.domain.handover import DeclineOrder, HandoverOrder, Proof, Proofs
from gatehouse.domain.identity.cleaning import clean_name
from gatehouse.errors import Refused
from gatehouse.services.operator import check_pin
from gatehouse.services.post import OPERATOR_ADDED

_LONGEST_NAME: Final = 40

Named = HandoverOrder | DeclineOrder
"""An order that names who comes."""


def prove_both(store: Store, duty: Duty, order: HandoverOrder) -> Proofs:
    """Check the PINs of both who sign, and return by what each did.

    The outgoing person is whoever is on duty. A name alone gives nobody a leader's rights.
    """
    outgoing = _prove(store, duty, duty.operator, order.outgoing_pin)
    return Proofs(outgoing=outgoing, incoming=prove_incoming(store, duty, order))


def prove_incoming(store: Store, duty: Duty, order: Named) -> Proof:
    """Check the PIN of who comes, where they have one."""
    with store.reader() as connection:
        incoming = _known(active_operators(connection), order)
    if incoming is None or incoming.id == duty.operator.id:
        return Proof.NAME
    return _prove(store, duty, incoming, order.pin)


def incoming_of(work: UnitOfWork, order: Named) -> tuple[Operator, bool]:
    """Return who takes over, and whether they are new: then they are a volunteer from now on."""
    found = _known(active_operators(work.connection), order)
    name = incoming_name(order)
    if found is None and order.incoming_id is None and name:
        return _add_volunteer(work, name), True
    if found is None or found.id == work.duty.operator.id:
        raise no_second_name()
    return found, False


def known_incoming(work: UnitOfWork, order: Named) -> Operator | None:
    """Return the operator who comes, None where it is somebody who is not one."""
    return _known(active_operators(work.connection), order)


def incoming_name(order: Named) -> str:
    """Return what who comes is called."""
    return clean_name(order.incoming_name, _LONGEST_NAME).text


def no_second_name() -> Refused:
    """Return the sentence of a handover to nobody."""
    return Refused(
        "A handover needs two people. Nothing was signed. "
        "Choose who takes over, or write the name of somebody new.",
        "交接要有两个人。还没有签。请选接班的人，新来的就写上姓名。",
    )


def _prove(store: Store, duty: Duty, operator: Operator, pin: str) -> Proof:
    with store.reader() as connection:
        record = pin_record(connection, operator.id)
    rights = operator.roles - {Role.VOLUNTEER}
    if not rights and (record is None or not record.pin_hash):
        return Proof.NAME
    check_pin(store, duty, operator.id, pin, *Role)
    return Proof.PIN


def _known(operators: Sequence[Operator], order: Named) -> Operator | None:
    """Return the operator whom *order* names by id or, without one, by name."""
    if order.incoming_id is not None:
        return next((one for one in operators if one.id == order.incoming_id), None)
    return next((one for one in operators if one.name == incoming_name(order)), None)


def _add_volunteer(work: UnitOfWork, name: str) -> Operator:
    added = Operator(new_id(), name, frozenset({Role.VOLUNTEER}))
    add_operator(work.connection, added, pin_hash="")
    details = {"name": added.name, "roles": sorted(added.roles)}
    work.record("audit", {"act": OPERATOR_ADDED, "subject_id": added.id, "details": details})
    return added
