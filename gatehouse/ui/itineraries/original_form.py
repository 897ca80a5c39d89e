# SPDX-License-Identifier: MIT
"""The original for which an alternative stood: what it is and its number."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.itinerary import EvidenceItem, EvidenceKind
from gatehouse.domain.itinerary_remarks import LONGEST_TEXT
from gatehouse.domain.itinerary_supplement import OriginalOrder
from gatehouse.ui.itineraries.wording import evidence_choices
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.quiet_combo import QuietCombo

if TYPE_CHECKING:
    from gatehouse.domain.itinerary_note import SignedNote
    from gatehouse.ui.shell.i18n import Languages


class OriginalForm(EnterForm):
    """It orders an `OriginalOrder`: most often the same letter, now on paper."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.DISK, key="Enter"),
            parent=parent,
        )
        self._languages = languages
        self._note_id, self._place = "", 0
        self._item: EvidenceItem | None = None
        self.kind = QuietCombo()
        self.number = Field("")
        self._kind = Captioned(self.kind)
        self._lay_out()
        self.retranslate()

    def begin(self, note: "SignedNote") -> None:
        """Ask for the first original that *note* owes; hidden where it owes none."""
        owed = next(iter(note.originals_owed), None)
        self.setVisible(owed is not None)
        if owed is None:
            return
        self._note_id, self._place, self._item = note.row.id, owed, note.evidence[owed]
        self.number.set_text(self._item.number)
        self.set_working(working=False)
        self._offer(self._item.code)
        self.retranslate()

    def take_keyboard(self) -> None:
        """Have the keyboard where one begins."""
        self.number.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def gaps(self) -> list[Gap]:
        """Return nothing: an original without a number is one."""
        return []

    def order(self) -> OriginalOrder:
        """Return what came."""
        code, codes = self.kind.code, self._languages.codes
        return OriginalOrder(
            note_id=self._note_id,
            place=self._place,
            kind=EvidenceKind(codes.stands_for(CodeList.EVIDENCE, code)),
            own_kind=codes.own(CodeList.EVIDENCE, code),
            number=self.number.text().strip(),
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        what = self._languages.code(CodeList.EVIDENCE, self._item.code) if self._item else ""
        self.set_title(self.tr("File the original: {what}").format(what=what))
        self._kind.set_caption(self.tr("What came"))
        self.kind.setAccessibleName(self.tr("What came"))
        self.number.set_caption(self.tr("Number of the original"))
        self.confirm.setText(self.tr("The original is here"))
        self._offer(self.kind.code)
        self.say()

    def _offer(self, code: str) -> None:
        self.kind.offer(evidence_choices(self._languages, code, shown=True), code)

    def _lay_out(self) -> None:
        self.number.edit.setMaxLength(LONGEST_TEXT)
        line = QHBoxLayout()
        line.setSpacing(ROW_GAP)
        line.addWidget(self._kind, 1)
        line.addWidget(self.number, 1)
        self.body.addLayout(line)
        self.add_acts(CONTROL)
