# SPDX-License-Identifier: MIT
"""The words of the supplies: what there is, and what was moved."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.supply import SUPPLY_CHANGE_WORDS, SupplyChange
from gatehouse.ui.shell.formats import MINUS
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.supply import Supply, SupplyLine
    from gatehouse.ui.shell.i18n import Languages

_MARKS: Final = {
    SupplyChange.RECEIVED: "+",
    SupplyChange.GIVEN: MINUS,
    SupplyChange.SPOILT: MINUS,
    SupplyChange.COUNTED: "=",
}


def stock_cells(one: "Supply", languages: "Languages") -> Row:
    """Return a supply in the list: its name, the stock, and what there should be at least."""
    number = languages.formats.number
    sign = SignKind.WARN if one.is_short else None
    least = QCoreApplication.translate("handover", "at least {count}")
    minimum = least.format(count=number(one.minimum)) if one.minimum else ""
    return (
        Cell(one.name, detail=_counted_text(one, languages), sign=sign),
        Cell(f"{number(one.stock)} {one.unit}".strip(), strong=True, tone=sign),
        Cell(minimum, tone=sign),
    )


def _counted_text(one: "Supply", languages: "Languages") -> str:
    translate = QCoreApplication.translate
    if one.counted is None or one.counted_at is None:
        return translate("handover", "never counted")
    said = translate("handover", "counted {count}, {moment}")
    count = languages.formats.number(one.counted)
    return said.format(count=count, moment=languages.formats.moment(one.counted_at))


def stock_text(one: "Supply", languages: "Languages") -> str:
    """Return what there is of a supply, in a line."""
    said = QCoreApplication.translate("handover", "There: {count}; {counted}")
    stock = f"{languages.formats.number(one.stock)} {one.unit}".strip()
    return said.format(count=stock, counted=_counted_text(one, languages))


def line_cells(line: "SupplyLine", languages: "Languages") -> Row:
    """Return a move: when, what, how many, what was left, and who wrote it down."""
    formats = languages.formats
    amount = f"{_MARKS[line.change]}{formats.number(line.amount)}"
    whose = f"{line.whose}  {line.operator}".strip()
    if line.corrected:
        said = QCoreApplication.translate("handover", "corrected: {reason}")
        whose = f"{whose}  {said.format(reason=line.reason)}"
    left = QCoreApplication.translate("handover", "left {count}")
    return (
        Cell(languages.label(SUPPLY_CHANGE_WORDS[line.change]), detail=formats.moment(line.at)),
        Cell(amount, strong=True),
        Cell(left.format(count=formats.number(line.left)), detail=whose),
    )
