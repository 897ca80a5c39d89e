# SPDX-License-Identifier: MIT
"""Issuing a pass: for whom, to which flat, how long; Enter goes on to what is missing."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.gate_pass import (
    HOLDERS,
    SUBJECT_CLASSES,
    VISITING,
    PassClass,
    PassHolder,
    PassOrder,
    PassState,
    end_of,
    last_day,
)
from gatehouse.domain.policy.case import settled_checks
from gatehouse.domain.policy.checks import ITINERARY
from gatehouse.reports.pass_notice import OF_A_COMPANY
from gatehouse.ui.passes.holder_box import HolderBox
from gatehouse.ui.passes.wording import class_choices, days_choices, terms_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ACT, CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.flat_field import FlatField
from gatehouse.ui.widgets.new_form import NewForm
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from gatehouse.domain.gate_pass import PassRow
    from gatehouse.domain.pass_terms import ClassTerms
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
        self._classes: Mapping[PassClass, ClassTerms] = {}
        self._blank: PassRow | None = None
        self.kind = QuietCombo()
        self._kind = Captioned(self.kind)
        self.holder = HolderBox(languages)
        self._rest = QWidget()
        self.phone = Field("")
        self.host = FlatField("")
        self.plate = Field("")
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
        return any(edit.text() for edit in (self.holder.edit, *(one.edit for one in self._fields)))

    @property
    def first(self) -> QWidget:
        """The holder."""
        return self.holder.edit

    def take_classes(self, classes: "Mapping[PassClass, ClassTerms]") -> None:
        """Learn what a pass of each class allows that is issued now."""
        self._classes = classes
        self._offer_days()
        self._show()

    def begin(self) -> None:
        """Be ready for the next pass, with nothing left of the one before."""
        self._begin(None, PassClass.VISITOR_DAY)

    def begin_blank(self, row: "PassRow") -> None:
        """Be ready to hand a blank card out, whose class and time are printed on it."""
        self._begin(row, row.pass_class)

    def _begin(self, blank: "PassRow | None", pass_class: PassClass) -> None:
        self._blank = blank
        self.kind.setEnabled(blank is None)
        self.days.setEnabled(blank is None)
        self._take_class(pass_class)
        self._name_act()
        self.holder.clear()
        self.host.set_flat("", "")
        for field in self._fields:
            field.set_text("")
        self.set_working(working=False)
        self._show()

    def gaps(self) -> list[Gap]:
        """Return what is missing: the holder, the flat of a visitor, the plate of a vehicle."""
        gaps = []
        if self._kind_of_holder is not PassHolder.HOUSEHOLD and self.holder.meant is None:
            gaps.append(Gap(self.tr("holder"), self.holder.take_row))
        if self._lacks_host():
            gaps.append(Gap(self.tr("flat"), self.host.edit.setFocus))
        if self._is_vehicles and not self.plate.text().strip():
            gaps.append(Gap(self.tr("plate"), self.plate.edit.setFocus))
        return gaps

    def order(self) -> PassOrder:
        """Return the pass that is to be issued."""
        flats = self._kind_of_holder is PassHolder.HOUSEHOLD
        person = None if flats else self.holder.person
        newcomer = "" if flats else self.holder.newcomer
        return PassOrder(
            pass_class=self.pass_class,
            person_id=person.person_id if person is not None else None,
            outsider=Outsider(name=newcomer, phone=self.phone.text().strip())
            if person is None and not flats
            else None,
            household_id=self.host.household_id or None if self._asks_host else None,
            days=int(self.days.code or 0),
            note=self.note.text().strip(),
            subject_class=SUBJECT_CLASSES.get(self.pass_class, SubjectClass.VISITOR),
            plate=self.plate.text().strip() if self._is_vehicles else "",
            blank="" if self._blank is None else self._blank.number,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._name_act()
        self.kind.offer(class_choices(self._languages), self.pass_class.value)
        self.holder.retranslate()
        self.phone.set_caption(self.tr("Telephone (optional)"))
        self.plate.set_caption(self.tr("Plate"))
        self._offer_days()
        self._show()

    @property
    def _fields(self) -> tuple[Field, ...]:
        return (self.phone, self.host, self.plate, self.note)

    @property
    def _kind_of_holder(self) -> PassHolder:
        return HOLDERS[self.pass_class]

    @property
    def _is_vehicles(self) -> bool:
        return self.pass_class is PassClass.VEHICLE

    @property
    def _asks_host(self) -> bool:
        """Whether a flat is asked for: the household's, or the one that an outsider goes to."""
        if self._kind_of_holder is PassHolder.ANYBODY:
            person = self.holder.person
            return person is not None and not person.subject_class.lives_here
        return self._kind_of_holder is not PassHolder.RESIDENT

    def _lay_out(self) -> None:
        for field in self._fields:
            field.edit.setMaxLength(_LONGEST)
        self._who = SideBySide(self._kind, self.holder)
        self._term = SideBySide(self.until, self.note)
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(ROW_GAP)
        self._details = QGridLayout()
        self._details.setSpacing(ROW_GAP)
        rest.addLayout(self._details)
        for place, field in enumerate((self.phone, self.host, self.plate)):
            self._details.addWidget(field, 0, place)
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
        self.kind.currentIndexChanged.connect(self._on_kind_chosen)
        self.holder.asked.connect(self._show)
        self.holder.picked.connect(self._on_holder_picked)
        self.holder.dropped.connect(self._show)
        self.host.taken.connect(self._show)
        self.plate.text_changed.connect(self._show)
        self.days.chosen.connect(self._show)

    def _lacks_host(self) -> bool:
        asked = self._kind_of_holder is PassHolder.HOUSEHOLD or self.pass_class in VISITING
        return asked and not self.host.household_id

    def _take_class(self, pass_class: PassClass) -> None:
        self.kind.choose(pass_class.value)
        self.days.set_code(None)
        self._offer_days()

    def _offer_days(self) -> None:
        terms = self._classes.get(self.pass_class)
        if terms is None:
            return
        self.days.set_items(days_choices(terms))
        if self.days.code is None:
            self.days.set_code(str(terms.usual_days))

    def _show(self) -> None:
        """Show what is asked now, until when the pass would be valid, and what is missing."""
        flats = self._kind_of_holder is PassHolder.HOUSEHOLD
        looking = self.holder.looking and not flats
        self.holder.setVisible(not flats)
        self._rest.setVisible(not looking)
        self.body.setStretchFactor(self._who, 1 if looking else 0)
        self._who.setStretch(0, 0 if looking and not self._who.is_beside else 1)
        self.host.set_caption(self._host_caption())
        company, note = self.tr("Company, on the card (optional)"), self.tr("Note (optional)")
        self.note.set_caption(company if self.pass_class in OF_A_COMPANY else note)
        self._show_details(
            {
                self.phone: bool(self.holder.newcomer) and not flats,
                self.host: self._asks_host,
                self.plate: self._is_vehicles,
            }
        )
        self._kind.set_caption(self._class_caption())
        ends = end_of(local_day(self._clock()), int(self.days.code or 0))
        last = last_day(ends) if self._blank is None else self._blank.last_day
        until = self._languages.formats.long_day(last)
        self.until.set_caption(self.tr("Valid through {day}").format(day=until))
        self.days.setAccessibleName(self.tr("How long"))
        self.say()

    def _show_details(self, asked: "Mapping[Field, bool]") -> None:
        """Show what is asked, two beside each other, a last one alone across."""
        shown = [field for field, is_asked in asked.items() if is_asked]
        for field, is_asked in asked.items():
            self._details.removeWidget(field)
            field.setVisible(is_asked)
        for place, field in enumerate(shown):
            alone = place == len(shown) - 1 and place % 2 == 0
            self._details.addWidget(field, place // 2, place % 2, 1, 2 if alone else 1)

    def _name_act(self) -> None:
        if self._blank is None:
            self.set_title(self.tr("Issue a pass"))
            self.confirm.setText(self.tr("Issue this pass"))
            return
        said = self.tr("Hand out card {number}")
        self.set_title(said.format(number=self._blank.short_number))
        self.confirm.setText(self.tr("Hand this card out"))

    def _class_caption(self) -> str:
        """Return the caption of the class, with what it allows."""
        terms = self._classes.get(self.pass_class)
        said = "" if terms is None else terms_text(terms.terms, self._languages)
        return self.tr("Class: {terms}").format(terms=said) if said else self.tr("Class")

    def _host_caption(self) -> str:
        """Return the caption of the flat, with what the gate asks no more of such a pass."""
        if self._kind_of_holder is PassHolder.HOUSEHOLD:
            return self.tr("Flat")
        asked = settled_checks(self.pass_class, PassState.VALID)
        if self.pass_class in VISITING:
            if ITINERARY.code in asked:
                return self.tr("To flat (ask host, itinerary)")
            return self.tr("Goes to flat (ask host first)")
        if asked:
            return self.tr("Flat if any (ask host, itinerary)")
        return self.tr("Flat (optional)")

    def _on_kind_chosen(self, _index: int) -> None:
        self._take_class(self.pass_class)
        if self.holder.meant is not None and not self._fits():
            self.holder.clear()
        self._show()

    def _fits(self) -> bool:
        """Whether a pass of the class may be held by whoever is meant."""
        kind, person = self._kind_of_holder, self.holder.person
        if kind in {PassHolder.ANYBODY, PassHolder.HOUSEHOLD}:
            return kind is PassHolder.ANYBODY
        lives_here = person is not None and person.subject_class.lives_here
        return lives_here is (kind is PassHolder.RESIDENT)

    def _on_holder_picked(self) -> None:
        """Issue the class that fits the holder; a visitor's last flat is proposed."""
        person = self.holder.person
        lives_here = person is not None and person.subject_class.lives_here
        if not self._fits():
            if self._blank is not None:
                self.holder.clear()
                return
            fitting = PassClass.RESIDENT_TEMPORARY if lives_here else PassClass.VISITOR_DAY
            self._take_class(fitting)
        if person is not None and not lives_here:
            self.host.set_flat(person.household_id or "", person.door)
        self._show()
        gaps = self.gaps()
        if gaps:
            gaps[0].go()
        else:
            self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)
