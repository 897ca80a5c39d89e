# SPDX-License-Identifier: MIT
"""How an import words what it saw and what it would do, in the language of the moment."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.relation import relation_words
from gatehouse.domain.roster_layout import GROUND_WORDS, UNREAD_FIELDS, Field, Ground
from gatehouse.domain.roster_plan import Coverage, RosterChange
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.roster import ListedChange
    from gatehouse.domain.roster_layout import FirstRow, SeenLayout
    from gatehouse.ui.shell.i18n import Languages

_GROUND_SIGNS: Final = {
    Ground.HEADING: SignKind.OK,
    Ground.KEPT: SignKind.OK,
    Ground.CHOSEN: SignKind.OK,
    Ground.CONTENT: SignKind.WARN,
    Ground.FORBIDDEN: SignKind.INFO,
    Ground.NOTHING: SignKind.IDLE,
}
_CHANGE_SIGNS: Final = {
    RosterChange.ADDED: SignKind.OK,
    RosterChange.CHANGED: SignKind.INFO,
    RosterChange.GONE: SignKind.WARN,
}
_NOTHING: Final = "—"


def ground_sign(ground: Ground, field: Field | None) -> SignKind:
    """Return the sign of a column that is taken for *field* because of *ground*."""
    return (
        SignKind.IDLE if field is None and ground is not Ground.FORBIDDEN else _GROUND_SIGNS[ground]
    )


def ground_text(ground: Ground, field: Field | None, languages: "Languages") -> str:
    """Say why a column is taken for *field*; of some nothing is kept that other columns lack."""
    if field in UNREAD_FIELDS:
        return QCoreApplication.translate("roster", "Known; nothing of it is kept")
    return languages.text(GROUND_WORDS[ground])


def layout_name(layout: "SeenLayout", languages: "Languages") -> str:
    """Return the sheets of a layout: the first by its name, the others counted."""
    others = len(layout.sheets) - 1
    if not others:
        return layout.sheets[0]
    told = QCoreApplication.translate("roster", "{sheet} and {count} more")
    return told.format(sheet=layout.sheets[0], count=languages.formats.number(others))


def first_row(row: "FirstRow", languages: "Languages") -> Row:
    """Return how one of the first people would be taken."""
    if row.trouble is not None:
        trouble = languages.text(row.trouble)
        return (Cell(str(row.row), sign=SignKind.STOP), Cell(trouble, detail=row.name), Cell(""))
    name = f"{row.name} {languages.text(relation_words(row.relation))}".strip()
    return (
        Cell(str(row.row), sign=SignKind.OK),
        Cell(name, detail=row.door, strong=True),
        Cell(row.phone or _NOTHING, detail=row.paper),
    )


def change_word(change: RosterChange) -> str:
    """Return what happens to somebody, in one word."""
    return {
        RosterChange.ADDED: QCoreApplication.translate("roster", "New"),
        RosterChange.CHANGED: QCoreApplication.translate("roster", "Changed"),
        RosterChange.GONE: QCoreApplication.translate("roster", "Gone"),
    }[change]


def listed_row(one: "ListedChange", languages: "Languages") -> Row:
    """Return one person whom the import concerns."""
    what = QCoreApplication.translate("roster", ", ").join(map(languages.text, one.what))
    return (
        Cell(change_word(one.change), sign=_CHANGE_SIGNS[one.change]),
        Cell(f"{one.door} {one.shown_name}", strong=True),
        Cell(what or _NOTHING),
    )


def coverage_text(coverage: Coverage) -> str:
    """Return what a file may be complete for."""
    return {
        Coverage.PEOPLE: QCoreApplication.translate("roster", "These people"),
        Coverage.BUILDINGS: QCoreApplication.translate("roster", "Its buildings"),
        Coverage.COMPOUND: QCoreApplication.translate("roster", "The compound"),
    }[coverage]
