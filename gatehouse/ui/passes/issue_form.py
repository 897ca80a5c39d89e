# SPDX-License-Identifier: MIT
"""Issuing a pass: for whom, to which flat, how long; Enter goes on to what is missing."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Outsider
from gatehouse.domain.gate_pass import (
    HOLDERS,
    PassClass,
    PassHolder,
    PassOrder,
    end_of,
    last_day,
)
from gatehouse.ui.passes.holder_box import HolderBox
from gatehouse.ui.passes.wording import class_choices, days_choices
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ACT, CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.flat_field import FlatField
from gatehouse.ui.widgets.new_form import NewForm
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60
_LOW: Final = 560


class IssueForm(NewForm):
    """One form for every class of pass; the class follows whoever is found.

    It orders a `PassOrder`.
    """

    def __init__(
        self,
        languages: "Languages",
        clock: "Callable[[], datetime]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.OK, mark=IconName.PASSES, key="Enter"),
            parent=parent,
        )
        self._languages, self._clock = languages, clock
        self.kind = SegmentedChoice(fill=True)
        self._kind = Captioned(self.kind)
        self.holder = HolderBox(languages)
        self._rest = QWidget()
        self.phone = Field("")
        self.host = FlatField("")
        self.days = SegmentedChoice(fill=True)
        self.until = Captioned(self.days)
        self.note = Field("")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.begin()

    @property
    def pass_class(self) -> PassClass:
        """The class that is to be issued."""
        return PassClass(self.kind.code or PassClass.VISITOR_DAY.value)

    @property
    def begun(self) -> bool:
        """Whether something is written in it that nobody would write twice."""
        edits = (self.holder.edit, self.phone.edit, self.host.edit, self.note.edit)
        return any(edit.text() for edit in edits)

    @property
    def first(self) -> QWidget:
        """The holder."""
        return self.holder.edit

    def begin(self) -> None:
        """Be ready for the next pass, with nothing left of the one before."""
        self._take_class(PassClass.VISITOR_DAY)
        self.holder.clear()
        self.phone.set_text("")
        self.host.set_flat("", "")
        self.note.set_text("")
        self.set_working(working=False)
        self._show()

    def gaps(self) -> list[Gap]:
        """Return what is missing: the holder, the flat of a visitor."""
        gaps = []
        if self.holder.meant is None:
            gaps.append(Gap(self.tr("holder"), self.holder.take_row))
        if self._lacks_host():
            gaps.append(Gap(self.tr("flat"), self.host.edit.setFocus))
        return gaps

    def order(self) -> PassOrder:
        """Return the pass that is to be issued."""
        person = self.holder.person
        visits = not self._for_residents()
        return PassOrder(
            pass_class=self.pass_class,
            person_id=person.person_id if person is not None else None,
            outsider=Outsider(name=self.holder.newcomer, phone=self.phone.text().strip())
            if person is None
            else None,
            household_id=self.host.household_id if visits else None,
            days=int(self.days.code or 0),
            note=self.note.text().strip(),
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Issue a pass"))
        self.kind.set_items(class_choices())
        self._kind.set_caption(self.tr("Class"))
        self.holder.retranslate()
        self.phone.set_caption(self.tr("Telephone (optional)"))
        self.host.set_caption(self.tr("Goes to flat"))
        self.note.set_caption(self.tr("Note (optional)"))
        self.confirm.setText(self.tr("Issue this pass"))
        self._offer_days()
        self._show()

    def _lay_out(self) -> None:
        for edit in (self.phone.edit, self.host.edit, self.note.edit):
            edit.setMaxLength(_LONGEST)
        self._who = SideBySide(self._kind, self.holder)
        self._term = SideBySide(self.until, self.note)
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(ROW_GAP)
        rest.addLayout(SideBySide(self.phone, self.host))
        rest.addLayout(self._term)
        rest.addStretch(1)
        self.body.addLayout(self._who)
        self.body.addWidget(self._rest, 1)
        self.add_acts(ACT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        for pair in (self._who, self._term):
            pair.fit(self.width())
        low = self._who.is_beside or self.height() < _LOW
        self.confirm.set_height(CONTROL if low else ACT)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._on_kind_chosen)
        self.holder.asked.connect(self._show)
        self.holder.picked.connect(self._on_holder_picked)
        self.holder.dropped.connect(self._show)
        self.host.taken.connect(self._show)
        self.days.chosen.connect(self._show)

    def _lacks_host(self) -> bool:
        return not self._for_residents() and not self.host.household_id

    def _for_residents(self) -> bool:
        return HOLDERS[self.pass_class] is PassHolder.RESIDENT

    def _take_class(self, pass_class: PassClass) -> None:
        self.kind.set_code(pass_class.value)
        self.days.set_code(None)
        self._offer_days()

    def _offer_days(self) -> None:
        self.days.set_items(days_choices(self.pass_class))
        if self.days.code is None:
            self.days.set_code("30" if self._for_residents() else "0")

    def _show(self) -> None:
        """Show what is asked now, until when the pass would be valid, and what is missing."""
        looking = self.holder.looking
        self._rest.setVisible(not looking)
        self.body.setStretchFactor(self._who, 1 if looking else 0)
        self._who.setStretch(0, 0 if looking and not self._who.is_beside else 1)
        self.phone.setVisible(bool(self.holder.newcomer))
        self.host.setVisible(not self._for_residents())
        ends = end_of(local_day(self._clock()), int(self.days.code or 0))
        until = self._languages.formats.long_day(last_day(ends))
        self.until.set_caption(self.tr("Valid through {day}").format(day=until))
        self.days.setAccessibleName(self.tr("How long"))
        self.say()

    def _on_kind_chosen(self, code: str) -> None:
        self._take_class(PassClass(code))
        person = self.holder.person
        fits = person is not None and person.subject_class.lives_here is self._for_residents()
        newcomer = bool(self.holder.newcomer) and not self._for_residents()
        if self.holder.meant is not None and not (fits or newcomer):
            self.holder.clear()
        self._show()

    def _on_holder_picked(self) -> None:
        """Issue the class that fits the holder; a visitor's last flat is proposed."""
        person = self.holder.person
        lives_here = person is not None and person.subject_class.lives_here
        fitting = PassClass.RESIDENT_TEMPORARY if lives_here else PassClass.VISITOR_DAY
        if fitting is not self.pass_class:
            self._take_class(fitting)
        if person is not None and not lives_here:
            self.host.set_flat(person.household_id, person.door)
        self._show()
        missing = self.host.edit if self._lacks_host() else self.confirm
        missing.setFocus(Qt.FocusReason.OtherFocusReason)
