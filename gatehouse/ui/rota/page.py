# SPDX-License-Identifier: MIT
"""The rota: a week at a look, and what may be changed of it beside."""

from datetime import date, time, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from gatehouse.domain.changes import Kind
from gatehouse.domain.duty import local_day
from gatehouse.domain.rota import RotaException, RotaRule, RotaWeek, monday_of
from gatehouse.ui.printing.papers import Papers
from gatehouse.ui.rota.hours_form import HoursForm
from gatehouse.ui.rota.rule_form import RuleForm
from gatehouse.ui.rota.stretch import Stretch
from gatehouse.ui.rota.turn_form import TurnForm
from gatehouse.ui.rota.turn_pane import TurnPane
from gatehouse.ui.rota.week_view import WeekView
from gatehouse.ui.rota.wording import day_text, week_line
from gatehouse.ui.shell.actions import Act, Room, shortcut_text
from gatehouse.ui.shell.files import ask_pdf_file
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.list_and_detail import ListAndDetail
from gatehouse.ui.widgets.room_page import RoomPage
from gatehouse.ui.widgets.title_row import TitleRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.rota import RotaChanged
    from gatehouse.reports.rota_sheet import RotaPage as PaperPage
    from gatehouse.ui.rota.acts import RotaActs
    from gatehouse.ui.widgets.enter_form import EnterForm

_DETAIL: Final = (400, 360)
_WEEK: Final = timedelta(days=7)


class RotaPage(RoomPage):
    """What is half written stays while one looks at another week or room."""

    ROOM = Room.ROTA
    KINDS = (Kind.ROTA, Kind.SHIFT, Kind.OPERATOR)

    def build(self) -> None:
        """Make the week, the pane and the forms."""
        self._acts: RotaActs | None = None
        self._week: RotaWeek | None = None
        self._first: date | None = None
        self._papers = Papers(self, self._lanes, self._messages)
        self._head = TitleRow()
        self.before = ActButton("", key="PgUp")
        self.after = ActButton("", key="PgDn")
        self.print = ActButton("", mark=IconName.PRINT, key=shortcut_text(Act.PRINT_ROTA))
        self.new_rule = ActButton(
            "",
            variant=ActVariant.ACCENT_FILL,
            mark=IconName.PLUS,
            key=shortcut_text(Act.NEW_RULE),
        )
        self.week = WeekView(self._languages, self._clock)
        self._card = Card()
        self.pane = TurnPane(self._languages)
        self.rule = RuleForm(self._languages, self._clock)
        self.turn = TurnForm(self._languages)
        self.hours = HoursForm()
        parts = (self.pane, self.rule, self.turn, self.hours)
        self.panes = ListAndDetail(self._card, parts, widths=_DETAIL)
        self._lay_out()
        self._connect()

    def start(self, acts: "RotaActs") -> None:
        """Take the acts and show this week."""
        self._acts = acts
        self.refresh()

    def refresh(self) -> None:
        """Ask for the week that is shown."""
        if self._acts is not None:
            day = self._first or local_day(self._clock())
            work = partial(self._acts.week, day)
            self._lanes.latest("rota", work, self._on_week, receiver=self)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.setAccessibleName(self.tr("Rota"))
        self.before.setText(self.tr("Before"))
        self.before.setAccessibleName(self.tr("The week before"))
        self.after.setText(self.tr("After"))
        self.after.setAccessibleName(self.tr("The week after"))
        self.print.setText(self.tr("Print…"))
        self.new_rule.setText(self.tr("New rule"))
        for part in (self.week, self.pane, self.rule, self.turn, self.hours):
            part.retranslate()
        self._say()

    def focusInEvent(self, _event: object) -> None:
        """Hand the keyboard to what is half written, or to the week."""
        form = next((form for form in self._forms() if form.isVisible()), None)
        if form is None:
            self.week.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            form.focusNextChild()

    def _lay_out(self) -> None:
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.week)
        for ground in (self.week, scroll.viewport()):
            ground.setAutoFillBackground(False)
        self._scroll = scroll
        self._card.body.addWidget(scroll, 1)
        for part in (self.before, self.after, self.print, self.new_rule):
            part.set_height(CONTROL)
            self._head.add_part(part)
        self.column.addWidget(self._head)
        self.column.addWidget(self.panes, 1)

    def _connect(self) -> None:
        self.before.clicked.connect(partial(self._turn, -1))
        self.after.clicked.connect(partial(self._turn, 1))
        self.week.turned.connect(self._turn)
        self.week.chosen.connect(self._on_week_chosen)
        self.week.opened.connect(self._on_week_opened)
        self.pane.change_requested.connect(self._on_change_requested)
        self.pane.back_requested.connect(self._on_back_requested)
        self.pane.hours_requested.connect(self._on_hours_requested)
        self.pane.rule_opened.connect(self._open_rule)
        self.rule.ordered.connect(self._on_rule_ordered)
        self.rule.dropped.connect(self._on_rule_dropped)
        self.turn.ordered.connect(self._on_turn_ordered)
        self.hours.ordered.connect(self._on_hours_ordered)
        for form in self._forms():
            form.closed.connect(self._on_form_closed)
        self.panes.left.connect(self.week.setFocus)
        self.new_rule.clicked.connect(self._begin_rule)
        self.print.clicked.connect(self._print)
        self.pane.save_requested.connect(self._save)
        self._actions[Act.NEW_RULE].triggered.connect(self._begin_rule)
        self._actions[Act.PRINT_ROTA].triggered.connect(self._print)

    def _forms(self) -> tuple["EnterForm", ...]:
        return (self.rule, self.turn, self.hours)

    def _say(self) -> None:
        title = self.tr("Rota")
        line = week_line(self._week, self._languages)
        if self._week is not None:
            told = self.tr("Week of {day}. {line}")
            line = told.format(day=day_text(self._week.first, self._languages), line=line)
        self._head.set_words(title, line)
        self.new_rule.setVisible(self._week is not None and self._week.may_change)
        self._head.fit()

    def _names(self) -> tuple[str, ...]:
        return () if self._week is None else self._week.names

    # What the post answers

    def _on_week(self, week: RotaWeek) -> None:
        self._week, self._first = week, week.first
        self.pane.show_week(week, self._clock())
        self.week.show_week(week)
        self._say()

    def _on_changed(self, changed: "RotaChanged") -> None:
        self.rule.forget()
        self.turn.forget()
        self.hours.forget()
        self._messages.ok(self.tr("Kept, with your name and the time."))
        self._show_pane()
        self._changes.publish(changed.changes, self)

    def _on_not_changed(self, error: Exception) -> None:
        for form in self._forms():
            form.set_working(working=False)
        self._messages.show_failure(error)

    # What the person does

    def _turn(self, by: int) -> None:
        first = self._first or monday_of(local_day(self._clock()))
        self._first = first + by * _WEEK
        self.refresh()

    def _on_week_chosen(self, one: Stretch | None) -> None:
        self.pane.show_stretch(one)
        self._scroll.ensureVisible(0, round(self.week.middle_of_choice()), 0, CONTROL)

    def _on_week_opened(self, one: Stretch) -> None:
        if self.pane.change.isHidden():
            self.panes.open(self.pane)
            return
        self.turn.begin(one, self._names())
        self.panes.open(self.turn)
        self.turn.who.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_change_requested(self) -> None:
        if self.week.current is not None:
            self._on_week_opened(self.week.current)

    def _begin_rule(self) -> None:
        if self._week is not None and self._week.may_change:
            if not self.rule.begun:
                self.rule.begin(None, self._names())
            self.panes.open(self.rule)
            self.rule.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_rule(self, rule: RotaRule) -> None:
        self.rule.begin(rule, self._names())
        self.panes.open(self.rule)
        self.rule.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_hours_requested(self) -> None:
        if self._week is not None:
            self.hours.begin(self._week.rota)
            self.panes.open(self.hours)
            self.hours.opens.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_form_closed(self) -> None:
        for form in (self.rule, self.turn, self.hours):
            if form.isVisible():
                form.forget()
        self._show_pane()

    def _show_pane(self) -> None:
        self.panes.choose(self.pane)
        self.panes.go_back()

    def _write(self, work: "Callable[[], RotaChanged]") -> None:
        self._lanes.write(work, self._on_written, self._on_not_changed)

    def _on_written(self, changed: "RotaChanged") -> None:
        self._on_week(changed.week)
        self._on_changed(changed)

    def _on_rule_ordered(self, rule: RotaRule) -> None:
        if self._acts is not None:
            self._write(partial(self._acts.write_rule, rule))

    def _on_rule_dropped(self, rule_id: str) -> None:
        if self._acts is not None:
            self._write(partial(self._acts.drop_rule, rule_id))

    def _on_turn_ordered(self, exception: RotaException) -> None:
        if self._acts is not None:
            self._write(partial(self._acts.write_exception, exception))

    def _on_back_requested(self, exception_id: str) -> None:
        if self._acts is not None:
            self._write(partial(self._acts.drop_exception, exception_id))

    def _on_hours_ordered(self, hours: tuple[time, time]) -> None:
        if self._acts is not None:
            self._write(partial(self._acts.set_open_hours, *hours))

    def _print(self) -> None:
        self._compose(self._print_pages)

    def _save(self) -> None:
        if self._week is not None:
            name = self.tr("rota {day}.pdf").format(day=self._week.first.isoformat())
            ask_pdf_file(self, self.tr("Save the week"), name, self.save_week)

    def save_week(self, path: Path) -> None:
        """Write the week that is shown as a PDF file."""
        self._compose(partial(self._save_pages, path))

    def _compose(self, use: "Callable[[tuple[PaperPage, ...]], None]") -> None:
        if self._acts is not None and self._week is not None:
            self._lanes.read(partial(self._acts.pages, self._week), use, receiver=self)

    def _print_pages(self, pages: "tuple[PaperPage, ...]") -> None:
        from gatehouse.ui.printing.rota_sheet import rota_paint  # noqa: PLC0415 - seldom

        self._papers.print_sheets(rota_paint(pages))

    def _save_pages(self, path: Path, pages: "tuple[PaperPage, ...]") -> None:
        from gatehouse.ui.printing.rota_sheet import save_rota  # noqa: PLC0415 - seldom

        self._papers.save_sheets(partial(save_rota, pages, path))
