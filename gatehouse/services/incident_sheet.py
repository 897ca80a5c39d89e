# SPDX-License-Identifier: MIT
"""The sheet of an incident (事件记录单): masked, or in full with a leader's leave."""

from gatehouse.db.engine import Store
from gatehouse.db.queries.chain import chain_head
from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.incidents import incident_row, papers_of, steps_of
from gatehouse.db.queries.post import post_row
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.incident import IncidentSheet
from gatehouse.domain.register import IN_FULL, MASKED, FullValues
from gatehouse.errors import Refused
from gatehouse.services.incident_lookup import card_of, no_such_incident
from gatehouse.services.operator import check_pin

PRINTED_IN_FULL = "incident_printed_in_full"


def incident_sheet(
    store: Store, duty: Duty, incident_id: str, full: FullValues | None = None
) -> IncidentSheet:
    """Return what the sheet of an incident says; *full* values leave an audit fact first.

    The leave for them is a leader's or an administrator's PIN, with a purpose and a recipient.
    """
    duty.require(Role.VOLUNTEER)
    if full is not None:
        _grant(store, duty, incident_id, full)
    disclosure = MASKED if full is None else IN_FULL
    with store.reader() as connection:
        row = incident_row(connection, incident_id, disclosure)
        if row is None:
            raise no_such_incident()
        card = card_of(connection, incident_id)
        paper, phone = papers_of(connection, incident_id, disclosure)
        return IncidentSheet(
            post=post_row(connection),
            row=row,
            paper=paper,
            phone=phone,
            reference=card.reference,
            steps=steps_of(connection, incident_id, disclosure),
            rule=card.rule,
            errands=card.errands,
            made_at=duty.now(),
            operator=duty.operator.name,
            purpose="" if full is None else full.purpose,
            recipient="" if full is None else full.recipient,
            fingerprint=chain_head(connection).anchor,
            codes=code_book(connection, local_day(row.began_at)),
        )


def _grant(store: Store, duty: Duty, incident_id: str, full: FullValues) -> None:
    if not full.purpose.strip() or not full.recipient.strip():
        raise Refused(
            "Full values need a purpose and a recipient. Nothing was printed. Name both.",
            "打印完整信息要写明用途和接收人。没有打印。请把两样都填上。",
        )
    check_pin(store, duty, full.operator_id, full.pin, Role.LEADER, Role.ADMINISTRATOR)
    details = {
        "operator_id": full.operator_id,
        "purpose": full.purpose.strip(),
        "recipient": full.recipient.strip(),
    }
    with store.unit_of_work(duty) as work:
        work.record(
            "audit", {"act": PRINTED_IN_FULL, "subject_id": incident_id, "details": details}
        )
        work.commit()
