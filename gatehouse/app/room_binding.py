# SPDX-License-Identifier: MIT
"""Binding the acts of the other screens to an open store; imported when one is first opened."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from gatehouse.domain.duty import Role, local_day
from gatehouse.domain.progress import Report
from gatehouse.domain.roster import ImportReport
from gatehouse.reports.roster_file import read_roster
from gatehouse.services import day, entry_card, operator, register, reveal, roster, search
from gatehouse.services.opening import OpenPost
from gatehouse.ui.registers.acts import RegisterActs
from gatehouse.ui.roster.acts import RosterActs


def roster_acts(opened: OpenPost) -> RosterActs:
    """Bind the acts of the roster screen."""
    store, duty = opened.store, opened.duty

    def import_roster(act: Callable[..., ImportReport], file: Path, report: Report) -> ImportReport:
        return act(store, duty, read_roster(file, local_day(duty.now())), report)

    return RosterActs(
        buildings=partial(roster.buildings, store, duty),
        households=partial(roster.households, store, duty),
        household=partial(roster.household, store, duty),
        person=partial(roster.person_card, store, duty),
        history=partial(entry_card.history_of, store, duty),
        find=partial(search.find, store, duty),
        leaders=partial(operator.operators_with, store, duty, Role.LEADER),
        plan_import=partial(import_roster, roster.plan_import),
        import_roster=partial(import_roster, roster.import_roster),
        reveal=partial(reveal.reveal, store, duty),
    )


def register_acts(opened: OpenPost) -> RegisterActs:
    """Bind the acts of the registers screen."""
    store, duty, post = opened.store, opened.duty, opened.post
    return RegisterActs(
        post=lambda: post,
        days=partial(register.register_days, store, duty),
        summary=partial(day.summary_of, store, duty),
        preview=partial(register.preview, store, duty),
        administrators=partial(operator.operators_with, store, duty, Role.ADMINISTRATOR),
        export=partial(register.export_register, store, duty),
    )
