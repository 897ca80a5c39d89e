# SPDX-License-Identifier: MIT
"""Binding the acts about risk areas to an open store."""

from pathlib import Path

from gatehouse.domain.duty import local_day
from gatehouse.domain.progress import Report
from gatehouse.domain.risk_area import AreaFile, AreaImport, GivenEdition
from gatehouse.reports.area_file import read_areas_file
from gatehouse.reports.problems_sheet import write_problems
from gatehouse.services import note_judging, risk_area
from gatehouse.services.divisions import divisions
from gatehouse.services.opening import OpenPost
from gatehouse.ui.itineraries.area_acts import AreaActs


def area_acts(opened: OpenPost) -> AreaActs:
    """Bind the acts about risk areas."""
    on_duty = opened.on_duty

    def read(file: Path, given: GivenEdition) -> AreaFile:
        return read_areas_file(file, local_day(opened.duty.now()), divisions(), given)

    def plan(file: Path, given: GivenEdition, _report: Report) -> AreaImport:
        return on_duty(risk_area.plan_areas)(read(file, given))

    def read_in(file: Path, given: GivenEdition, _report: Report) -> AreaImport:
        return on_duty(risk_area.import_areas)(read(file, given))

    def save(path: Path, told: AreaImport, _report: Report) -> int:
        return write_problems(path, told)

    return AreaActs(
        lists=on_duty(risk_area.lists),
        listed=on_duty(risk_area.listed),
        plan=plan,
        read_in=read_in,
        save_problems=save,
        withdraw=on_duty(risk_area.withdraw),
        judge_again=on_duty(note_judging.judge_again),
    )
