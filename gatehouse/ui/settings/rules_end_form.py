# SPDX-License-Identifier: MIT
"""Ending an adopted rule set before its time."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from gatehouse.domain.policy.calendar_row import CalendarRow
from gatehouse.ui.settings.rules_wording import set_words
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.due_field import DueField
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages


class RulesEndForm(EnterForm):
    """Asks when, and by which document; it orders the set's id with both."""

    def __init__(self, languages: "Languages", clock: Callable[[], datetime]) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.STOP, mark=IconName.CHECK, key="Ctrl+Enter"),
            ActButton("", key="Esc"),
            careful=True,
        )
        self._languages, self._clock = languages, clock
        self._row: CalendarRow | None = None
        self._which = Label("", TextRole.BODY_BOLD, wrap=True)
        self.ends = DueField(languages, clock)
        self.document = Field("")
        self._after = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        scrolled = self._scrolled = ScrolledFields()
        for part in (self._which, self.ends, self.document, self._after):
            scrolled.fields.addWidget(part)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)
        self.ends.text_changed.connect(self._on_ends_changed)

    def open_for(self, row: CalendarRow) -> None:
        """Ask when the set of *row* is to end."""
        self._row = row
        self.set_working(working=False)
        self.ends.set_moment(None)
        self.document.set_text("")
        self._show()
        self.ends.edit.setFocus()

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        if self.ends.is_clear:
            return []
        return [Gap(self.tr("when"), self.ends.edit.setFocus)]

    def order(self) -> tuple[str, datetime, str]:
        """Return which set ends, when, and by which document."""
        assert self._row is not None, "opened for a set"
        ends = self.ends.moment or self._clock()
        return self._row.held.id, ends, self.document.text().strip()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.ends.set_caption(self.tr("When (empty: now)"))
        self.ends.retranslate()
        self.document.set_caption(self.tr("Document number (optional)"))
        self._after.setText(
            self.tr("What held before it holds again. Nothing that was judged already changes.")
        )
        self.word_acts(self.tr("End these rules"), self.tr("Leave it"))
        self._show()

    def _show(self) -> None:
        rules = None if self._row is None else self._row.rules
        self._which.setText("" if rules is None else set_words(rules, self._languages))
        self.say()

    def _on_ends_changed(self, _text: str) -> None:
        self.say()
