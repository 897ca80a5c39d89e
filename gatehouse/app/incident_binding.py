# SPDX-License-Identifier: MIT
"""Binding the acts of the incidents screen to an open store; imported when it is first opened."""

from functools import partial

from gatehouse.domain.duty import Role
from gatehouse.domain.register import FullValues
from gatehouse.reports.incident_sheet import IncidentPaper, compose_incident_sheet
from gatehouse.services import incident, incident_correction, incident_lookup, operator, search
from gatehouse.services.incident_sheet import incident_sheet
from gatehouse.services.opening import OpenPost
from gatehouse.ui.incidents.acts import IncidentActs


def incident_acts(opened: OpenPost) -> IncidentActs:
    """Bind the acts of the incidents screen."""
    on_duty = opened.on_duty
    sheet = on_duty(incident_sheet)

    def composed(incident_id: str, full: FullValues | None) -> IncidentPaper:
        return compose_incident_sheet(sheet(incident_id, full))

    return IncidentActs(
        incidents=on_duty(incident_lookup.incidents),
        incident=on_duty(incident_lookup.incident),
        from_entry=on_duty(incident_lookup.order_from_entry),
        people=on_duty(search.find),
        leaders=partial(on_duty(operator.operators_with), Role.LEADER),
        sheet=composed,
        report=on_duty(incident.report_incident),
        step=on_duty(incident.take_step),
        close=on_duty(incident.close_incident),
        correct=on_duty(incident_correction.correct_step),
        mend=on_duty(incident_correction.mend_incident),
    )
