# SPDX-License-Identifier: MIT
"""Full values: the only way to a whole name, paper or telephone, and it leaves an audit fact."""

from gatehouse.db.engine import Store
from gatehouse.db.queries.person_card import FullField, full_value
from gatehouse.domain.duty import Duty, Role
from gatehouse.errors import Refused
from gatehouse.services.operator import check_pin
from gatehouse.services.roster import not_on_the_roster

REVEALED = "revealed"


def reveal(  # noqa: PLR0913, PLR0917 - who asks for what, and who allows it
    store: Store,
    duty: Duty,
    person_id: str,
    field: str,
    purpose: str,
    operator_id: str,
    pin: str,
) -> str:
    """Return the full *field* of a person for a *purpose*, allowed by a leader's PIN.

    An administrator's PIN serves as well. The audit fact says who saw which field of whom and
    why, not what it was.
    """
    duty.require(Role.VOLUNTEER)
    if not purpose.strip():
        raise Refused(
            "A full value needs a purpose. Nothing was shown. Write what it is for.",
            "查看完整内容要写明用途。没有显示。请写明用来做什么。",
        )
    asked = FullField(field)
    check_pin(store, duty, operator_id, pin, Role.LEADER, Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        value = full_value(work.connection, person_id, asked)
        if value is None:
            raise not_on_the_roster()
        details = {"field": asked, "purpose": purpose.strip(), "approved_by": operator_id}
        work.record("audit", {"act": REVEALED, "subject_id": person_id, "details": details})
        work.commit()
    return value
