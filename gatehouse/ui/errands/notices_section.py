# SPDX-License-Identifier: MIT
"""Notices to residents: the list, and beside it the form for a new one, or one with its poster."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from gatehouse.domain.notice import NoticeStanding
from gatehouse.ui.errands.notice_end_form import NoticeEndForm
from gatehouse.ui.errands.notice_form import NoticeForm
from gatehouse.ui.errands.notice_pane import NoticePane
from gatehouse.ui.errands.notice_wording import (
    HANGING,
    notice_cells,
    notice_choices,
    notices_line,
    notices_shown,
)
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.files import ask_pdf_file
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.filtered_list import FilteredList
from gatehouse.ui.widgets.list_section import ListSection
from gatehouse.ui.widgets.room_head import RoomHead
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from gatehouse.domain.notice import NoticeOrder, NoticeRecorded, NoticeRow
    from gatehouse.reports.notice_poster import PosterPaper
    from gatehouse.ui.errands.acts import ErrandRoomActs, NoticeActs
    from gatehouse.ui.widgets.cell_model import Row

_DETAIL: Final = (560, 460)
_WHEN: Final = 176


class NoticesSection(ListSection):
    """One key makes a notice of the rules in force; Ctrl+Enter publishes it, and it is printed."""

    CODE: ClassVar[str] = "notices"

    def build(self) -> None:
        """Make the list, the form and the pane, and join them."""
        self._acts: NoticeActs | None = None
        self._rows: tuple[NoticeRow, ...] = ()
        self._current = ""
        self._wanted: str | None = None
        columns = (Column(None, cuttable=True), Column(_WHEN, cuttable=True))
        self.list: FilteredList[NoticeRow] = FilteredList(columns, self._cells_of)
        self.form = NoticeForm(self._languages, self._clock)
        self.pane = NoticePane(self._languages, self._clock)
        self.end_form = NoticeEndForm(self._languages, self._clock)
        self.rules_act = ActButton("", mark=IconName.RULE)
        head = RoomHead(IconName.PLUS)
        head.add_act(self.rules_act)
        self.furnish(head, self.list, (self.form, self.pane, self.end_form), widths=_DETAIL)
        self.list.filter.set_items(notice_choices((), self._languages))
        self.list.filter.set_code(HANGING)
        self._connect()

    def start(self, acts: "ErrandRoomActs") -> None:
        """Take the acts and show the notices."""
        self._acts = acts.notices
        self.refresh()
        if self._wanted == "":
            self.make_of_rules()

    def refresh(self) -> None:
        """Ask for the notices."""
        if self._acts is not None:
            self._lanes.latest(
                "notices list", self._acts.notices, self._on_list, self.not_read, receiver=self
            )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.bar.set_act(self.tr("Write a notice"), shortcut_text(Act.NEW_ERRAND))
        self.rules_act.setText(self.tr("From the rules"))
        self.rules_act.set_key(shortcut_text(Act.MAKE_NOTICE))
        prompt = self.tr("A word of it")
        self.bar.set_search(prompt, self.tr("Find a notice"), shortcut_text(Act.FIND_ERRAND))
        self.bar.fit()
        self.list.set_words(
            self.tr("Which notices"),
            self.tr("Notices"),
            (self.tr("Title"), self.tr("Published")),
        )
        for part in (self.form, self.pane, self.end_form):
            part.retranslate()
        self._show()
        self.reworded.emit()

    def title(self) -> str:
        """Return how the section is called."""
        return self.tr("Notices")

    def left(self) -> int:
        """Return how many notices hang."""
        return sum(row.hangs for row in self._rows)

    def sign(self) -> SignKind | None:
        """Return that something presses, where a notice has ended and still hangs."""
        now = self._clock()
        ended = any(row.standing(now) is NoticeStanding.ENDED for row in self._rows)
        return SignKind.STOP if ended else None

    def line(self) -> str:
        """Return how many have ended and still hang, and how many end today."""
        return notices_line(self._rows, self._clock(), self._languages)

    def show_all(self) -> None:
        """Show what hangs."""
        self.list.filter.set_code(HANGING)
        self.bar.search.clear()
        self.refresh()

    def settle(self) -> None:
        """Publish what the form says, or keep the end that is written."""
        for form in (self.form, self.end_form):
            if form.isVisible():
                form.confirm.click()

    def fail(self) -> None:
        """Take the notice shown down, or ask why first."""
        if self.pane.isVisible():
            self.pane.go_on()

    def take_back(self) -> None:
        """Let the notice shown hang again."""
        row = self.pane.row
        if self._acts is not None and self.pane.isVisible() and row is not None and not row.hangs:
            self._do(partial(self._acts.restore, row.notice_id))

    def make_of_rules(self) -> None:
        """Begin with what the rules in force say."""
        if self._acts is not None:
            self._lanes.read(self._acts.of_rules, self._on_made, receiver=self)

    def take(self, notice_id: str) -> None:
        """Show the notice with that id, or without one begin with what the rules say."""
        self._wanted = notice_id
        if notice_id:
            self.show_all()
        else:
            self.make_of_rules()

    def print_poster(self) -> None:
        """Print the notice shown."""
        self._ask_poster(self._print)

    def _connect(self) -> None:
        self.rules_act.clicked.connect(self.make_of_rules)
        self.list.row_chosen.connect(self._on_list_row_chosen)
        self.list.row_opened.connect(self._on_list_row_opened)
        self.form.ordered.connect(self._on_form_ordered)
        self.pane.ordered.connect(self._on_pane_ordered)
        self.pane.closed.connect(self.panes.go_back)
        self.pane.print_requested.connect(self.print_poster)
        self.pane.save_requested.connect(self._on_save_requested)
        self.pane.restore_requested.connect(self.take_back)
        self.pane.end_requested.connect(self._on_end_requested)
        self.end_form.ordered.connect(self._on_end_ordered)
        self.end_form.closed.connect(self._on_end_closed)

    # What is shown

    def _cells_of(self, row: "NoticeRow") -> "Row":
        return notice_cells(row, self._clock(), self._languages)

    def _show(self) -> None:
        which, text = self.list.filter.code or HANGING, self.bar.text
        self.list.filter.set_items(notice_choices(self._rows, self._languages))
        shown = notices_shown(self._rows, which, text)
        self.list.show_rows(shown, lambda row: row.notice_id == self._current)
        self.list.table.set_empty_text(self._empty_text(which, text))
        row = next((row for row in self._rows if row.notice_id == self._current), None)
        if row is not None:
            self.pane.show_row(row)

    def _empty_text(self, which: str, text: str) -> str:
        if text:
            return self.tr("Nothing found. Try another word of it.")
        if which == HANGING:
            return self.tr("Nothing hangs. One key makes a notice from the rules in force.")
        return self.tr("Nothing was taken down.")

    def _open(self, row: "NoticeRow") -> None:
        self._current = row.notice_id
        self.pane.show_row(row)
        self.panes.open(self.pane)
        self.pane.take_keyboard()

    # What the post answers

    def _on_list(self, rows: "tuple[NoticeRow, ...]") -> None:
        self._rows = rows
        self._show()
        self.reworded.emit()
        wanted = next((row for row in rows if row.notice_id == self._wanted), None)
        if wanted is not None:
            self._wanted = None
            self._open(wanted)

    def _on_made(self, made: "NoticeOrder") -> None:
        self._wanted = None
        self.form.fill(made)
        self.panes.open(self.form)
        self.form.take_keyboard()

    def _on_recorded(self, recorded: "NoticeRecorded") -> None:
        self.form.begin()
        self._open(recorded.row)
        self.refresh()
        self._changes.publish(recorded.changes, self)

    def _print(self, paper: "PosterPaper") -> None:
        # A printer's driver takes a while to load, and most days nobody prints.
        from gatehouse.ui.printing.notice_poster import poster_paint  # noqa: PLC0415 - see above
        from gatehouse.ui.printing.printer import ask_printer  # noqa: PLC0415 - the same
        from gatehouse.ui.printing.tick_grid import sheet_page  # noqa: PLC0415 - the same

        ask_printer(
            self,
            sheet_page(),
            poster_paint(paper),
            printed=self.tell_printed,
            failed=self._messages.show_failure,
        )

    def save_poster(self, path: "Path") -> None:
        """Save the poster of the notice shown as a PDF file."""
        self._ask_poster(partial(self._save, path))

    def _save(self, path: "Path", paper: "PosterPaper") -> None:
        from gatehouse.ui.printing.notice_poster import save_poster  # noqa: PLC0415 - as above

        self._lanes.write(partial(save_poster, paper, path), self.tell_saved)

    def _ask_poster(self, then: "Callable[[PosterPaper], None]") -> None:
        row = self.pane.row
        if self._acts is not None and self.pane.isVisible() and row is not None:
            self._lanes.read(partial(self._acts.poster, row.notice_id), then, receiver=self)

    # What the person does

    def _on_list_row_chosen(self, row: "NoticeRow") -> None:
        if row.notice_id == self._current:
            return
        self._current = row.notice_id
        self.pane.show_row(row)
        if self.panes.shows_both:
            self.panes.choose(self.pane)

    def _on_list_row_opened(self, row: "NoticeRow") -> None:
        self._open(row)

    def _on_form_ordered(self, order: "NoticeOrder") -> None:
        if self._acts is not None:
            self._do(partial(self._acts.publish, order))

    def _on_pane_ordered(self, reason: str) -> None:
        row = self.pane.row
        if self._acts is not None and row is not None:
            self._do(partial(self._acts.withdraw, row.notice_id, reason))

    def _on_end_requested(self) -> None:
        if self.pane.row is not None:
            self.end_form.begin(self.pane.row)
            self.panes.open(self.end_form)
            self.end_form.take_keyboard()

    def _on_end_ordered(self, ends_at: "datetime | None") -> None:
        row = self.end_form.row
        if self._acts is not None and row is not None:
            self._do(partial(self._acts.end_anew, row.notice_id, ends_at))

    def _on_end_closed(self) -> None:
        if self.end_form.row is not None:
            self._open(self.end_form.row)

    def _on_save_requested(self) -> None:
        if self.pane.row is not None:
            name = self.tr("notice-{number}.pdf").format(number=self.pane.row.number)
            ask_pdf_file(self, self.tr("Save the poster"), name, self.save_poster)

    def _do(self, work: "Callable[[], NoticeRecorded]") -> None:
        forms = (self.form, self.end_form)
        form = next((one for one in forms if one.isVisible()), self.pane)
        self._lanes.write(work, self._on_recorded, partial(self.refused, form))
