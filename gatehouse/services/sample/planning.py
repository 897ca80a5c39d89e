# SPDX-License-Identifier: MIT
"""The rota of the invented gate: odd and even days, fixed hours, nights in turns, and one gap."""

from datetime import date, datetime, time, timedelta
from typing import Final

from gatehouse.db.engine import Store
from gatehouse.domain.duty import LOCAL_ZONE, Duty, local_day
from gatehouse.domain.rota import Pattern, RotaException, RotaRule, monday_of
from gatehouse.services.rota import write_exception, write_rule

_MORNING, _AFTERNOON, _SUNDAY_ENDS, _NIGHT = time(6), time(14), time(20), time(22)
_TO_SATURDAY: Final = (1, 2, 3, 4, 5, 6)
_SUNDAY: Final = (7,)
_A_DAY: Final = timedelta(days=1)
"""The night before the week has its turns too."""
_ON_LEAVE: Final = "请假"


def plan_rota(store: Store, duty: Duty) -> None:
    """Write the rota from the week on in which the post begins; on Sundays nobody comes at eight.

    On the first day somebody stands in for whoever has the afternoon.
    """
    today = local_day(duty.now())
    for rule in _rules(monday_of(today) - _A_DAY):
        week = write_rule(store, duty, rule).week
    afternoon = next(one for one in week.rota.rules if today.isoweekday() in _days_of(one))
    instead = RotaException(
        rule_id=afternoon.rule_id,
        starts_at=datetime.combine(today, _AFTERNOON, LOCAL_ZONE),
        names=("吴样例",),
        why=_ON_LEAVE,
    )
    write_exception(store, duty, instead)


def _rules(first_day: date) -> tuple[RotaRule, ...]:
    afternoon = (("孙样例", "何样例"),)
    return (
        RotaRule(
            name="早班",
            pattern=Pattern.ODD_EVEN,
            begins=_MORNING,
            ends=_AFTERNOON,
            teams=(("吴样例",), ("郑样例",)),
            first_day=first_day,
        ),
        RotaRule(
            name="中班",
            pattern=Pattern.FIXED,
            begins=_AFTERNOON,
            ends=_NIGHT,
            teams=afternoon,
            first_day=first_day,
            weekdays=_TO_SATURDAY,
        ),
        RotaRule(
            name="周日中班",
            pattern=Pattern.FIXED,
            begins=_AFTERNOON,
            ends=_SUNDAY_ENDS,
            teams=afternoon,
            first_day=first_day,
            weekdays=_SUNDAY,
        ),
        RotaRule(
            name="夜班",
            pattern=Pattern.IN_TURN,
            begins=_NIGHT,
            ends=_MORNING,
            teams=(("周样例",), ("许样例",), ("韩样例",)),
            first_day=first_day,
        ),
    )


def _days_of(rule: RotaRule) -> tuple[int, ...]:
    return rule.weekdays if rule.begins == _AFTERNOON else ()
