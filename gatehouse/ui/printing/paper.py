# SPDX-License-Identifier: MIT
"""What every printed sheet stands on: a page in tenths of a millimetre, its text, its QR code.

A sheet is a function that paints; the same one serves the printer, the PDF file and the screen.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import segno
from PySide6.QtCore import QBuffer, QFileDevice, QIODevice, QMarginsF, QRectF, QSaveFile, Qt
from PySide6.QtGui import (
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from gatehouse.errors import DiskTrouble, GatehouseError
from gatehouse.ui.shell.fonts import font

INK: Final = QColor("#000000")
GREY: Final = QColor("#444444")
PAPER: Final = QColor("#ffffff")
_TENTHS_IN_AN_INCH: Final = 254
_SEAM: Final = 0.5
_OWNER_ALONE: Final = QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner
_WRAPPED: Final = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap

Paint = Callable[[QPainter], None]


def page(size: QPageSize.PageSizeId, margin_mm: float, *, across: bool = False) -> QPageLayout:
    """Return a page of *size* with the same margin on all sides, upright or *across*."""
    ways = QPageLayout.Orientation
    margins = QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm)
    return QPageLayout(
        QPageSize(size),
        ways.Landscape if across else ways.Portrait,
        margins,
        QPageLayout.Unit.Millimeter,
    )


def save_pdf(path: Path, layout: QPageLayout, paint: Paint) -> Path:
    """Write one page as a PDF file, whole or not at all, for its owner alone; return where it is.

    What stands on it (a name, a recovery key) concerns nobody else on this computer.
    """
    memory = QBuffer()
    memory.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(memory)
    device.setTitle("门岗登记 Gatehouse")
    device.setPageLayout(layout)
    paint_page(device, paint)
    file = QSaveFile(str(path))
    written = (
        file.open(QIODevice.OpenModeFlag.WriteOnly)
        and file.setPermissions(_OWNER_ALONE)
        and file.write(memory.data()) == memory.size()
    )
    if not (written and file.commit()):
        raise DiskTrouble(
            f"{path} could not be written. Nothing was saved. Choose another folder.",
            f"{path} 写不进去。没有存下。请换一个文件夹。",
        )
    return path


def paint_page(device: QPagedPaintDevice, paint: Paint) -> None:
    """Paint one page of *device*, from the corner between its margins."""
    painter = QPainter()
    if not painter.begin(device):
        raise GatehouseError(
            "The printer took nothing. Everything recorded is safe. "
            "Look at the printer, or save a PDF instead.",
            "打印机没有接收。登记都已存好。请看一下打印机，或改存 PDF。",
        )
    try:
        scale = device.logicalDpiX() / _TENTHS_IN_AN_INCH
        painter.scale(scale, scale)
        paint(painter)
    finally:
        painter.end()


def paint_code(painter: QPainter, square: QRectF, text: str, ink: QColor = INK) -> None:
    """Paint *text* as a QR code that fills *square*, its quiet zone not included."""
    matrix = segno.make_qr(text, error="m").matrix
    module = square.width() / len(matrix)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for row, line in enumerate(matrix):
        for column, dark in enumerate(line):
            if dark:
                # A hair wider than the grid, so that printers leave no seams.
                painter.drawRect(
                    QRectF(
                        square.left() + column * module,
                        square.top() + row * module,
                        module + _SEAM,
                        module + _SEAM,
                    )
                )
    painter.restore()


def paint_text(  # noqa: PLR0913 - a line of text has this many properties
    painter: QPainter,
    room: QRectF,
    text: str,
    size: int,
    *,
    bold: bool = False,
    ink: QColor = INK,
) -> float:
    """Paint *text* at the top of *room*, wrapped to its width; return where it ends."""
    painter.setFont(font(size, bold=bold))
    painter.setPen(ink)
    taken = painter.boundingRect(room, _WRAPPED, text)
    painter.drawText(taken, _WRAPPED, text)
    return float(taken.bottom())
