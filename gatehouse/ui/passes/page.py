# SPDX-License-Identifier: MIT
"""The passes: the list, and beside it the form that issues one, or the card of one."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from gatehouse.domain.changes import Kind
from gatehouse.domain.gate_pass import PassFilter
from gatehouse.ui.passes.batch_form import BatchForm
from gatehouse.ui.passes.batch_pane import BatchPane
from gatehouse.ui.passes.issue_form import IssueForm
from gatehouse.ui.passes.list_card import ListCard
from gatehouse.ui.passes.papers import paper_page, paper_paint, save_paper
from gatehouse.ui.passes.pass_pane import PassNews, PassPane, PassWork
from gatehouse.ui.passes.renew_form import RenewForm
from gatehouse.ui.passes.void_form import VoidForm
from gatehouse.ui.passes.wording import counts_text
from gatehouse.ui.printing.pass_sheet import (
    pass_sheet_page,
    pass_sheet_paint,
    save_pass_sheet,
)
from gatehouse.ui.shell.actions import Act, Room, shortcut_text
from gatehouse.ui.shell.files import ask_pdf_file
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.list_room import ListRoom
from gatehouse.ui.widgets.room_head import RoomHead

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gatehouse.domain.gate_pass import (
        BatchOrder,
        BatchRecorded,
        PassCard,
        PassClass,
        PassCounts,
        PassList,
        PassOrder,
        PassRecorded,
        PassRow,
    )
    from gatehouse.domain.household import HouseholdRow
    from gatehouse.domain.pass_terms import ClassTerms
    from gatehouse.ui.passes.acts import PassActs
    from gatehouse.ui.shell.preferences import PreferenceFile

_DETAIL: Final = (430, 384)


class PassesPage(ListRoom):
    """A pass is issued, found, printed and made void without leaving the keys."""

    ROOM = Room.PASSES
    KINDS = (Kind.GATE_PASS, Kind.PERSON)

    def build(self) -> None:
        """Make the list, the form, the card and the question that makes it void."""
        self._acts: PassActs | None = None
        self._counts: PassCounts | None = None
        self._current = self._wanted = self._asked_about = ""
        self._goes_on: tuple[str, Callable[[], None]] | None = None
        self._narrowing = (PassFilter.ALL, "")
        self.list = ListCard(self._languages, self._clock)
        self.form = IssueForm(self._languages, self._clock)
        self.card = PassPane(self._languages)
        self.voiding = VoidForm(self._languages)
        self.renewal = RenewForm(self._languages, self._clock)
        self.batch = BatchForm(self._languages, self._clock)
        self.sheets = BatchPane(self._languages)
        parts = (self.form, self.card, self.voiding, self.renewal, self.batch, self.sheets)
        head = RoomHead(IconName.PLUS)
        self.many = ActButton("", mark=IconName.PRINT)
        head.add_act(self.many)
        self.furnish(head, self.list, parts, widths=_DETAIL)
        self._connect()

    def start(self, acts: "PassActs") -> None:
        """Take the acts and show the passes."""
        self._acts = acts
        self._lanes.latest("passes terms", acts.terms, self._on_classes)
        self.refresh()

    def lend(self, preferences: "PreferenceFile") -> None:
        """Print on what was chosen last, and keep what is chosen now."""
        self.card.choose_paper(preferences.current.pass_paper)
        self.card.paper.chosen.connect(lambda code: preferences.change(pass_paper=code))

    def save_card(self, path: Path) -> None:
        """Write the card that is shown as a PDF file."""
        if self.card.card is not None and self.card.printable:
            work = partial(save_paper, self.card.card, self.card.chosen_paper, path)
            self._lanes.write(work, self.tell_saved)

    def save_sheets(self, path: Path) -> None:
        """Write the cards that were issued at once as sheets in a PDF file."""
        if self.sheets.cards:
            self._lanes.write(partial(save_pass_sheet, self.sheets.cards, path), self.tell_saved)

    def refresh(self) -> None:
        """Ask for the passes that the filter and the search leave, and how the one shown stands."""
        if self._wanted:
            self._read_card(self._wanted)
        if self._acts is not None:
            narrowing = self.list.which, self.bar.text
            work = partial(self._acts.passes, *narrowing)
            then = partial(self._on_list, narrowing)
            self._lanes.latest("passes list", work, then, self.not_read, receiver=self)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self._name()
        self.bar.set_act(self.tr("Issue a pass"), shortcut_text(Act.ISSUE))
        self.bar.set_search(
            self.tr("Number, flat, initials"),
            self.tr("Find a pass"),
            shortcut_text(Act.FIND_ISSUED),
        )
        self.many.setText(self.tr("Many at once…"))
        self.many.set_key(shortcut_text(Act.ISSUE_MANY))
        parts = (self.form, self.card, self.voiding, self.renewal, self.batch, self.sheets)
        for part in (self.list, *parts):
            part.retranslate()
        self.bar.fit()

    def show_all(self) -> None:
        """Take the filter and the search back."""
        self.list.show_every()
        self.bar.search.clear()
        self.refresh()

    def _connect(self) -> None:
        self._actions[Act.ISSUE].triggered.connect(self.begin_or_go_on)
        self._actions[Act.FIND_ISSUED].triggered.connect(self.go_to_search)
        self._actions[Act.PRINT_CARD].triggered.connect(self._on_print_key)
        self._actions[Act.MAKE_VOID].triggered.connect(self._on_void_requested)
        self._actions[Act.GO_ON_WITH_CARD].triggered.connect(self._on_work_requested)
        self._actions[Act.ISSUE_MANY].triggered.connect(self._on_many_requested)
        self.list.walked.connect(self._on_list_walked)
        self.list.row_chosen.connect(self._on_list_row_chosen)
        self.list.row_opened.connect(self._on_list_row_opened)
        self.form.ordered.connect(self._on_form_ordered)
        self.form.holder.asked.connect(self._on_holder_asked)
        self.form.host.asked.connect(self._on_host_asked)
        self.card.print_requested.connect(self._on_print_requested)
        self.card.save_requested.connect(self._on_save_requested)
        self.card.void_requested.connect(self._on_void_requested)
        self.voiding.ordered.connect(self._on_voiding_ordered)
        self.voiding.closed.connect(self._back_to_card)
        self.voiding.reissue_ordered.connect(self._on_reissue_ordered)
        self.card.work_requested.connect(self._on_work_requested)
        self.renewal.ordered.connect(self._on_renewal_ordered)
        self.renewal.closed.connect(self._back_to_card)
        self.many.clicked.connect(self._on_many_requested)
        self.batch.ordered.connect(self._on_batch_ordered)
        self.batch.closed.connect(self.begin)
        self.sheets.print_requested.connect(self._on_print_sheets_requested)
        self.sheets.save_requested.connect(self._on_save_sheets_requested)

    # What is shown

    def _name(self) -> None:
        title = self.tr("Gate passes")
        self.setAccessibleName(title)
        self.bar.set_words(title, counts_text(self._counts, self._languages))

    def _show_card(self, card: "PassCard", news: PassNews = PassNews.NONE) -> None:
        self._current = self._wanted = card.row.pass_id
        self.card.show_card(card, self._clock(), news)

    def _show_no_card(self) -> None:
        """Let the form stand where the card stood: what was asked for now does not mean it."""
        if not self.card.isHidden() and not self.panes.is_alone:
            self._current, self._wanted, self._goes_on = "", "", None
            self.panes.choose(self.form)

    def _read_card(self, pass_id: str) -> None:
        self._wanted = pass_id
        if self._acts is not None:
            self._lanes.latest("passes card", partial(self._acts.card, pass_id), self._on_card)

    # What the post answers

    def _on_list(self, narrowing: tuple[PassFilter, str], passes: "PassList") -> None:
        self._counts = passes.counts
        self._name()
        if not passes.rows and narrowing != self._narrowing:
            self._show_no_card()
        self._narrowing = narrowing
        self.list.show_list(passes, narrowing[1], self._current)

    def _on_classes(self, classes: "Mapping[PassClass, ClassTerms]") -> None:
        for form in (self.form, self.renewal, self.batch):
            form.take_classes(classes)

    def _on_card(self, card: "PassCard") -> None:
        same = card.row.pass_id == self._current
        self._show_card(card, self.card.news if same else PassNews.NONE)
        goes_on, self._goes_on = self._goes_on, None
        if goes_on is not None and goes_on[0] == card.row.pass_id:
            goes_on[1]()

    def _on_batch(self, recorded: "BatchRecorded") -> None:
        """Show the numbers, and have the keyboard at the printing of their sheets."""
        self.batch.begin()
        self.sheets.show_cards(recorded.cards)
        self.panes.open(self.sheets)
        self.show_all()
        self.sheets.print_act.setFocus(Qt.FocusReason.OtherFocusReason)
        self._changes.publish(recorded.changes, self)

    def _on_hosts(self, text: str, rows: "tuple[HouseholdRow, ...]") -> None:
        self.form.host.show_flats(text, rows)

    def _on_issued(self, recorded: "PassRecorded") -> None:
        """Show the card; the next pass is one key away, the printer another, and Enter is none."""
        self.form.begin()
        self._show_card(recorded.card, PassNews.ISSUED)
        self.panes.open(self.card)
        self.show_all()
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._changes.publish(recorded.changes, self)

    def _on_changed(self, recorded: "PassRecorded") -> None:
        self._show_card(recorded.card)
        self.panes.open(self.card)
        if self.panes.shows_both:
            self.list.walk()
        else:
            self.card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._changes.publish(recorded.changes, self)

    def _on_renewed(self, recorded: "PassRecorded") -> None:
        """Offer the card on paper: the one in the holder's hand names the day that was."""
        self._show_card(recorded.card, PassNews.RENEWED)
        self.panes.open(self.card)
        self.card.print_act.setFocus(Qt.FocusReason.OtherFocusReason)
        self._changes.publish(recorded.changes, self)

    # What the person does

    def _on_list_row_chosen(self, row: "PassRow") -> None:
        if row.pass_id != self._current:
            self._look_at(row)

    def _on_list_walked(self) -> None:
        """Show the card again where it gave way to a form: its row may be the only one."""
        row = self.list.current
        if row is not None and self.card.isHidden():
            self._look_at(row)

    def _look_at(self, row: "PassRow") -> None:
        if self.panes.shows_both:
            self.panes.choose(self.card)
        self._read_card(row.pass_id)

    def _on_list_row_opened(self, row: "PassRow") -> None:
        self._read_card(row.pass_id)
        self.panes.open(self.card)

    def _on_form_ordered(self, order: "PassOrder") -> None:
        self._messages.order_anew()
        if self._acts is not None:
            work = partial(self._acts.issue, order)
            self._lanes.write(work, self._on_issued, partial(self.refused, self.form))

    def _on_holder_asked(self, text: str) -> None:
        if text and self._acts is not None:
            work = partial(self._acts.find, text)
            self._lanes.latest("passes holder", work, self.form.holder.show_people)

    def _on_host_asked(self, text: str) -> None:
        if self._acts is not None:
            work = partial(self._acts.find_households, text)
            then = partial(self._on_hosts, text)
            self._lanes.latest("passes host", work, then, receiver=self)

    def _on_print_key(self) -> None:
        """Print what is in sight: the sheets of a batch, or one card."""
        if self.sheets.isVisible():
            self.sheets.print_requested.emit()
        else:
            self._on_print_requested()

    def _on_print_requested(self) -> None:
        card = self.card.card
        if card is None or not self.card.printable or not self.card.isVisible():
            return
        # A printer's driver takes a while to load, and most days nobody prints.
        from gatehouse.ui.printing.printer import ask_printer  # noqa: PLC0415 - seldom

        paper = self.card.chosen_paper
        ask_printer(
            self,
            paper_page(card, paper),
            paper_paint(card, paper),
            printed=self.tell_printed,
            failed=self._messages.show_failure,
        )

    def _on_save_requested(self) -> None:
        card = self.card.card
        if card is None:
            return
        name = self.tr("pass-{number}.pdf").format(number=card.row.short_number)
        ask_pdf_file(self, self.tr("Save the pass"), name, self.save_card)

    def _looks_first(self, then: "Callable[[], None]") -> bool:
        """Open the row that is meant where its card is out of sight; *then* follows the card."""
        row = self.list.current
        if row is None or self.card.isVisible() or not self.list.table.hasFocus():
            return False
        self._goes_on = row.pass_id, then
        self._on_list_row_opened(row)
        return True

    def _ask_of_work(self) -> None:
        # what is done at once is done of a card that was seen
        if self.card.work is not PassWork.TAKE_BACK:
            self._on_work_requested()

    def _on_void_requested(self) -> None:
        if self._looks_first(self._on_void_requested):
            return
        if self.card.isVisible() and self.card.card is not None and self.card.voidable:
            self._asked_about = self.card.card.row.pass_id
            self.panes.open(self.voiding)
            self.voiding.begin(self.card.card)

    def _on_voiding_ordered(self, reason: str) -> None:
        if self._acts is not None:
            work = partial(self._acts.void, self._asked_about, reason)
            self._lanes.write(work, self._on_changed, partial(self.refused, self.voiding))

    def _on_reissue_ordered(self) -> None:
        if self._acts is not None:
            work = partial(self._acts.reissue, self._asked_about)
            self._lanes.write(work, self._on_issued, partial(self.refused, self.voiding))

    def _on_work_requested(self) -> None:
        """Hand the card out, take it back, or ask how long it is to hold."""
        if self._looks_first(self._ask_of_work):
            return
        card, work = self.card.card, self.card.work
        if card is None or self._acts is None or not self.card.isVisible():
            return
        if work is PassWork.HAND_OUT:
            self.form.begin()
            self.form.begin_blank(card.row)
            self._open_form()
        elif work is PassWork.RENEW:
            self._asked_about = card.row.pass_id
            self.panes.open(self.renewal)
            self.renewal.begin(card)
        elif work is PassWork.TAKE_BACK:
            back = partial(self._acts.take_back, card.row.pass_id)
            self._lanes.write(back, self._on_changed, self._messages.show_failure)

    def _on_renewal_ordered(self, days: int) -> None:
        self._messages.order_anew()
        if self._acts is not None:
            work = partial(self._acts.renew, self._asked_about, days)
            self._lanes.write(work, self._on_renewed, partial(self.refused, self.renewal))

    def _on_many_requested(self) -> None:
        if not self.batch.begun:
            self.batch.begin()
        self.panes.open(self.batch)
        self.batch.take_keyboard()

    def _on_batch_ordered(self, order: "BatchOrder") -> None:
        if self._acts is not None:
            work = partial(self._acts.issue_batch, order)
            self._lanes.write(work, self._on_batch, partial(self.refused, self.batch))

    def _on_print_sheets_requested(self) -> None:
        from gatehouse.ui.printing.printer import ask_printer  # noqa: PLC0415 - seldom

        ask_printer(
            self,
            pass_sheet_page(),
            pass_sheet_paint(self.sheets.cards),
            printed=self.tell_printed,
            failed=self._messages.show_failure,
        )

    def _on_save_sheets_requested(self) -> None:
        ask_pdf_file(self, self.tr("Save the sheets"), self.tr("passes.pdf"), self.save_sheets)

    def _back_to_card(self) -> None:
        self.panes.open(self.card)
        self.card.print_act.setFocus()
