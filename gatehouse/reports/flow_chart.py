# SPDX-License-Identifier: MIT
"""The hourly flow as a chart of the workbook's own, which shows what stands in its cells."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from openpyxl.chart import BarChart, Reference
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import (
    CharacterProperties,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)
from openpyxl.worksheet.worksheet import Worksheet

_TITLE_SIZE = 1200
_AXIS_SIZE = 900
_GAP = 45
_FEW = 5
# told apart in print without colour too: the one dark, the other light with a dark edge
_DARK, _LIGHT = "1F4E79", "BDD7EE"


class Area(Struct, frozen=True):
    """Cells from the top left to the bottom right one, both included, counted from 1."""

    column: int
    row: int
    last_column: int
    last_row: int


def put_flow_chart(
    page: Worksheet, title: str, data: Area, place: Area, totals: Sequence[int]
) -> None:
    """Draw *data* (names, then a series for each further column, headed) over the cells *place*.

    *totals* are the numbers that it will show, from which the scale is chosen.
    """
    chart = BarChart()
    chart.type = "col"
    chart.gapWidth = _GAP
    chart.overlap = 0
    chart.title = _title(title)
    names = Reference(page, data.column, data.row + 1, data.column, data.last_row)
    values = Reference(page, data.column + 1, data.row, data.last_column, data.last_row)
    chart.add_data(values, titles_from_data=True)
    chart.set_categories(names)
    for series, colour in zip(chart.series, (_DARK, _LIGHT), strict=True):
        series.graphicalProperties = GraphicalProperties(
            solidFill=colour, ln=LineProperties(solidFill=_DARK, w=9525)
        )
    _set_axes(chart, max(totals, default=0))
    chart.legend.position = "t"
    page.add_chart(chart, _over(place))


def _over(place: Area) -> Any:
    """Return the anchor for a chart that covers *place*; the library takes it beside a cell."""
    return TwoCellAnchor(
        _from=AnchorMarker(col=place.column - 1, row=place.row - 1),
        to=AnchorMarker(col=place.last_column, row=place.last_row),
    )


def _set_axes(chart: BarChart, most: int) -> None:
    """Show both axes, in whole people, from nothing up."""
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False
        axis.txPr = RichText(p=[Paragraph(pPr=_letters(_AXIS_SIZE), endParaRPr=None)])
    chart.y_axis.number_format = "0"
    chart.y_axis.scaling.min = 0
    if most < _FEW:
        chart.y_axis.scaling.max = _FEW
        chart.y_axis.majorUnit = 1


def _title(text: str) -> Title:
    words = Paragraph(pPr=_letters(_TITLE_SIZE, bold=True), r=[RegularTextRun(t=text)])
    title = Title(overlay=False)
    title.tx = Text(rich=RichText(p=[words]))
    return title


def _letters(size: int, *, bold: bool = False) -> ParagraphProperties:
    return ParagraphProperties(defRPr=CharacterProperties(sz=size, b=bold))
