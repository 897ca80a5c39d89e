# SPDX-License-Identifier: MIT
"""Letting a pass hold until later: how long from today."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.duty import local_day
from gatehouse.domain.gate_pass import PassClass, PassState, end_of, last_day
from gatehouse.ui.passes.wording import days_choices
from gatehouse.ui.shell.sizes import ACT
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from gatehouse.domain.gate_pass import PassCard
    from gatehouse.domain.pass_terms import ClassTerms
    from gatehouse.ui.shell.i18n import Languages


class RenewForm(EnterForm):
    """Stands where the card stands; it orders the days after today, past what the pass has."""

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
        self._card: PassCard | None = None
        self.now = Label("", TextRole.BODY, wrap=True)
        self.days = SegmentedChoice(fill=True)
        self.until = Captioned(self.days)
        self.body.addWidget(self.now)
        self.body.addWidget(self.until)
        self.body.addStretch(1)
        self.add_acts(ACT)
        self.days.chosen.connect(self._show)
        self.retranslate()

    def take_classes(self, classes: "Mapping[PassClass, ClassTerms]") -> None:
        """Learn how long a pass of each class may hold."""
        self._classes = classes

    def begin(self, card: "PassCard") -> None:
        """Ask how long *card* is to hold; where it can hold no longer, that is said instead."""
        self._card = card
        self.set_working(working=False)
        self._offer()
        terms = self._classes.get(card.row.pass_class)
        codes = [choice.code for choice in self.days.items]
        usual = "" if terms is None else str(terms.usual_days)
        self.days.set_code(usual if usual in codes else next(iter(codes), None))
        self.retranslate()
        self._take_keyboard()

    def gaps(self) -> list[Gap]:
        """Return what is missing: the days, before the post has told what is allowed."""
        return [] if self.days.code else [Gap(self.tr("days"), self._take_keyboard)]

    def order(self) -> int:
        """Return the days after today."""
        return int(self.days.code or 0)

    def say(self) -> None:
        """Say what is missing; a pass that can hold no longer misses nothing."""
        if self.days.items:
            super().say()
        else:
            self.set_note("")

    def retranslate(self) -> None:
        """Put the texts in anew."""
        number = "" if self._card is None else self._card.row.short_number
        self.set_title(self.tr("Renew pass {number}").format(number=number))
        self.word_acts(self.tr("Renew"), self.tr("Leave it"))
        self._offer()
        self._show()

    def _take_keyboard(self) -> None:
        entrance = self.days if self.days.items else self.back or self
        entrance.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self, days: int) -> "datetime":
        return end_of(local_day(self._clock()), days)

    def _offer(self) -> None:
        terms = None if self._card is None else self._classes.get(self._card.row.pass_class)
        if self._card is None or terms is None:
            return
        ends = self._card.row.valid_to
        later = [each for each in days_choices(terms) if self._end(int(each.code)) > ends]
        self.days.set_items(later)

    def _show(self) -> None:
        until = self._languages.formats.long_day(last_day(self._end(self.order())))
        self.until.set_caption(self.tr("Valid through {day}").format(day=until))
        self.until.setVisible(bool(self.days.items))
        self.confirm.setEnabled(bool(self.days.items))
        self.now.setText(self._now_text())
        self.days.setAccessibleName(self.tr("How long"))
        self.say()

    def _now_text(self) -> str:
        if self._card is None:
            return ""
        said = self.tr("Its last day is {day}.")
        if self._card.row.state is PassState.EXPIRED:
            said = self.tr("It ended on {day}.")
        elif not self.days.items:
            said = self.tr("Its last day is {day}: the longest for this kind of pass.")
        return said.format(day=self._languages.formats.long_day(self._card.row.last_day))
