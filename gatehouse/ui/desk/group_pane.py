# SPDX-License-Identifier: MIT
"""A whole group in one act (整批): how they come, what was asked, and who they are."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gatehouse.domain.group_entry import GroupOrder
from gatehouse.domain.pass_number import is_pass_number
from gatehouse.ui.desk.group_answers import GroupAnswers
from gatehouse.ui.desk.group_asked import NOTHING_ASKED, crossing_as
from gatehouse.ui.desk.group_missing import GroupGap, GroupMissing
from gatehouse.ui.desk.group_way import GroupWay
from gatehouse.ui.desk.group_who import GroupWho
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.code_system import Outage
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.ui.shell.i18n import Languages

_WAY: Final = "way"
_ASKED: Final = "asked"
_WHO: Final = "who"
_PAGES: Final = (_WAY, _ASKED, _WHO)
_LOW: Final = 430


class GroupPane(Pane):
    """Enter adds what was typed; Ctrl+Enter, or the act, records all of them.

    Signals:
        given: the `GroupOrder`.
        withdraw_requested: the last group is to be taken back.
    """

    given = Signal(object)
    withdraw_requested = Signal()

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(ActVariant.OK, parent)
        self._languages, self._clock = languages, clock
        self._approved = False
        self._asked = NOTHING_ASKED
        self._outages: tuple[Outage, ...] = ()
        self._said = ""
        self._withdrawable: Callable[[], str] | None = None
        self.parts = SegmentedChoice()
        self.way = GroupWay(languages)
        self.answers = GroupAnswers(languages)
        self.who = GroupWho(languages, clock)
        self._missing = GroupMissing(languages, self.way, self.answers, self.who)
        self.withdraw = ActButton("")
        self._pages = QStackedWidget()
        self.act.set_key("Ctrl+Enter")
        self._lay_out_parts()
        self._connect_parts()
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        entrances = {_WHO: self.who.line, _ASKED: self.answers.entrance}
        return entrances.get(self.parts.code or _WAY, self.way.plate)

    @property
    def approves(self) -> bool:
        """Ctrl+Enter records the group."""
        return True

    @property
    def is_begun(self) -> bool:
        """Whether somebody stands in the list, or is counted: nothing of it goes with the sheet."""
        return bool(self.who.list.lines) or self.way.count > 0

    def know_outages(self, outages: "tuple[Outage, ...]") -> None:
        """Ask for no code of whoever crossed while the code system was down."""
        self._outages = outages
        self._ask()
        self._show_counts()

    def judge_by(self, rules: "RuleSet | None") -> None:
        """Ask what *rules* ask."""
        self._asked = replace(self._asked, rules=rules)
        self._ask()
        self._show_counts()

    def start_over(self) -> None:
        """Begin with another group."""
        self._approved = False
        self._missing.forget()
        self.who.start_over()
        self.answers.start_over()
        self.way.start_over()
        self.set_busy(busy=False)
        self.show_withdrawable(None)
        self._go_to(_WAY)
        self._show_counts()

    def show_withdrawable(self, named: Callable[[], str] | None) -> None:
        """Offer to take back the group that *named* tells in the language used, or none."""
        self._withdrawable = named
        self.withdraw.setVisible(named is not None)
        name = "" if named is None else named()
        self.withdraw.setText(self.tr("Take back: {group}").format(group=name))

    def confirm(self) -> None:
        """Add what stands in the line; from the pages before it go on to the next one."""
        self._approved = False
        if self.parts.code == _WHO:
            self.who.take_line()
            return
        asks = self.parts.code == _WAY and self.answers.is_asked
        self._go_to(_ASKED if asks else _WHO)
        self.entrance.setFocus()

    def approve(self) -> None:
        """Hand the whole group over, once the last line is read; or say what is missing."""
        self._approved = self.who.reads
        gap = None if self._approved else self._missing.first(self._asked)
        if gap is not None:
            self._lead_to(gap)
        elif not self._approved and self.act.isEnabled():
            self.set_busy(busy=True)
            self.given.emit(self._order())

    def step(self, step: int) -> bool:
        """Go down or up in the list."""
        if self.parts.code != _WHO:
            return False
        self.who.step(step)
        return True

    def pick(self, row: int) -> None:
        """Say who of those offered the line means."""
        if self.parts.code == _WHO:
            self.who.choose(row)

    def takes_scan(self, text: str) -> bool:
        """Add whoever shows a card; how a pass stands is said at the desk alone."""
        takes = self.parts.code == _WHO and not is_pass_number(text)
        if takes:
            self._approved = False
            self.who.take_card(text)
        return takes

    def set_busy(self, *, busy: bool) -> None:
        """Take no second act while one is under way."""
        super().set_busy(busy=busy)
        self.who.line.setEnabled(not busy)

    def set_act_height(self, height: int) -> None:
        """Stand higher or lower."""
        super().set_act_height(height)
        self.withdraw.set_height(height)

    def show_wrong(self, sentence: str) -> None:
        """Say what is wrong; where the sheet is low it takes the place of the two parts."""
        super().show_wrong(sentence)
        self._said = sentence
        low = self.height() < _LOW
        self.title.setVisible(not low)
        self.about.setVisible(not low and self.parts.code == _WAY)
        self.parts.setVisible(not (low and sentence))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a low sheet has no room for, but not what is wrong."""
        super().resizeEvent(event)
        self.way.set_low(low=self.height() < _LOW)
        self.show_wrong(self._said)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.title.setText(self.tr("A whole group"))
        self.about.setText(
            self.tr("Everybody is judged one by one; whoever may not pass waits, the others go in.")
        )
        self.way.retranslate()
        self.answers.retranslate()
        self.who.retranslate()
        self.show_withdrawable(self._withdrawable)
        self._show_counts()

    def _lay_out_parts(self) -> None:
        for page in (self.way, self.answers, self.who):
            self._pages.addWidget(page)
        self.body.addWidget(self.parts)
        self.body.addWidget(self._pages, 1)
        self.acts.insertWidget(1, self.withdraw, 3)

    def _connect_parts(self) -> None:
        self.act.clicked.disconnect(self.confirm)
        self.act.clicked.connect(self.approve)
        self.parts.chosen.connect(self._on_part_chosen)
        self.way.changed.connect(self._on_way_changed)
        self.answers.changed.connect(self._on_answers_changed)
        self.who.changed.connect(self._on_who_changed)
        self.who.emptied.connect(self._on_who_emptied)
        self.withdraw.clicked.connect(self.withdraw_requested)

    def _go_to(self, part: str) -> None:
        self.parts.set_code(part)
        self._pages.setCurrentIndex(_PAGES.index(part))
        self.show_wrong("")

    def _ask(self) -> None:
        """Ask what belongs to those who stand in the list, and to the class chosen for them."""
        classes = crossing_as(self.who.list.classes, self.way.group_class)
        self._asked = replace(
            self._asked, classes=classes, way=self.way.way, code_down=self._were_codes_down()
        )
        self.way.show_asked(self._asked)
        self.answers.show_asked(self._asked)
        if self.parts.code == _ASKED and not self.answers.is_asked:
            self._go_to(_WAY)

    def _were_codes_down(self) -> bool:
        """Whether nobody of them can have shown a code: who came before the outage may have."""
        now = self._clock()
        between = self.way.between(now)
        moments = self.who.list.moments(between, self.way.count) or between or (now,)
        return all(any(one.covers(at) for one in self._outages) for at in moments)

    def _lead_to(self, gap: GroupGap) -> None:
        """Go to where what is missing belongs, and say it."""
        if gap.line is not None:
            self._go_to(_WHO)
            self.who.go_to(gap.line)
        elif gap.entrance is not None:
            self._go_to(_ASKED if self.answers.isAncestorOf(gap.entrance) else _WAY)
            gap.entrance.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_wrong(gap.said)

    def _order(self) -> GroupOrder:
        way = self.way
        return GroupOrder(
            direction=way.way,
            subject_class=way.group_class,
            reason=way.group_reason,
            people=self.who.list.people,
            unnamed=way.count,
            plate=way.plate.text().strip(),
            origin=way.origin.text().strip(),
            checks={**self._asked.unseen, **way.seen, **self.answers.seen},
            host_household_id=self.answers.host_household_id,
            between=way.between(self._clock()),
        )

    def _show_counts(self) -> None:
        people, counted = len(self.who.list.people), self.way.count
        self._show_parts(people)
        said = self.tr("Record one person") if people == 1 else self.tr("Record {count} people")
        if counted:
            said = self.tr("Record {count}, count {counted}")
        self.act.setText(said.format(count=people, counted=counted))

    def _show_parts(self, people: int) -> None:
        names = {
            _WAY: self.tr("How they come"),
            _WHO: self.tr("Who ({count})").format(count=people),
        }
        if self.answers.is_asked:
            names[_ASKED] = self.tr("Asked")
        shown = [part for part in _PAGES if part in names]
        code = self.parts.code
        self.parts.set_items([Choice(p, f"{n}  {names[p]}") for n, p in enumerate(shown, 1)])
        self.parts.set_code(code)

    def _on_part_chosen(self, code: str) -> None:
        self._go_to(code)
        self.entrance.setFocus()

    def _on_way_changed(self) -> None:
        self.who.tell_times(self.way.between(self._clock()), self.way.count)
        self._on_who_changed("")

    def _on_answers_changed(self) -> None:
        self._missing.forget()
        self.show_wrong("")

    def _on_who_emptied(self) -> None:
        self.way.checks.set_code(None)
        self.answers.start_over()

    def _on_who_changed(self, said: str) -> None:
        self._missing.forget()
        self._ask()
        self.way.tell_people(all_live_here=self.who.list.live_here)
        self.show_wrong(said)
        self._show_counts()
        if self._approved and not self.who.reads:
            self.approve()
