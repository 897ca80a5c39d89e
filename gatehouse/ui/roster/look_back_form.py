# SPDX-License-Identifier: MIT
"""What must be said before somebody's meetings are looked back on: the days, how near, what for."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.duty import local_day
from gatehouse.domain.look_back import (
    MOST_DAYS_BACK,
    MOST_MINUTES,
    USUAL_MINUTES,
    LookBackQuestion,
)
from gatehouse.domain.said_moment import read_said_day
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.leave_field import LeaveField
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.person import PersonCard
    from gatehouse.domain.post import OperatorRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60
_DAY: Final = 10
_MINUTES: Final = 2
_USUAL: Final = timedelta(days=2)


class LookBackForm(EnterForm):
    """It orders a `LookBackQuestion`."""

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.SEARCH, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages, self._clock = languages, clock
        self._card: PersonCard | None = None
        self._told = Label("", TextRole.BODY, tone=Tone.MUTED, wrap=True)
        self.first, self.last = Field(""), Field("")
        self.minutes, self.purpose = Field(""), Field("")
        self.leave = LeaveField()
        self._lay_out()
        for field in (self.first, self.last, self.minutes, self.purpose, self.leave.pin):
            field.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, card: "PersonCard") -> None:
        """Ask about somebody: the last three days, and nothing left of the purpose before."""
        self._card = card
        today = local_day(self._clock())
        self.first.set_text(_written(today - _USUAL))
        self.last.set_text(_written(today))
        self.minutes.set_text(str(USUAL_MINUTES))
        self.purpose.set_text("")
        self.leave.forget()
        self.set_working(working=False)
        self.retranslate()
        self.first.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.first.edit.selectAll()

    def forget(self) -> None:
        """Know nobody any more: somebody else is on duty now."""
        self._card = None
        self.purpose.set_text("")
        self.leave.forget()

    def gaps(self) -> list[Gap]:
        """Return what is missing: days that can be read, minutes, what it is for, and leave."""
        gaps = []
        if self._first is None:
            gaps.append(Gap(self.tr("first day"), self.first.edit.setFocus))
        if self._days is None:
            said = self.tr("last day, at most {days} days on").format(days=MOST_DAYS_BACK - 1)
            gaps.append(Gap(said, self.last.edit.setFocus))
        if not 1 <= self._minutes <= MOST_MINUTES:
            gaps.append(Gap(self.tr("minutes"), self.minutes.edit.setFocus))
        if not self.purpose.text().strip():
            gaps.append(Gap(self.tr("what it is for"), self.purpose.edit.setFocus))
        if self.leave.is_missing:
            gaps.append(Gap(self.tr("a leader's PIN"), self.leave.pin.edit.setFocus))
        return gaps

    def ready_text(self) -> str:
        """Return the days as they are understood."""
        days, day = self._days, self._languages.formats.day
        assert days is not None, "what is missing is asked for first"
        said = self.tr("{first} to {last}")
        return said.format(first=day(days.first), last=day(days.last))

    def order(self) -> LookBackQuestion:
        """Return the question."""
        assert self._card is not None, "somebody is asked about"
        assert self._days is not None, "what is missing is asked for first"
        return LookBackQuestion(
            person_id=self._card.person_id,
            days=self._days,
            purpose=self.purpose.text().strip(),
            minutes=self._minutes,
            leave=self.leave.leave,
        )

    def ask_leave(self, operators: "Sequence[OperatorRow]") -> None:
        """Ask one of *operators* for leave; nobody where there are none."""
        self.leave.ask(operators)
        self.say()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        card = self._card
        name = "" if card is None else f"{card.shown_name} {card.door}".strip()
        self.set_title(self.tr("Whom {name} met at the gate").format(name=name))
        self._told.setText(
            self.tr(
                "It tells what the gate wrote down. Each look stays on record with its purpose."
            )
        )
        self.first.set_caption(self.tr("First day"))
        self.last.set_caption(self.tr("Last day"))
        self.minutes.set_caption(self.tr("Within minutes"))
        self.purpose.set_caption(self.tr("What it is for (stays on record)"))
        self.leave.retranslate()
        self.word_acts(self.tr("Look back"), self.tr("Leave it"))
        self.say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._what.fit(self.width())

    @property
    def _today(self) -> date:
        return local_day(self._clock())

    @property
    def _first(self) -> date | None:
        return read_said_day(self.first.text(), self._today)

    @property
    def _last(self) -> date | None:
        text = self.last.text().strip()
        return read_said_day(text, self._today) if text else self._today

    @property
    def _days(self) -> DaySpan | None:
        first, last = self._first, self._last
        if first is None or last is None or last < first:
            return None
        days = DaySpan(first, last)
        return days if len(days) <= MOST_DAYS_BACK else None

    @property
    def _minutes(self) -> int:
        text = self.minutes.text().strip()
        return int(text) if text.isdecimal() else 0

    def _lay_out(self) -> None:
        self.purpose.edit.setMaxLength(_LONGEST)
        for field, most in ((self.first, _DAY), (self.last, _DAY), (self.minutes, _MINUTES)):
            field.edit.setMaxLength(most)
            field.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        days = SideBySide(self.first, self.last)
        self._what = SideBySide(SideBySide(days, self.minutes), self.purpose)
        self.body.addWidget(self._told)
        self.body.addLayout(self._what)
        self.body.addWidget(self.leave)
        self.body.addStretch(1)
        self.add_acts(CONTROL)


def _written(day: date) -> str:
    return f"{day.month}-{day.day}"
