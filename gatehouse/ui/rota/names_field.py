# SPDX-License-Identifier: MIT
"""Who serves: names that are typed, or chosen from the roll of operators."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.rota.typed import read_team
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.quiet_combo import QuietCombo


class NamesField(Field):
    """A line of names; whoever is chosen from the roll is written behind those that stand there.

    ↓ opens the roll; Tab goes past it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._names: tuple[str, ...] = ()
        self.roll = QuietCombo(stands_alone=True)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout), "a field stands in a column"
        layout.insertWidget(layout.indexOf(self.edit) + 1, self.roll)
        self.roll.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.roll.activated.connect(self._on_roll_activated)
        self.retranslate()

    def offer(self, names: Sequence[str]) -> None:
        """Offer the *names* of the roll; any other can be typed."""
        self._names = tuple(names)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        first = self.tr("Choose from the roll…")
        self.roll.setAccessibleName(self.tr("Choose from the roll"))
        self.roll.offer([("", first), *((name, name) for name in self._names)], "")
        self.roll.setVisible(bool(self._names))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the roll by ↓, which a line of text has no use for."""
        if event.key() == Qt.Key.Key_Down and self._names:
            self.roll.setFocus()
            self.roll.showPopup()
        else:
            super().keyPressEvent(event)

    def _on_roll_activated(self, _place: int) -> None:
        """Write the name that was chosen; one that stands there already stays once."""
        name = self.roll.code
        self.roll.choose("")
        if not name:
            return
        text = self.text().rstrip()
        if name not in read_team(text.replace("/", " ")):
            self.set_text(f"{text} {name}".strip())
            self.text_changed.emit(self.text())
        self.edit.setFocus()
