# SPDX-License-Identifier: MIT
"""What is open, which goes on to the next shift by itself, and what is to be said beside it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gatehouse.domain.open_item import OWED_KINDS
from gatehouse.ui.handover.list_card import ListCard
from gatehouse.ui.handover.notes_edit import NotesEdit
from gatehouse.ui.handover.plain_table import PlainTable
from gatehouse.ui.handover.wording import open_rows
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.telephone_line import telephones_text

if TYPE_CHECKING:
    from gatehouse.domain.post import Telephone
    from gatehouse.domain.shift import ShiftCounts, ShiftSummary
    from gatehouse.ui.shell.i18n import Languages

_KIND: Final = 250
"""Room for the longest word of what waits, behind its sign."""
_ROW: Final = 32


class OpenCard(ListCard):
    """A line for each thing that waits, what presses first; under them the notes.

    Signals:
        file_requested: what a note lacks is to be filed.
    """

    file_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._summary: ShiftSummary | None = None
        self.table = PlainTable(
            (Column(_KIND), Column(None, cuttable=True), Column(110)),
            headed=False,
            fewest=1,
            row_height=_ROW,
        )
        self._nothing = Label("", TextRole.TABLE, tone=Tone.MUTED, wrap=True)
        self._telephones: tuple[Telephone, ...] = ()
        self._ring = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.file = ActButton("")
        self.file.hide()
        self.file.clicked.connect(self.file_requested)
        self.notes = NotesEdit()
        self.file.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        under = QHBoxLayout()
        under.setSpacing(ROW_GAP)
        under.addWidget(self.notes, 1)
        under.addWidget(self.file, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._ring)
        self.body.addLayout(under)
        self.retranslate()

    def show_summary(self, summary: "ShiftSummary") -> None:
        """Show what waits."""
        self._summary = summary
        self.retranslate()

    def show_telephones(self, telephones: "tuple[Telephone, ...]") -> None:
        """Show whom to ring about what waits."""
        self._telephones = telephones
        self.retranslate()

    def set_low(self, *, low: bool) -> None:
        """Leave the telephones out where there is little height, and write in one line."""
        self._ring.setVisible(bool(self._telephones) and not low)
        self.notes.set_low(low=low)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._ring.setText(telephones_text(self._telephones, self._languages))
        self.set_title(self.tr("Still open"))
        self.table.setAccessibleName(self.tr("Still open"))
        self._nothing.setText(self.tr("Nothing is open."))
        self.notes.retranslate()
        if self._summary is None:
            return
        items = self._summary.open_items
        self.set_note(self._carried(self._summary.counts))
        self.file.setText(self.tr("File what a note lacks"))
        self.file.set_key(shortcut_text(Act.FILE_NEXT_OWED))
        self.file.setVisible(any(one.kind in OWED_KINDS for one in items))
        self.table.setVisible(bool(items))
        self._nothing.setVisible(not items)
        headings = (self.tr("What"), self.tr("Who"), self.tr("Waiting"))
        self.table.show_rows(headings, open_rows(items, self._summary.until, self._languages))

    def _carried(self, counts: "ShiftCounts") -> str:
        goes_on = self.tr("goes on to the next shift by itself")
        if not counts.incidents and not counts.incidents_closed:
            return goes_on
        number = self._languages.formats.number
        said = self.tr("incidents {noted}, closed {closed}; {goes_on}")
        return said.format(
            noted=number(counts.incidents),
            closed=number(counts.incidents_closed),
            goes_on=goes_on,
        )
