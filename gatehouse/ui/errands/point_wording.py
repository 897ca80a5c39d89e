# SPDX-License-Identifier: MIT
"""How the points of a notice are worded, in the language of the moment."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.rule_point import MARK_WORDS, GatePoint, PointMark, PointTick
from gatehouse.ui.widgets.cell_model import Cell
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.tick_table import TickRow

if TYPE_CHECKING:
    from gatehouse.domain.rule_point import PointList
    from gatehouse.ui.shell.i18n import Languages

_BETWEEN: Final = " · "
TICKS: Final = {
    PointMark.DONE: Tick.DONE,
    PointMark.NOT_APPLICABLE: Tick.DONE,
    PointMark.NOT_POSSIBLE: Tick.FAILED,
}


def point_row(one: GatePoint, gate: str, languages: "Languages") -> TickRow:
    """Return a point as the *gate* ticks it."""
    said = one.at_gate(gate)
    words = point_words(one, languages)
    if said is None:
        tick, cells = Tick.OPEN, (Cell(words), Cell(""))
    else:
        tick = TICKS[said.mark]
        cells = (
            Cell(words, detail=_how(said, languages)),
            Cell(languages.formats.time(said.at), detail=said.operator),
        )
    return TickRow(key=one.point.point_id, tick=tick, cells=cells)


def point_words(one: GatePoint, languages: "Languages") -> str:
    """Return a point with its number."""
    return f"{languages.formats.number(one.point.number)}. {languages.text(one.point.words)}"


def gates_text(one: GatePoint, points: "PointList", languages: "Languages") -> str:
    """Return what each gate says of a point, a line each."""
    return "\n".join(_at_gate(gate, one.at_gate(gate), languages) for gate in points.gates)


def points_line(points: "PointList | None", languages: "Languages") -> str:
    """Return how the list stands: of which document, and how much is open at this gate."""
    translate, number = QCoreApplication.translate, languages.formats.number
    if points is None:
        return translate("errands", "The points are being read…")
    document = languages.text(points.document)
    left = len(points.open_points)
    if not points.points:
        return translate("errands", "No points of {document}").format(document=document)
    if not left:
        return translate("errands", "Every point of {document} is checked").format(
            document=document
        )
    said = translate("errands", "{document}: {left} of {count} to check")
    return said.format(document=document, left=number(left), count=number(len(points.points)))


def _at_gate(gate: str, said: PointTick | None, languages: "Languages") -> str:
    if said is None:
        return _BETWEEN.join((gate, languages.text(MARK_WORDS[PointMark.CLEARED])))
    when = languages.formats.moment(said.at)
    told = (gate, languages.text(MARK_WORDS[said.mark]), said.words, said.operator, when)
    return _BETWEEN.join(filter(None, told))


def _how(said: PointTick, languages: "Languages") -> str:
    if said.mark is PointMark.DONE:
        return said.words
    return _BETWEEN.join(filter(None, (languages.text(MARK_WORDS[said.mark]), said.words)))
