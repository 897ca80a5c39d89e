# SPDX-License-Identifier: MIT
"""What a screen stands on in a test, hands to work it, and eyes for what is cut or too small."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.changes import ChangeBus
from gatehouse.ui.shell.i18n import Languages
from gatehouse.ui.shell.lanes import Lanes
from gatehouse.ui.shell.messages import Messages
from gatehouse.ui.widgets.elided_label import ElidedLabel
from gatehouse.ui.widgets.segment import Segment
from tests.support.qt import Recorder, do_all_that_is_due, until

RAIL, NARROW_RAIL = 172, 76
WINDOWS = {
    "low": (1366, 696),
    "medium": (1093, 614),
    "narrow": (911, 512),
    "tiny": (781, 439),
}
AREAS = {
    name: (width - (RAIL if width >= 1280 else NARROW_RAIL), height)
    for name, (width, height) in WINDOWS.items()
}
UNSCROLLED = ("low", "medium")
ENTER = Qt.Key.Key_Return
TARGET = 48
_LAYOUT_TURNS = 10
_RIM = 3
_ORIGIN = QPoint(0, 0)


@dataclass(kw_only=True)
class Bench:
    """The parts that every screen is given, and what a person does at it."""

    app: QApplication
    qtbot: QtBot
    lanes: Lanes
    languages: Languages
    messages: Messages
    said: Recorder
    changes: ChangeBus = field(default_factory=ChangeBus)
    shown: list[QWidget] = field(default_factory=list)

    def show(self, page: QWidget, size: tuple[int, int]) -> None:
        """Show *page* as large as *size*, as the window's frame does, whatever it asks for."""
        self.qtbot.addWidget(page)
        self.shown.append(page)
        page.setMinimumSize(1, 1)
        page.resize(*size)
        page.show()
        page.activateWindow()
        QTest.qWaitForWindowActive(page)

    def sizes_of(
        self, page: QWidget, sizes: Mapping[str, tuple[int, int]] = AREAS
    ) -> Iterator[str]:
        """Make *page* smaller step by step, as it is in each window, and name each; then undo it.

        A page takes the form for less room only as it gets it: nobody makes a window small at once.
        """
        began = page.size()
        for name, size in sizes.items():
            page.resize(*size)
            self.settle()
            assert page.size().toTuple() == size, f"{name}: the page holds its window larger"
            yield name
        page.resize(began)
        self.settle()

    def faults_of(self, page: QWidget) -> dict[str, list[str]]:
        """Name everything that is wrong with how *page* looks, by the window it is wrong in."""
        found = {area: faults(page) for area in self.sizes_of(page)}
        return {area: wrong for area, wrong in found.items() if wrong}

    def settle(self) -> None:
        """Wait until every lane has answered and all that follows is done and painted."""
        until(self._is_settled)
        for page in self.shown:
            QCoreApplication.sendEvent(page, QEvent(QEvent.Type.UpdateRequest))

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focus, key, modifiers)

    def type(self, text: str) -> None:
        """Type *text* where the focus is; an input method brings what no key has."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.focus, letter)
            else:
                edit = self.focus
                assert isinstance(edit, QLineEdit)
                edit.insert(letter)
                edit.textEdited.emit(edit.text())

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def _is_settled(self) -> bool:
        do_all_that_is_due()
        return self.lanes.at_rest


def seen(page: QWidget, *kinds: type[QWidget]) -> Iterator[QWidget]:
    """Yield the widgets of *kinds* that are shown."""
    for child in page.children():
        # what is hidden, with all that lies in it, is most of a room of many sections
        if isinstance(child, QWidget) and child.isVisible():
            if isinstance(child, kinds):
                yield child
            yield from seen(child, *kinds)


def cells(table: QTableView) -> Iterator[QModelIndex]:
    """Yield the cells of the columns that are shown."""
    model = table.model()
    for column in range(model.columnCount()):
        if not table.isColumnHidden(column):
            yield from (model.index(row, column) for row in range(model.rowCount()))


def cut_cells(table: QTableView) -> list[str]:
    """Name the cells that need more room than their column or the table has."""
    return [
        f"cut: {index.data(Qt.ItemDataRole.AccessibleTextRole)}"
        for index in cells(table)
        if table.sizeHintForIndex(index).width() > table.visualRect(index).width()
        or table.visualRect(index).bottom() > table.viewport().height()
    ]


def cut(page: QWidget) -> list[str]:
    """Name the texts that have less room than they need."""
    wrong = []
    for widget in seen(page, QLabel, QAbstractButton):
        assert isinstance(widget, QLabel | QAbstractButton)
        room, needed = widget.size(), widget.minimumSizeHint()
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        height = widget.heightForWidth(room.width()) if wraps else needed.height()
        narrow = not isinstance(widget, ElidedLabel | Segment) and room.width() < needed.width()
        if narrow or room.height() < height:
            wrong.append(f"{type(widget).__name__} {widget.text()!r} {room} < {needed} {height}")
    return wrong


def outside(page: QWidget) -> list[str]:
    """Name what stands outside the page; a list may hold more than it shows."""
    return [
        f"outside: {type(widget).__name__} {widget.accessibleName()}"
        for widget in seen(page, QWidget)
        if not _scrolls(widget, page)
        and not page.rect().contains(QRect(widget.mapTo(page, QPoint(0, 0)), widget.size()))
    ]


def clipped(page: QWidget) -> list[str]:
    """Name what is to be read or pressed and stands partly outside of what it stands in."""
    return [
        f"clipped: {type(widget).__name__} {_text_of(widget)} in {type(around).__name__}"
        for widget in seen(page, QLabel, QAbstractButton, QLineEdit)
        if not _scrolls(widget, page)
        for around in _ancestors(widget, page)
        if not around.rect().contains(_core_of(widget).translated(widget.mapTo(around, _ORIGIN)))
    ]


def covered(page: QWidget) -> list[str]:
    """Name the neighbours of one row or form that lie over one another; they may share an edge."""
    targets = list(seen(page, QAbstractButton, QLineEdit, QComboBox))
    return [
        f"covered: {_text_of(one)} by {_text_of(other)}"
        for one, other in combinations(targets, 2)
        if one.parentWidget() is other.parentWidget()
        and _core_of(one).translated(one.pos()).intersects(_core_of(other).translated(other.pos()))
    ]


def small(page: QWidget) -> list[str]:
    """Name the targets that a finger would miss."""
    return [
        f"small: {type(widget).__name__} {widget.accessibleName()} {widget.size()}"
        for widget in seen(page, QAbstractButton, QLineEdit, QComboBox)
        if min(widget.width(), widget.height()) < TARGET
    ]


def nameless(page: QWidget) -> list[str]:
    """Name the inputs that a screen reader could not name."""
    return [
        f"nameless: {type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in seen(page, QAbstractButton, QLineEdit, QComboBox)
        if not (widget.accessibleName() or getattr(widget, "text", str)())
    ]


def scrolled(page: QWidget) -> list[str]:
    """Name the bars that scroll the page sideways, or whole cards."""
    return [
        f"scrolled: {type(bar.parentWidget()).__name__}"
        for bar in seen(page, QScrollBar)
        if isinstance(bar, QScrollBar) and bar.orientation() is Qt.Orientation.Horizontal
    ]


def faults(page: QWidget) -> list[str]:
    """Name everything that is wrong with how *page* looks."""
    for _ in range(_LAYOUT_TURNS):  # each layout may ask for another
        QCoreApplication.sendPostedEvents()
    return [
        *cut(page),
        *outside(page),
        *clipped(page),
        *covered(page),
        *small(page),
        *nameless(page),
        *scrolled(page),
    ]


def is_scrolled(area: QAbstractScrollArea) -> bool:
    """Say whether *area* shows a vertical bar."""
    return area.verticalScrollBar().isVisible()


def _scrolls(widget: QWidget, page: QWidget) -> bool:
    return any(isinstance(above, QAbstractScrollArea) for above in _ancestors(widget, page))


def _ancestors(widget: QWidget, page: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None and above is not page:
        yield above
        above = above.parentWidget()


def _core_of(widget: QWidget) -> QRect:
    """Return the widget without its rim, where it says nothing."""
    return widget.rect().adjusted(_RIM, _RIM, -_RIM, -_RIM)


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return repr(widget.text())
    return ""
