# SPDX-License-Identifier: MIT
"""The zones: the list, and beside it the form that seals, one zone, or its release."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gatehouse.domain.changes import Kind
from gatehouse.domain.zone import ZoneFilter
from gatehouse.ui.shell.actions import Act, Room, shortcut_text
from gatehouse.ui.shell.files import ask_pdf_file
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.list_room import ListRoom
from gatehouse.ui.widgets.room_head import RoomHead
from gatehouse.ui.zones.days_form import DaysForm
from gatehouse.ui.zones.list_card import ListCard
from gatehouse.ui.zones.release_form import ReleaseForm
from gatehouse.ui.zones.seal_form import SealForm
from gatehouse.ui.zones.wording import Done, counts_text
from gatehouse.ui.zones.zone_pane import ZonePane

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.post import OperatorRow
    from gatehouse.domain.zone import (
        ExtensionOrder,
        PlaceRow,
        ReleaseOrder,
        ZoneBeginning,
        ZoneCounts,
        ZoneList,
        ZoneOrder,
        ZoneRow,
        ZonesRecorded,
    )
    from gatehouse.reports.zone_notice import NoticePaper
    from gatehouse.ui.zones.acts import ZoneActs

_DETAIL: Final = (460, 442)


class ZonesPage(ListRoom):
    """A seal is begun, walked to, marked, released and printed without leaving the keys."""

    ROOM = Room.ZONES
    KINDS = (Kind.ZONE, Kind.HOUSEHOLD, Kind.SHIFT)

    def build(self) -> None:
        """Make the list, the form, the zone and its release."""
        self._acts: ZoneActs | None = None
        self._counts: ZoneCounts | None = None
        self._current = ""
        self._wanted = ""
        self.list = ListCard(self._languages)
        self.form = SealForm(self._languages, self._clock)
        self.pane = ZonePane(self._languages)
        self.releasing = ReleaseForm()
        self.days = DaysForm(self._languages)
        parts = (self.form, self.pane, self.releasing, self.days)
        self.furnish(RoomHead(IconName.PLUS), self.list, parts, widths=_DETAIL)
        self._connect()

    def start(self, acts: "ZoneActs") -> None:
        """Take the acts and show the zones."""
        self._acts = acts
        self.refresh()

    def begin_for(self, beginning: "ZoneBeginning") -> None:
        """Begin an isolation or a monitoring of somebody who was found elsewhere."""
        self.form.begin()
        self.form.begin_for(beginning)
        self._open_form()
        self.form.go_on()

    def show_zone(self, zone_id: str, *, released: bool) -> None:
        """Show one zone, as chosen elsewhere."""
        self._current = ""
        self._wanted = zone_id
        self._show_only(ZoneFilter.RELEASED if released else ZoneFilter.IN_FORCE)

    def save_notices(self, path: Path) -> None:
        """Write the notices of what is meant as a PDF file."""
        self._ask_notices(partial(self._save, path))

    def refresh(self) -> None:
        """Ask for the zones that the filter and the search leave."""
        if self._acts is not None:
            work = partial(self._acts.zones, self.list.which, self.bar.text)
            then = partial(self._on_list, self.bar.text)
            self._lanes.latest("zones list", work, then, self.not_read, receiver=self)
            self._lanes.latest(
                "zones leave", self._acts.approvers, self._on_approvers, receiver=self
            )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self._name()
        self.bar.set_act(self.tr("Seal, isolate"), shortcut_text(Act.SEAL))
        self.bar.set_search(
            self.tr("Place, document"), self.tr("Find a zone"), shortcut_text(Act.FIND_ZONE)
        )
        for part in (self.list, self.form, self.pane, self.releasing, self.days):
            part.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc take the marks back, before it takes the narrowing back."""
        marked = self.list.marked_rows and not self.panes.is_alone
        if event.key() == Qt.Key.Key_Escape and marked:
            self.list.unmark()
        else:
            super().keyPressEvent(event)

    def show_all(self) -> None:
        """Show all that is in force."""
        self._show_only(ZoneFilter.IN_FORCE)

    def _connect(self) -> None:
        self._actions[Act.SEAL].triggered.connect(self.begin_or_go_on)
        self._actions[Act.FIND_ZONE].triggered.connect(self.go_to_search)
        self._actions[Act.MARK_ALL].triggered.connect(self.list.mark_all)
        self._actions[Act.PRINT_NOTICE].triggered.connect(self._on_print_requested)
        self._actions[Act.RELEASE].triggered.connect(self._on_release_requested)
        self.list.row_chosen.connect(self._on_list_row_chosen)
        self.list.row_opened.connect(self._on_list_row_opened)
        self.list.marked.connect(self._on_list_marked)
        self.form.ordered.connect(self._on_form_ordered)
        self.form.place.asked.connect(self._on_place_asked)
        self.pane.print_requested.connect(self._on_print_requested)
        self.pane.save_requested.connect(self._on_save_requested)
        self.pane.mark_requested.connect(self.list.toggle)
        self.pane.release_requested.connect(self._on_release_requested)
        self.releasing.ordered.connect(self._on_releasing_ordered)
        self.releasing.closed.connect(self._on_releasing_closed)
        self._actions[Act.OTHER_DAYS].triggered.connect(self._on_days_requested)
        self.pane.days_requested.connect(self._on_days_requested)
        self.days.ordered.connect(self._on_days_ordered)
        self.days.closed.connect(self._on_days_closed)

    # What is shown

    def _name(self) -> None:
        title = self.tr("Zones and isolation")
        self.setAccessibleName(title)
        self.bar.set_words(title, counts_text(self._counts, self._languages))

    def _show_only(self, which: ZoneFilter) -> None:
        self.list.show_filter(which)
        self.bar.search.clear()
        self.refresh()

    def _show_done(self, recorded: "ZonesRecorded", which: ZoneFilter, done: Done) -> None:
        """Show what an act has done; its notices are one key away."""
        row = recorded.rows[0]
        self._current = row.zone_id
        self.pane.show_row(row, done)
        self.pane.show_group(recorded.rows if len(recorded.rows) > 1 else ())
        self.panes.open(self.pane)
        self._show_only(which)
        self.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self._changes.publish(recorded.changes, self)

    # What the post answers

    def _on_list(self, text: str, zones: "ZoneList") -> None:
        self._counts = zones.counts
        self._name()
        self.list.show_list(zones, text, self._wanted or self._current)
        wanted = [row for row in zones.rows if row.zone_id == self._wanted]
        if wanted:
            self._wanted = ""
            self._on_list_row_opened(wanted[0])
            self.list.walk()

    def _on_approvers(self, operators: "tuple[OperatorRow, ...]") -> None:
        for form in (self.form, self.releasing, self.days):
            form.ask_leave(operators)

    def _on_places(self, text: str, rows: "tuple[PlaceRow, ...]") -> None:
        self.form.place.show_found(text, rows)

    def _on_sealed(self, recorded: "ZonesRecorded") -> None:
        self.form.begin()
        self._show_done(recorded, ZoneFilter.IN_FORCE, Done(passes=recorded.passes))

    def _on_released(self, recorded: "ZonesRecorded") -> None:
        self.list.unmark()
        done = Done(released=True, passes=recorded.passes)
        self._show_done(recorded, ZoneFilter.RELEASED, done)

    # What the person does

    def _on_list_row_chosen(self, row: "ZoneRow") -> None:
        if row.zone_id == self._current:
            return
        self._current = row.zone_id
        self.pane.show_row(row)
        self.pane.show_group(self.list.marked_rows)
        if self.panes.shows_both:
            self.panes.choose(self.pane)

    def _on_list_row_opened(self, row: "ZoneRow") -> None:
        self._current = row.zone_id
        self.pane.show_row(row)
        self.panes.open(self.pane)

    def _on_list_marked(self) -> None:
        self.pane.show_group(self.list.marked_rows)

    def _on_form_ordered(self, order: "ZoneOrder") -> None:
        if self._acts is not None:
            work = partial(self._acts.seal, order)
            self._lanes.write(work, self._on_sealed, partial(self.refused, self.form))

    def _on_place_asked(self, text: str) -> None:
        if text and self._acts is not None:
            work = partial(self._acts.places, self.form.chosen_level, text)
            then = partial(self._on_places, text)
            self._lanes.latest("zones place", work, then, receiver=self)

    def _on_release_requested(self) -> None:
        if self.pane.isVisible() and self.pane.releasable:
            self.panes.open(self.releasing)
            self.releasing.begin(self.pane.meant)

    def _on_releasing_ordered(self, order: "ReleaseOrder") -> None:
        if self._acts is not None:
            work = partial(self._acts.release, order)
            self._lanes.write(work, self._on_released, partial(self.refused, self.releasing))

    def _on_releasing_closed(self) -> None:
        self.panes.open(self.pane)
        self.pane.release_act.setFocus()

    def _on_days_requested(self) -> None:
        row = self.pane.row
        if row is not None and self.pane.isVisible() and self.pane.days_act.isEnabled():
            self.panes.open(self.days)
            self.days.begin(row)

    def _on_days_ordered(self, order: "ExtensionOrder") -> None:
        if self._acts is not None:
            work = partial(self._acts.extend, order)
            self._lanes.write(work, self._on_extended, partial(self.refused, self.days))

    def _on_extended(self, recorded: "ZonesRecorded") -> None:
        self._show_done(recorded, ZoneFilter.IN_FORCE, Done(extended=True))

    def _on_days_closed(self) -> None:
        self.panes.open(self.pane)
        self.pane.days_act.setFocus()

    def _ask_notices(self, then: "Callable[[tuple[NoticePaper, ...]], None]") -> None:
        ids = tuple(row.zone_id for row in self.pane.meant)
        if ids and self.pane.isVisible() and self._acts is not None:
            work = partial(self._acts.notices, ids)
            self._lanes.latest("zones notices", work, then, receiver=self)

    def _on_print_requested(self) -> None:
        self._ask_notices(self._print)

    def _print(self, papers: "tuple[NoticePaper, ...]") -> None:
        # A printer's driver takes a while to load, and most days nobody prints.
        from gatehouse.ui.printing.printer import ask_printer  # noqa: PLC0415
        from gatehouse.ui.printing.zone_notice import (  # noqa: PLC0415 - the same
            notice_page,
            notices_paint,
        )

        ask_printer(
            self,
            notice_page(),
            notices_paint(papers),
            printed=self.tell_printed,
            failed=self._messages.show_failure,
        )

    def _on_save_requested(self) -> None:
        if not self.pane.meant:
            return
        name = self.tr("notice-{place}.pdf").format(place=self.pane.meant[0].door)
        ask_pdf_file(self, self.tr("Save the notice"), name, self.save_notices)

    def _save(self, path: Path, papers: "tuple[NoticePaper, ...]") -> None:
        from gatehouse.ui.printing.zone_notice import (  # noqa: PLC0415 - as above
            save_notices,
        )

        self._lanes.write(partial(save_notices, papers, path), self.tell_saved)
