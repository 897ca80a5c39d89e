# SPDX-License-Identifier: MIT
"""How the service list is worded, in the language of the moment."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.service_list import (
    ITEM_WORDS,
    Mark,
    MarkState,
    ServiceItem,
    ServiceResult,
)
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.widgets.cell_model import Cell
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.tick_table import TickRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from gatehouse.domain.service_list import ServiceList, ServiceRow
    from gatehouse.ui.shell.i18n import Languages

_TICKS: Final = {
    MarkState.NOT_DUE: Tick.OPEN,
    MarkState.DUE: Tick.OPEN,
    MarkState.DONE: Tick.DONE,
    MarkState.NOT_POSSIBLE: Tick.FAILED,
}
_SIGNS: Final = {
    MarkState.DUE: SignKind.WAIT,
    MarkState.DONE: SignKind.OK,
    MarkState.NOT_POSSIBLE: SignKind.STOP,
}
TO_DO: Final = "to_do"
ALL: Final = "all"
_BETWEEN: Final = " · "


def is_to_do(row: "ServiceRow", item: ServiceItem) -> bool:
    """Whether a flat stands in the list of what is to do; medicine may be brought to any."""
    mark = row.mark(item)
    asked_for = item is ServiceItem.MEDICINE and mark.state is MarkState.NOT_DUE
    return mark.is_missed or asked_for


def is_listed(row: "ServiceRow", item: ServiceItem) -> bool:
    """Whether a flat stands in the list of all: of parcels those that have or had some today."""
    if item is ServiceItem.PARCEL:
        return row.mark(item).state is not MarkState.NOT_DUE
    return row.level is not None


def service_row(row: "ServiceRow", item: ServiceItem, languages: "Languages") -> TickRow:
    """Return a flat as the list shows it for *item*, with what else is to do there."""
    return TickRow(
        key=row.household_id,
        tick=_TICKS[row.mark(item).state],
        cells=(
            Cell(
                " ".join(filter(None, (row.door, row.person))),
                detail=day_text(row, languages),
                strong=True,
            ),
            Cell(mark_text(row.mark(item), languages), detail=others_text(row, item, languages)),
            Cell(visit_text(row, languages)),
        ),
    )


def day_text(row: "ServiceRow", languages: "Languages") -> str:
    """Return which day it is, and of how many where that is decided; then how many live there."""
    translate = QCoreApplication.translate
    people = translate("care", "People: {count}").format(count=languages.formats.number(row.people))
    if row.count is None:
        return translate("care", "not sealed") + _BETWEEN + people
    days = languages.text(row.count.words)
    return f"{days[:1].upper()}{days[1:]}{_BETWEEN}{people}"


def mark_text(mark: Mark, languages: "Languages") -> str:
    """Return how an item stands, in a line."""
    translate, number = QCoreApplication.translate, languages.formats.number
    if mark.item is ServiceItem.TEST and mark.asked:
        said = translate("care", "{done} of {asked} tested")
        return said.format(done=number(mark.done), asked=number(mark.asked))
    if mark.item is ServiceItem.PARCEL and mark.state is MarkState.DUE:
        return translate("care", "Pieces to carry: {count}").format(count=number(mark.asked))
    words = {
        MarkState.NOT_DUE: translate("care", "not asked for"),
        MarkState.DUE: translate("care", "to do"),
        MarkState.DONE: translate("care", "done"),
        MarkState.NOT_POSSIBLE: translate("care", "not possible"),
    }
    when = "" if mark.at is None else languages.formats.time(mark.at)
    return " ".join(filter(None, (words[mark.state], when)))


def others_text(row: "ServiceRow", item: ServiceItem, languages: "Languages") -> str:
    """Return what else is to do at the flat, so that one way serves it all."""
    others = [
        languages.text(ITEM_WORDS[mark.item])
        for mark in row.marks
        if mark.is_open and mark.item is not item
    ]
    if not others:
        return ""
    joint = QCoreApplication.translate("care", ", ")
    said = QCoreApplication.translate("care", "also: {items}")
    return said.format(items=joint.join(others))


def visit_text(row: "ServiceRow", languages: "Languages") -> str:
    """Return when somebody was there last."""
    if row.last_visit is None:
        return QCoreApplication.translate("care", "no visit yet")
    return languages.formats.moment(row.last_visit)


def marks_text(row: "ServiceRow", languages: "Languages") -> str:
    """Return each item of a flat with how it stands, a line each."""
    said = QCoreApplication.translate("care", "{item}: {state}")
    lines = [
        said.format(
            item=item_name(mark.item, languages),
            state=" ".join(filter(None, (mark_text(mark, languages), mark.operator))),
        )
        for mark in row.marks
        if mark.state is not MarkState.NOT_DUE
    ]
    return "\n".join(lines)


def parcels_text(row: "ServiceRow", now: "datetime", languages: "Languages") -> str:
    """Return the parcels that wait, a line each: how many, what to mind, for how long."""
    said = QCoreApplication.translate("care", "Parcels: {count}, waiting {span} {note}")
    return "\n".join(
        said.format(
            count=languages.formats.number(one.pieces),
            span=languages.formats.span(now - one.taken_at),
            note=one.note,
        ).strip()
        for one in row.parcels
    )


def item_name(item: ServiceItem, languages: "Languages") -> str:
    """Return an item as a name: with a capital letter."""
    text = languages.text(ITEM_WORDS[item])
    return text[:1].upper() + text[1:]


def item_choices(rows: "Sequence[ServiceRow]", languages: "Languages") -> list[Choice]:
    """Return the items to tick, each with how many flats are still to do."""
    choices = []
    for item in ServiceItem:
        left = sum(row.mark(item).is_missed for row in rows)
        count = languages.formats.number(left) if left else ""
        name = item_name(item, languages)
        choices.append(Choice(item.value, " ".join(filter(None, (name, count)))))
    return choices


def filter_choices() -> list[Choice]:
    """Return the ways to narrow the list."""
    translate = QCoreApplication.translate
    return [Choice(TO_DO, translate("care", "To do")), Choice(ALL, translate("care", "All"))]


def list_line(found: "ServiceList | None", languages: "Languages") -> str:
    """Return how the list stands, in a line."""
    translate, number = QCoreApplication.translate, languages.formats.number
    if found is None:
        return translate("care", "The service list is being read…")
    said = translate("care", "Flats to do: {open} of {flats}, parcels to carry: {parcels}")
    counts = found.counts
    return said.format(
        open=number(counts.open), flats=number(counts.flats), parcels=number(counts.parcels)
    )


def sign_of(row: "ServiceRow", item: ServiceItem) -> SignKind:
    """Return the sign of how an item of a flat stands."""
    return _SIGNS.get(row.mark(item).state, SignKind.IDLE)


def tick_for(result: ServiceResult) -> Tick:
    """Return the tick of a row whose item came out so."""
    return {
        ServiceResult.DONE: Tick.DONE,
        ServiceResult.NOT_POSSIBLE: Tick.FAILED,
        ServiceResult.WITHDRAWN: Tick.OPEN,
    }[result]


def ticked_text(
    row: "ServiceRow", item: ServiceItem, result: ServiceResult, languages: "Languages"
) -> str:
    """Return what was ticked, and how to take it back."""
    translate = QCoreApplication.translate
    said = {
        ServiceResult.DONE: translate("care", "{item} done: {door}. Take it back: {keys}"),
        ServiceResult.NOT_POSSIBLE: translate(
            "care", "{item} not possible: {door}. Take it back: {keys}"
        ),
        ServiceResult.WITHDRAWN: translate("care", "{item}, {door}: the tick is taken back"),
    }[result]
    name = item_name(item, languages)
    return said.format(item=name, door=row.door, keys=shortcut_text(Act.UNDO_TICK))
