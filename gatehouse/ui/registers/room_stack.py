# SPDX-License-Identifier: MIT
"""The registers, or in their place the blank sheets of paper."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton

if TYPE_CHECKING:
    from gatehouse.ui.registers.paper_pane import PaperPane


class RoomStack(QStackedLayout):
    """Shows *room*; the *way* leads to *paper*, and Esc back to the *entrance* of the room."""

    def __init__(
        self, column: QVBoxLayout, room: QWidget, paper: "PaperPane", entrance: QWidget
    ) -> None:
        super().__init__()
        column.addLayout(self)
        self._paper, self._entrance = paper, entrance
        self.way = ActButton("", mark=IconName.PRINT, key=shortcut_text(Act.SHOW_SHEETS))
        # Enter goes on through the registers, wherever the focus fell
        self.way.set_by_enter(by_enter=False)
        self.addWidget(room)
        self.addWidget(paper)
        self.way.clicked.connect(self.show_paper)
        paper.closed.connect(self._on_paper_closed)

    def show_paper(self) -> None:
        """Show the blank sheets."""
        self.setCurrentWidget(self._paper)
        self._paper.focus_on_work()

    def focus_on_work(self) -> None:
        """Give the keyboard to what is shown."""
        if self.currentWidget() is self._paper:
            self._paper.focus_on_work()
        else:
            (self.way if self._entrance.isHidden() else self._entrance).setFocus()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.way.setText(self.tr("Blank sheets"))
        self._paper.retranslate()

    def _on_paper_closed(self) -> None:
        self.setCurrentIndex(0)
        self._entrance.setFocus()
