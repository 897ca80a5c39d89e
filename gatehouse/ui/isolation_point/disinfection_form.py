# SPDX-License-Identifier: MIT
"""Which rooms were disinfected, with what, by whom, and when."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.isolation_point import AGENTS, DisinfectionOrder, RoomRow
from gatehouse.ui.isolation_point.wording import label, rooms_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.moment_field import MomentField
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 40
_OTHER: Final = "other"


class DisinfectionForm(EnterForm):
    """It orders a `DisinfectionOrder`; what and who stay for the next rooms."""

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
        self._languages = languages
        self._rows: tuple[RoomRow, ...] = ()
        self._rooms = Label("", TextRole.BODY_BOLD, wrap=True)
        self.agent = SegmentedChoice()
        self._agent = Captioned(self.agent)
        self.other = Field("")
        self.done_by = Field("")
        self.happened = MomentField(languages, clock)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.agent.set_code(AGENTS[0].zh)
        self._on_agent_chosen("")

    def begin(self, rows: tuple[RoomRow, ...]) -> None:
        """Ask about *rows*."""
        self._rows = rows
        self.happened.clear()
        self.set_working(working=False)
        self.retranslate()
        begins = self.done_by.edit if not self.done_by.text().strip() else self.agent
        begins.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: what was used, who did it, a time that can be read."""
        gaps = []
        if not self._said_agent():
            gaps.append(Gap(self.tr("what was used"), self.other.edit.setFocus))
        if not self.done_by.text().strip():
            gaps.append(Gap(self.tr("who did it"), self.done_by.edit.setFocus))
        if not self.happened.is_clear:
            gaps.append(Gap(self.tr("time"), self.happened.edit.setFocus))
        return gaps

    def order(self) -> DisinfectionOrder:
        """Return which rooms were done, with what and by whom."""
        return DisinfectionOrder(
            room_ids=tuple(row.room_id for row in self._rows),
            agent=self._said_agent(),
            done_by=self.done_by.text().strip(),
            happened_at=self.happened.moment,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        number = self._languages.formats.number(len(self._rows))
        self.set_title(self.tr("{count} rooms disinfected").format(count=number))
        self._rooms.setText(rooms_text(self._rows))
        usual = [Choice(agent.zh, label(agent, self._languages)) for agent in AGENTS]
        self.agent.set_items([*usual, Choice(_OTHER, self.tr("Other"))])
        self._agent.set_caption(self.tr("What was used"))
        self.other.set_caption(self.tr("What else"))
        self.done_by.set_caption(self.tr("Who did it"))
        self.happened.set_caption(self.tr("Done at (empty: now)"))
        self.happened.edit.setPlaceholderText("23:50")
        self.word_acts(self.tr("They are done"), self.tr("Not yet"))
        self.say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._fields.fit(self.width())

    def _lay_out(self) -> None:
        for field in (self.other, self.done_by):
            field.edit.setMaxLength(_LONGEST)
        self._fields = SideBySide(self.done_by, self.happened)
        self.body.addWidget(self._rooms)
        self.body.addWidget(self._agent)
        self.body.addWidget(self.other)
        self.body.addLayout(self._fields)
        self.body.addStretch(1)
        self.add_acts(CONTROL)

    def _connect(self) -> None:
        self.agent.chosen.connect(self._on_agent_chosen)
        for field in (self.other, self.done_by, self.happened):
            field.text_changed.connect(self.say)

    def _said_agent(self) -> str:
        code = self.agent.code or ""
        return self.other.text().strip() if code == _OTHER else code

    def _on_agent_chosen(self, code: str) -> None:
        self.other.setVisible(code == _OTHER)
        self.say()
