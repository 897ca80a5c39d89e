# SPDX-License-Identifier: MIT
"""Filing to a signed note what it owes, and printing the paper that is signed with it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

if TYPE_CHECKING:
    from gatehouse.domain.itinerary_supplement import FactsOrder, OriginalOrder, Supplemented
    from gatehouse.reports.zone_notice import NoticePaper
    from gatehouse.ui.itineraries.acts import ItineraryActs
    from gatehouse.ui.itineraries.note_view import NoteView
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class Filing(QObject):
    """Lives with the view of a note.

    Signals:
        filed: the `Supplemented` that was recorded.
    """

    filed = Signal(object)

    def __init__(self, view: "NoteView", lanes: "Lanes", messages: "Messages") -> None:
        super().__init__(view)
        self._view, self._lanes, self._messages = view, lanes, messages
        self._acts: ItineraryActs | None = None
        view.undo.clicked.connect(self.withdraw_last)
        view.original.ordered.connect(self._on_original_ordered)
        view.facts.ordered.connect(self._on_facts_ordered)

    def start(self, acts: "ItineraryActs") -> None:
        """Take the acts."""
        self._acts = acts

    def withdraw_last(self) -> None:
        """Take back what was filed last to the note that is shown."""
        if self._acts is not None and self._view.has_supplements:
            work = partial(self._acts.withdraw_last, self._view.note_id)
            self._lanes.write(work, self._on_withdrawn, self._on_not_filed)

    def print_commitment(self) -> None:
        """Print the commitment with its blanks."""
        if self._acts is not None:
            self._lanes.latest("commitment", self._acts.commitment, self._print, receiver=self)

    def _print(self, paper: "NoticePaper") -> None:
        # A printer's driver takes a while to load, and most days nobody prints.
        from gatehouse.ui.printing.printer import ask_printer  # noqa: PLC0415
        from gatehouse.ui.printing.zone_notice import (  # noqa: PLC0415 - the same
            notice_page,
            notices_paint,
        )

        ask_printer(
            self._view.window(),
            notice_page(),
            notices_paint((paper,)),
            printed=self._on_printed,
            failed=self._messages.show_failure,
        )

    def _on_printed(self) -> None:
        self._messages.ok(QCoreApplication.translate("itineraries", "Sent to the printer."))

    def _on_original_ordered(self, order: "OriginalOrder") -> None:
        if self._acts is not None:
            work = partial(self._acts.file_original, order)
            self._lanes.write(work, self._on_filed, self._on_not_filed)

    def _on_facts_ordered(self, order: "FactsOrder") -> None:
        if self._acts is not None:
            work = partial(self._acts.tell_facts, order)
            self._lanes.write(work, self._on_filed, self._on_not_filed)

    def _on_filed(self, done: "Supplemented") -> None:
        self._messages.ok(QCoreApplication.translate("itineraries", "Filed to the note."))
        self.filed.emit(done)

    def _on_withdrawn(self, done: "Supplemented") -> None:
        said = QCoreApplication.translate("itineraries", "Taken back; the note waits for it again.")
        self._messages.ok(said)
        self.filed.emit(done)

    def _on_not_filed(self, error: Exception) -> None:
        for form in (self._view.original, self._view.facts):
            form.set_working(working=False)
        self._messages.show_failure(error)
