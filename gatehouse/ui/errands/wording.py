# SPDX-License-Identifier: MIT
"""How the errands screen words what the post answers, in the language of the moment."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.code_list import AS_SHIPPED, CodeBook, CodeList
from gatehouse.domain.code_search import code_names
from gatehouse.domain.errand import (
    ASKED_KINDS,
    ErrandFilter,
    ErrandKind,
    ErrandRow,
    ErrandState,
    ErrandTally,
    Purchase,
)
from gatehouse.domain.identity.cleaning import compact
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.tick_table import TickRow

if TYPE_CHECKING:
    from gatehouse.domain.errand import ErrandList
    from gatehouse.ui.shell.i18n import Languages

Listed: TypeAlias = ErrandRow | Purchase
"""What stands in the list: a request, or a whole group purchase."""
_BETWEEN: Final = " · "
_FILTERED: Final = {
    ErrandState.WAITING: ErrandFilter.WAITING,
    ErrandState.IN_HAND: ErrandFilter.IN_HAND,
    ErrandState.DONE: ErrandFilter.SETTLED,
    ErrandState.DROPPED: ErrandFilter.SETTLED,
}
_SIGNS: Final = {
    ErrandState.WAITING: SignKind.WAIT,
    ErrandState.IN_HAND: SignKind.INFO,
    ErrandState.DONE: SignKind.OK,
    ErrandState.DROPPED: SignKind.WARN,
}


def id_of(one: Listed) -> str:
    """Return what tells one of the list from the others."""
    return one.purchase_id if isinstance(one, Purchase) else one.errand_id


def listed(
    found: "ErrandList", which: ErrandFilter, text: str, codes: CodeBook = AS_SHIPPED
) -> tuple[Listed, ...]:
    """Return what a filter and the search leave: urgent and long waiting first, or latest first."""
    typed = compact(text).lower()
    every: tuple[Listed, ...] = (*found.requests, *found.purchases)
    of_kind = (one for one in every if _FILTERED[one.state] is which)
    kept = [one for one in of_kind if not typed or typed in _searched(one, codes)]
    if which is ErrandFilter.SETTLED:
        return tuple(sorted(kept, key=_settled_at, reverse=True))
    return tuple(sorted(kept, key=lambda one: (not _is_urgent(one), one.asked_at)))


def waiting(found: "ErrandList") -> int:
    """Return how many requests and group purchases are still to be done."""
    every: tuple[Listed, ...] = (*found.requests, *found.purchases)
    return sum(one.is_open for one in every)


def filter_choices(found: "ErrandList | None", languages: "Languages") -> list[Choice]:
    """Return the ways to narrow the list, each with its count."""
    translate, number = QCoreApplication.translate, languages.formats.number
    words = {
        ErrandFilter.WAITING: translate("errands", "To do"),
        ErrandFilter.IN_HAND: translate("errands", "In hand"),
        ErrandFilter.SETTLED: translate("errands", "Settled"),
    }
    if found is None:
        return [Choice(which.value, said) for which, said in words.items()]
    return [
        Choice(which.value, f"{said} {number(len(listed(found, which, '')))}")
        for which, said in words.items()
    ]


def kind_choices(languages: "Languages") -> list[Choice]:
    """Return what a flat can ask for."""
    offered = languages.codes.offered(CodeList.ERRAND, ASKED_KINDS)
    return [Choice(code, languages.code_label(CodeList.ERRAND, code)) for code in offered]


def counts_text(found: "ErrandList | None", languages: "Languages") -> str:
    """Return the line under the title: what was done today."""
    translate = QCoreApplication.translate
    if found is None:
        return translate("errands", "The errands are being read…")
    if not found.today:
        return translate("errands", "Nothing done yet today")
    said = translate("errands", "Done today: {tallies}")
    return said.format(tallies=_BETWEEN.join(tally_text(one, languages) for one in found.today))


def tally_text(tally: ErrandTally, languages: "Languages") -> str:
    """Return how many of a kind were done; of group purchases orders and portions."""
    number, kind = languages.formats.number, languages.code(CodeList.ERRAND, tally.kind)
    if tally.kind is not ErrandKind.PURCHASE:
        return f"{kind} {number(tally.orders)}"
    said = QCoreApplication.translate("errands", "{kind} {orders} orders, {portions} portions")
    orders, portions = number(tally.orders), number(tally.portions)
    return said.format(kind=kind, orders=orders, portions=portions)


def tally_rows(tallies: Sequence[ErrandTally], languages: "Languages") -> tuple[Row, ...]:
    """Return the kinds with their orders and portions."""
    number = languages.formats.number
    return tuple(
        (
            Cell(languages.code_label(CodeList.ERRAND, one.kind)),
            Cell(number(one.orders)),
            Cell(number(one.portions) if one.kind is ErrandKind.PURCHASE else ""),
            Cell(number(one.dropped)),
            Cell(number(one.waiting)),
        )
        for one in tallies
    )


def listed_cells(one: Listed, now: datetime, languages: "Languages") -> Row:
    """Return one of the list: for whom, what, how it stands."""
    if isinstance(one, Purchase):
        flats = QCoreApplication.translate("errands", "{flats} flats").format(
            flats=languages.formats.number(len(one.rows))
        )
        kind = languages.code_label(CodeList.ERRAND, ErrandKind.PURCHASE)
        return (
            Cell(flats, strong=True),
            Cell(one.what, detail=kind),
            Cell(progress_text(one, languages), sign=_SIGNS[one.state]),
        )
    kind = languages.code_label(CodeList.ERRAND, one.own_kind or one.kind)
    urgent = QCoreApplication.translate("errands", "Urgent") if one.urgent else ""
    return (
        Cell(one.door, detail=urgent, strong=True),
        Cell(one.what, detail=kind),
        _state_cell(one, now, languages),
    )


def progress_text(purchase: Purchase, languages: "Languages") -> str:
    """Return how many flats of a group purchase are settled."""
    number = languages.formats.number
    return f"{number(purchase.settled)}/{number(len(purchase.rows))}"


def state_text(row: ErrandRow, now: datetime, languages: "Languages") -> str:
    """Return how a request stands, and since when or by whom."""
    translate, formats = QCoreApplication.translate, languages.formats
    match row.state:
        case ErrandState.WAITING:
            said = translate("errands", "Waiting for {span}")
            return said.format(span=formats.span(now - row.asked_at))
        case ErrandState.IN_HAND:
            return translate("errands", "{who} is on it").format(who=row.carrier)
        case ErrandState.DONE:
            return translate("errands", "Done by {who}").format(who=row.carrier)
        case ErrandState.DROPPED:
            return translate("errands", "Not possible")


def facts_text(row: ErrandRow, now: datetime, languages: "Languages") -> str:
    """Return what is known of a request, a line each; what nobody knows is left out."""
    translate, formats = QCoreApplication.translate, languages.formats
    settled = "" if row.settled_at is None else formats.moment(row.settled_at)
    dropped = row.state is ErrandState.DROPPED
    failed = translate("errands", "Why not") if dropped else ""
    facts = (
        (translate("errands", "Incident"), _incident_text(row, languages)),
        (translate("errands", "Prescribed"), row.prescribed),
        (translate("errands", "Asked for"), formats.moment(row.asked_at)),
        (translate("errands", "Settled"), settled),
        (failed or translate("errands", "Failed last time"), row.reason),
    )
    said = translate("errands", "{caption}: {value}")
    lines = [said.format(caption=one, value=value) for one, value in facts if value]
    return "\n".join((state_text(row, now, languages), *lines))


def _incident_text(row: ErrandRow, languages: "Languages") -> str:
    """Return the number and the kind of the incident that it came of, if it came of one."""
    if row.incident is None:
        return ""
    return f"{row.incident_number} {languages.code(CodeList.INCIDENT, row.incident)}"


def title_text(row: ErrandRow, languages: "Languages") -> str:
    """Return for whom it is, and of what kind."""
    urgent = QCoreApplication.translate("errands", "Urgent") if row.urgent else ""
    kind = languages.code_label(CodeList.ERRAND, row.own_kind or row.kind)
    return _BETWEEN.join(filter(None, (row.door, kind, urgent)))


def share_row(row: ErrandRow, languages: "Languages") -> TickRow:
    """Return a flat of a group purchase as it is ticked."""
    portions = QCoreApplication.translate("errands", "{count} portions")
    count = portions.format(count=languages.formats.number(row.portions))
    dropped = QCoreApplication.translate("errands", "not possible")
    said = dropped if row.state is ErrandState.DROPPED else ""
    note = _BETWEEN.join(filter(None, (said, row.reason)))
    return TickRow(
        key=row.errand_id,
        tick=Tick.OPEN if row.is_open else Tick.DONE,
        cells=(Cell(row.door, detail=note, strong=True), Cell(count)),
    )


def _state_cell(row: ErrandRow, now: datetime, languages: "Languages") -> Cell:
    translate, sign = QCoreApplication.translate, _SIGNS[row.state]
    if row.state is ErrandState.WAITING:
        again = translate("errands", "failed before") if row.reason else ""
        return Cell(languages.formats.span(now - row.asked_at), detail=again, sign=sign)
    if row.state is ErrandState.DROPPED:
        return Cell(translate("errands", "Not possible"), detail=row.reason, sign=sign)
    done = row.state is ErrandState.DONE
    said = translate("errands", "Done") if done else translate("errands", "In hand")
    return Cell(said, detail=row.carrier, sign=sign)


def _searched(one: Listed, codes: CodeBook) -> str:
    if isinstance(one, Purchase):
        kind, own, doors = ErrandKind.PURCHASE, "", [row.door for row in one.rows]
    else:
        kind, own, doors = one.kind, one.own_kind, [one.door]
    names = code_names(codes, CodeList.ERRAND, kind, own)
    return " ".join(compact(part).lower() for part in (one.what, *names, *doors))


def _is_urgent(one: Listed) -> bool:
    return isinstance(one, ErrandRow) and one.urgent


def _settled_at(one: Listed) -> datetime:
    if isinstance(one, Purchase):
        return max(row.settled_at or row.asked_at for row in one.rows)
    return one.settled_at or one.asked_at
