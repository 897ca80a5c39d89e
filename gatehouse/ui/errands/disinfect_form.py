# SPDX-License-Identifier: MIT
"""With what an area was disinfected, by whom, from when to when, and who looked at it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.disinfection import Disinfected, DisinfectionCorrection
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.moment_field import MomentField
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.side_by_side import SideBySide
from gatehouse.ui.widgets.used_fields import UsedFields

if TYPE_CHECKING:
    from gatehouse.domain.disinfection import DisinfectionRow
    from gatehouse.domain.routine import RoutineRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60


class DisinfectForm(EnterForm):
    """It orders a `Disinfected` of an area, or the `DisinfectionCorrection` of one that was."""

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.OK, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._area: RoutineRow | None = None
        self.wrong: DisinfectionRow | None = None
        self.used = UsedFields(languages)
        self.begun_at = MomentField(languages, clock)
        self.ended_at = MomentField(languages, clock)
        self.checked_by, self.why = Field(""), Field("")
        self._times = SideBySide(self.begun_at, self.ended_at)
        scrolled = self._scrolled = ScrolledFields()
        scrolled.fields.addWidget(self.used)
        scrolled.fields.addLayout(self._times)
        for field in (self.checked_by, self.why):
            field.edit.setMaxLength(_LONGEST)
            scrolled.fields.addWidget(field)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)
        self.used.changed.connect(self.say)
        for field in (self.begun_at, self.ended_at, self.checked_by, self.why):
            field.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, area: "RoutineRow", last: "DisinfectionRow | None") -> None:
        """Ask with what *area* was disinfected; the *last* one stands in the fields."""
        self._area, self.wrong = area, None
        if last is not None:
            self.used.say_used(last.agent, last.strength, last.done_by)
        self._begin()

    def correct(self, wrong: "DisinfectionRow") -> None:
        """Ask what is right in the place of *wrong*, and why."""
        self._area, self.wrong = None, wrong
        self.used.say_used(wrong.agent, wrong.strength, wrong.done_by)
        self._begin()

    def gaps(self) -> list[Gap]:
        """Return what is missing: what was used, who did it, times that can be read, a reason."""
        gaps = self.used.gaps()
        gaps += [
            Gap(self.tr("time"), field.edit.setFocus)
            for field in (self.begun_at, self.ended_at)
            if not field.is_clear
        ]
        if self.wrong is not None and not self.why.text().strip():
            gaps.append(Gap(self.tr("the reason"), self.why.edit.setFocus))
        return gaps

    def order(self) -> Disinfected | DisinfectionCorrection:
        """Return what was done, or what is right."""
        agent, strength = self.used.agent, self.used.used_strength
        done_by = self.used.done_by.text().strip()
        if self.wrong is not None:
            why = self.why.text().strip()
            return DisinfectionCorrection(why=why, agent=agent, strength=strength, done_by=done_by)
        assert self._area is not None, "a form that was begun has an area"
        return Disinfected(
            routine_id=self._area.routine_id,
            agent=agent,
            strength=strength,
            done_by=done_by,
            checked_by=self.checked_by.text().strip(),
            happened_at=self.begun_at.moment,
            ended_at=self.ended_at.moment,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        if self.wrong is not None:
            self.set_title(self.tr("Put right: {where}").format(where=self.wrong.where))
        else:
            where = "" if self._area is None else self._area.name
            self.set_title(self.tr("{where} disinfected").format(where=where))
        self.used.retranslate()
        self.begun_at.set_caption(self.tr("Begun at (empty: now)"))
        self.ended_at.set_caption(self.tr("Ended at (optional)"))
        for field in (self.begun_at, self.ended_at):
            field.edit.setPlaceholderText("23:50")
        self.checked_by.set_caption(self.tr("Who looked at it (may follow)"))
        self.why.set_caption(self.tr("What was wrong"))
        confirm = self.tr("Put it right") if self.wrong is not None else self.tr("It is done")
        self.word_acts(confirm, self.tr("Leave it"))
        self.say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the times side by side where there is room."""
        super().resizeEvent(event)
        self._times.fit(self.width())

    def _begin(self) -> None:
        for field in (self.begun_at, self.ended_at):
            field.clear()
        for text in (self.checked_by, self.why):
            text.set_text("")
        wrong = self.wrong is not None
        for asked in (self.begun_at, self.ended_at, self.checked_by):
            asked.setVisible(not wrong)
        self.why.setVisible(wrong)
        self.set_working(working=False)
        self.retranslate()
        done_by = self.used.done_by
        begins = self.used.usual if done_by.text().strip() else done_by.edit
        begins.setFocus(Qt.FocusReason.OtherFocusReason)
