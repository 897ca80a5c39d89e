# SPDX-License-Identifier: MIT
"""What an administrator does with the whole roster: a button at the head that opens a menu."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.actions import Act, action_text, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.choice_menu import ChoiceMenu


class WorkMenu(ActButton):
    """Opens on press, Enter or Space; ↑ and ↓ choose.

    Signals:
        add_requested: somebody new, in whichever flat.
        doubles_requested: the records that may be double are wanted.
        reach_requested: the buildings that the gate reaches are to be written.
    """

    add_requested = Signal()
    doubles_requested = Signal()
    reach_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", mark=IconName.PEOPLE, parent=parent)
        self._menu = ChoiceMenu(self)
        self._add = QAction(self)
        self._doubles = QAction(self)
        self._reach = QAction(self)
        for action in (self._add, self._doubles, self._reach):
            self._menu.addAction(action)
        self._add.triggered.connect(self.add_requested)
        self._doubles.triggered.connect(self.doubles_requested)
        self._reach.triggered.connect(self.reach_requested)
        self.clicked.connect(self._on_clicked)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.setText(self.tr("More"))
        self._add.setText(self.tr("Add a person, also in a new flat…"))
        for action, act in ((self._doubles, Act.SHOW_DOUBLES), (self._reach, Act.SET_REACH)):
            action.setText(f"{action_text(act)}\t{shortcut_text(act)}")

    def _on_clicked(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
