# SPDX-License-Identifier: MIT
"""How many blank sheets are wanted: their numbers follow the last ones by themselves."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.paper_sheet import LINES, MOST_AT_ONCE, Numbers, PaperSheets
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.count_field import CountField
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_USUAL = 5
_TOLD_FROM = 420
_COUNTS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}


class PrintForm(EnterForm):
    """Says which numbers come next; it orders the `Numbers` to be printed.

    Signals:
        save_requested: these `Numbers` are wanted as a PDF file.
    """

    save_requested = Signal(object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.PRINT, key="Enter"),
            parent=parent,
        )
        self._languages = languages
        self._count = _USUAL
        self._following = 0
        self.save = ActButton("")
        self.count = CountField()
        self._numbers = Label("", TextRole.BODY_BOLD, wrap=True)
        self._told = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.body.addWidget(self._told)
        self.body.addWidget(self.count, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._numbers)
        self.body.addStretch(1)
        for act in (self.confirm, self.save):
            act.set_height(CONTROL)
            self.body.addWidget(act)
        self.count.edit.installEventFilter(self)
        self.count.counted.connect(self._on_counted)
        self.count.number_typed.connect(self._on_number_typed)
        self.save.clicked.connect(self._on_save_clicked)
        self.retranslate()

    @property
    def numbers(self) -> Numbers:
        """What is to be printed."""
        return Numbers(self._following, self._following + self._count - 1)

    def show_sheets(self, sheets: PaperSheets) -> None:
        """Go on with the number that follows."""
        self._following = sheets.following
        self._show()

    def gaps(self) -> Sequence[Gap]:
        """Return what is missing: how many."""
        if self._count and self._following:
            return ()
        return (Gap(self.tr("how many"), self.count.edit.setFocus),)

    def order(self) -> Numbers:
        """Return what is to be printed."""
        return self.numbers

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let + and − count where the number is typed."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = _COUNTS.get(Qt.Key(event.key()), 0)
        if step:
            self._on_counted(step)
        return bool(step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Esc to the room."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what is only told where there is no room to tell it."""
        super().resizeEvent(event)
        self._told.setVisible(self.height() >= _TOLD_FROM)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Print"))
        told = self.tr("{lines} lines on A4, in both languages, each sheet with its own number.")
        self._told.setText(told.format(lines=LINES))
        self.count.set_captions(
            self.tr("How many sheets"),
            self.tr("Sheets"),
            self.tr("One sheet fewer"),
            self.tr("One sheet more"),
        )
        self.confirm.setText(self.tr("Print sheets…"))
        self.save.setText(self.tr("Save as a PDF…"))
        self._show()

    def _show(self) -> None:
        self.count.show_number(self._count)
        told = self.tr("Numbers {first} to {last}")
        numbers = self.numbers
        self._numbers.setText(told.format(first=numbers.first, last=numbers.last))
        self._numbers.setVisible(bool(self._count and self._following))
        self.say()

    def _on_counted(self, step: int) -> None:
        self._count = min(max(self._count + step, 1), MOST_AT_ONCE)
        self._show()

    def _on_number_typed(self, number: int) -> None:
        self._count = min(number, MOST_AT_ONCE)
        self._show()

    def _on_save_clicked(self) -> None:
        if not self.gaps():
            self.save_requested.emit(self.numbers)
