# SPDX-License-Identifier: MIT
"""How histories, plates and pairs of records are worded, in the language of the moment."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.history import HISTORY_WORDS
from gatehouse.domain.person_pair import LIKENESS_WORDS
from gatehouse.ui.roster.wording import moment_text
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.history import HistoryRow
    from gatehouse.domain.person_change import PlateRow
    from gatehouse.domain.person_pair import JoinedRecord, LikelyDouble, PairMember
    from gatehouse.ui.shell.i18n import Languages


def history_row(row: "HistoryRow", now: datetime, languages: "Languages") -> Row:
    """Return one fact: when and of what kind, then what, why and by whom."""
    translate = QCoreApplication.translate
    marks = []
    if row.corrects:
        marks.append(translate("roster", "puts right"))
    if row.superseded:
        marks.append(translate("roster", "put right later"))
    under = [*marks, row.reason, row.operator]
    return (
        Cell(
            moment_text(row.at, now, languages),
            detail=languages.text(HISTORY_WORDS[row.kind]),
            sign=SignKind.IDLE if row.superseded else None,
        ),
        Cell(
            f"{row.who}  {languages.text(row.what)}".strip(),
            detail=" · ".join(filter(None, under)),
            tone=SignKind.IDLE if row.superseded else None,
        ),
    )


def plate_row(row: "PlateRow") -> Row:
    """Return one plate with whose it is and where it stands."""
    translate = QCoreApplication.translate
    where = {
        True: Cell(translate("roster", "inside"), sign=SignKind.OK),
        False: Cell(translate("roster", "outside"), sign=SignKind.IDLE),
        None: Cell("—"),
    }
    return Cell(row.shown_plate, strong=True), Cell(row.owner), where[row.inside]


def double_row(double: "LikelyDouble", languages: "Languages") -> Row:
    """Return two records that may be of one person, under each other."""
    why = languages.text(LIKENESS_WORDS[double.likeness])
    return (
        Cell(member_text(double.one), detail=member_text(double.other), strong=True),
        Cell(why),
    )


def joined_row(joined: "JoinedRecord") -> Row:
    """Return a record that was merged away."""
    joint = QCoreApplication.translate("roster", "joined")
    return Cell(member_text(joined.member), strong=True), Cell(joint, sign=SignKind.OK)


def member_text(member: "PairMember") -> str:
    """Return who a record is of: the mask of the name, the flat, the end of paper or phone."""
    known = member.paper_number or member.phone
    visits = QCoreApplication.translate("roster", "visitor")
    return " ".join(
        filter(None, (member.shown_name, member.door, known, "" if member.rostered else visits))
    )
