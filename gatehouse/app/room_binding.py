# SPDX-License-Identifier: MIT
"""Binding the acts of the other screens to an open store; imported when one is first opened."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from gatehouse.app.elsewhere import elsewhere
from gatehouse.domain.duty import Role, local_day
from gatehouse.domain.handover import HandedOver, HandoverOrder
from gatehouse.domain.progress import Report
from gatehouse.domain.roster import ImportReport
from gatehouse.reports.roster_file import read_roster
from gatehouse.services import (
    day,
    entry_card,
    handover,
    operator,
    register,
    reveal,
    roster,
    search,
)
from gatehouse.services.opening import OpenPost
from gatehouse.ui.handover.acts import HandoverActs
from gatehouse.ui.registers.acts import RegisterActs
from gatehouse.ui.roster.acts import RosterActs


def roster_acts(opened: OpenPost) -> RosterActs:
    """Bind the acts of the roster screen."""
    on_duty = opened.on_duty

    def import_roster(act: Callable[..., ImportReport], file: Path, report: Report) -> ImportReport:
        read = read_roster(file, local_day(opened.duty.now()))
        return on_duty(act)(read, report)

    return RosterActs(
        buildings=on_duty(roster.buildings),
        households=on_duty(roster.households),
        household=on_duty(roster.household),
        person=on_duty(roster.person_card),
        history=on_duty(entry_card.history_of),
        find=on_duty(search.find),
        leaders=partial(on_duty(operator.operators_with), Role.LEADER),
        plan_import=partial(import_roster, roster.plan_import),
        import_roster=partial(import_roster, roster.import_roster),
        reveal=on_duty(reveal.reveal),
    )


def handover_acts(opened: OpenPost) -> HandoverActs:
    """Bind the acts of the handover screen."""
    on_duty = opened.on_duty

    def hand_over(order: HandoverOrder) -> HandedOver:
        done = on_duty(handover.hand_over)(order)
        # on the writer lane, so that whatever is written next is written in the new name
        opened.duty = done.duty
        return done

    return HandoverActs(
        desk=on_duty(handover.handover_desk),
        handovers=on_duty(handover.handovers),
        handover=on_duty(handover.handover),
        keep_notes=on_duty(handover.keep_notes),
        hand_over=hand_over,
    )


def register_acts(opened: OpenPost) -> RegisterActs:
    """Bind the acts of the registers screen."""
    on_duty = opened.on_duty
    return RegisterActs(
        post=lambda: opened.post,
        days=on_duty(register.register_days),
        summary=on_duty(day.summary_of),
        sheets=on_duty(register.sheets),
        preview=on_duty(register.preview),
        administrators=partial(on_duty(operator.operators_with), Role.ADMINISTRATOR),
        export=on_duty(
            partial(register.export_register, write=partial(elsewhere, register.write_day))
        ),
    )
