# SPDX-License-Identifier: MIT
"""The one box and the direction beside it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gatehouse.ui.shell.formats import MINUS
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.search_edit import SearchEdit
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.entry import Direction

_IN: Final = "in"
_OUT: Final = "out"


class BoxRow(QWidget):
    """Where everything at the desk starts.

    Signals:
        text_edited: what stands in the box, by the user.
        turned: the code of the `Direction` chosen with the mouse or the arrow keys.
    """

    text_edited = Signal(str)
    turned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asking = True
        self._driver = self._quiet = False
        self.edit = SearchEdit()
        self.direction = SegmentedChoice()
        self._lay_out()
        self._connect()
        self.retranslate()

    def set_height(self, height: int) -> None:
        """Stand higher or lower."""
        self.edit.set_height(height)
        self.direction.set_height(height)

    def show_text(self, text: str) -> None:
        """Write for the user."""
        if self.edit.text() != text:
            self.edit.setText(text)

    def show_trailing(
        self, words: str, sign: SignKind | None = None, *, strong: bool = False, short: str = ""
    ) -> None:
        """Say something at the end of the box; Esc stands there while there is text.

        What is *short* stands there instead where the words would cover what is typed.
        """
        key = "Esc" if words or self.edit.text() else ""
        self.edit.set_trailing(words, key, sign, strong=strong)
        if short and not self.edit.shows_all:
            self.edit.set_trailing(short, key, sign, strong=strong)

    def set_asking(self, *, asking: bool, driver: bool = False, quiet: bool = False) -> None:
        """Ask for somebody or a *driver*, or stand still while somebody new is written down.

        *quiet* leaves the question out: what stands at the end of the box needs its room.
        """
        if (asking, driver, quiet) != (self._asking, self._driver, self._quiet):
            self._asking, self._driver, self._quiet = asking, driver, quiet
            self.edit.setReadOnly(not asking)
            self._show_prompt()

    def show_direction(self, direction: "Direction | None") -> None:
        """Show which way the person goes."""
        self.direction.set_code(direction.value if direction is not None else None)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._show_prompt()
        self.edit.setAccessibleName(self.tr("Who is it? Flat, initials, last digits or a scan"))
        self.direction.setAccessibleName(self.tr("In or out"))
        self.direction.set_items(
            (
                Choice(_IN, self.tr("In"), None, "+"),
                Choice(_OUT, self.tr("Out"), None, MINUS),
            )
        )

    def _lay_out(self) -> None:
        self.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.edit.setMaxLength(120)
        self.direction.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.edit, 1)
        row.addWidget(self.direction)
        self.setFocusProxy(self.edit)

    def _show_prompt(self) -> None:
        prompt = self.tr("Flat·initials·last digits·scan")
        if self._driver:
            prompt = self.tr("Driver: flat·initials·phone")
        self.edit.set_prompt(prompt if self._asking and not self._quiet else "")

    def _connect(self) -> None:
        self.edit.textEdited.connect(self.text_edited)
        self.direction.chosen.connect(self.turned)
