# SPDX-License-Identifier: MIT
"""The errand that a finding becomes: for which flat, of what kind; the words are there already."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.errand import ErrandKind, ErrandOrder
from gatehouse.ui.errands.wording import kind_choices
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.flat_field import FlatField
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages


class FollowForm(EnterForm):
    """It orders an `ErrandOrder`."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.ERRANDS, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages = languages
        self.item = ""
        self._words = ""
        self._what = Label("", TextRole.BODY_BOLD, wrap=True)
        self.kind = SegmentedChoice()
        self._kind = Captioned(self.kind)
        self.flat = FlatField()
        for part in (self._what, self.flat, self._kind):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
        self.flat.taken.connect(self.say)
        self.retranslate()
        self.kind.set_code(ErrandKind.REPAIRS.value)

    def begin(self, item: str, words: str) -> None:
        """Ask for whom the finding of an *item* is followed up."""
        self.item, self._words = item, words
        self._what.setText(words)
        self.flat.set_flat("", "")
        self.set_working(working=False)
        self.say()
        self.flat.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: the flat."""
        if not self.flat.household_id:
            return [Gap(self.tr("flat"), self.flat.edit.setFocus)]
        return []

    def order(self) -> ErrandOrder:
        """Return what is to be done, and for whom."""
        code = self.kind.code or ErrandKind.OTHER.value
        codes = self._languages.codes
        return ErrandOrder(
            household_id=self.flat.household_id,
            kind=ErrandKind(codes.stands_for(CodeList.ERRAND, code)),
            own_kind=codes.own(CodeList.ERRAND, code),
            what=self._words,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Make it an errand"))
        self.flat.set_caption(self.tr("For which flat"))
        self.flat.edit.setPlaceholderText(self.tr("3-2-501"))
        self._kind.set_caption(self.tr("What is it"))
        self.kind.set_items(kind_choices(self._languages))
        self.word_acts(self.tr("Note the errand"), self.tr("Leave it"))
        self.say()
