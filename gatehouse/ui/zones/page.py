# SPDX-License-Identifier: MIT
"""The zones: the list, and beside it the form that seals, one zone, or its release."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.zone import ZoneFilter
from gatehouse.ui.shell.actions import Act, Room, page_actions, retranslate_actions
from gatehouse.ui.shell.files import ask_pdf_file
from gatehouse.ui.shell.sizes import EDGE, GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.zones.list_card import ListCard
from gatehouse.ui.zones.release_form import ReleaseForm
from gatehouse.ui.zones.seal_form import SealForm
from gatehouse.ui.zones.top_bar import TopBar
from gatehouse.ui.zones.zone_pane import ZonePane

if TYPE_CHECKING:
    from gatehouse.domain.zone import (
        PlaceRow,
        ReleaseOrder,
        ZoneList,
        ZoneOrder,
        ZoneRow,
        ZonesRecorded,
    )
    from gatehouse.reports.zone_notice import NoticePaper
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages
    from gatehouse.ui.zones.acts import ZoneActs

_ANY_WIDTH: Final = 16_777_215
_TWO_PANES: Final = 1000
_WIDE_DETAIL: Final = 1150
_DETAIL: Final = 460
_NARROW_DETAIL: Final = 442


class ZonesPage(QWidget):
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
        self._acts: ZoneActs | None = None
        self._stale = False
        self._in_detail = False
        self._current = ""
        self.bar = TopBar(languages)
        self.list = ListCard(languages)
        self.form = SealForm(languages, clock)
        self.pane = ZonePane(languages)
        self.releasing = ReleaseForm(languages)
        self._back = ActButton("", key="Esc")
        self._actions = page_actions(self, Room.ZONES)
        self._lay_out()
        self._connect()
        self.retranslate()

    def start(self, acts: "ZoneActs") -> None:
        """Take the acts and show the zones."""
        self._acts = acts
        self._refresh()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        retranslate_actions(self._actions)
        self.setAccessibleName(self.tr("Zones and isolation"))
        self._back.setText(self.tr("Back to the list"))
        for part in (self.bar, self.list, self.form, self.pane, self.releasing):
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
        """Hand the focus to what one begins with: the form, or the search where it is alone."""
        begins = self.form.level if self.form.isVisible() else self.bar.search
        begins.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that the room allows."""
        super().resizeEvent(event)
        self._show_panes()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc go back to the list, or take marks and narrowing back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._in_detail and not self._two_panes():
            self._on_back_clicked()
        elif self.list.marked_rows:
            self.list.unmark()
        else:
            self._show_all_in_force()

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._detail = QWidget()
        detail = QVBoxLayout(self._detail)
        detail.setContentsMargins(0, 0, 0, 0)
        for part in (self.form, self.pane, self.releasing):
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
        self._actions[Act.SEAL].triggered.connect(self._on_seal_triggered)
        self._actions[Act.FIND_ZONE].triggered.connect(self._on_find_triggered)
        self._actions[Act.MARK_ALL].triggered.connect(self.list.mark_all)
        self._actions[Act.PRINT_NOTICE].triggered.connect(self._on_print_requested)
        self._actions[Act.RELEASE].triggered.connect(self._on_release_requested)
        self.bar.seal_requested.connect(self._on_seal_requested)
        self.bar.search.textChanged.connect(self._refresh)
        self.bar.search.walked.connect(self.list.walk)
        self.list.narrowed.connect(self._refresh)
        self.list.zone_chosen.connect(self._on_zone_chosen)
        self.list.zone_opened.connect(self._on_zone_opened)
        self.list.marked.connect(self._on_list_marked)
        self.form.ordered.connect(self._on_form_ordered)
        self.form.closed.connect(self._on_form_closed)
        self.form.place.asked.connect(self._on_place_asked)
        self.pane.print_requested.connect(self._on_print_requested)
        self.pane.save_requested.connect(self._on_save_requested)
        self.pane.mark_requested.connect(self.list.toggle)
        self.pane.release_requested.connect(self._on_release_requested)
        self.releasing.asked.connect(self._on_release_asked)
        self.releasing.closed.connect(self._on_releasing_closed)
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
        for other in (self.form, self.pane, self.releasing):
            other.setVisible(other is part)

    def _open(self, part: QWidget) -> None:
        self._show_part(part)
        self._in_detail = True
        self._show_panes()

    def _show_all_in_force(self) -> None:
        self.list.show_filter(ZoneFilter.IN_FORCE)
        self.bar.search.clear()
        self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        if self._acts is not None:
            work = partial(self._acts.zones, self.list.which, self.bar.text)
            then = partial(self._on_list, self.bar.text)
            self._lanes.latest("zones list", work, then, receiver=self)

    def _show_done(self, recorded: "ZonesRecorded", which: ZoneFilter, said: str) -> None:
        """Show what an act has done; its notices are one key away."""
        row = recorded.rows[0]
        self._current = row.zone_id
        self.pane.show_row(row, said)
        self.pane.show_group(recorded.rows if len(recorded.rows) > 1 else ())
        self._open(self.pane)
        self.list.show_filter(which)
        self.bar.search.clear()
        self._refresh()
        self.pane.print_act.setFocus(Qt.FocusReason.OtherFocusReason)
        self._changes.publish(recorded.changes, self)

    # What the post answers

    def _on_list(self, text: str, zones: "ZoneList") -> None:
        self.bar.show_counts(zones.counts)
        self.list.show_list(zones, text, self._current)

    def _on_places(self, text: str, rows: "tuple[PlaceRow, ...]") -> None:
        self.form.place.show_places(text, rows)

    def _on_sealed(self, recorded: "ZonesRecorded") -> None:
        self.form.begin()
        said = self.tr("Recorded just now")
        if recorded.passes:
            said = self.tr("Recorded, {count} passes suspended").format(count=recorded.passes)
        self._show_done(recorded, ZoneFilter.IN_FORCE, said)

    def _on_not_sealed(self, error: Exception) -> None:
        self.form.set_working(working=False)
        self._messages.show_failure(error)

    def _on_released(self, recorded: "ZonesRecorded") -> None:
        self.list.unmark()
        said = self.tr("Released just now")
        if recorded.passes:
            said = self.tr("Released, {count} passes hold again").format(count=recorded.passes)
        self._show_done(recorded, ZoneFilter.RELEASED, said)

    def _on_not_released(self, error: Exception) -> None:
        self.releasing.set_working(working=False)
        self._messages.show_failure(error)

    def _on_saved(self, path: Path) -> None:
        self._messages.ok(self.tr("Saved as {path}").format(path=path))

    def _on_printed(self) -> None:
        self._messages.ok(self.tr("Sent to the printer"))

    def _on_changes_changed(self, changes: Changes, _initiator: object) -> None:
        if not changes.concern(Kind.ZONE, Kind.HOUSEHOLD):
            return
        if self.isVisible():
            self._refresh()
        else:
            self._stale = True

    # What the person does

    def _on_seal_requested(self) -> None:
        self.form.begin()
        self._open(self.form)
        self.form.level.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_seal_triggered(self) -> None:
        """Begin a form, or go on with the one that is being filled in."""
        if not self.form.begun:
            self._on_seal_requested()
            return
        self._open(self.form)
        self.form.place.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_find_triggered(self) -> None:
        if not self._two_panes():
            self._on_back_clicked()
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def _on_zone_chosen(self, row: "ZoneRow") -> None:
        if row.zone_id == self._current:
            return
        self._current = row.zone_id
        self.pane.show_row(row)
        self.pane.show_group(self.list.marked_rows)
        if self._two_panes():
            self._show_part(self.pane)

    def _on_zone_opened(self, row: "ZoneRow") -> None:
        self._current = row.zone_id
        self.pane.show_row(row)
        self._open(self.pane)

    def _on_list_marked(self) -> None:
        self.pane.show_group(self.list.marked_rows)

    def _on_form_ordered(self, order: "ZoneOrder") -> None:
        if self._acts is not None:
            work = partial(self._acts.seal, order)
            self._lanes.write(work, self._on_sealed, self._on_not_sealed)

    def _on_form_closed(self) -> None:
        """Drop what was written; without anything written go back to the list."""
        if self.form.begun:
            self._on_seal_requested()
        else:
            self._on_back_clicked()

    def _on_place_asked(self, text: str) -> None:
        if text and self._acts is not None:
            work = partial(self._acts.places, self.form.chosen_level, text)
            then = partial(self._on_places, text)
            self._lanes.latest("zones place", work, then, receiver=self)

    def _on_release_requested(self) -> None:
        if self.pane.isVisible() and self.pane.releasable:
            self._open(self.releasing)
            self.releasing.begin(self.pane.meant)

    def _on_release_asked(self, order: "ReleaseOrder") -> None:
        if self._acts is not None:
            work = partial(self._acts.release, order)
            self._lanes.write(work, self._on_released, self._on_not_released)

    def _on_releasing_closed(self) -> None:
        self._open(self.pane)
        self.pane.release_act.setFocus()

    def _on_back_clicked(self) -> None:
        self._in_detail = False
        self._show_panes()
        self.bar.search.setFocus()

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
            printed=self._on_printed,
            failed=self._messages.show_failure,
        )

    def _on_save_requested(self) -> None:
        if not self.pane.meant:
            return
        name = self.tr("notice-{place}.pdf").format(place=self.pane.meant[0].door)
        ask_pdf_file(self, self.tr("Save the notice"), name, self.save_notices)

    def save_notices(self, path: Path) -> None:
        """Write the notices of what is meant as a PDF file."""
        self._ask_notices(partial(self._save, path))

    def _save(self, path: Path, papers: "tuple[NoticePaper, ...]") -> None:
        from gatehouse.ui.printing.zone_notice import (  # noqa: PLC0415 - as above
            save_notices,
        )

        self._lanes.write(partial(save_notices, papers, path), self._on_saved)
