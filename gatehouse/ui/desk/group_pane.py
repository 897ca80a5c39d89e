# SPDX-License-Identifier: MIT
"""A whole group in one act (整批): first how they come, then who they are, line by line."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gatehouse.domain.group_entry import SOURCE_WORDS, GroupOrder, GroupSource, ReadLine
from gatehouse.ui.desk.group_list import Added, GroupList, Listed
from gatehouse.ui.desk.group_way import GroupWay
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.desk.wording import person_line
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.cell_model import Cell, CellModel
from gatehouse.ui.widgets.choice_menu import ChoiceMenu
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.search_edit import SearchEdit
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.person import Candidate
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.ui.shell.i18n import Languages

_WAY: Final = "way"
_WHO: Final = "who"
_NUMBER: Final = 52
_READING: Final = 96
_TIME: Final = 84
_TAKE_OUT: Final = "Alt+Del"
_MOST_CHOICES: Final = 4
_LOW: Final = 400


class GroupPane(Pane):
    """Enter adds what was typed; Ctrl+Enter, or the act, records all of them.

    Signals:
        lines_typed: text of one or more lines, to be told whom they mean, and when it was typed.
        source_requested: the `GroupSource` whose people are to be added.
        given: the `GroupOrder`.
        withdraw_requested: the last group is to be taken back.
    """

    lines_typed = Signal(str, object)
    source_requested = Signal(object)
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
        self.list = GroupList()
        self._warned = False
        self.parts = SegmentedChoice()
        self.way = GroupWay(languages)
        self.who = SearchEdit()
        columns = (
            Column(_NUMBER, numeric=True),
            Column(None),
            Column(_READING, numeric=True),
            Column(_TIME, numeric=True),
        )
        self._model = CellModel(len(columns))
        self.table = DataTable(columns)
        self.sources = ActButton("")
        self._menu = ChoiceMenu()
        self.take_out = ActButton("", key=_TAKE_OUT)
        self.withdraw = ActButton("")
        self._choices = [ActButton("", variant=ActVariant.ACCENT) for _ in range(_MOST_CHOICES)]
        self._pages = QStackedWidget()
        self.act.set_key("Ctrl+Enter")
        self._lay_out_parts()
        self._connect_parts()
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        return self.who if self.parts.code == _WHO else self.way.plate

    @property
    def approves(self) -> bool:
        """Ctrl+Enter records the group."""
        return True

    def open_for(self, rules: "RuleSet | None", withdrawable: str) -> None:
        """Begin with another group; *withdrawable* names the last one, which may be taken back."""
        self.list.clear()
        self.way.start_over(rules)
        self.set_busy(busy=False)
        self.show_wrong("")
        self.show_withdrawable(withdrawable)
        self._go_to(_WAY)
        self._fill()

    def show_withdrawable(self, name: str) -> None:
        """Offer to take back the group of that *name*, or none."""
        self.withdraw.setVisible(bool(name))
        self.withdraw.setText(self.tr("Take back: {group}").format(group=name))

    def add(self, reads: tuple[ReadLine, ...], at: datetime) -> None:
        """Add what was typed *at* that moment, once it is known whom it means."""
        self._say_added(self.list.add(reads, at))

    def add_people(self, people: "tuple[Candidate, ...]") -> None:
        """Add people of the post."""
        if people:
            self._say_added(self.list.add_people(people, self._clock()))
        else:
            self.show_wrong(self.tr("There is nobody of that kind now."))

    def confirm(self) -> None:
        """Add what stands in the line; from the first page go on to the second."""
        if self.parts.code == _WAY:
            self._go_to(_WHO)
            self.who.setFocus()
        elif self.who.text().strip():
            self._take_line(self.who.text())

    def approve(self) -> None:
        """Hand the whole group over, or say what is missing."""
        missing = self._missing()
        if missing:
            self.show_wrong(missing)
        elif self.act.isEnabled():
            self.set_busy(busy=True)
            self.given.emit(self._order())

    def step(self, step: int) -> bool:
        """Go down or up in the list."""
        if self.parts.code == _WHO and self.list.lines:
            row = self.table.current_row() + step
            self.table.choose_row(min(max(row, 0), len(self.list.lines) - 1))
        return self.parts.code == _WHO

    def set_busy(self, *, busy: bool) -> None:
        """Take no second act while one is under way."""
        super().set_busy(busy=busy)
        self.who.setEnabled(not busy)

    def show_wrong(self, sentence: str) -> None:
        """Say what is wrong; where the sheet is low it takes the place of the two parts."""
        super().show_wrong(sentence)
        low = self.height() < _LOW
        self.title.setVisible(not low)
        self.about.setVisible(not low and self.parts.code == _WAY)
        self.parts.setVisible(not (low and sentence))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a low sheet has no room for."""
        super().resizeEvent(event)
        self.way.set_low(low=self.height() < _LOW)
        self.show_wrong("")

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.title.setText(self.tr("A whole group"))
        self.about.setText(
            self.tr("Everybody is judged one by one; whoever may not pass waits, the others go in.")
        )
        self.who.setPlaceholderText(self.tr("lxf 365 · 3-2-501 · a name · paste a list"))
        self.who.setAccessibleName(self.tr("Who: initials with a reading, a flat, a name"))
        self.table.setAccessibleName(self.tr("The people of the group"))
        self.table.set_empty_text(
            self.tr("Type initials and a reading, a flat, or a name; or paste a whole list.")
        )
        self._model.set_headings(
            (self.tr("No."), self.tr("Person"), self.tr("Reading"), self.tr("Time"))
        )
        self.sources.setText(self.tr("Add a list…"))
        self.take_out.setText(self.tr("Take out"))
        self._fill_menu()
        self.way.retranslate()
        self._fill()

    def _lay_out_parts(self) -> None:
        who, above, below = QWidget(), QHBoxLayout(), QHBoxLayout()
        for row in (above, below):
            row.setSpacing(ROW_GAP)
        above.addWidget(self.who, 1)
        above.addWidget(self.sources)
        above.addWidget(self.take_out)
        for button in self._choices:
            below.addWidget(button, 1)
        page = QVBoxLayout(who)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(ROW_GAP)
        page.addLayout(above)
        page.addWidget(self.table, 1)
        page.addLayout(below)
        self.table.setModel(self._model)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages.addWidget(self.way)
        self._pages.addWidget(who)
        self.body.addWidget(self.parts)
        self.body.addWidget(self._pages, 1)
        self.acts.insertWidget(1, self.withdraw, 3)

    def _connect_parts(self) -> None:
        self.act.clicked.disconnect(self.confirm)
        self.act.clicked.connect(self.approve)
        self.parts.chosen.connect(self._on_part_chosen)
        self.way.changed.connect(self._on_way_changed)
        self.sources.clicked.connect(self._on_sources_clicked)
        self.take_out.clicked.connect(self._remove)
        self.withdraw.clicked.connect(self.withdraw_requested)
        self.table.row_changed.connect(self._on_row_changed)
        for number, button in enumerate(self._choices):
            button.clicked.connect(partial(self._on_choice_clicked, number))
        removing = QShortcut(QKeySequence(_TAKE_OUT), self)
        removing.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        removing.activated.connect(self._remove)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for source in GroupSource:
            action = self._menu.addAction(self._languages.text(SOURCE_WORDS[source]))
            action.triggered.connect(partial(self._on_source_chosen, source))

    def _go_to(self, part: str) -> None:
        self.parts.set_code(part)
        self._pages.setCurrentIndex(0 if part == _WAY else 1)
        self.show_wrong("")

    def _take_line(self, text: str) -> None:
        """Take a reading for the next one without, or have it told whom the line means."""
        self.who.clear()
        self._warned = False
        digits = self.list.takes_reading(text)
        if not digits:
            self.lines_typed.emit(text, self._clock())
            return
        row = self.table.current_row()
        place = row if row in self.list.unmeasured else self.list.unmeasured[0]
        self.list.measure(place, digits, self._clock())
        self._fill(following=place)

    def _say_added(self, added: Added) -> None:
        first = len(self.list.lines) - added.lines
        self._fill(following=first)
        said = self.tr("{count} of them stood in the list already.").format(count=added.twice)
        self.show_wrong(said if added.twice and not added.lines else "")

    def _missing(self) -> str:
        """Return what is still missing, or nothing."""
        group, way = self.list, self.way
        if not group.lines and not way.count:
            return self.tr("Nobody stands in the list yet. Type who they are, or how many.")
        if group.unclear:
            said = self.tr("{count} lines are not clear. Choose who is meant, or take them out.")
            return said.format(count=group.unclear)
        if (group.has_outsiders or way.count) and way.group_class is None:
            return self.tr("Not all of them are on the roster. Choose a class for the group.")
        return self._missing_of_way() or self._missing_readings()

    def _missing_of_way(self) -> str:
        way = self.way
        if not way.times_are_read:
            return self.tr("Type the times as 2340, or leave both empty.")
        if not way.says_checks and self.list.lines:
            return self.tr("Say on the first page whether the codes of all of them were seen.")
        return ""

    def _missing_readings(self) -> str:
        """Say once that some have no reading; they would wait, the others go in."""
        count = len(self.list.unmeasured)
        if not count or self._warned or not self.way.asks_temperature:
            return ""
        self._warned = True
        said = self.tr("{count} have no reading. Once more records the others; these will wait.")
        return said.format(count=count)

    def _order(self) -> GroupOrder:
        way = self.way
        return GroupOrder(
            direction=way.way,
            subject_class=way.group_class,
            reason=way.group_reason,
            people=self.list.people,
            unnamed=way.count,
            plate=way.plate.text().strip(),
            origin=way.origin.text().strip(),
            checks=way.seen,
            between=way.between(self._clock()),
        )

    def _fill(self, following: int = -1) -> None:
        """Show the list; go on to the next one without a reading from *following* on."""
        lines = self.list.lines
        row = self.table.current_row()
        self._model.set_rows([self._cells(n, line) for n, line in enumerate(lines, 1)])
        waiting = [place for place in self.list.unmeasured if place >= following]
        place = waiting[0] if waiting and following >= 0 else min(row, len(lines) - 1)
        if following >= 0 and not waiting:
            place = len(lines) - 1
        if lines:
            self.table.choose_row(max(place, 0))
            self.table.scrollTo(self._model.index(max(place, 0), 0))
        self._show_counts()
        self._show_choices()

    def _cells(self, number: int, line: Listed) -> tuple[Cell, ...]:
        formats = self._languages.formats
        reading = formats.temperature(int(line.digits)) if line.is_measured else ""
        return (
            Cell(str(number)),
            self._who_cell(line),
            Cell(reading),
            Cell(formats.time(line.seen_at)),
        )

    def _who_cell(self, line: Listed) -> Cell:
        if line.person is not None:
            return Cell(person_line(line.person.shown_name, line.person.door))
        if line.name:
            return Cell(self.tr("{name} (new)").format(name=line.name), sign=SignKind.INFO)
        if line.choices:
            said = self.tr("{text}: {count} people, choose below")
            return Cell(said.format(text=line.text, count=len(line.choices)), sign=SignKind.WARN)
        return Cell(self.tr("{text}: nobody").format(text=line.text), sign=SignKind.WARN)

    def _show_counts(self) -> None:
        people = len(self.list.people)
        who = self.tr("2  Who ({count})").format(count=people)
        code = self.parts.code
        self.parts.set_items([Choice(_WAY, self.tr("1  How they come")), Choice(_WHO, who)])
        self.parts.set_code(code)
        counted = self.way.count
        said = self.tr("Record {count} people")
        if counted:
            said = self.tr("Record {count} people, count {counted}")
        self.act.setText(said.format(count=people, counted=counted))
        self.take_out.setEnabled(bool(self.list.lines))

    def _show_choices(self) -> None:
        row = self.table.current_row()
        line = self.list.lines[row] if 0 <= row < len(self.list.lines) else None
        offered = () if line is None else line.choices[:_MOST_CHOICES]
        for place, button in enumerate(self._choices):
            button.setVisible(place < len(offered))
            if place < len(offered):
                one = offered[place]
                hint = self._languages.text(one.hint)
                button.setText(f"{person_line(one.shown_name, one.door)} {hint}".strip())

    def _remove(self) -> None:
        row = self.table.current_row()
        if 0 <= row < len(self.list.lines):
            self.list.remove(row)
            self.show_wrong("")
            self._fill()
        self.who.setFocus()

    def _on_part_chosen(self, code: str) -> None:
        self._go_to(code)
        self.entrance.setFocus()

    def _on_way_changed(self) -> None:
        self.show_wrong("")
        self._warned = False
        self._show_counts()

    def _on_sources_clicked(self) -> None:
        self._menu.popup(self.sources.mapToGlobal(self.sources.rect().bottomLeft()))

    def _on_source_chosen(self, source: GroupSource, _checked: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.source_requested.emit(source)
        self.who.setFocus()

    def _on_row_changed(self, _row: int) -> None:
        self._show_choices()

    def _on_choice_clicked(self, number: int) -> None:
        row = self.table.current_row()
        if 0 <= row < len(self.list.lines):
            self.list.choose(row, self.list.lines[row].choices[number])
            self._fill(following=row)
        self.who.setFocus()
