# SPDX-License-Identifier: MIT
"""The passes: the list, and beside it the form that issues one, or the card of one."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from gatehouse.domain.changes import Changes, Kind
from gatehouse.ui.passes.issue_form import IssueForm
from gatehouse.ui.passes.list_card import ListCard
from gatehouse.ui.passes.pass_pane import PassPane
from gatehouse.ui.passes.top_bar import TopBar
from gatehouse.ui.passes.void_form import VoidForm
from gatehouse.ui.printing.pass_card import card_page, card_paint, save_card
from gatehouse.ui.shell.actions import Act, Room, page_actions, retranslate_actions
from gatehouse.ui.shell.files import ask_pdf_file
from gatehouse.ui.shell.sizes import EDGE, GAP
from gatehouse.ui.widgets.act_button import ActButton

if TYPE_CHECKING:
    from gatehouse.domain.gate_pass import PassCard, PassList, PassOrder, PassRecorded
    from gatehouse.domain.household import HouseholdRow
    from gatehouse.domain.person import Found
    from gatehouse.ui.passes.acts import PassActs
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages

_ANY_WIDTH: Final = 16_777_215
_TWO_PANES: Final = 1000
_WIDE_DETAIL: Final = 1150
_DETAIL: Final = 430
_NARROW_DETAIL: Final = 384


class PassesPage(QWidget):
    """List and detail side by side, or on small windows the detail as a page with a way back."""

    def __init__(
        self,
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._lanes, self._changes, self._messages = lanes, changes, messages
        self._clock = clock
        self._acts: PassActs | None = None
        self._stale = False
        self._in_detail = False
        self._current = ""
        self.bar = TopBar(languages)
        self.list = ListCard(languages, clock)
        self.form = IssueForm(languages, clock)
        self.card = PassPane(languages)
        self.voiding = VoidForm(languages)
        self._back = ActButton("", key="Esc")
        self._actions = page_actions(self, Room.PASSES)
        self._lay_out()
        self._connect()
        self.retranslate()

    def start(self, acts: "PassActs") -> None:
        """Take the acts and show the passes."""
        self._acts = acts
        self._refresh()

    def save_card(self, path: Path) -> None:
        """Write the card that is shown as a PDF file."""
        if self.card.card is not None and self.card.printable:
            self._lanes.write(partial(save_card, self.card.card, path), self._on_card_saved)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        retranslate_actions(self._actions)
        self.setAccessibleName(self.tr("Gate passes"))
        self._back.setText(self.tr("Back to the list"))
        for part in (self.bar, self.list, self.form, self.card, self.voiding):
            part.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while another screen was shown."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def focusInEvent(self, _event: object) -> None:
        """Hand the focus to what one begins with: the holder, or the search where it is alone."""
        begins = self.form.holder.edit if self.form.isVisible() else self.bar.search
        begins.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that the room allows."""
        super().resizeEvent(event)
        self._show_panes()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc go back to the list, or take the narrowing back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._in_detail and not self._two_panes():
            self._on_back_clicked()
        else:
            self._show_every()

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._detail = QWidget()
        detail = QVBoxLayout(self._detail)
        detail.setContentsMargins(0, 0, 0, 0)
        for part in (self.form, self.card, self.voiding):
            detail.addWidget(part)
            part.setVisible(part is self.form)
        # a row of choices that was laid out for another width must not make the window higher
        for pane in (self.list, self._detail):
            pane.setMinimumHeight(1)
        panes = QHBoxLayout()
        panes.setSpacing(GAP)
        panes.addWidget(self.list, 1)
        panes.addWidget(self._detail)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.setSpacing(GAP)
        layout.addWidget(self.bar)
        layout.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(panes, 1)

    def _connect(self) -> None:
        self._changes.changed.connect(self._on_changes_changed)
        self._actions[Act.ISSUE].triggered.connect(self._on_issue_triggered)
        self._actions[Act.FIND_ISSUED].triggered.connect(self._on_find_triggered)
        self._actions[Act.PRINT_CARD].triggered.connect(self._on_print_requested)
        self._actions[Act.MAKE_VOID].triggered.connect(self._on_void_requested)
        self.bar.issue_requested.connect(self._on_issue_requested)
        self.bar.search.textChanged.connect(self._refresh)
        self.bar.search.walked.connect(self.list.walk)
        self.list.narrowed.connect(self._refresh)
        self.list.pass_chosen.connect(self._on_pass_chosen)
        self.list.pass_opened.connect(self._on_pass_opened)
        self.form.ordered.connect(self._on_form_ordered)
        self.form.closed.connect(self._on_form_closed)
        self.form.holder.asked.connect(self._on_holder_asked)
        self.form.host.asked.connect(self._on_host_asked)
        self.card.print_requested.connect(self._on_print_requested)
        self.card.save_requested.connect(self._on_save_requested)
        self.card.void_requested.connect(self._on_void_requested)
        self.voiding.asked.connect(self._on_void_asked)
        self.voiding.closed.connect(self._on_voiding_closed)
        self._back.clicked.connect(self._on_back_clicked)

    # What is shown

    def _two_panes(self) -> bool:
        return self.width() >= _TWO_PANES

    def _show_panes(self) -> None:
        two = self._two_panes()
        self.list.setVisible(two or not self._in_detail)
        self._detail.setVisible(two or self._in_detail)
        alone = self._in_detail and not two
        self._back.setVisible(alone)
        self.bar.setVisible(not alone)
        width = _DETAIL if self.width() >= _WIDE_DETAIL else _NARROW_DETAIL
        self._detail.setMinimumWidth(width if two else 0)
        self._detail.setMaximumWidth(width if two else _ANY_WIDTH)

    def _show_part(self, part: QWidget) -> None:
        for other in (self.form, self.card, self.voiding):
            other.setVisible(other is part)

    def _open(self, part: QWidget) -> None:
        self._show_part(part)
        self._in_detail = True
        self._show_panes()

    def _show_every(self) -> None:
        self.list.show_every()
        self.bar.search.clear()
        self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        if self._acts is not None:
            work = partial(self._acts.passes, self.list.which, self.bar.text)
            then = partial(self._on_list, self.bar.text)
            self._lanes.latest("passes list", work, then, receiver=self)

    def _show_card(self, card: "PassCard", *, new: bool = False) -> None:
        self._current = card.row.pass_id
        self.card.show_card(card, self._clock(), new=new)

    # What the post answers

    def _on_list(self, text: str, passes: "PassList") -> None:
        self.bar.show_counts(passes.counts)
        self.list.show_list(passes, text, self._current)

    def _on_card(self, card: "PassCard") -> None:
        self._show_card(card)

    def _on_found(self, found: "Found") -> None:
        self.form.holder.show_found(found)

    def _on_hosts(self, text: str, rows: "tuple[HouseholdRow, ...]") -> None:
        self.form.host.show_flats(text, rows)

    def _on_issued(self, recorded: "PassRecorded") -> None:
        """Show the card; the next pass is one key away, and the printer is another."""
        self.form.begin()
        self._show_card(recorded.card, new=True)
        self._open(self.card)
        self._show_every()
        self.card.print_act.setFocus(Qt.FocusReason.OtherFocusReason)
        self._changes.publish(recorded.changes, self)

    def _on_not_issued(self, error: Exception) -> None:
        self.form.set_working(working=False)
        self._messages.show_failure(error)

    def _on_voided(self, recorded: "PassRecorded") -> None:
        self._show_card(recorded.card)
        self._open(self.card)
        self.list.walk()
        self._changes.publish(recorded.changes, self)

    def _on_not_voided(self, error: Exception) -> None:
        self.voiding.set_working(working=False)
        self._messages.show_failure(error)

    def _on_card_saved(self, path: Path) -> None:
        self._messages.ok(self.tr("Saved as {path}").format(path=path))

    def _on_printed(self) -> None:
        self._messages.ok(self.tr("Sent to the printer"))

    def _on_changes_changed(self, changes: Changes, _initiator: object) -> None:
        if not changes.concern(Kind.GATE_PASS, Kind.PERSON):
            return
        if self.isVisible():
            self._refresh()
        else:
            self._stale = True

    # What the person does

    def _on_issue_requested(self) -> None:
        self.form.begin()
        self._open(self.form)
        self.form.holder.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_issue_triggered(self) -> None:
        """Begin a form, or go on with the one that is being filled in."""
        if not self.form.begun:
            self._on_issue_requested()
            return
        self._open(self.form)
        self.form.holder.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_find_triggered(self) -> None:
        if not self._two_panes():
            self._on_back_clicked()
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def _on_pass_chosen(self, pass_id: str) -> None:
        if pass_id == self._current or self._acts is None:
            return
        if self._two_panes():
            self._show_part(self.card)
        self._lanes.latest("passes card", partial(self._acts.card, pass_id), self._on_card)

    def _on_pass_opened(self, pass_id: str) -> None:
        if self._acts is not None:
            self._lanes.latest("passes card", partial(self._acts.card, pass_id), self._on_card)
            self._open(self.card)

    def _on_form_ordered(self, order: "PassOrder") -> None:
        if self._acts is not None:
            work = partial(self._acts.issue, order)
            self._lanes.write(work, self._on_issued, self._on_not_issued)

    def _on_form_closed(self) -> None:
        """Drop what was written; without anything written go back to the pass or the list."""
        if self.form.begun:
            self._on_issue_requested()
        else:
            self._on_back_clicked()

    def _on_holder_asked(self, text: str) -> None:
        if text and self._acts is not None:
            work = partial(self._acts.find, text)
            self._lanes.latest("passes holder", work, self._on_found)

    def _on_host_asked(self, text: str) -> None:
        if self._acts is not None:
            work = partial(self._acts.find_households, text)
            then = partial(self._on_hosts, text)
            self._lanes.latest("passes host", work, then, receiver=self)

    def _on_print_requested(self) -> None:
        card = self.card.card
        if card is None or not self.card.printable or not self.card.isVisible():
            return
        # A printer's driver takes a while to load, and most days nobody prints.
        from gatehouse.ui.printing.printer import ask_printer  # noqa: PLC0415 - seldom

        ask_printer(
            self,
            card_page(),
            card_paint(card),
            printed=self._on_printed,
            failed=self._messages.show_failure,
        )

    def _on_save_requested(self) -> None:
        card = self.card.card
        if card is None:
            return
        name = self.tr("pass-{number}.pdf").format(number=card.row.short_number)
        ask_pdf_file(self, self.tr("Save the pass"), name, self.save_card)

    def _on_void_requested(self) -> None:
        if self.card.isVisible() and self.card.card is not None and self.card.voidable:
            self._open(self.voiding)
            self.voiding.begin(self.card.card)

    def _on_void_asked(self, reason: str) -> None:
        if self._acts is not None:
            work = partial(self._acts.void, self._current, reason)
            self._lanes.write(work, self._on_voided, self._on_not_voided)

    def _on_voiding_closed(self) -> None:
        self._open(self.card)
        self.card.print_act.setFocus()

    def _on_back_clicked(self) -> None:
        self._in_detail = False
        self._show_panes()
        self.bar.search.setFocus()
