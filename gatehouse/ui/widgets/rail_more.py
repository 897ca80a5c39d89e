# SPDX-License-Identifier: MIT
"""The last entry of a rail that is too low for all: it opens the others as a menu."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.icons import IconName, icon
from gatehouse.ui.shell.sizes import ICON
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.choice_menu import ChoiceMenu
from gatehouse.ui.widgets.rail_button import RailButton, RailItem


class MoreRooms(RailButton):
    """Stands for the entries that found no room; they keep their keys, and it wears their badges.

    It is marked where the screen that is shown is one of them.

    Signals:
        chosen: the code of the screen asked for.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_more_item(), parent=parent)
        self._entries: tuple[RailButton, ...] = ()
        self.menu_of_rooms = ChoiceMenu(self)
        self.clicked.connect(self._on_clicked)
        self.menu_of_rooms.triggered.connect(self._on_menu_triggered)
        self.hide()

    def stand_for(self, entries: Sequence[RailButton]) -> None:
        """Offer *entries* in their order; without any it is hidden."""
        self._entries = tuple(entries)
        self.set_badge(sum(entry.badge for entry in self._entries))
        self.setChecked(any(entry.isChecked() for entry in self._entries))
        self.setVisible(bool(self._entries))

    def retranslate(self) -> None:
        """Put the words in anew."""
        self.set_item(_more_item())

    def _on_clicked(self) -> None:
        menu, ink = self.menu_of_rooms, palette_of(self).ink
        menu.clear()
        menu.setAccessibleName(self.text())
        for entry in self._entries:
            waiting = f" ({entry.badge})" if entry.badge else ""
            words = f"{entry.item.text}{waiting}\t{entry.item.key}"
            action = menu.addAction(icon(entry.item.icon, ICON, ink), words)
            action.setData(entry.item.code)
        foot = self.mapToGlobal(QPoint(self.width(), self.height()))
        menu.popup(foot - QPoint(0, menu.sizeHint().height()))
        menu.setActiveAction(menu.actions()[0])

    def _on_menu_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())


def _more_item() -> RailItem:
    return RailItem("more", QCoreApplication.translate("widgets", "More"), IconName.CHEVRON_DOWN)
