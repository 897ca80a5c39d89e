# SPDX-License-Identifier: MIT
"""A list and beside it the detail; in a narrow window one of the two, with a way back."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import CAPTION_GAP, EDGE, GAP
from gatehouse.ui.widgets.act_button import ActButton

_ANY_WIDTH: Final = 16_777_215
_TWO_PANES: Final = 1000 - 2 * EDGE
_WIDE_DETAIL: Final = 1150 - 2 * EDGE


class ListAndDetail(QWidget):
    """The detail shows one of its *parts* at a time: a card, a form; the first one to begin with.

    *widths* are those of the detail beside the list, in wide and in less wide windows. A part that
    is chosen while the list is in front waits behind it; one that is opened comes in front.

    Signals:
        alone: the detail has the room to itself now, or not any more; a head may give way to it.
        left: the person went back to the list.
    """

    alone = Signal(bool)
    left = Signal()

    def __init__(
        self,
        listing: QWidget,
        parts: Sequence[QWidget],
        *,
        widths: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._list, self._parts, self._widths = listing, tuple(parts), widths
        self._in_front = False
        self._was_alone = False
        self._detail = QWidget()
        self._back = ActButton("", key="Esc")
        self._lay_out()
        self._back.clicked.connect(self.go_back)
        self.choose(self._parts[0])
        self._fill_words()
        self._show_panes()

    @property
    def shows_both(self) -> bool:
        """Whether list and detail stand side by side."""
        return self.width() >= _TWO_PANES

    @property
    def is_alone(self) -> bool:
        """Whether the detail has the room to itself."""
        return self._in_front and not self.shows_both

    def choose(self, part: QWidget) -> None:
        """Let the detail show *part*, wherever the detail is."""
        for other in self._parts:
            other.setVisible(other is part)

    def open(self, part: QWidget) -> None:
        """Show *part*, in front of the list where there is no room for both."""
        self.choose(part)
        self._in_front = True
        self._show_panes()

    def begin_alone(self) -> None:
        """Give the keyboard to the way back, where the detail has the room to itself."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """Go back to the list."""
        self._in_front = False
        self._show_panes()
        self.left.emit()

    def minimumSizeHint(self) -> QSize:
        """Return no width: a hidden room that was laid out wide must not hold the window so."""
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that the room allows."""
        super().resizeEvent(event)
        self._show_panes()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill_words()

    def _lay_out(self) -> None:
        detail = QVBoxLayout(self._detail)
        detail.setContentsMargins(0, 0, 0, 0)
        for part in self._parts:
            detail.addWidget(part)
        # a row of choices that was laid out for another width must not make the window higher
        for pane in (self._list, self._detail):
            pane.setMinimumHeight(1)
        panes = QHBoxLayout()
        panes.setSpacing(GAP)
        panes.addWidget(self._list, 1)
        panes.addWidget(self._detail)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(CAPTION_GAP)
        layout.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(panes, 1)

    def _fill_words(self) -> None:
        self._back.setText(QCoreApplication.translate("widgets", "Back to the list"))

    def _show_panes(self) -> None:
        both, alone = self.shows_both, self.is_alone
        shown = {self._list: not alone, self._detail: both or alone}
        # what goes is hidden first: both at once would hold the window wider than it is
        for pane in sorted(shown, key=shown.__getitem__):
            pane.setVisible(shown[pane])
        self._back.setVisible(alone)
        width = self._widths[0] if self.width() >= _WIDE_DETAIL else self._widths[1]
        self._detail.setMinimumWidth(width if both else 0)
        self._detail.setMaximumWidth(width if both else _ANY_WIDTH)
        if alone != self._was_alone:
            self._was_alone = alone
            self.alone.emit(alone)
