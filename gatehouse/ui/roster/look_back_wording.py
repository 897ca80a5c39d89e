# SPDX-License-Identifier: MIT
"""How a look-back is worded on the screen."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.look_back import MetBy
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.look_back import LookBack, Meeting, Met
    from gatehouse.ui.shell.i18n import Languages

_SIGNS: Final = {
    MetBy.VEHICLE: SignKind.WARN,
    MetBy.NAMED_ABOARD: SignKind.WARN,
    MetBy.GROUP: SignKind.WARN,
    MetBy.SAME_FLAT: SignKind.INFO,
    MetBy.SAME_HOST: SignKind.INFO,
    MetBy.AT_THE_GATE: SignKind.IDLE,
}


def met_cells(row: "Met", languages: "Languages") -> Row:
    """Return somebody who was met: who, and the closest reason with how many more there are."""
    kind = "" if row.subject_class is None else languages.code(CodeList.CLASS, row.subject_class)
    who = f"{row.shown_name} {row.door}".strip()
    detail = " ".join(filter(None, (kind, row.phone)))
    more = len(row.meetings) - 1
    said = QCoreApplication.translate("look_back", "and {count}× more")
    return (
        Cell(who, detail=detail, strong=True),
        Cell(
            languages.label(row.closest.words),
            detail=" ".join(
                filter(
                    None,
                    (
                        when_text(row.closest, languages),
                        said.format(count=more) if more else "",
                    ),
                )
            ),
            sign=_SIGNS[row.closest.how],
        ),
    )


def when_text(one: "Meeting", languages: "Languages") -> str:
    """Return when and at which gate it was, as far as a crossing tells."""
    known = one.theirs or one.own
    return "" if known is None else f"{languages.formats.moment(known.at)} {known.gate}"


def found_text(found: "LookBack", languages: "Languages") -> str:
    """Return how often they crossed and how many people were met, masked."""
    said = QCoreApplication.translate(
        "look_back", "Ways through the gate: {ways}, people: {people}; masked"
    )
    number = languages.formats.number
    people = len(found.rows) + found.more
    return said.format(ways=number(found.crossings), people=number(people))
