# SPDX-License-Identifier: MIT
"""Binding what is done with one person, one flat or two records of the roster."""

from gatehouse.domain.duty import Role
from gatehouse.services import gate_reach, history, person_pair, resident
from gatehouse.services.opening import OpenPost
from gatehouse.ui.roster.record_acts import RecordActs


def record_acts(opened: OpenPost) -> RecordActs:
    """Bind these acts for whoever is on duty when they are done."""
    on_duty = opened.on_duty
    return RecordActs(
        may_write=lambda: Role.ADMINISTRATOR in opened.duty.operator.roles,
        past=on_duty(history.history),
        doubles=on_duty(person_pair.likely_doubles),
        joined=on_duty(person_pair.joined_records),
        plates=on_duty(resident.plates),
        reach=on_duty(gate_reach.reach_here),
        add_person=on_duty(resident.add_person),
        edit_person=on_duty(resident.edit_person),
        move_person=on_duty(resident.move_person),
        move_out=on_duty(resident.move_out),
        merge=on_duty(person_pair.merge),
        tell_apart=on_duty(person_pair.tell_apart),
        add_plate=on_duty(resident.add_plate),
        drop_plate=on_duty(resident.drop_plate),
        set_reach=on_duty(gate_reach.set_reach),
    )
