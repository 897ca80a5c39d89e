# SPDX-License-Identifier: MIT
"""Who is followed at home (居家健康监测): two readings a day, typed one after the other."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.contact import ContactWay
from gatehouse.domain.duty import local_day
from gatehouse.domain.observation import AskedFor, ObservedFilter, ObservedQuestion
from gatehouse.domain.zone import Area, PlaceRow, ZoneBeginning
from gatehouse.ui.care.asked_pane import AskedPane
from gatehouse.ui.care.observation_list import ObservationList
from gatehouse.ui.care.observation_wording import line_text, recorded_text, slot_of, way_items
from gatehouse.ui.care.reading_form import ReadingForm
from gatehouse.ui.care.section import CareSection
from gatehouse.ui.printing.papers import Papers
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.files import ask_pdf_file
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.list_and_detail import ListAndDetail
from gatehouse.ui.widgets.list_search import ListSearch
from gatehouse.ui.widgets.quiet_combo import QuietCombo

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.observation import (
        HomeReading,
        Observed,
        ObservedList,
        ReadingOrder,
        ReadingRecorded,
    )
    from gatehouse.reports.table_page import TablePage
    from gatehouse.ui.care.acts import CareActs, ObservationActs

_DETAIL: Final = (460, 420)
_WAY: Final = 150
_NARROW_WAY: Final = 124
_WORDED: Final = 860
"""The width from which the act that saves the list says it in words."""
_MARKED: Final = 760
"""The width from which the acts in words have a mark beside them."""
_LONGEST: Final = 24
_MISTAKEN: Final = "点错了"
"""Why a reading is taken back, as the book keeps it."""


class ObservationSection(CareSection):
    """A reading goes to the post at once, and the next one is waited for.

    Signals:
        begin_requested: somebody is to be isolated or monitored, a `ZoneBeginning`.
        zone_requested: the id of an isolation or monitoring to be seen, and whether it is released.
        report_requested: who is ill, an `Observed`.
    """

    CODE: ClassVar[str] = "observation"
    begin_requested = Signal(object)
    zone_requested = Signal(str, bool)
    report_requested = Signal(object)

    def build(self) -> None:
        """Make the list and the form."""
        self._acts: ObservationActs | None = None
        self._found: ObservedList | None = None
        self._current = ""
        self._last = ""
        self._papers = Papers(self, self._lanes, self._messages)
        self.way = QuietCombo(stands_alone=True)
        self.search = ListSearch()
        self.print_act = ActButton("", mark=IconName.PRINT)
        self.save_act = ActButton("", mark=IconName.DOWNLOAD)
        self.begin_act = ActButton("", mark=IconName.PLUS)
        self.list = ObservationList(self._languages)
        self.form = ReadingForm(self._languages)
        self.asked = AskedPane(self._languages)
        self.panes = ListAndDetail(self.list, (self.form, self.asked), widths=_DETAIL)
        self._head = QWidget()
        self._lay_out()
        self._connect()

    def start(self, acts: "CareActs") -> None:
        """Take the acts and show who is followed."""
        self._acts = acts.observation
        self.refresh()

    def refresh(self) -> None:
        """Ask for those whom filter and search leave."""
        if self._acts is not None:
            text = self.search.text().strip()
            question = ObservedQuestion(which=self.list.which, text=text)
            work = partial(self._acts.observed, question)
            then = partial(self._on_list, text)
            self._lanes.latest("care observation", work, then, self._on_not_read, receiver=self)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.way.setAccessibleName(self.tr("How the reading comes in"))
        self.way.offer(way_items(self._languages), self.way.code)
        self.search.setPlaceholderText(self.tr("Flat, name"))
        self.search.setAccessibleName(self.tr("Find somebody"))
        self.search.set_trailing("", shortcut_text(Act.FIND_CARE))
        self.print_act.setText(self.tr("List…"))
        self.print_act.set_key(shortcut_text(Act.PRINT_CARE))
        self._word_save()
        self.begin_act.setText(self.tr("Begin…"))
        self.begin_act.set_key(shortcut_text(Act.NEW_CARE))
        for part in (self.list, self.form, self.asked):
            part.retranslate()
        self.reworded.emit()

    def title(self) -> str:
        """Return how the section is called."""
        return self.tr("At home")

    def left(self) -> int:
        """Return how many are to be measured."""
        return self._found.counts.due if self._found is not None else 0

    def line(self) -> str:
        """Return how those followed stand."""
        return line_text(self._found.counts if self._found else None, self._languages)

    @property
    def is_alone(self) -> bool:
        """Whether the form has the room to itself."""
        return self.panes.is_alone

    def begin_new(self) -> None:
        """Have somebody isolated or monitored, where zones are sealed."""
        self.begin_requested.emit(ZoneBeginning())

    def go_to_search(self) -> None:
        """Lead the keyboard to the search."""
        if self.panes.is_alone:
            self.panes.go_back()
        self.search.setFocus()
        self.search.selectAll()

    def fail(self) -> None:
        """Record of whoever is shown that nobody was reached."""
        self.form.fail()

    def take_back(self) -> None:
        """Take back the reading of the half that is chosen, or else the one written last."""
        row = self.form.row
        known = None if row is None else row.readings.get(slot_of(self.form.slot.code or "", row))
        if self._last or known is not None:
            self._withdraw(known if not self._last else None)

    def print_out(self) -> None:
        """Print the list of the round."""
        self._ask_pages(self._print)

    def save_list(self, path: Path) -> None:
        """Write the list of the round as a PDF file."""
        self._ask_pages(partial(self._save, path))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the search its words in a narrow head."""
        super().resizeEvent(event)
        marked = self.width() >= _MARKED
        self.way.setMinimumWidth(_WAY if marked else _NARROW_WAY)
        self.print_act.set_mark(IconName.PRINT if marked else None)
        self.begin_act.set_mark(IconName.PLUS if marked else None)
        self._word_save()

    def focusInEvent(self, _event: object) -> None:
        """Hand the focus to the list."""
        self.list.walk()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a digit begin a temperature, and Esc go back to the list."""
        if event.text().isdecimal() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.panes.open(self.form)
            self.form.begin_typing(str(int(event.text())))
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if self.panes.is_alone:
            self.panes.go_back()
        elif not self.list.table.hasFocus():
            self.list.walk()
        else:
            self.search.clear()
            self.list.filter.set_code(ObservedFilter.DUE.value)
            self.refresh()

    def _word_save(self) -> None:
        self.save_act.setAccessibleName(self.tr("As PDF…"))
        self.save_act.setText(self.tr("As PDF…") if self.width() >= _WORDED else "")

    def _lay_out(self) -> None:
        self.way.setMinimumHeight(CONTROL)
        self.search.setMaxLength(_LONGEST)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(GAP)
        head.addWidget(self.way)
        head.addWidget(self.search, 1)
        for act in (self.print_act, self.save_act, self.begin_act):
            act.set_height(CONTROL)
            head.addWidget(act)
        self.column.addWidget(self._head)
        self.column.addWidget(self.panes, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.list.await_rows)
        self.search.textChanged.connect(self.refresh)
        self.search.walked.connect(self.list.walk)
        self.print_act.clicked.connect(self.print_out)
        self.save_act.clicked.connect(self._on_save_act_clicked)
        self.begin_act.clicked.connect(self.begin_new)
        self.asked.begin_requested.connect(self._on_asked_begin_requested)
        self.list.narrowed.connect(self.refresh)
        self.list.row_chosen.connect(self._on_list_row_chosen)
        self.list.row_opened.connect(self._on_list_row_opened)
        self.form.ordered.connect(self._on_form_ordered)
        self.form.closed.connect(self._leave)
        self.form.undo_requested.connect(self.take_back)
        self.form.zone_requested.connect(self._on_form_zone_requested)
        self.form.report_requested.connect(self._on_form_report_requested)
        self.panes.left.connect(self.list.walk)
        self.panes.alone.connect(self._head.setHidden)
        self.panes.alone.connect(self.stretched)

    # What the post answers

    def _on_list(self, text: str, found: "ObservedList") -> None:
        self._found = found
        self.list.show_list(found, text, self._current)
        if self.list.current is None and self.list.shown:
            self.list.table.choose_row(0)
        self._current = "" if self.list.current is None else self.list.current.person_id
        self._show_current()
        self.reworded.emit()

    def _on_not_read(self, error: Exception) -> None:
        self.list.give_up()
        self._messages.show_failure(error)

    def _on_recorded(self, row: "Observed", tenths: int | None, done: "ReadingRecorded") -> None:
        self._last = done.reading_id
        self.list.set_foot(recorded_text(row, tenths, self._languages))
        self.form.clear()
        name = f"{row.door} {row.shown_name}".strip()
        if done.fever:
            said = self.tr("{name}: a fever. Measure again, and report it.")
            self._messages.warn(said.format(name=name))
            self._stay_with(row, ObservedFilter.ALARMING)
        elif done.low:
            said = self.tr("{name}: too low to be true. Measure again.")
            self._messages.warn(said.format(name=name))
            self._current = row.person_id
        else:
            self._current = self.list.after(row.person_id)
        self.refresh()
        self._changes.publish(done.changes, self)

    def _stay_with(self, row: "Observed", which: ObservedFilter) -> None:
        """Keep somebody in view who is not waited for any more in this half."""
        self._current = row.person_id
        self.list.filter.set_code(which.value)

    def _on_withdrawn(self, done: "ReadingRecorded") -> None:
        self._last = ""
        self.list.set_foot(self.tr("The reading is taken back"))
        self._current = next(iter(done.changes.ids), self._current)
        self.refresh()
        self._changes.publish(done.changes, self)

    def _on_refused(self, error: Exception) -> None:
        self.form.set_working(working=False)
        self._messages.show_failure(error)
        self.refresh()

    # What the person does

    def _withdraw(self, known: "HomeReading | None") -> None:
        if self._acts is not None:
            reading_id = self._last if known is None else known.reading_id
            work = partial(self._acts.withdraw, reading_id, _MISTAKEN)
            self._lanes.write(work, self._on_withdrawn, self._on_refused, receiver=self)

    def _show_current(self) -> None:
        row = self.list.current
        if isinstance(row, AskedFor):
            self.asked.show_row(row, local_day(self._clock()))
            self.panes.choose(self.asked)
        else:
            self.form.show_row(row)
            self.panes.choose(self.form)

    def _on_list_row_chosen(self, row: "Observed | AskedFor") -> None:
        self._current = row.person_id
        self._show_current()

    def _on_list_row_opened(self, row: "Observed | AskedFor") -> None:
        self._on_list_row_chosen(row)
        if isinstance(row, AskedFor):
            self._on_asked_begin_requested()
        else:
            self.panes.open(self.form)
            self.form.begin_typing()

    def _on_asked_begin_requested(self) -> None:
        row = self.asked.row
        if row is not None:
            area = Area(household_id=row.household_id, person_id=row.person_id)
            place = PlaceRow(
                area=area, place=row.door, person=row.shown_name, households=0, people=1
            )
            beginning = ZoneBeginning(
                place=place,
                days=row.days,
                today_is=row.today_is(local_day(self._clock())),
                itinerary_id=row.itinerary_id,
            )
            self.begin_requested.emit(beginning)

    def _on_form_ordered(self, order: "ReadingOrder") -> None:
        row = self.form.row
        if self._acts is not None and row is not None:
            told = replace(order, way=ContactWay(self.way.code))
            self._lanes.write(
                partial(self._acts.record, told),
                partial(self._on_recorded, row, order.tenths),
                self._on_refused,
                receiver=self,
            )

    def _on_form_zone_requested(self) -> None:
        row = self.form.row
        if row is not None:
            self.zone_requested.emit(row.zone_id, row.released_at is not None)

    def _on_form_report_requested(self) -> None:
        if self.form.row is not None:
            self.report_requested.emit(self.form.row)

    def _ask_pages(self, then: "Callable[[tuple[TablePage, ...]], None]") -> None:
        if self._acts is not None:
            self._lanes.read(self._acts.pages, then, self._messages.show_failure, receiver=self)

    def _print(self, pages: "tuple[TablePage, ...]") -> None:
        from gatehouse.ui.printing.table_page import (  # noqa: PLC0415 - most days nobody prints
            tables_paint,
        )

        self._papers.print_sheets(tables_paint(pages))

    def _on_save_act_clicked(self) -> None:
        name = self.tr("health-monitoring.pdf")
        ask_pdf_file(self, self.tr("Save the list"), name, self.save_list)

    def _save(self, path: Path, pages: "tuple[TablePage, ...]") -> None:
        from gatehouse.ui.printing.table_page import save_tables  # noqa: PLC0415 - as above

        self._papers.save_sheets(partial(save_tables, pages, path))
