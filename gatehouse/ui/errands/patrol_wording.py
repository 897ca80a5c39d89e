# SPDX-License-Identifier: MIT
"""How patrols are worded, in the language of the moment."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.routine import WHEN_NEEDED, often_words
from gatehouse.ui.widgets.cell_model import Cell
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.tick_table import TickRow

if TYPE_CHECKING:
    from gatehouse.domain.patrol import CheckList, ItemMark, ListItem, Patrol, PatrolList
    from gatehouse.ui.shell.i18n import Languages

_BETWEEN: Final = " · "
_SHOWN: Final = 2


def list_choices(found: "PatrolList | None", languages: "Languages") -> list[Choice]:
    """Return the check lists, each with how many times it is still to be walked today."""
    if found is None:
        return []
    return [
        Choice(one.code, _with_left(languages.label(one.words), one.code, found, languages))
        for one in found.lists
    ]


def item_row(item: "ListItem", mark: "ItemMark | None", languages: "Languages") -> TickRow:
    """Return an item as it is ticked; one found wanting says what is wrong."""
    name = languages.label(item.words)
    if mark is None:
        return TickRow(key=item.code, tick=Tick.OPEN, cells=(Cell(name), Cell("")))
    at = languages.formats.time(mark.at)
    sign = SignKind.WARN if mark.is_finding else None
    return TickRow(
        key=item.code,
        tick=Tick.DONE,
        cells=(
            Cell(name, detail=mark.words, sign=sign),
            Cell(at, detail=followed_text(mark)),
        ),
    )


def followed_text(mark: "ItemMark") -> str:
    """Return what became of a finding; nothing of what is in order."""
    translate = QCoreApplication.translate
    if mark.incident_id is not None:
        return translate("errands", "incident")
    if mark.errand_id is not None:
        return translate("errands", "errand")
    return translate("errands", "open") if mark.is_finding else ""


def patrol_facts(
    checklist: "CheckList", patrol: "Patrol | None", found: "PatrolList", languages: "Languages"
) -> str:
    """Return how the patrol that is shown stands, and the earlier ones of the list."""
    routine = found.routine(checklist.code)
    often = languages.label(often_words(WHEN_NEEDED if routine is None else routine.often))
    earlier = [
        earlier_text(one, languages)
        for one in found.patrols
        if one.list_code == checklist.code and not one.is_open
    ]
    now = () if patrol is None else (walked_text(patrol, checklist, languages),)
    return "\n".join((often, *now, *earlier[:_SHOWN]))


def walked_text(patrol: "Patrol", checklist: "CheckList", languages: "Languages") -> str:
    """Return who walks, since when, and how many items are left."""
    translate, formats = QCoreApplication.translate, languages.formats
    said = translate("errands", "{who} walks since {time}, {left} left")
    left = formats.number(patrol.left(checklist))
    return said.format(who=patrol.walker, time=formats.time(patrol.begun_at), left=left)


def earlier_text(patrol: "Patrol", languages: "Languages") -> str:
    """Return a patrol that was finished: when, by whom, and how much it found."""
    translate, formats = QCoreApplication.translate, languages.formats
    nothing = translate("errands", "nothing found")
    found = translate("errands", "found: {count}").format(
        count=formats.number(len(patrol.findings))
    )
    told = found if patrol.findings else nothing
    return _BETWEEN.join((formats.moment(patrol.begun_at), patrol.walker, told))


def due_text(found: "PatrolList | None", languages: "Languages") -> str:
    """Return the line of the section: what is still to be walked."""
    translate, number = QCoreApplication.translate, languages.formats.number
    if found is None:
        return translate("errands", "The patrols are being read…")
    if not found.left:
        return translate("errands", "No patrol is due")
    return translate("errands", "Still to walk: {count}").format(count=number(found.left))


def _with_left(name: str, code: str, found: "PatrolList", languages: "Languages") -> str:
    routine = found.routine(code)
    walking = any(one.is_open and one.list_code == code for one in found.patrols)
    left = (0 if routine is None else routine.left) or int(walking)
    return f"{name} {languages.formats.number(left)}" if left else name
