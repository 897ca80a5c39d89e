# SPDX-License-Identifier: MIT
"""Who comes to one turn instead of whom the rule means, or in a gap."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.rota import RotaException
from gatehouse.ui.rota.names_field import NamesField
from gatehouse.ui.rota.stretch import Stretch
from gatehouse.ui.rota.typed import read_clock, read_team
from gatehouse.ui.rota.wording import stretch_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_LONGEST_NAMES: Final = 200
_LONGEST_WHY: Final = 60
_DAY: Final = timedelta(days=1)


class TurnForm(EnterForm):
    """It orders a `RotaException`: of a turn by rule, or one of its own that fills a gap."""

    def __init__(self, languages: "Languages") -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
        )
        self._languages = languages
        self._of: Stretch | None = None
        self._told = Label("", TextRole.BODY_BOLD, wrap=True)
        self.begins, self.ends = Field(""), Field("")
        self.who = NamesField()
        self.why = Field("")
        self._hint = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._lay_out()
        for field in (self.begins, self.ends, self.who, self.why):
            field.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, of: Stretch, names: Sequence[str]) -> None:
        """Ask who comes to *of*; *names* may be chosen from."""
        self._of = of
        for field in (self.who, self.why):
            field.set_text("")
        begins, ends = (at.astimezone(LOCAL_ZONE) for at in (of.starts_at, of.ends_at))
        self.begins.set_text(f"{begins:%H:%M}")
        self.ends.set_text(f"{ends:%H:%M}")
        self.who.offer(names)
        self.set_working(working=False)
        self.retranslate()
        self.who.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Be done with it."""
        for field in (self.who, self.why):
            field.set_text("")
        self.set_working(working=False)

    def gaps(self) -> list[Gap]:
        """Return what is missing; in a turn by rule nobody at all may be meant."""
        asked = []
        if self._fills_gap:
            asked += [
                (self.tr("from"), self.begins, read_clock(self.begins.text()) is not None),
                (self.tr("to"), self.ends, read_clock(self.ends.text()) is not None),
                (self.tr("who"), self.who, bool(read_team(self.who.text()))),
            ]
        asked.append((self.tr("why"), self.why, bool(self.why.text().strip())))
        return [Gap(what, field.edit.setFocus) for what, field, there in asked if not there]

    def order(self) -> RotaException:
        """Return who comes, and why."""
        assert self._of is not None, "the form begins with a turn or a gap"
        names, why = read_team(self.who.text()), self.why.text().strip()
        if self._of.turn is not None and self._of.turn.rule_id:
            rule = self._of.turn.rule_id
            return RotaException(rule_id=rule, starts_at=self._of.starts_at, names=names, why=why)
        begins = self._at(self.begins, self._of.starts_at)
        ends = self._at(self.ends, begins)
        return RotaException(
            starts_at=begins, ends_at=ends + _DAY * (ends <= begins), names=names, why=why
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        gap = self._fills_gap
        self.who.retranslate()
        self.set_title(self.tr("Somebody comes") if gap else self.tr("Somebody else comes"))
        self._told.setText("" if self._of is None else stretch_text(self._of, self._languages))
        self.begins.set_caption(self.tr("From"))
        self.ends.set_caption(self.tr("To"))
        self.who.set_caption(self.tr("Who comes (a space between names)"))
        self.why.set_caption(self.tr("Why, in a word"))
        said = self.tr("Nobody named: the turn is a gap, and it is shown in red.")
        self._hint.setText("" if gap else said)
        self._hint.setVisible(not gap)
        for field in (self.begins, self.ends):
            field.setVisible(gap)
        self.word_acts(self.tr("Keep it"), self.tr("Leave it"))
        self.say()

    @property
    def _fills_gap(self) -> bool:
        return self._of is None or self._of.turn is None or not self._of.turn.rule_id

    def _lay_out(self) -> None:
        self.who.edit.setMaxLength(_LONGEST_NAMES)
        self.why.edit.setMaxLength(_LONGEST_WHY)
        scrolled = self._scrolled = ScrolledFields()
        scrolled.fields.addWidget(self._told)
        scrolled.fields.addLayout(SideBySide(self.begins, self.ends))
        for part in (self.who, self._hint, self.why):
            scrolled.fields.addWidget(part)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)

    def _at(self, field: Field, day: datetime) -> datetime:
        """Return the time of day that stands in *field*, on the day of the gate."""
        clock = read_clock(field.text())
        assert clock is not None, "asked for before"
        return datetime.combine(day.astimezone(LOCAL_ZONE).date(), clock, LOCAL_ZONE)
