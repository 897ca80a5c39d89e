# SPDX-License-Identifier: MIT
"""Somebody stands at the gate: who, why, checks, verdict, in the order of the conversation."""

from datetime import datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.desk.crossing_form import CrossingForm
from gatehouse.ui.desk.desk_form import DeskForm, Shape
from gatehouse.ui.desk.person_wording import strip_text
from gatehouse.ui.desk.to_do_line import ToDoLine
from gatehouse.ui.desk.vehicle_wording import delivery_remarks, vehicle_remarks
from gatehouse.ui.desk.verdict_wording import code_hints, verdict_text
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.person_strip import PersonStrip
from gatehouse.ui.widgets.verdict_banner import VerdictBanner

if TYPE_CHECKING:
    from gatehouse.ui.desk.state import DeskState
    from gatehouse.ui.shell.i18n import Languages


class PersonView(QWidget):
    """The strip, the form and the banner; without a side column the digits are in the form."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._shape: Shape = DeskForm.FULL.value
        self.strip = PersonStrip()
        self.to_do = ToDoLine(languages)
        self.form = CrossingForm(languages)
        self.banner = VerdictBanner()
        self._lay_out()

    def set_shape(self, shape: Shape) -> None:
        """Take the shape of the desk."""
        self._shape = shape
        self.strip.set_compact(compact=not shape.tall_strip)
        self.banner.set_compact(compact=shape.compact)
        self.form.set_shape(merged=not shape.strip, captions=shape.captions)
        self._layout.setSpacing(shape.gap)
        self._fit()

    def show_state(self, state: "DeskState", now: datetime, *, pad: bool) -> None:
        """Show who stands here and what the rules say of them."""
        on_strip = self._shape.strip and state.person is not None
        self.strip.setVisible(on_strip)
        if on_strip:
            self.strip.show_person(strip_text(state, self._languages))
        weighed = state.last_weighed
        held = weighed.parcels if weighed is not None else None
        self.to_do.show_to_do(weighed.to_do if weighed is not None else (), held)
        self._fit()
        self.form.show_state(state, digits=pad and not self._shape.right)
        if weighed is not None:
            doubt = state.instruments.doubt if state.form.temperature else None
            said = verdict_text(weighed, now, self._languages, doubt, code_hints(state))
            seen = (*vehicle_remarks(state, now, self._languages), *delivery_remarks(state))
            summary = "" if seen else said.checks_summary
            told = replace(said, checks=(*seen, *said.checks), checks_summary=summary)
            self.banner.show_verdict(told)
        else:
            self.banner.clear()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.to_do.retranslate()
        self.form.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the verdict its room."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.strip)
        self._layout.addWidget(self.to_do)
        self._layout.addWidget(self.form)
        self._layout.addWidget(self.banner, 1)

    def _fit(self) -> None:
        strip = 0 if self.strip.isHidden() else self.strip.height() + self._shape.gap
        kept = self._shape.verdict + CONTROL + 2 * self._shape.gap
        self.to_do.fit(self.width(), self.height() - strip - kept)
        lines = [line for line in (self.strip, self.to_do) if not line.isHidden()]
        above = sum(line.height() + self._shape.gap for line in lines)
        self.form.set_most_height(self.height() - self._shape.verdict - self._shape.gap - above)
