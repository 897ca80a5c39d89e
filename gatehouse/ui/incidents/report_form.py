# SPDX-License-Identifier: MIT
"""Noting an incident: what it is, whom it is about, what was seen; Enter goes on."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.incident import Concerned, IncidentOrder
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.ui.incidents.who_box import WhoBox
from gatehouse.ui.incidents.wording import kind_choices
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.moment_field import MomentField
from gatehouse.ui.widgets.new_form import NewForm
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 200


class ReportForm(NewForm):
    """A few words are enough: who, or what was seen. It orders an `IncidentOrder`."""

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.INCIDENTS, key="Enter"),
            parent=parent,
        )
        self._languages = languages
        self._entry: IncidentOrder | None = None
        self.kind = SegmentedChoice(fill=True)
        self._kind = Captioned(self.kind)
        self.who = WhoBox()
        self._from_entry = Label("", TextRole.BODY_BOLD, tone=Tone.ACCENT, wrap=True)
        self.seen = Field("")
        self.place = Field("")
        self.at = MomentField(languages, clock)
        self._rest = QWidget()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.begin()

    @property
    def begun(self) -> bool:
        """Whether something is written in it that nobody would write twice."""
        edits = (self.who.edit, self.seen.edit, self.place.edit)
        return self._entry is not None or any(edit.text() for edit in edits)

    @property
    def first(self) -> QWidget:
        """The kind."""
        return self.kind

    @property
    def next(self) -> QWidget:
        """What was seen."""
        return self.seen.edit

    def begin(self) -> None:
        """Be ready for the next one."""
        self._entry = None
        self.kind.set_code(IncidentKind.FORCED_ENTRY.value)
        self.who.clear()
        self.seen.set_text("")
        self.place.set_text("")
        self.at.clear()
        self.set_working(working=False)
        self._show()

    def begin_from(self, order: IncidentOrder, who: str) -> None:
        """Be ready to note what an entry most likely was; *who* it was is shown masked."""
        self.begin()
        self._entry = order
        self.kind.set_code(order.kind.value)
        self.seen.set_text(order.note)
        said = self.tr("From the entry of {who}, {time}")
        at = "" if order.happened_at is None else self._languages.formats.time(order.happened_at)
        self._from_entry.setText(said.format(who=who, time=at))
        self._show()

    def gaps(self) -> list[Gap]:
        """Return what is missing: whom the box means, or any word at all."""
        if self.who.looking:
            return [Gap(self.tr("who"), self.who.take_row)]
        if not self.at.is_clear:
            return [Gap(self.tr("time"), self.at.edit.setFocus)]
        if self._entry is None and self.who.meant is None and not self.seen.text().strip():
            away = self.who.edit.hasFocus()
            go = self.seen.edit.setFocus if away else self.who.edit.setFocus
            return [Gap(self.tr("who, or what was seen"), go)]
        return []

    def order(self) -> IncidentOrder:
        """Return what is to be noted."""
        entry = self._entry
        about = entry.concerned if entry is not None else self.who.concerned
        happened_at = self.at.moment
        if happened_at is None and entry is not None:
            happened_at = entry.happened_at
        return IncidentOrder(
            kind=self.chosen_kind,
            concerned=self._placed(about),
            note=self.seen.text().strip(),
            happened_at=happened_at,
            own_kind=self._own_kind,
        )

    @property
    def chosen_kind(self) -> IncidentKind:
        """What sort of incident it is."""
        code = self.kind.code or IncidentKind.OTHER.value
        return IncidentKind(self._languages.codes.stands_for(CodeList.INCIDENT, code))

    @property
    def _own_kind(self) -> str:
        """The kind of the post's own that is chosen, if one is."""
        return self._languages.codes.own(CodeList.INCIDENT, self.kind.code or "")

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Note an incident"))
        self.kind.set_items(kind_choices(self._languages))
        self._kind.set_caption(self.tr("What is it"))
        self.who.retranslate()
        self.seen.set_caption(self.tr("What was seen"))
        self.place.set_caption(self.tr("Where (optional)"))
        self.at.set_caption(self.tr("Time, if not now"))
        self.at.edit.setPlaceholderText(self.tr("now"))
        self.confirm.setText(self.tr("Note the incident"))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._where.fit(self.width())

    def _placed(self, about: Concerned) -> Concerned:
        return replace(about, place=self.place.text().strip())

    def _lay_out(self) -> None:
        for field in (self.seen, self.place):
            field.edit.setMaxLength(_LONGEST)
        self._where = SideBySide(self.place, self.at)
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(ROW_GAP)
        rest.addWidget(self.seen)
        rest.addLayout(self._where)
        rest.addStretch(1)
        self._scrolled = ScrolledFields()
        for part in (self._kind, self._from_entry, self.who):
            self._scrolled.fields.addWidget(part)
        self._scrolled.fields.addWidget(self._rest, 1)
        self.body.addWidget(self._scrolled, 1)
        self.add_acts(CONTROL)

    def _connect(self) -> None:
        self.who.asked.connect(self._show)
        self.who.picked.connect(self._on_who_picked)
        self.who.dropped.connect(self._show)
        for field in (self.seen, self.at):
            field.text_changed.connect(self.say)

    def _show(self) -> None:
        from_entry = self._entry is not None
        self._from_entry.setVisible(from_entry)
        self.who.setVisible(not from_entry)
        looking = self.who.looking
        self._rest.setVisible(not looking)
        self._scrolled.fields.setStretchFactor(self.who, 1 if looking else 0)
        self.say()

    def _on_who_picked(self) -> None:
        self._show()
        self.seen.edit.setFocus(Qt.FocusReason.OtherFocusReason)
