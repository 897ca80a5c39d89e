# SPDX-License-Identifier: MIT
"""A whole group in one act (整批): first how they come, then who they are, line by line."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gatehouse.domain.group_entry import GroupOrder
from gatehouse.domain.pass_number import is_pass_number
from gatehouse.ui.desk.group_way import GroupWay
from gatehouse.ui.desk.group_who import GroupWho
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.ui.shell.i18n import Languages

_WAY: Final = "way"
_WHO: Final = "who"
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
        self._warned = self._looked = self._approved = False
        self._said = ""
        self._withdrawable: Callable[[], str] | None = None
        self.parts = SegmentedChoice()
        self.way = GroupWay(languages)
        self.who = GroupWho(languages, clock)
        self.withdraw = ActButton("")
        self._pages = QStackedWidget()
        self.act.set_key("Ctrl+Enter")
        self._lay_out_parts()
        self._connect_parts()
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        return self.who.line if self.parts.code == _WHO else self.way.plate

    @property
    def approves(self) -> bool:
        """Ctrl+Enter records the group."""
        return True

    @property
    def is_begun(self) -> bool:
        """Whether somebody stands in the list, or is counted: nothing of it goes with the sheet."""
        return bool(self.who.list.lines) or self.way.count > 0

    def open_for(self, rules: "RuleSet | None") -> None:
        """Begin with another group."""
        self._warned = self._looked = self._approved = False
        self.way.start_over(rules)
        self.who.start_over()
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
        """Add what stands in the line; from the first page go on to the second."""
        self._approved = False
        if self.parts.code == _WAY:
            self._go_to(_WHO)
            self.who.line.setFocus()
        else:
            self.who.take_line()

    def approve(self) -> None:
        """Hand the whole group over, once the last line is read; or say what is missing."""
        self._approved = self.who.reads
        missing = "" if self._approved else self._missing()
        if missing:
            self.show_wrong(missing)
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
        self.who.retranslate()
        self.show_withdrawable(self._withdrawable)
        self._show_counts()

    def _lay_out_parts(self) -> None:
        self._pages.addWidget(self.way)
        self._pages.addWidget(self.who)
        self.body.addWidget(self.parts)
        self.body.addWidget(self._pages, 1)
        self.acts.insertWidget(1, self.withdraw, 3)

    def _connect_parts(self) -> None:
        self.act.clicked.disconnect(self.confirm)
        self.act.clicked.connect(self.approve)
        self.parts.chosen.connect(self._on_part_chosen)
        self.way.changed.connect(self._on_way_changed)
        self.who.changed.connect(self._on_who_changed)
        self.withdraw.clicked.connect(self.withdraw_requested)

    def _go_to(self, part: str) -> None:
        self.parts.set_code(part)
        self._pages.setCurrentIndex(0 if part == _WAY else 1)
        self.show_wrong("")

    def _lead_to(self, entrance: QWidget) -> None:
        self._go_to(_WAY)
        entrance.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lead_to_line(self, place: int) -> None:
        self._go_to(_WHO)
        self.who.go_to(place)

    def _missing(self) -> str:
        """Return what is still missing, or nothing; lead to it where it is asked first."""
        group, way = self.who.list, self.way
        if not group.lines and not way.count:
            return self.tr("Nobody stands in the list yet. Type who they are, or how many.")
        if group.unclear:
            self._lead_to_line(next(n for n, one in enumerate(group.lines) if not one.is_clear))
            said = self.tr("{count} lines are not clear. Choose who is meant, or take them out.")
            if group.unclear == 1:
                said = self.tr("One line is not clear. Choose who is meant, or take it out.")
            return said.format(count=group.unclear)
        if (group.has_outsiders or way.count) and way.group_class is None:
            self._lead_to(way.subject_class)
            return self.tr("Not all of them are on the roster. Choose a class for the group.")
        if way.wants_other_class:
            self._lead_to(way.subject_class)
            said = self.tr(
                "“{kind}” is for those on the roster; not all of them are. Choose another class."
            )
            return said.format(kind=way.subject_class.currentText())
        return self._missing_of_way() or self._missing_readings() or self._doubts()

    def _missing_of_way(self) -> str:
        if not self.way.times_are_read:
            self._lead_to(self.way.first)
            return self.tr("Type the times as 2340, or leave both empty.")
        if not self.way.says_checks and self.who.list.lines:
            self._lead_to(self.way.checks)
            return self.tr("Say on the first page whether the codes of all of them were seen.")
        return ""

    def _missing_readings(self) -> str:
        """Say once that some have no reading; they would wait, the others go in."""
        count = len(self.who.list.unmeasured)
        if not count or self._warned or not self.way.asks_temperature:
            return ""
        self._warned = True
        said = self.tr("{count} have no reading. Once more records the others; these will wait.")
        if count == 1:
            said = self.tr("One has no reading. Once more records the others; this one will wait.")
        return said.format(count=count)

    def _doubts(self) -> str:
        """Say once that some lines deserve a second look."""
        count = self.who.list.doubtful
        if not count or self._looked:
            return ""
        self._looked = True
        self._lead_to_line(next(n for n, one in enumerate(self.who.list.lines) if one.doubts))
        said = self.tr(
            "Look again at {count} lines with a sign. Once more records them as they are."
        )
        if count == 1:
            said = self.tr("Look again at the line with a sign. Once more records it as it is.")
        return said.format(count=count)

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
            checks=way.seen,
            between=way.between(self._clock()),
        )

    def _show_counts(self) -> None:
        people, counted = len(self.who.list.people), self.way.count
        who = self.tr("2  Who ({count})").format(count=people)
        code = self.parts.code
        self.parts.set_items([Choice(_WAY, self.tr("1  How they come")), Choice(_WHO, who)])
        self.parts.set_code(code)
        said = self.tr("Record one person") if people == 1 else self.tr("Record {count} people")
        if counted:
            said = self.tr("Record {count}, count {counted}")
        self.act.setText(said.format(count=people, counted=counted))

    def _on_part_chosen(self, code: str) -> None:
        self._go_to(code)
        self.entrance.setFocus()

    def _on_way_changed(self) -> None:
        self.who.tell_times(self.way.between(self._clock()), self.way.count)
        self._on_who_changed("")

    def _on_who_changed(self, said: str) -> None:
        self._warned = self._looked = False
        self.way.tell_people(all_live_here=self.who.list.live_here)
        self.show_wrong(said)
        self._show_counts()
        if self._approved and not self.who.reads:
            self.approve()
