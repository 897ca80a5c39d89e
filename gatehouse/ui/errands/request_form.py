# SPDX-License-Identifier: MIT
"""Noting what a flat asks for: what it is, which flat, what exactly; Enter goes on."""

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.errand import (
    ErrandChange,
    ErrandKind,
    ErrandMove,
    ErrandOrder,
)
from gatehouse.ui.errands.wording import kind_choices
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.flat_field import FlatField
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.new_form import NewForm
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.domain.errand import ErrandProposal, ErrandRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 200
_USUAL: Final = "usual"
_URGENT: Final = "urgent"
_NEW: Final = "new"
_MOST_OFFERED: Final = 3
_FLAT_AND_HURRY: Final = 460


class RequestForm(NewForm):
    """A flat and a few words are enough. It orders an `ErrandOrder`.

    Of an incident it may order instead the `ErrandMove` that links one which waits already.
    """

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.ERRANDS, key="Enter"),
            parent=parent,
        )
        self._languages = languages
        self._proposal: ErrandProposal | None = None
        self._waiting: tuple[ErrandRow, ...] = ()
        self._of = Label("", TextRole.BODY_BOLD, tone=Tone.REPORT, wrap=True)
        self.which = SegmentedChoice(fill=True)
        self._which = Captioned(self.which)
        self.kind = SegmentedChoice(fill=True)
        self._kind = Captioned(self.kind)
        self.flat = FlatField()
        self.what = Field("")
        self.prescribed = Field("")
        self.urgency = SegmentedChoice()
        self._urgency = Captioned(self.urgency)
        self._lay_out()
        self.which.chosen.connect(self._show)
        self.kind.chosen.connect(self._show)
        self.flat.taken.connect(self.say)
        self.what.text_changed.connect(self.say)
        self.retranslate()
        self.begin()

    @property
    def begun(self) -> bool:
        """Whether something is written in it that nobody would write twice."""
        written = any(field.text() for field in (self.flat, self.what, self.prescribed))
        return written or self._proposal is not None

    @property
    def first(self) -> QWidget:
        """The kind."""
        return self.kind

    @property
    def next(self) -> QWidget:
        """What is wanted; of an incident first the errand that waits, where one does."""
        if self._waiting:
            return self.which
        return self.what.edit if self.flat.household_id else self.flat.edit

    def begin(self) -> None:
        """Be ready for the next one."""
        self._proposal, self._waiting = None, ()
        self.kind.set_code(ErrandKind.MEDICINE.value)
        self.flat.set_flat("", "")
        self.what.set_text("")
        self.prescribed.set_text("")
        self.urgency.set_code(_USUAL)
        self.set_working(working=False)
        self._show()

    def begin_from(self, proposal: "ErrandProposal") -> None:
        """Be ready for the errand that an incident becomes, in its words."""
        self.begin()
        self._proposal = proposal
        self.kind.set_code(proposal.kind.value)
        self.flat.set_flat(proposal.household_id, proposal.door)
        self.what.set_text(proposal.what)
        self._show()

    def show_waiting(self, rows: "tuple[ErrandRow, ...]") -> None:
        """Offer an incident to refer to one of what its flat waits for already."""
        self._waiting = rows[:_MOST_OFFERED] if self._proposal is not None else ()
        self._offer()
        self.which.set_code(_NEW)
        self._show()

    def gaps(self) -> list[Gap]:
        """Return what is missing: the flat, what is wanted."""
        gaps = []
        if not self.flat.household_id:
            gaps.append(Gap(self.tr("flat"), self.flat.edit.setFocus))
        if not self._linked and not self.what.text().strip():
            gaps.append(Gap(self.tr("what is wanted"), self.what.edit.setFocus))
        return gaps

    def order(self) -> ErrandOrder | ErrandMove:
        """Return what is to be noted, or linked."""
        incident_id = None if self._proposal is None else self._proposal.incident_id
        if self._linked:
            return ErrandMove(
                errand_id=self._linked, change=ErrandChange.LINKED, incident_id=incident_id
            )
        return ErrandOrder(
            household_id=self.flat.household_id,
            kind=self.chosen_kind,
            what=self.what.text().strip(),
            prescribed=self.prescribed.text().strip() if self._is_medicine else "",
            urgent=self.urgency.code == _URGENT,
            incident_id=incident_id,
            own_kind=self._own_kind,
        )

    @property
    def chosen_kind(self) -> ErrandKind:
        """What sort of errand it is."""
        code = self.kind.code or ErrandKind.OTHER.value
        return ErrandKind(self._languages.codes.stands_for(CodeList.ERRAND, code))

    @property
    def _own_kind(self) -> str:
        """The kind of the post's own that is chosen, if one is."""
        return self._languages.codes.own(CodeList.ERRAND, self.kind.code or "")

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Note an errand"))
        self.kind.set_items(kind_choices(self._languages))
        self._kind.set_caption(self.tr("What is it"))
        self.flat.set_caption(self.tr("For which flat"))
        self.flat.edit.setPlaceholderText(self.tr("3-2-501"))
        self.what.set_caption(self.tr("What is wanted"))
        self.prescribed.set_caption(self.tr("Prescribed: what, where (optional)"))
        self.urgency.set_items(
            [Choice(_USUAL, self.tr("Not urgent")), Choice(_URGENT, self.tr("Urgent"))]
        )
        self._urgency.set_caption(self.tr("How soon"))
        self._which.set_caption(self.tr("A new one, or one that waits"))
        self._offer()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._where.fit(self.width(), _FLAT_AND_HURRY)

    @property
    def _linked(self) -> str:
        """The errand that waits already and is to be linked, or nothing."""
        code = self.which.code if self._waiting else None
        return "" if code in (None, _NEW) else str(code)

    @property
    def _is_medicine(self) -> bool:
        return self.chosen_kind is ErrandKind.MEDICINE

    def _lay_out(self) -> None:
        for field in (self.what, self.prescribed):
            field.edit.setMaxLength(_LONGEST)
        self._where = SideBySide(self.flat, self._urgency)
        scrolled = self._scrolled = ScrolledFields()
        scrolled.fields.addWidget(self._of)
        scrolled.fields.addWidget(self._which)
        scrolled.fields.addWidget(self._kind)
        scrolled.fields.addLayout(self._where)
        scrolled.fields.addWidget(self.what)
        scrolled.fields.addWidget(self.prescribed)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)

    def _offer(self) -> None:
        called = self._languages.code_label
        waiting = [
            Choice(
                row.errand_id,
                f"{called(CodeList.ERRAND, row.own_kind or row.kind)} {row.what}".strip(),
            )
            for row in self._waiting
        ]
        self.which.set_items([Choice(_NEW, self.tr("A new one")), *waiting])

    def _show(self) -> None:
        new, proposal = not self._linked, self._proposal
        for part in (self._kind, self._urgency, self.what):
            part.setVisible(new)
        self.prescribed.setVisible(new and self._is_medicine)
        self._which.setVisible(bool(self._waiting))
        self._of.setVisible(proposal is not None)
        if proposal is not None:
            kind = self._languages.code(CodeList.INCIDENT, proposal.incident)
            said = self.tr("Of incident {number}, {kind}: {what}")
            words = said.format(number=proposal.number, kind=kind, what=proposal.what)
            self._of.setText(words)
        link, note = self.tr("Link it to the incident"), self.tr("Note the errand")
        self.confirm.setText(note if new else link)
        self.say()
