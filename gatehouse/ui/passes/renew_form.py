# SPDX-License-Identifier: MIT
"""Letting a pass hold until later: how long from today."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.duty import local_day
from gatehouse.domain.gate_pass import PassClass, end_of, last_day
from gatehouse.ui.passes.wording import days_choices
from gatehouse.ui.shell.sizes import ACT
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from gatehouse.domain.gate_pass import PassCard
    from gatehouse.domain.pass_terms import ClassTerms
    from gatehouse.ui.shell.i18n import Languages


class RenewForm(EnterForm):
    """Stands where the card stands; it orders the days after today."""

    def __init__(
        self,
        languages: "Languages",
        clock: "Callable[[], datetime]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.OK, mark=SignKind.OK, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages, self._clock = languages, clock
        self._classes: Mapping[PassClass, ClassTerms] = {}
        self._number = ""
        self.days = SegmentedChoice(fill=True)
        self.until = Captioned(self.days)
        self.body.addWidget(self.until)
        self.body.addStretch(1)
        self.add_acts(ACT)
        self.days.chosen.connect(self._show)
        self.retranslate()

    def take_classes(self, classes: "Mapping[PassClass, ClassTerms]") -> None:
        """Learn how long a pass of each class may hold."""
        self._classes = classes

    def begin(self, card: "PassCard") -> None:
        """Ask how long *card* is to hold."""
        self._number = card.row.short_number
        terms = self._classes.get(card.row.pass_class)
        self.set_working(working=False)
        if terms is not None:
            self.days.set_items(days_choices(terms))
            self.days.set_code(str(terms.usual_days))
        self.retranslate()
        self.days.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: the days, before the post has told what is allowed."""
        return [] if self.days.code else [Gap(self.tr("days"), self.days.setFocus)]

    def order(self) -> int:
        """Return the days after today."""
        return int(self.days.code or 0)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Renew pass {number}").format(number=self._number))
        self.word_acts(self.tr("Renew"), self.tr("Leave it"))
        self._show()

    def _show(self) -> None:
        ends = end_of(local_day(self._clock()), self.order())
        until = self._languages.formats.long_day(last_day(ends))
        self.until.set_caption(self.tr("Valid through {day}").format(day=until))
        self.days.setAccessibleName(self.tr("How long"))
        self.say()
