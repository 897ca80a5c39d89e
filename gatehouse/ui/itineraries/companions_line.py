# SPDX-License-Identifier: MIT
"""Who came along, in one line, and the act that begins a note for each of them."""

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gatehouse.domain.identity.masking import is_masked
from gatehouse.domain.returning import Companion, companions_line, typed_companions
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST: Final = 300


class CompanionsLine(QWidget):
    """Whom another hand typed stands masked behind the empty line, and stays while it is empty.

    Signals:
        changed: somebody else came along.
        copies_requested: a note of their own is to be begun for each.
    """

    changed = Signal()
    copies_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Companion, ...] = ()
        self.edit = QLineEdit()
        self.edit.setMaxLength(_LONGEST)
        self.edit.setMinimumWidth(1)
        self.copy = ActButton("")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(ROW_GAP)
        line.addWidget(self.edit, 1)
        line.addWidget(self.copy)
        self.edit.textEdited.connect(self._on_edited)
        self.copy.clicked.connect(self.copies_requested)
        self.retranslate()

    def companions(self) -> tuple[Companion, ...]:
        """Return who came along."""
        typed = typed_companions(self.edit.text())
        if not typed:
            return self._shown if self._is_hidden else ()
        copied = {(one.name, one.paper_number) for one in self._shown if one.copied}
        return tuple(replace(one, copied=(one.name, one.paper_number) in copied) for one in typed)

    def show_companions(self, companions: "Sequence[Companion]") -> None:
        """Show *companions*; nothing is emitted."""
        self._shown = tuple(companions)
        line = companions_line(self._shown)
        self.edit.setText("" if self._is_hidden else line)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        name = self.tr("Came along: names, each with the paper's number")
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(companions_line(self._shown) if self._is_hidden else name)
        self.copy.setText(self.tr("A note for each"))
        self.copy.set_key(shortcut_text(Act.COPY_NOTES))
        self._show_act()

    @property
    def _is_hidden(self) -> bool:
        return any(is_masked(one.name) for one in self._shown)

    def _show_act(self) -> None:
        self.copy.setEnabled(any(not one.copied for one in self.companions()))

    def _on_edited(self) -> None:
        self._show_act()
        self.changed.emit()
