# SPDX-License-Identifier: MIT
"""Binding the acts of the care room to an open store; imported when it is first opened."""

from functools import partial

from gatehouse.domain.duty import Role
from gatehouse.services import absence, carer, contact, operator, search
from gatehouse.services.opening import OpenPost
from gatehouse.ui.care.acts import AbsenceActs, CareActs, ContactActs


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
        ),
        absences=AbsenceActs(
            may_list=on_duty(absence.may_list),
            leaders=partial(on_duty(operator.operators_with), Role.LEADER),
            absences=on_duty(absence.absences),
            people=on_duty(search.find),
            places=on_duty(absence.places_like),
            note=on_duty(absence.note_absence),
            end=on_duty(absence.end_absence),
        ),
    )
