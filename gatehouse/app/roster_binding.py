# SPDX-License-Identifier: MIT
"""Binding the acts of the roster screen to an open store; imported when it is first opened."""

from datetime import date
from functools import partial
from pathlib import Path

from gatehouse.app.look_back_binding import look_back_acts
from gatehouse.app.record_binding import record_acts
from gatehouse.app.tag_binding import tag_acts
from gatehouse.domain.duty import Role, local_day
from gatehouse.domain.progress import Report
from gatehouse.domain.roster import ImportReport, RosterFile
from gatehouse.domain.roster_layout import FirstRow, Layouts, Survey
from gatehouse.domain.roster_plan import Coverage
from gatehouse.reports.problems_sheet import write_problems
from gatehouse.reports.roster_file import read_roster
from gatehouse.reports.roster_survey import first_rows, survey_roster
from gatehouse.services import entry_card, operator, reveal, roster, search, tag
from gatehouse.services.opening import OpenPost
from gatehouse.ui.roster.acts import RosterActs


def roster_acts(opened: OpenPost) -> RosterActs:
    """Bind the acts of the roster screen."""
    on_duty = opened.on_duty

    def today() -> date:
        return local_day(opened.duty.now())

    def survey(file: Path, _report: Report) -> Survey:
        return survey_roster(file, on_duty(roster.kept_layouts)())

    def first(
        file: Path, layouts: Layouts, signature: str, _report: Report
    ) -> tuple[FirstRow, ...]:
        return first_rows(file, today(), layouts, signature)

    def read(file: Path, layouts: Layouts) -> RosterFile:
        return read_roster(file, today(), layouts, on_duty(tag.names_of_tags)())

    def plan(file: Path, layouts: Layouts, report: Report) -> ImportReport:
        return on_duty(roster.plan_import)(read(file, layouts), report)

    def act(file: Path, layouts: Layouts, coverage: Coverage, report: Report) -> ImportReport:
        return on_duty(roster.import_roster)(read(file, layouts), report, coverage)

    def save(path: Path, told: ImportReport, _report: Report) -> int:
        return write_problems(path, told)

    return RosterActs(
        buildings=on_duty(roster.buildings),
        households=on_duty(roster.households),
        household=on_duty(roster.household),
        person=on_duty(roster.person_card),
        history=on_duty(entry_card.history_of),
        find=on_duty(search.find),
        leaders=partial(on_duty(operator.operators_with), Role.LEADER),
        survey=survey,
        first_rows=first,
        plan_import=plan,
        import_roster=act,
        save_problems=save,
        reveal=on_duty(reveal.reveal),
        records=record_acts(opened),
        tags=tag_acts(opened),
        meetings=look_back_acts(opened),
    )
