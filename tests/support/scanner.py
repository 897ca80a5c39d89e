# SPDX-License-Identifier: MIT
"""A window that a scanner types into, with events that bear their own time."""

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from gatehouse.domain.scan import Scan, ScanKind
from gatehouse.ui.shell.scanner import Scanner
from tests.support.qt import press, type_burst

PAPER = "22019919800101123X"
PASS = "2956132188"
LINE = f"林晓枫,女,{PAPER}"
SPACED = f"林晓枫 女 {PAPER}"


@dataclass
class Clock:
    now: int = 1_000

    def __call__(self) -> int:
        return self.now


@dataclass
class Gate:
    """A window with the fields a desk has, and a scanner that listens."""

    window: QWidget
    box: QLineEdit
    other: QLineEdit
    note: QPlainTextEdit
    count: QSpinBox
    button: QPushButton
    clock: Clock
    scanner: Scanner
    scans: list[tuple[str, bool]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def hear(self, scan: Scan) -> None:
        self.scans.append((scan.text, scan.ended_with_enter))
        self.names.append(scan.name)


def read(text: str) -> Scan:
    """Read a pass, the card alone, and the card in the line of an ID reader."""
    if text == PASS:
        return Scan(kind=ScanKind.PASS, text=PASS)
    if text in {LINE, SPACED}:
        return Scan(kind=ScanKind.LINE, text=PAPER, name="林晓枫")
    if text.upper() == PAPER:
        return Scan(kind=ScanKind.CARD, text=PAPER)
    return Scan(kind=ScanKind.NOTHING)


def scan_of(text: str, *, enter: bool = False, name: str = "") -> Scan:
    """Return the scan of a pass, or of the card of whoever *name* is."""
    kind = ScanKind.LINE if name else ScanKind.PASS
    return Scan(kind=kind, text=text, name=name, ended_with_enter=enter)


def release(receiver: QObject, key: Qt.Key) -> None:
    """Let a key go."""
    event = QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier, " ")
    QCoreApplication.sendEvent(receiver, event)


def type_by_hand(receiver: QObject, text: str, start: int) -> None:
    type_burst(receiver, text, start, gap=120)


def scan(gate: Gate, receiver: QObject, text: str = PAPER, start: int = 50_000) -> bool:
    """Scan with a closing Enter; say whether the Enter was left to somebody."""
    end = type_burst(receiver, text, start)
    return press(receiver, "\r", end + 5)
