# SPDX-License-Identifier: MIT
"""Deciding the days of a zone anew: how many there are in all now, and by which document."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from gatehouse.domain.zone import ExtensionOrder
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.leave_field import LeaveField
from gatehouse.ui.widgets.side_by_side import SideBySide
from gatehouse.ui.zones.wording import last_day_text, names_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from gatehouse.domain.post import OperatorRow
    from gatehouse.domain.zone import ZoneRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60
_DIGITS: Final = 2


class DaysForm(EnterForm):
    """Stands where the zone stands; it orders an `ExtensionOrder`."""

    def __init__(self, languages: "Languages", parent: "QWidget | None" = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages = languages
        self._row: ZoneRow | None = None
        self._name = Label("", TextRole.BODY_BOLD, wrap=True)
        self._told = Label("", TextRole.BODY, tone=Tone.MUTED, wrap=True)
        self.days = Field("")
        self.document = Field("")
        self.leave = LeaveField()
        self._lay_out()
        for field in (self.days, self.document, self.leave.pin):
            field.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, row: "ZoneRow") -> None:
        """Ask about *row*, with nothing left of the time before."""
        self._row = row
        for field in (self.days, self.document):
            field.set_text("")
        self.leave.forget()
        self.set_working(working=False)
        self.retranslate()
        self.days.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: the days, the document, and leave where it is needed."""
        gaps = []
        if not self._days:
            gaps.append(Gap(self.tr("how many days in all"), self.days.edit.setFocus))
        if not self.document.text().strip():
            gaps.append(Gap(self.tr("document number"), self.document.edit.setFocus))
        if self.leave.is_missing:
            gaps.append(Gap(self.tr("a leader's PIN"), self.leave.pin.edit.setFocus))
        return gaps

    def ready_text(self) -> str:
        """Return until when it counts then."""
        return "" if self._row is None else last_day_text(self._row, self._days, self._languages)

    def order(self) -> ExtensionOrder:
        """Return how many days there are now."""
        assert self._row is not None, "days are those of a zone"
        return ExtensionOrder(
            zone_id=self._row.zone_id,
            days=self._days,
            document=self.document.text().strip(),
            leave=self.leave.leave,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Other days"))
        self._name.setText("" if self._row is None else names_text((self._row,)))
        now = "" if self._row is None else self._languages.text(self._row.count.words)
        told = self.tr("Now: {count}. It ends by a release all the same.")
        self._told.setText(told.format(count=now))
        self.days.set_caption(self.tr("Days in all, from day 1"))
        self.document.set_caption(self.tr("Document number"))
        self.leave.retranslate()
        self.word_acts(self.tr("Put the days so"), self.tr("Keep it"))
        self.say()

    def ask_leave(self, operators: "Sequence[OperatorRow]") -> None:
        """Ask one of *operators* for leave; nobody where there are none."""
        self.leave.ask(operators)
        self.say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._fields.fit(self.width())

    @property
    def _days(self) -> int:
        text = self.days.text().strip()
        return int(text) if text.isdecimal() else 0

    def _lay_out(self) -> None:
        self.days.edit.setMaxLength(_DIGITS)
        self.days.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.document.edit.setMaxLength(_LONGEST)
        self._fields = SideBySide(self.days, self.document)
        self.body.addWidget(self._name)
        self.body.addWidget(self._told)
        self.body.addLayout(self._fields)
        self.body.addWidget(self.leave)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
