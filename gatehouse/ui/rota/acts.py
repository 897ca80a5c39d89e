# SPDX-License-Identifier: MIT
"""What the rota may ask of the post; see `gatehouse.ui.desk.acts` for the lanes."""

from collections.abc import Callable
from datetime import date, time

from msgspec import Struct

from gatehouse.domain.rota import RotaChanged, RotaException, RotaRule, RotaWeek
from gatehouse.reports.rota_sheet import RotaPage


class RotaActs(Struct, frozen=True, kw_only=True):
    """The acts of the rota: *pages* is a week on paper; what changes it runs on the writer lane."""

    week: Callable[[date], RotaWeek]
    pages: Callable[[RotaWeek], tuple[RotaPage, ...]]
    write_rule: Callable[[RotaRule], RotaChanged]
    drop_rule: Callable[[str], RotaChanged]
    write_exception: Callable[[RotaException], RotaChanged]
    drop_exception: Callable[[str], RotaChanged]
    set_open_hours: Callable[[time, time], RotaChanged]
