# SPDX-License-Identifier: MIT
"""Who a group is: a line to type in, the list, and for an unclear line those it may mean."""

from collections import deque
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.group_entry import SOURCE_WORDS, GroupSource, ReadLine
from gatehouse.domain.group_line import DOUBT_WORDS
from gatehouse.domain.identity.masking import mask_paper, mask_phone
from gatehouse.ui.desk.group_choices import GroupChoices
from gatehouse.ui.desk.group_list import Added, GroupList, Listed
from gatehouse.ui.desk.wording import person_line
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.cell_model import Cell, CellModel
from gatehouse.ui.widgets.choice_menu import ChoiceMenu
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.search_edit import SearchEdit
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.kept_group import FoundGroup
    from gatehouse.domain.person import Candidate
    from gatehouse.ui.shell.i18n import Languages

_NUMBER: Final = 52
_READING: Final = 96
_TIME: Final = 84
_TAKE_OUT: Final = "Alt+Del"
_LEAST_TABLE: Final = 112


class GroupWho(QWidget):
    """Lines are taken in the order in which they were typed, each at its own time.

    Signals:
        lines_typed: text of one or more lines, to be told whom they mean, and when it was typed.
        source_requested: the `GroupSource` whose people are to be added.
        changed: somebody was added, measured, chosen or taken out; a sentence, or nothing to say.
        emptied: others are meant from now on.
    """

    lines_typed = Signal(str, object)
    source_requested = Signal(object)
    changed = Signal(str)
    emptied = Signal()

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._languages, self._clock = languages, clock
        self._ahead: deque[Callable[[], None]] = deque()
        self._asks = False
        self._card = ""
        self._between: tuple[datetime, datetime] | None = None
        self._unnamed = 0
        self.list = GroupList()
        self.line = SearchEdit()
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
        self._choices = GroupChoices(languages)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def reads(self) -> bool:
        """Whether something that was typed is still to be added."""
        return self._asks or bool(self._ahead)

    def start_over(self) -> None:
        """Begin with another group."""
        self.list.clear()
        self._ahead.clear()
        self._asks = False
        self.line.clear()
        self._fill()

    def tell_times(self, between: tuple[datetime, datetime] | None, unnamed: int) -> None:
        """Show each at their time *between* that of the first and the last, if that is told."""
        if (between, unnamed) != (self._between, self._unnamed):
            self._between, self._unnamed = between, unnamed
            self._fill()

    def add(self, reads: tuple[ReadLine, ...], at: datetime) -> None:
        """Add what was typed *at* that moment, now that it is known whom it means."""
        self._asks = False
        card, self._card = self._card, ""
        known = any(read.people for read in reads)
        if card and not known and not self.line.text():
            said = self._ask_name(card)
        else:
            said = self._show_added(self.list.add(reads, at))
        self._go_on()
        self.changed.emit(said)

    def add_people(self, people: "tuple[Candidate, ...]") -> None:
        """Add people of the post."""
        if people:
            self.changed.emit(self._show_added(self.list.add_people(people, self._clock())))
        else:
            self.changed.emit(self.tr("There is nobody of that kind now."))

    def restore(self, found: "FoundGroup") -> None:
        """Go on with a list that was left half written, unless another was begun meanwhile."""
        if found.lines and not self.list.lines and not self.reads:
            self.list.restore(found)
            self._fill(following=0)
            self.changed.emit("")

    def take_line(self) -> None:
        """Take what was typed, in its turn: a reading belongs to whom the line before means."""
        text = self.line.text()
        if text.strip():
            self.line.clear()
            self._ahead.append(partial(self._read, text, self._clock()))
            self._go_on()

    def take_card(self, number: str) -> None:
        """Take the card that was scanned, in its turn; what is being typed stays as it is."""
        self._ahead.append(partial(self._read_card, number, self._clock()))
        self._go_on()

    def choose(self, number: int) -> None:
        """Take one of those whom the line may mean, in its turn."""
        self._ahead.append(partial(self._choose, number))
        self._go_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a pasted list at once: in one line of text its lines would run together."""
        pastes = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste)
        if watched is self.line and pastes and event.type() == QEvent.Type.KeyPress:
            text = QGuiApplication.clipboard().text()
            if len(text.splitlines()) > 1 or "\t" in text:
                self._ahead.append(partial(self._read, text, self._clock()))
                self._go_on()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep whoever is current in sight."""
        super().resizeEvent(event)
        self._fit()
        self._scroll()

    def go_to(self, place: int) -> None:
        """Go to the line in *place*, and let it be answered."""
        self.table.choose_row(place)
        self._scroll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, step: int) -> None:
        """Go down or up in the list."""
        if self.list.lines:
            row = self.table.current_row() + step
            self.table.choose_row(min(max(row, 0), len(self.list.lines) - 1))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.line.setAccessibleName(self.tr("Who: initials with a reading, a flat, a name"))
        self.table.setAccessibleName(self.tr("The people of the group"))
        self.table.set_empty_text(
            self.tr("Type initials and a reading, a flat, or a name; or paste a whole list.")
        )
        self._model.set_headings(
            (self.tr("No."), self.tr("Person"), self.tr("Reading"), self.tr("Time"))
        )
        self.sources.setText(self.tr("Lists…"))
        self.take_out.setText(self.tr("Take out"))
        self._menu.clear()
        for source in GroupSource:
            action = self._menu.addAction(self._languages.text(SOURCE_WORDS[source]))
            action.triggered.connect(partial(self._on_source_chosen, source))
        self._menu.addSeparator()
        emptying = self._menu.addAction(self.tr("Empty the list"))
        emptying.triggered.connect(self._on_emptied)
        self._fill()

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(ROW_GAP)
        above.addWidget(self.line, 1)
        above.addWidget(self.sources)
        above.addWidget(self.take_out)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._choices)
        layout.addStretch(0)
        self.table.setModel(self._model)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        self.line.installEventFilter(self)
        self.sources.clicked.connect(self._on_sources_clicked)
        self.take_out.clicked.connect(self._remove)
        self.table.row_changed.connect(self._on_row_changed)
        self._choices.chosen.connect(self.choose)
        removing = QShortcut(QKeySequence(_TAKE_OUT), self)
        removing.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        removing.activated.connect(self._remove)

    def _go_on(self) -> None:
        """Go on with what was typed ahead, until the post has to be asked again."""
        while self._ahead and not self._asks:
            self._ahead.popleft()()

    def _read(self, text: str, at: datetime) -> None:
        """Take a reading for the next one without, or have it told whom the line means."""
        digits = self.list.takes_reading(text)
        if not digits:
            self._asks = True
            self.lines_typed.emit(text, at)
            return
        row = self.table.current_row()
        place = row if row in self.list.unmeasured else self.list.unmeasured[0]
        self.list.measure(place, digits, at)
        self._fill(following=place)
        self.changed.emit("")

    def _read_card(self, number: str, at: datetime) -> None:
        self._card, self._asks = number, True
        self.lines_typed.emit(number, at)

    def _ask_name(self, card: str) -> str:
        """Ask for the name of whoever shows a *card* that the post does not know."""
        self.line.setText(f" {card}")
        self.line.setCursorPosition(0)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.tr("Nobody on the roster has this card. Type the name before it, then Enter.")

    def _show_added(self, added: Added) -> str:
        """Show who was added; return what is to be said, if nobody was new."""
        self._fill(following=len(self.list.lines) - added.lines)
        said = self.tr("{count} of them stood in the list already.").format(count=added.twice)
        if added.twice == 1:
            said = self.tr("One of them stood in the list already.")
        return said if added.twice and not added.lines else ""

    def _fill(self, following: int = -1) -> None:
        """Show the list; go on to the next one without a reading from *following* on."""
        lines = self.list.lines
        row = self.table.current_row()
        moments = self.list.moments(self._between, self._unnamed)
        rows = enumerate(zip(lines, moments, strict=True), 1)
        self._model.set_rows([self._cells(n, line, at) for n, (line, at) in rows])
        if lines:
            place = max(self._next_place(row, following), 0)
            self.table.choose_row(place)
        self.take_out.setEnabled(bool(lines))
        self._show_choices()
        self._scroll()

    def _scroll(self) -> None:
        self.table.scrollTo(self._model.index(self.table.current_row(), 0))

    def _next_place(self, row: int, following: int) -> int:
        last = len(self.list.lines) - 1
        if following < 0:
            return min(row, last)
        waiting = [place for place in self.list.unmeasured if place >= following]
        return waiting[0] if waiting else last

    def _cells(self, number: int, line: Listed, at: datetime) -> tuple[Cell, ...]:
        formats = self._languages.formats
        reading = formats.temperature(int(line.digits)) if line.is_measured else ""
        who, time = self._who_cell(line), formats.time(at)
        return (Cell(str(number)), who, Cell(reading), Cell(time))

    def _who_cell(self, line: Listed) -> Cell:
        if line.person is not None:
            who = person_line(line.person.shown_name, line.person.door)
            return self._told_cell(line, who, None)
        if line.name:
            new = self.tr("{name} (new)").format(name=line.name)
            return self._told_cell(line, new, SignKind.INFO)
        if line.choices:
            said = self.tr("{text}: {count} people, choose below")
            return Cell(said.format(text=line.text, count=len(line.choices)), sign=SignKind.WARN)
        return Cell(self.tr("{text}: nobody").format(text=line.text), sign=SignKind.WARN)

    def _told_cell(self, line: Listed, who: str, sign: SignKind | None) -> Cell:
        """Return who it is with what else the line tells, and what of it deserves a second look."""
        told = line.told
        doubts = [f"{self._languages.text(DOUBT_WORDS[one])}?" for one in line.doubts]
        going = self.tr("to {door}").format(door=line.goes_to) if line.goes_to else ""
        parts = [
            who,
            going,
            *doubts,
            mask_paper(told.paper_number),
            mask_phone(told.phone),
            told.origin,
        ]
        said = " · ".join(filter(None, parts))
        sign = SignKind.WARN if doubts else sign
        return Cell(said) if sign is None else Cell(said, sign=sign)

    @property
    def _current(self) -> Listed | None:
        row = self.table.current_row()
        return self.list.lines[row] if 0 <= row < len(self.list.lines) else None

    def _show_choices(self) -> None:
        """Offer whom the line may mean, and ask so where one types."""
        line = self._current
        offered = () if line is None else line.choices
        self._choices.offer(offered, self.table.current_row())
        said = self.tr("lxf 365 · 3-2-501 · a name · paste a list")
        if line is not None and offered:
            said = self.tr("Who is “{text}”? Ctrl+1 …").format(text=line.text)
        self.line.setPlaceholderText(said)
        self._fit()

    def _fit(self) -> None:
        """Let the list give way where those who are offered take its room."""
        room = self.height() - self.line.height() - 2 * ROW_GAP
        taken = self._choices.sizeHint().height() if self._choices.isVisibleTo(self) else 0
        self.table.setVisible(not taken or room - taken >= _LEAST_TABLE)

    def _remove(self) -> None:
        row = self.table.current_row()
        if 0 <= row < len(self.list.lines):
            self.list.remove(row)
            self._fill()
            self.changed.emit("")
        self.line.setFocus()

    def _on_sources_clicked(self) -> None:
        self._menu.popup(self.sources.mapToGlobal(self.sources.rect().bottomLeft()))

    def _on_source_chosen(self, source: GroupSource, _checked: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.source_requested.emit(source)
        self.line.setFocus()

    def _on_emptied(self) -> None:
        self.start_over()
        self.emptied.emit()
        self.changed.emit("")
        self.line.setFocus()

    def _on_row_changed(self, _row: int) -> None:
        self._show_choices()

    def _choose(self, number: int) -> None:
        row = self.table.current_row()
        person = self._choices.take(number)
        if person is not None:
            self.list.choose(row, person)
            self._fill(following=row)
            self.changed.emit("")
        self.line.setFocus()
