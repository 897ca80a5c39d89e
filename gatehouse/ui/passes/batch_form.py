# SPDX-License-Identifier: MIT
"""Issuing many passes at once: blank cards for a company, or one for each flat of a building."""

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.duty import local_day
from gatehouse.domain.gate_pass import (
    HOLDERS,
    PASS_CLASS_WORDS,
    VISITING,
    BatchOrder,
    PassClass,
    PassHolder,
    end_of,
    last_day,
)
from gatehouse.ui.passes.wording import days_choices, terms_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.count_field import CountField
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from gatehouse.domain.pass_terms import ClassTerms
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60
_USUAL: Final = 10
_MOST: Final = 99
_WRITTEN: Final = "written"
_COUNTED: Final = "counted"
_COMMAS: Final = re.compile("[,，、;；]")
_MOST_NAMES: Final = 600
_ASK_MORE: Final = VISITING | {PassClass.VEHICLE}
"""The classes that are issued by name with a flat or a plate, one by one."""
OFFERED: Final = tuple(
    kind for kind, holder in HOLDERS.items() if holder is not PassHolder.RESIDENT
)
"""The classes of which cards can be made before they are named, and that of a flat."""


class BatchForm(EnterForm):
    """It orders a `BatchOrder`."""

    def __init__(
        self,
        languages: "Languages",
        clock: "Callable[[], datetime]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.OK, mark=IconName.PASSES, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages, self._clock = languages, clock
        self._classes: Mapping[PassClass, ClassTerms] = {}
        self._number = _USUAL
        self.kind = QuietCombo()
        self._kind = Captioned(self.kind)
        self.count = CountField()
        self.building = Field("")
        self.names = Field("")
        self.counting = SegmentedChoice(fill=True)
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
        return PassClass(self.kind.code or PassClass.WORKER.value)

    def take_classes(self, classes: "Mapping[PassClass, ClassTerms]") -> None:
        """Learn what a pass of each class allows that is issued now."""
        self._classes = classes
        self._offer_days()
        self._show()

    def begin(self) -> None:
        """Be ready for the next batch, with nothing left of the one before."""
        self._number = _USUAL
        self.count.show_number(_USUAL)
        self.kind.choose(PassClass.WORKER.value)
        for field in (self.building, self.names, self.note):
            field.set_text("")
        self.counting.set_code(_WRITTEN)
        self.days.set_code(None)
        self.set_working(working=False)
        self._offer_days()
        self._show()

    def take_keyboard(self) -> None:
        """Have the keyboard at what one comes for: how many."""
        first = self.building if self._is_for_flats else self.count
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: the building, or how many."""
        if self._is_for_flats:
            named = self.building.text().strip()
            return [] if named else [Gap(self.tr("building"), self.building.edit.setFocus)]
        return (
            [] if self._number or self._named else [Gap(self.tr("how many"), self.count.setFocus)]
        )

    def order(self) -> BatchOrder:
        """Return the passes that are to be issued."""
        flats = self._is_for_flats
        return BatchOrder(
            pass_class=self.pass_class,
            count=0 if flats or self._named else self._number,
            building=self.building.text().strip() if flats else "",
            names=self._named,
            counted=bool(self._named) and self.counting.code == _COUNTED,
            days=int(self.days.code or 0),
            note=self.note.text().strip(),
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Many at once"))
        label = self._languages.label
        items = [(kind.value, label(PASS_CLASS_WORDS[kind])) for kind in OFFERED]
        self.kind.offer(items, self.pass_class.value)
        self.count.set_captions(
            self.tr("How many blank cards"), "", self.tr("One fewer"), self.tr("One more")
        )
        self.counting.set_items(
            (Choice(_WRITTEN, self.tr("Written down")), Choice(_COUNTED, self.tr("Only counted")))
        )
        self.counting.setAccessibleName(self.tr("At the gate"))
        self._counting.set_caption(self.tr("At the gate"))
        self.building.set_caption(self.tr("Building: a card for each flat"))
        self.word_acts(self.tr("Issue them"), self.tr("Leave it"))
        self._offer_days()
        self._show()

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Put the inputs side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._what.fit(self.width())
        self._term.fit(self.width())

    @property
    def _named(self) -> tuple[str, ...]:
        """The names that are written, where the class is of people who have them."""
        if not self._takes_names:
            return ()
        words = re.split(_COMMAS, self.names.text())
        return tuple(name for name in map(str.strip, words) if name)

    @property
    def _takes_names(self) -> bool:
        """Whether a pass of the class needs no more than the name of its holder."""
        return not self._is_for_flats and self.pass_class not in _ASK_MORE

    @property
    def _is_for_flats(self) -> bool:
        return HOLDERS[self.pass_class] is PassHolder.HOUSEHOLD

    def _lay_out(self) -> None:
        for field in (self.building, self.note):
            field.edit.setMaxLength(_LONGEST)
        numbers = QWidget()
        both = QHBoxLayout(numbers)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self.count, 0, Qt.AlignmentFlag.AlignLeft)
        both.addWidget(self.building, 1)
        self._counting = Captioned(self.counting)
        both.addWidget(self._counting, 1)
        self._what = SideBySide(self._kind, numbers)
        self.names.edit.setMaxLength(_MOST_NAMES)
        self._term = SideBySide(self.until, self.note)
        self.body.addLayout(self._what)
        self.body.addWidget(self.names)
        self.body.addLayout(self._term)
        self.body.addStretch(1)
        self.add_acts(CONTROL)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._on_kind_chosen)
        self.count.counted.connect(self._on_counted)
        self.count.number_typed.connect(self._take_number)
        self.building.text_changed.connect(self._show)
        self.names.text_changed.connect(self._show)
        self.days.chosen.connect(self._show)

    def _offer_days(self) -> None:
        terms = self._classes.get(self.pass_class)
        if terms is None:
            return
        self.days.set_items(days_choices(terms))
        if self.days.code is None:
            self.days.set_code(str(terms.usual_days))

    def _show(self) -> None:
        terms = self._classes.get(self.pass_class)
        said = "" if terms is None else terms_text(terms.terms, self._languages)
        caption = self.tr("Class: {terms}").format(terms=said) if said else self.tr("Class")
        self._kind.set_caption(caption)
        self.count.setVisible(not self._is_for_flats and not self._named)
        always = terms is not None and terms.terms.counted
        self._counting.setVisible(bool(self._named) and not always)
        self.building.setVisible(self._is_for_flats)
        self.names.setVisible(self._takes_names)
        self.names.set_caption(self._names_caption())
        self.note.set_caption(
            self.tr("Note (optional)")
            if self._is_for_flats
            else self.tr("Company, on the card (optional)")
        )
        ends = end_of(local_day(self._clock()), int(self.days.code or 0))
        until = self._languages.formats.long_day(last_day(ends))
        self.until.set_caption(self.tr("Valid through {day}").format(day=until))
        self.days.setAccessibleName(self.tr("How long"))
        self.say()

    def _names_caption(self) -> str:
        """Say how many names are read: of twelve in a row most are out of sight."""
        if not self._named:
            return self.tr("Names, a comma between (empty: blank cards)")
        count = self._languages.formats.number(len(self._named))
        return self.tr("Names, a comma between: {count} so far").format(count=count)

    def _take_number(self, number: int) -> None:
        self._number = min(max(number, 0), _MOST)
        self._show()

    def _on_counted(self, step: int) -> None:
        self._take_number(max(1, self._number + step))
        self.count.show_number(self._number)

    def _on_kind_chosen(self, _index: int) -> None:
        self.days.set_code(None)
        self._offer_days()
        self._show()
