# SPDX-License-Identifier: MIT
"""Binding looking back on somebody's meetings to an open store."""

from gatehouse.domain.look_back import LookBack
from gatehouse.reports.look_back_pages import compose_look_back
from gatehouse.reports.table_page import TablePage
from gatehouse.services import look_back, zone
from gatehouse.services.opening import OpenPost
from gatehouse.ui.roster.look_back_acts import LookBackActs


def look_back_acts(opened: OpenPost) -> LookBackActs:
    """Bind these acts for whoever is on duty when they are done."""
    on_duty = opened.on_duty
    paper = on_duty(look_back.look_back_paper)

    def composed(found: LookBack) -> tuple[TablePage, ...]:
        return compose_look_back(paper(found))

    return LookBackActs(
        approvers=on_duty(zone.approvers),
        look_back=on_duty(look_back.look_back),
        export=on_duty(look_back.export_look_back),
        pages=composed,
    )
