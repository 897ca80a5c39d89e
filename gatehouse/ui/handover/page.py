# SPDX-License-Identifier: MIT
"""Handing over: the open shift with its signature, signed sheets, and the supplies."""

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget

from gatehouse.domain.changes import Kind
from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.open_item import OWED_KINDS
from gatehouse.errors import NotAllowed
from gatehouse.ui.handover.shift_view import ShiftView
from gatehouse.ui.handover.signed_view import SignedView
from gatehouse.ui.handover.supplies_view import SuppliesView
from gatehouse.ui.handover.supplying import Supplying
from gatehouse.ui.printing.handover_sheet import LAYOUT
from gatehouse.ui.printing.paper import save_pdf
from gatehouse.ui.printing.printer import ask_printer
from gatehouse.ui.shell.actions import Act, Room
from gatehouse.ui.shell.files import documents_folder
from gatehouse.ui.widgets.room_page import RoomPage

if TYPE_CHECKING:
    from gatehouse.domain.changes import Changes
    from gatehouse.domain.handover import (
        Declined,
        DeclineOrder,
        HandedOver,
        HandoverDesk,
        HandoverOrder,
        HandoverRow,
        SignedHandover,
    )
    from gatehouse.ui.handover.acts import HandoverActs
    from gatehouse.ui.shell.lanes import Report

_NO_FILE_NAME: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')


class HandoverPage(RoomPage):
    """The shift that is open, and behind it those that were handed over.

    Signals:
        note_requested: the id of an itinerary note to which something is to be filed.
    """

    note_requested = Signal(str)

    ROOM = Room.HANDOVER
    KINDS = (
        Kind.ENTRY,
        Kind.PERSON,
        Kind.VEHICLE,
        Kind.GATE_PASS,
        Kind.ITINERARY,
        Kind.HANDOVER,
        Kind.OPERATOR,
        Kind.POST,
        Kind.SUPPLY,
        Kind.INCIDENT,
        Kind.ERRAND,
        Kind.TASK,
        Kind.NOTICE,
        Kind.POLICY,
    )

    def build(self) -> None:
        """Make the open shift and the sheets that were signed."""
        self._acts: HandoverActs | None = None
        self.shift = ShiftView(self._languages)
        self.signed = SignedView(self._languages)
        self.supplies = SuppliesView(self._languages)
        self._supplying = Supplying(self.supplies, self._lanes, self._messages)
        self._stack = QStackedWidget()
        self._owed_note = ""
        for view in (self.shift, self.signed, self.supplies):
            self._stack.addWidget(view)
        self.column.addWidget(self._stack)
        self._connect()

    def start(self, acts: "HandoverActs") -> None:
        """Take the acts and show the open shift."""
        self._acts = acts
        self._supplying.start(acts.supplies)
        self.refresh()

    def save_sheet(self, folder: Path) -> None:
        """Write the signed sheet that is shown into *folder*, as PDF."""
        pages, signed = self.signed.pages, self.signed.signed
        if pages is None or signed is None or not self._shows_signed():
            return
        path = folder / _file_name(signed, wall=self.signed.shows_wall)

        def save(_report: "Report") -> Path:
            return save_pdf(path, LAYOUT, pages.paint)

        self._lanes.job(save, self._on_saved)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.setAccessibleName(self.tr("Handover"))
        for view in (self.shift, self.signed, self.supplies):
            view.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Count anew: time has passed, and people have."""
        self._stale = True
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the notes as they are."""
        super().hideEvent(event)
        self.shift.notes.keep()

    def focusInEvent(self, _event: object) -> None:
        """Hand the focus to what one begins with."""
        view = self._stack.currentWidget()
        if isinstance(view, ShiftView | SignedView | SuppliesView):
            view.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc go back to the open shift."""
        if event.key() == Qt.Key.Key_Escape and not self._shows_shift():
            self._on_signed_closed()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.shift.history_requested.connect(self._on_history_requested)
        self.shift.sign_requested.connect(self._on_sign_requested)
        self.shift.sign.decline_requested.connect(self._on_decline_requested)
        self.shift.notes.paused.connect(self._on_notes_paused)
        self.signed.chosen.connect(self._on_signed_chosen)
        self.signed.closed.connect(self._on_signed_closed)
        self.signed.print_requested.connect(self._on_print_requested)
        self.signed.save_requested.connect(self._on_save_requested)
        self._actions[Act.SIGN_HANDOVER].triggered.connect(self._on_sign_triggered)
        self.shift.supplies.list_requested.connect(self._on_supplies_requested)
        self.supplies.closed.connect(self._on_signed_closed)
        self._supplying.recorded.connect(self._on_supplies_recorded)
        self._actions[Act.SHOW_SUPPLIES].triggered.connect(self._on_supplies_requested)
        self._actions[Act.NEW_SUPPLY].triggered.connect(self._on_new_supply_triggered)
        self._actions[Act.DECLINE_HANDOVER].triggered.connect(self._on_decline_triggered)
        self._actions[Act.SHOW_HANDOVERS].triggered.connect(self._on_history_requested)
        self._actions[Act.PRINT_HANDOVER].triggered.connect(self._on_print_requested)
        self._actions[Act.SAVE_HANDOVER].triggered.connect(self._on_save_requested)
        self._actions[Act.PRINT_WALL].triggered.connect(self._on_wall_triggered)
        self._actions[Act.FILE_NEXT_OWED].triggered.connect(self._on_file_requested)
        self.shift.open.file_requested.connect(self._on_file_requested)

    def _shows_signed(self) -> bool:
        return self._stack.currentWidget() is self.signed

    def _shows_shift(self) -> bool:
        return self._stack.currentWidget() is self.shift

    def _show(self, view: "ShiftView | SignedView | SuppliesView") -> None:
        self._stack.setCurrentWidget(view)
        view.take_focus()

    def refresh(self) -> None:
        """Count the open shift anew."""
        if self._acts is not None:
            self._lanes.latest("handover desk", self._acts.desk, self._on_desk)
            self._supplying.refresh()

    # What the post answers

    def _on_desk(self, desk: "HandoverDesk") -> None:
        self.shift.show_desk(desk)
        owed = (one.entry_id for one in desk.summary.open_items if one.kind in OWED_KINDS)
        self._owed_note = next(owed, "")

    def _on_rows(self, rows: "tuple[HandoverRow, ...]") -> None:
        self.signed.show_rows(rows)

    def _on_signed_read(self, signed: "SignedHandover") -> None:
        self.signed.show_signed(signed)

    def _on_handed_over(self, done: "HandedOver") -> None:
        self.shift.begin_anew()
        self.signed.tell_fresh(done.handover)
        self.signed.show_signed(done.handover)
        self._read_rows()
        self._show(self.signed)
        self._changes.publish(done.changes, self)
        self.refresh()

    def _on_not_handed_over(self, error: Exception) -> None:
        self.shift.set_busy(busy=False)
        self._messages.show_failure(error)
        if isinstance(error, NotAllowed):
            self.shift.sign.ask_pins_again()

    # What the person does

    def _read_rows(self) -> None:
        if self._acts is not None:
            self._lanes.latest("handovers", self._acts.handovers, self._on_rows)

    def _on_history_requested(self) -> None:
        self.signed.tell_fresh(None)
        self._read_rows()
        self._show(self.signed)

    def _on_signed_closed(self) -> None:
        self.signed.tell_fresh(None)
        self._show(self.shift)

    def _on_signed_chosen(self, handover_id: str) -> None:
        if self._acts is not None:
            work = partial(self._acts.handover, handover_id)
            self._lanes.latest("handover", work, self._on_signed_read)

    def _on_notes_paused(self, notes: str) -> None:
        if self._acts is not None:
            self._lanes.write(partial(self._acts.keep_notes, notes), self._on_notes_kept)

    def _on_notes_kept(self, _nothing: None) -> None:
        """Say nothing: notes are kept as one writes."""

    def _on_sign_triggered(self) -> None:
        if self._shows_shift():
            self.shift.ask_to_sign()

    def _on_sign_requested(self, order: "HandoverOrder") -> None:
        if self._acts is None:
            return
        # before the signature: what is kept after it would be the next shift's
        self.shift.notes.keep()
        self.shift.set_busy(busy=True)
        self._lanes.write(
            partial(self._acts.hand_over, order), self._on_handed_over, self._on_not_handed_over
        )

    def _on_file_requested(self) -> None:
        """Go to the note that waits longest for an original or for facts."""
        if self._owed_note:
            self.note_requested.emit(self._owed_note)

    def _on_decline_triggered(self) -> None:
        if self._shows_shift():
            self.shift.ask_why_not()

    def _on_decline_requested(self, order: "DeclineOrder") -> None:
        if self._acts is not None:
            self.shift.set_busy(busy=True)
            self._lanes.write(
                partial(self._acts.decline, order), self._on_declined, self._on_not_handed_over
            )

    def _on_supplies_requested(self) -> None:
        """Show the supplies; asked again, the shift."""
        if self._stack.currentWidget() is self.supplies:
            self._on_signed_closed()
            return
        self.supplies.begin_anew()
        self._supplying.refresh()
        self._show(self.supplies)

    def _on_new_supply_triggered(self) -> None:
        if self._stack.currentWidget() is not self.supplies:
            self._on_supplies_requested()
        self.supplies.begin()

    def _on_supplies_recorded(self, changes: "Changes") -> None:
        self._changes.publish(changes, self)
        self.refresh()

    def _on_declined(self, done: "Declined") -> None:
        self.shift.set_busy(busy=False)
        self.shift.sign.forget_words()
        self._messages.ok(self.tr("Noted. The shift was not handed over."))
        self._changes.publish(done.changes, self)
        self.refresh()

    def _on_print_requested(self) -> None:
        pages = self.signed.pages
        if pages is not None and self._shows_signed():
            ask_printer(
                self.window(),
                LAYOUT,
                pages.paint,
                printed=self._on_printed,
                failed=self._messages.show_failure,
            )

    def _on_wall_triggered(self) -> None:
        if self._shows_signed():
            self.signed.turn_paper()

    def _on_printed(self) -> None:
        self._messages.ok(self.tr("Sent to the printer."))

    def _on_save_requested(self) -> None:
        self.save_sheet(documents_folder())

    def _on_saved(self, path: Path) -> None:
        self.signed.tell_saved(str(path))


def _file_name(signed: "SignedHandover", *, wall: bool) -> str:
    """Return the sheet's file name, without what no file system takes."""
    at = signed.row.signed_at.astimezone(LOCAL_ZONE)
    paper = "上墙数字" if wall else "交接班单"
    name = f"{signed.post.compound}-{signed.row.gate}-{paper}-{at:%Y-%m-%d-%H%M}"
    return f"{_NO_FILE_NAME.sub('_', name).strip(' .')}.pdf"
