# SPDX-License-Identifier: MIT
"""Binding the acts of the rota to an open store; imported when it is first opened."""

from gatehouse.domain.rota import RotaWeek
from gatehouse.reports.rota_sheet import RotaPage, compose_rota
from gatehouse.services import rota
from gatehouse.services.opening import OpenPost
from gatehouse.ui.rota.acts import RotaActs


def rota_acts(opened: OpenPost) -> RotaActs:
    """Bind the acts of the rota."""
    on_duty = opened.on_duty

    def composed(week: RotaWeek) -> tuple[RotaPage, ...]:
        return compose_rota(week, opened.post, opened.duty.now())

    return RotaActs(
        week=on_duty(rota.week),
        pages=composed,
        write_rule=on_duty(rota.write_rule),
        drop_rule=on_duty(rota.drop_rule),
        write_exception=on_duty(rota.write_exception),
        drop_exception=on_duty(rota.drop_exception),
        set_open_hours=on_duty(rota.set_open_hours),
    )
