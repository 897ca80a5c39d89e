# SPDX-License-Identifier: MIT
"""A rule of the rota: its hours, its days, and who serves in them."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from gatehouse.domain.duty import local_day
from gatehouse.domain.rota import EVERY_DAY, PATTERN_WORDS, Pattern, RotaRule, Team
from gatehouse.domain.said_moment import read_said_day
from gatehouse.ui.rota.names_field import NamesField
from gatehouse.ui.rota.typed import (
    read_clock,
    read_team,
    read_teams,
    read_weekdays,
    team_text,
    teams_text,
)
from gatehouse.ui.rota.wording import clock_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_DAYS: Final = {"every": EVERY_DAY, "work": (1, 2, 3, 4, 5), "end": (6, 7)}
_SOME: Final = "some"
_HOUR: Final = 60
_USUAL_TURN: Final = 3
_LONGEST_NAMES: Final = 400


class RuleForm(EnterForm):
    """It orders a `RotaRule`, a new one or one that stands.

    Signals:
        dropped: the id of a rule that is to go off the rota.
    """

    dropped = Signal(str)

    def __init__(self, languages: "Languages", clock: Callable[[], datetime]) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
        )
        self._languages, self._clock = languages, clock
        self._rule_id = ""
        self.name = Field("")
        self.pattern = SegmentedChoice(fill=True)
        self._pattern = Captioned(self.pattern)
        self.begins, self.ends = Field("", placeholder="08:00"), Field("", placeholder="20:00")
        self.turn = Field("")
        self.who, self.even = NamesField(), NamesField()
        self.days = SegmentedChoice(fill=True)
        self._days = Captioned(self.days)
        self.some = Field("", placeholder="1-5")
        self.first, self.last = Field(""), Field("")
        self.drop = ActButton("", variant=ActVariant.OUTLINE_STOP, mark=IconName.TRASH)
        self._lay_out()
        self._connect()
        self.retranslate()

    def begin(self, rule: RotaRule | None, names: Sequence[str]) -> None:
        """Ask for a new rule, or show *rule*; *names* may be chosen from."""
        self._rule_id = "" if rule is None else rule.rule_id
        self._fill(rule)
        for field in (self.who, self.even):
            field.offer(names)
        self.drop.setVisible(rule is not None)
        self.set_working(working=False)
        self.retranslate()
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Be done with it."""
        for field in self._fields():
            field.set_text("")
        self.set_working(working=False)

    def gaps(self) -> list[Gap]:
        """Return what is missing, from above."""
        asked = (
            (self.tr("name"), self.name, bool(self.name.text().strip())),
            (self.tr("from"), self.begins, read_clock(self.begins.text()) is not None),
            (self.tr("to"), self.ends, read_clock(self.ends.text()) is not None),
            (self.tr("who"), self.who, self._names_whom()),
            (self.tr("who on even days"), self.even, self._names_even()),
            (self.tr("hours of a turn"), self.turn, self._turn() > 0),
            (self.tr("days"), self.some, bool(self._weekdays())),
            (self.tr("first day"), self.first, self._first() is not None),
            (self.tr("last day"), self.last, self._last_reads()),
        )
        return [Gap(what, field.edit.setFocus) for what, field, there in asked if not there]

    def order(self) -> RotaRule:
        """Return the rule."""
        begins, ends = read_clock(self.begins.text()), read_clock(self.ends.text())
        first = self._first()
        assert begins is not None, "asked for before"
        assert ends is not None, "asked for before"
        assert first is not None, "asked for before"
        return RotaRule(
            name=self.name.text().strip(),
            pattern=self._chosen,
            begins=begins,
            ends=ends,
            teams=self._teams(),
            first_day=first,
            last_day=self._last(),
            weekdays=self._weekdays(),
            turn_minutes=round(self._turn() * _HOUR) or _USUAL_TURN * _HOUR,
            rule_id=self._rule_id,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("A rule") if self._rule_id else self.tr("A new rule"))
        for field in (self.who, self.even):
            field.retranslate()
        self.name.set_caption(self.tr("Name, as 早班 or night"))
        self._pattern.set_caption(self.tr("Who takes turns"))
        text = self._languages.text
        self.pattern.set_items([Choice(one.value, text(PATTERN_WORDS[one])) for one in Pattern])
        self.begins.set_caption(self.tr("From"))
        self.ends.set_caption(self.tr("To (may be the next morning)"))
        self.turn.set_caption(self.tr("Hours of a turn"))
        self._days.set_caption(self.tr("On which days"))
        self.days.set_items(
            [
                Choice("every", self.tr("Every day")),
                Choice("work", self.tr("Mon–Fri")),
                Choice("end", self.tr("Sat, Sun")),
                Choice(_SOME, self.tr("Others")),
            ]
        )
        self.some.set_caption(self.tr("Which, 1 is Monday: 135 or 1-4"))
        self.first.set_caption(self.tr("From the day on"))
        self.last.set_caption(self.tr("Until (empty: open)"))
        self.word_acts(self.tr("Keep the rule"), self.tr("Leave it"))
        self.drop.setText(self.tr("Take the rule off"))
        self._show()

    def _lay_out(self) -> None:
        self.who.edit.setMaxLength(_LONGEST_NAMES)
        self.even.edit.setMaxLength(_LONGEST_NAMES)
        scrolled = self._scrolled = ScrolledFields()
        fields = scrolled.fields
        fields.addWidget(self.name)
        fields.addWidget(self._pattern)
        fields.addLayout(SideBySide(self.begins, self.ends))
        for part in (self.who, self.even, self.turn, self._days, self.some):
            fields.addWidget(part)
        fields.addLayout(SideBySide(self.first, self.last))
        fields.addWidget(self.drop)
        fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)

    def _connect(self) -> None:
        for field in self._fields():
            field.text_changed.connect(self._show)
        self.pattern.chosen.connect(self._show)
        self.days.chosen.connect(self._show)
        self.drop.clicked.connect(self._on_drop_clicked)

    def _fields(self) -> tuple[Field, ...]:
        times = (self.begins, self.ends, self.turn, self.first, self.last)
        return (self.name, *times, self.who, self.even, self.some)

    @property
    def _chosen(self) -> Pattern:
        return Pattern(self.pattern.code or Pattern.FIXED.value)

    def _fill(self, rule: RotaRule | None) -> None:
        if rule is None:
            today = local_day(self._clock())
            for field in self._fields():
                field.set_text("")
            self.first.set_text(f"{today:%m-%d}")
            self.turn.set_text(str(_USUAL_TURN))
            self.pattern.set_code(Pattern.FIXED.value)
            self.days.set_code("every")
            return
        self.name.set_text(rule.name)
        self.pattern.set_code(rule.pattern.value)
        self.begins.set_text(clock_text(rule.begins))
        self.ends.set_text(clock_text(rule.ends))
        self.turn.set_text(f"{rule.turn_minutes / _HOUR:g}")
        self.first.set_text(f"{rule.first_day:%m-%d}")
        self.last.set_text("" if rule.last_day is None else f"{rule.last_day:%m-%d}")
        self._fill_teams(rule)
        named = [code for code, days in _DAYS.items() if days == rule.weekdays]
        self.days.set_code(named[0] if named else _SOME)
        self.some.set_text("".join(map(str, rule.weekdays)))

    def _fill_teams(self, rule: RotaRule) -> None:
        self.even.set_text("")
        if rule.pattern is Pattern.ODD_EVEN:
            odd, even = rule.teams
            self.who.set_text(team_text(odd))
            self.even.set_text(team_text(even))
        else:
            self.who.set_text(teams_text(rule.teams))

    def _teams(self) -> tuple[Team, ...]:
        if self._chosen is Pattern.IN_TURN:
            return read_teams(self.who.text())
        if self._chosen is Pattern.ODD_EVEN:
            return (read_team(self.who.text()), read_team(self.even.text()))
        return (read_team(self.who.text()),)

    def _names_whom(self) -> bool:
        if self._chosen is Pattern.IN_TURN:
            return len(read_teams(self.who.text())) > 1
        return bool(read_team(self.who.text()))

    def _names_even(self) -> bool:
        return self._chosen is not Pattern.ODD_EVEN or bool(read_team(self.even.text()))

    def _turn(self) -> float:
        if self._chosen is not Pattern.IN_TURN:
            return _USUAL_TURN
        try:
            return float(self.turn.text().strip().replace("，", "."))
        except ValueError:
            return 0

    def _weekdays(self) -> tuple[int, ...]:
        code = self.days.code or "every"
        return read_weekdays(self.some.text()) if code == _SOME else _DAYS[code]

    def _first(self) -> date | None:
        today = local_day(self._clock())
        return read_said_day(self.first.text(), today) or self._ahead(self.first.text())

    def _last(self) -> date | None:
        return self._ahead(self.last.text())

    def _ahead(self, text: str) -> date | None:
        return read_said_day(text, local_day(self._clock()), ahead=True)

    def _last_reads(self) -> bool:
        return not self.last.text().strip() or self._last() is not None

    def _show(self, _text: str = "") -> None:
        pattern = self._chosen
        self.even.setVisible(pattern is Pattern.ODD_EVEN)
        self.turn.setVisible(pattern is Pattern.IN_TURN)
        self.some.setVisible(self.days.code == _SOME)
        captions = {
            Pattern.FIXED: self.tr("Who (a space between names)"),
            Pattern.ODD_EVEN: self.tr("Who on odd days (a space between names)"),
            Pattern.IN_TURN: self.tr("Who, one after the other (/ between turns)"),
        }
        self.who.set_caption(captions[pattern])
        self.even.set_caption(self.tr("Who on even days"))
        self.say()

    def _on_drop_clicked(self) -> None:
        self.dropped.emit(self._rule_id)
