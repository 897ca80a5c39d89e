# SPDX-License-Identifier: MIT
"""The handover sheet on A4: broken into pages, each with the fingerprint and its number."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPagedPaintDevice, QPageSize, QPainter, QPen

from gatehouse.domain.words import Words
from gatehouse.reports.handover_sheet import HandoverSheet
from gatehouse.reports.sheet_block import Bars, Block, Facts, Grid, Prose, Section
from gatehouse.ui.printing.paper import GREY, INK, page
from gatehouse.ui.shell.fonts import font

if TYPE_CHECKING:
    from gatehouse.domain.entry import Flow

LAYOUT: Final = page(QPageSize.PageSizeId.A4, 15)
WIDTH: Final = 1800.0
HEIGHT: Final = 2670.0
"""The room between the margins, in tenths of a millimetre."""

_FOOT: Final = 90.0
_TITLE: Final = 64
_HEADING: Final = 40
_BODY: Final = 34
_SMALL: Final = 25
_FOOT_TEXT: Final = 23
_PAD: Final = 10.0
_GAP: Final = 24.0
_BARS: Final = 250.0
_SIGNATURES: Final = 190.0
_FEW, _SOME = 4, 18
_WRAP: Final = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
_CENTRED: Final = Qt.AlignmentFlag.AlignVCenter


class _Piece(Struct, frozen=True):
    """What stays on one page; *keeps* holds it to the next one, *head* is repeated over it."""

    height: float
    paint: Callable[[QPainter, float], None]
    keeps: bool = False
    head: "_Piece | None" = None


_Placed = tuple[float, _Piece]


class SheetPages:
    """A composed sheet, ready to be painted page by page."""

    def __init__(self, sheet: HandoverSheet) -> None:
        self._sheet = sheet
        self._pages = tuple(_broken(list(_pieces(sheet))))

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def paint(self, painter: QPainter) -> None:
        """Paint every page onto the paged device of *painter*."""
        for number in range(self.count):
            device = painter.device()
            if number and isinstance(device, QPagedPaintDevice):
                device.newPage()
            self.paint_page(painter, number)

    def paint_page(self, painter: QPainter, number: int) -> None:
        """Paint one page, counted from nought, from the corner between its margins."""
        for top, piece in self._pages[number]:
            piece.paint(painter, top)
        self._paint_foot(painter, number)

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        top = HEIGHT - _FOOT / 2
        painter.setPen(QPen(GREY, 2))
        painter.drawLine(QLineF(0, top, WIDTH, top))
        room = QRectF(0, top, WIDTH, _FOOT / 2)
        painter.setFont(font(_FOOT_TEXT))
        painter.setPen(GREY)
        mark = f"台账指纹 ledger fingerprint  {self._sheet.fingerprint}"
        painter.drawText(room, _CENTRED, mark)
        said = f"第 {number + 1} 页，共 {self.count} 页  {number + 1} / {self.count}"
        painter.drawText(room, _CENTRED | Qt.AlignmentFlag.AlignRight, said)


def _broken(pieces: list[_Piece]) -> Iterator[list[_Placed]]:
    """Yield the pieces page by page; those that keep to the next one go over with it."""
    placed: list[_Placed] = []
    top = 0.0
    for number, piece in enumerate(pieces):
        if placed and top + _kept_height(pieces[number:]) > HEIGHT - _FOOT:
            yield placed
            placed, top = [], 0.0
            if piece.head is not None:
                placed.append((top, piece.head))
                top += piece.head.height
        placed.append((top, piece))
        top += piece.height
    yield placed


def _kept_height(pieces: list[_Piece]) -> float:
    """Return the height of the first piece and of those that it must not be parted from."""
    height = 0.0
    for piece in pieces:
        height += piece.height
        if not piece.keeps:
            break
    return height


def _pieces(sheet: HandoverSheet) -> Iterator[_Piece]:
    yield _title(sheet)
    *before, last = sheet.sections
    yield from chain.from_iterable(map(_section, before))
    yield from _kept(list(_section(last)))
    yield _signatures(sheet.signatures)
    yield _space()
    yield from chain.from_iterable(map(_section, sheet.names))


def _kept(pieces: list[_Piece]) -> list[_Piece]:
    """Return *pieces* held to what follows, where they leave room for it: nobody signs alone."""
    if sum(piece.height for piece in pieces) > HEIGHT / 2:
        return pieces
    return [replace(piece, keeps=True) for piece in pieces]


def _section(section: Section) -> Iterator[_Piece]:
    if section.title.zh:
        yield _section_title(section)
    for block in section.blocks:
        yield from _block(block)
        yield _space()


def _block(block: Block) -> Iterator[_Piece]:
    match block:
        case Facts():
            yield from _facts(block)
        case Grid():
            yield from _grid(block)
        case Bars():
            yield _bars(block)
        case Prose():
            yield _prose(block.text)


def _title(sheet: HandoverSheet) -> _Piece:
    def paint(painter: QPainter, top: float) -> None:
        _words(painter, QRectF(0, top, WIDTH, 80), sheet.title, _TITLE, bold=True)
        room = QRectF(0, top + 84, WIDTH, 52)
        _line(painter, room, sheet.place, _HEADING)

    return _Piece(160, paint)


def _section_title(section: Section) -> _Piece:
    def paint(painter: QPainter, top: float) -> None:
        room = QRectF(0, top + 14, WIDTH, 54)
        used = _words(painter, room, section.title, _HEADING, bold=True)
        note = f"{section.note.zh}  {section.note.en}" if section.note.zh else ""
        _line(painter, room.adjusted(used + 30, 8, 0, 0), note, _SMALL, grey=True)

    return _Piece(76, paint, keeps=True)


def _space() -> _Piece:
    return _Piece(_GAP, lambda _painter, _top: None)


def _prose(text: str) -> _Piece:
    height = _wrapped(text, WIDTH)

    def paint(painter: QPainter, top: float) -> None:
        painter.setFont(font(_BODY))
        painter.setPen(INK)
        painter.drawText(QRectF(0, top, WIDTH, height + _BODY), _WRAP, text)

    return _Piece(height, paint)


def _facts(facts: Facts) -> Iterator[_Piece]:
    longest = max((len(value.zh) for _, value in facts.pairs), default=0)
    columns = 4 if longest <= _FEW else 3 if longest <= _SOME else 1
    for at in range(0, len(facts.pairs), columns):
        yield _fact_row(facts.pairs[at : at + columns], columns)


def _fact_row(pairs: tuple[tuple[Words, Words], ...], columns: int) -> _Piece:
    """Set captions small over their values; a long value has the whole width to itself."""
    width = WIDTH / columns
    height = max(_wrapped(value.zh, width - 2 * _PAD) for _, value in pairs)

    def paint(painter: QPainter, top: float) -> None:
        for column, (caption, value) in enumerate(pairs):
            room = QRectF(column * width, top, width - _PAD, 34)
            _line(painter, room, f"{caption.zh} {caption.en}", _SMALL, grey=True)
            painter.setFont(font(_BODY, bold=columns > 1))
            painter.setPen(INK)
            under = QRectF(column * width, top + 36, width - 2 * _PAD, height + _BODY)
            painter.drawText(under, _WRAP, value.zh)

    return _Piece(height + 48, paint)


def _grid(grid: Grid) -> Iterator[_Piece]:
    head = replace(_grid_row(grid, grid.headings, heading=True), keeps=True)
    yield head
    for row in grid.rows:
        yield replace(_grid_row(grid, row), head=head)


def _grid_row(grid: Grid, cells: tuple[Words, ...], *, heading: bool = False) -> _Piece:
    total = sum(grid.shares)
    widths = [WIDTH * share / total for share in grid.shares]
    lines = (_wrapped(cell.zh, width - 2 * _PAD) for cell, width in zip(cells, widths, strict=True))
    height = max(lines) + _PAD

    def paint(painter: QPainter, top: float) -> None:
        left = 0.0
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True)):
            room = QRectF(left + _PAD, top, width - 2 * _PAD, height)
            _cell(painter, room, cell, right=column in grid.figures, grey=heading)
            left += width
        painter.setPen(QPen(INK if heading else GREY, 3 if heading else 1))
        painter.drawLine(QLineF(0, top + height, WIDTH, top + height))

    return _Piece(height, paint)


def _cell(painter: QPainter, room: QRectF, cell: Words, *, right: bool, grey: bool) -> None:
    """Paint the Chinese, and the English beside it where there is room on the line."""
    size = _SMALL if grey else _BODY
    if right:
        said = f"{cell.zh} {cell.en}" if cell.en != cell.zh else cell.zh
        flags = _CENTRED | Qt.AlignmentFlag.AlignRight
        _set(painter, size, grey=grey)
        painter.drawText(room, flags, said)
        return
    if _advance(cell.zh, size) > room.width():
        _set(painter, size, grey=grey)
        painter.drawText(room, _CENTRED | Qt.TextFlag.TextWordWrap, cell.zh)
        return
    _words(painter, room, cell, size, grey=grey)


def _bars(bars: Bars) -> _Piece:
    def paint(painter: QPainter, top: float) -> None:
        legend = "每小时放行：■ 进  □ 出   admitted by the hour: ■ in  □ out"
        _line(painter, QRectF(0, top, WIDTH, 36), legend, _SMALL, grey=True)
        plot = QRectF(0, top + 44, WIDTH, _BARS - 84)
        most = max((max(flow.inward, flow.outward) for _, flow in bars.hours), default=0)
        share = plot.width() / max(len(bars.hours), 8)
        for number, (hour, flow) in enumerate(bars.hours):
            place = QRectF(plot.left() + number * share, plot.top(), share, plot.height())
            _hour(painter, place, hour, flow, max(most, 1))
        painter.setPen(QPen(GREY, 2))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())

    return _Piece(_BARS, paint)


def _hour(painter: QPainter, place: QRectF, hour: str, flow: "Flow", most: int) -> None:
    width = min(30.0, place.width() / 3)
    middle = place.center().x()
    room = place.height() - 30
    for count, left, filled in ((flow.inward, middle - width, True), (flow.outward, middle, False)):
        height = room * count / most
        painter.setPen(QPen(INK, 2))
        painter.setBrush(INK if filled else Qt.BrushStyle.NoBrush)
        if count:
            painter.drawRect(QRectF(left, place.bottom() - height, width - 3, height))
            above = QRectF(left - 20, place.bottom() - height - 30, width + 37, 28)
            _set(painter, 20, grey=True)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(count))
    _set(painter, _SMALL, grey=True)
    under = QRectF(place.left(), place.bottom() + 2, place.width(), 34)
    painter.drawText(under, Qt.AlignmentFlag.AlignCenter, hour)


def _signatures(names: Iterable[Words]) -> _Piece:
    """Leave a line for each pen, and one for the date."""

    def paint(painter: QPainter, top: float) -> None:
        half = WIDTH / 2
        for column, name in enumerate(names):
            left = column * half
            room = QRectF(left, top + 60, half - 60, 50)
            used = _words(painter, room, name, _BODY, bold=True)
            painter.setPen(QPen(INK, 3))
            end = left + half - 60
            painter.drawLine(QLineF(left + used + 20, top + 112, end, top + 112))
            date = QRectF(left, top + 126, half - 60, 50)
            used = _words(painter, date, Words("日期时间", "date and time"), _BODY)
            painter.setPen(QPen(INK, 3))
            painter.drawLine(QLineF(left + used + 20, top + 176, end, top + 176))

    return _Piece(_SIGNATURES, paint)


def _words(  # noqa: PLR0913 - a line of text has this many properties
    painter: QPainter,
    room: QRectF,
    words: Words,
    size: int,
    *,
    bold: bool = False,
    grey: bool = False,
) -> float:
    """Paint Chinese, and English small after it if it fits; return how much room they took."""
    used = _line(painter, room, words.zh, size, bold=bold, grey=grey)
    if not words.en or words.en == words.zh:
        return used
    small = min(_SMALL, size) if size <= _HEADING else _HEADING
    beside = room.adjusted(used + 12, 0, 0, 0)
    if _advance(words.en, small) > beside.width():
        return used
    return used + 12 + _line(painter, beside, words.en, small, grey=True)


def _line(  # noqa: PLR0913 - the same
    painter: QPainter,
    room: QRectF,
    text: str,
    size: int,
    *,
    bold: bool = False,
    grey: bool = False,
) -> float:
    _set(painter, size, bold=bold, grey=grey)
    painter.drawText(room, _CENTRED, text)
    return float(QFontMetricsF(painter.font()).horizontalAdvance(text))


def _set(painter: QPainter, size: int, *, bold: bool = False, grey: bool = False) -> None:
    painter.setFont(font(size, bold=bold))
    painter.setPen(GREY if grey else INK)


def _advance(text: str, size: int) -> float:
    return QFontMetricsF(font(size)).horizontalAdvance(text)


def _wrapped(text: str, width: float) -> float:
    """Return the height of *text* in *width*, at least that of one line."""
    metrics = QFontMetricsF(font(_BODY))
    taken = metrics.boundingRect(QRectF(0, 0, width, 10 * HEIGHT), _WRAP, text)
    return max(taken.height(), metrics.height())
