# SPDX-License-Identifier: MIT
"""Binding the acts of the care room to an open store; imported when it is first opened."""

from gatehouse.services import carer, contact
from gatehouse.services.opening import OpenPost
from gatehouse.ui.care.acts import CareActs, ContactActs


def care_acts(opened: OpenPost) -> CareActs:
    """Bind the acts of the care room."""
    on_duty = opened.on_duty
    return CareActs(
        contacts=ContactActs(
            check_ins=on_duty(contact.todays_check_ins),
            carers=on_duty(carer.carers),
            reach=on_duty(carer.reach),
            record=on_duty(contact.record_contact),
            withdraw=on_duty(contact.withdraw_contact),
            assign=on_duty(carer.assign_carer),
        )
    )
