# SPDX-License-Identifier: MIT
"""Reading the classes of gate passes: a table of tables, each called by its class."""

from collections.abc import Mapping
from datetime import time
from types import MappingProxyType

from gatehouse.domain.gate_pass import PassClass
from gatehouse.domain.pass_terms import WEEK, ClassTerms, PassColour, PassSign, PassTerms
from gatehouse.domain.policy.reading import Table, complain

_LONGEST = 366
_MOST_USES = 99
_BOTH_ENDS = 2


def read_pass_classes(table: Table) -> Mapping[PassClass, ClassTerms]:
    """Return the classes that *table* describes; one that is not among ours is named."""
    named = [pass_class for pass_class in PassClass if pass_class.value in table]
    classes = {pass_class: _read_class(table.table(pass_class.value)) for pass_class in named}
    table.finish()
    return MappingProxyType(classes)


def _read_class(table: Table) -> ClassTerms:
    most = table.whole("most_days", 0, _LONGEST)
    terms = ClassTerms(
        usual_days=table.whole("usual_days", 0, most),
        most_days=most,
        terms=PassTerms(
            weekdays=_read_weekdays(table),
            hours=_read_hours(table),
            uses=table.optional_whole("uses", 1, _MOST_USES) or 0,
            per_days=table.optional_whole("per_days", 1, _LONGEST) or 0,
            gates=_read_gates(table),
            returned=table.flag("returned", default=False),
            counted=table.flag("counted", default=False),
            colour=table.member("colour", PassColour),
            sign=table.member("sign", PassSign),
        ),
    )
    table.finish()
    if terms.terms.per_days and not terms.terms.uses:
        complain(table.at("per_days"), "needs uses beside it", "旁边要写 uses")
    return terms


def _read_weekdays(table: Table) -> tuple[int, ...]:
    if "weekdays" not in table:
        return ()
    days = table.items("weekdays")
    if not days or not all(type(day) is int and day in WEEK for day in days):
        complain(table.at("weekdays"), "must hold days from 1 to 7", "要写 1 到 7 的天")
    return tuple(sorted(set(days)))


def _read_hours(table: Table) -> tuple[time, time] | None:
    if "hours" not in table:
        return None
    ends = [table.clock("hours", value) for value in table.items("hours")]
    if len(ends) != _BOTH_ENDS:
        complain(table.at("hours"), "must hold two times", "要写两个时间")
    return ends[0], ends[1]


def _read_gates(table: Table) -> tuple[str, ...]:
    gates = table.items("gates") if "gates" in table else []
    if not all(isinstance(gate, str) and gate.strip() for gate in gates):
        complain(table.at("gates"), "must hold names of gates", "要写卡点的名字")
    return tuple(gates)
