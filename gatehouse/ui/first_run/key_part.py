# SPDX-License-Identifier: MIT
"""The recovery key: shown once, to be printed, saved or written down before anything begins."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from gatehouse.ui.first_run.keeping_fields import KeepingFields
from gatehouse.ui.first_run.part import Gap, Part
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import BORDER, RADIUS, ROW_GAP
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole

if TYPE_CHECKING:
    from gatehouse.domain.post import KeyKeeping

_GROUPS_IN_A_LINE: Final = 7


class KeyPart(Part):
    """The key in groups, three ways to keep it on paper, and how this computer keeps it.

    Signals:
        print_requested: a printed sheet is wanted.
        save_requested: the sheet is wanted as a PDF file.
    """

    print_requested = Signal()
    save_requested = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(number, parent)
        self._key = ""
        self._groups = _KeyLabel()
        self.print_act = ActButton("", variant=ActVariant.ACCENT, mark=IconName.PRINT, key="Ctrl+P")
        self.save_act = ActButton("", mark=IconName.DOWNLOAD)
        self.written = QCheckBox()
        self.keeping = KeepingFields()
        self._lay_out()
        self.print_act.clicked.connect(self.print_requested)
        self.save_act.clicked.connect(self.save_requested)
        self.written.toggled.connect(self.changed)
        self.keeping.changed.connect(self.changed)
        self.retranslate()

    @property
    def key(self) -> str:
        """The recovery key, empty until it is drawn."""
        return self._key

    def show_key(self, key: str) -> None:
        """Show the key that was drawn."""
        self._key = key
        groups = key.split("-")
        lines = (groups[:_GROUPS_IN_A_LINE], groups[_GROUPS_IN_A_LINE:])
        self._groups.setText("\n".join("  ".join(line) for line in lines))
        for act in (self.print_act, self.save_act, self.written):
            act.setEnabled(True)
        self.changed.emit()

    def offer_keepings(self, keepings: "tuple[KeyKeeping, ...]") -> None:
        """Offer the ways in which this computer can keep the key."""
        self.keeping.offer(keepings)

    def confirm_kept(self) -> None:
        """Take note that the key is on paper or in a file."""
        self.written.setChecked(True)

    def gaps(self) -> tuple[Gap, ...]:
        """Return the key until it is kept somewhere, and what its keeping needs."""
        kept = self.written.isChecked()
        gaps = () if kept else (Gap(self.tr("recovery key"), self.print_act),)
        if self.keeping.keeping is None:
            return (*gaps, Gap(self.tr("where the key is kept"), self.keeping.way))
        return (*gaps, *self.keeping.gaps())

    def entrance(self) -> QWidget:
        """Begin where something is missing, or at the printer."""
        gaps = self.gaps()
        return gaps[0].where if gaps else self.print_act

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Recovery key"))
        self.set_note(self.tr("Opens the store if this computer breaks"))
        self.print_act.setText(self.tr("Print…"))
        self.save_act.setText(self.tr("Save as PDF…"))
        self.written.setText(self.tr("Kept on paper"))
        self._groups.setAccessibleName(self.tr("Recovery key"))
        self._groups.setToolTip(self.tr("Shown only now. Keep two copies, one with the community."))
        self.keeping.retranslate()

    def _lay_out(self) -> None:
        for act in (self.print_act, self.save_act, self.written):
            act.setEnabled(False)
        row = QHBoxLayout()
        row.setSpacing(ROW_GAP)
        row.addWidget(self.print_act)
        row.addWidget(self.save_act)
        row.addWidget(self.written)
        row.addStretch(1)
        self.body.addWidget(self._groups)
        self.body.addLayout(row)
        self.body.addWidget(self.keeping)
        self.body.addStretch(1)


class _KeyLabel(Label):
    """The groups on a quiet ground."""

    def __init__(self) -> None:
        super().__init__("\n", TextRole.TITLE)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(ROW_GAP, ROW_GAP, ROW_GAP, ROW_GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and words."""
        palette = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.line, BORDER))
        painter.setBrush(palette.sunk)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()
        super().paintEvent(event)
