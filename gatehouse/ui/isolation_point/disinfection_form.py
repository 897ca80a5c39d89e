# SPDX-License-Identifier: MIT
"""Which rooms were disinfected, with what, by whom, and when."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.isolation_point import DisinfectionOrder, RoomRow
from gatehouse.ui.isolation_point.wording import rooms_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.moment_field import MomentField
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.used_fields import UsedFields

if TYPE_CHECKING:
    from gatehouse.domain.disinfection import Agent
    from gatehouse.ui.shell.i18n import Languages


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
        self.used = UsedFields(languages)
        self.happened = MomentField(languages, clock)
        self._lay_out()
        self.used.changed.connect(self.say)
        self.happened.text_changed.connect(self.say)
        self.retranslate()

    def show_agents(self, agents: "tuple[Agent, ...]") -> None:
        """Offer what is usually used."""
        self.used.show_agents(agents)
        self.say()

    def begin(self, rows: tuple[RoomRow, ...]) -> None:
        """Ask about *rows*."""
        self._rows = rows
        self.happened.clear()
        self.set_working(working=False)
        self.retranslate()
        done_by = self.used.done_by
        begins = self.used.usual if done_by.text().strip() else done_by.edit
        begins.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: what was used, who did it, a time that can be read."""
        gaps = self.used.gaps()
        if not self.happened.is_clear:
            gaps.append(Gap(self.tr("time"), self.happened.edit.setFocus))
        return gaps

    def order(self) -> DisinfectionOrder:
        """Return which rooms were done, with what and by whom."""
        return DisinfectionOrder(
            room_ids=tuple(row.room_id for row in self._rows),
            agent=self.used.agent,
            strength=self.used.used_strength,
            done_by=self.used.done_by.text().strip(),
            happened_at=self.happened.moment,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        number = self._languages.formats.number(len(self._rows))
        self.set_title(self.tr("Rooms disinfected: {count}").format(count=number))
        self._rooms.setText(rooms_text(self._rows))
        self.used.retranslate()
        self.happened.set_caption(self.tr("Done at (empty: now)"))
        self.happened.edit.setPlaceholderText("23:50")
        self.word_acts(self.tr("They are done"), self.tr("Not yet"))
        self.say()

    def _lay_out(self) -> None:
        scrolled = self._scrolled = ScrolledFields()
        for part in (self._rooms, self.used, self.happened):
            scrolled.fields.addWidget(part)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)
