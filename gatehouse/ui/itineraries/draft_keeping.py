# SPDX-License-Identifier: MIT
"""Keeping the draft: every change goes to the writer lane, and only the newest is written."""

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUuid, Signal

if TYPE_CHECKING:
    from gatehouse.domain.itinerary import ItineraryForm
    from gatehouse.ui.shell.lanes import Lanes

_Save = Callable[[str, "ItineraryForm"], None]


class DraftKeeping(QObject):
    """Knows which draft is open; a form that nothing was written in yet is none.

    A change that comes while another is being written waits in the lane, which finishes whatever
    is lined up before the window closes; of several that wait the newest alone is written.

    Signals:
        kept: what was written last is on the disk.
    """

    kept = Signal()

    def __init__(self, lanes: "Lanes", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newest: deque[ItineraryForm] = deque(maxlen=1)
        self.draft_id = ""
        self.is_kept = False

    def begin(self) -> None:
        """Begin a draft that is not kept before something is written in it."""
        self._newest = deque(maxlen=1)
        self.draft_id = QUuid.createUuid().toString(QUuid.StringFormat.WithoutBraces)
        self.is_kept = False

    def take_up(self, draft_id: str) -> None:
        """Go on with a draft that is kept already."""
        self._newest = deque(maxlen=1)
        self.draft_id = draft_id
        self.is_kept = True

    def keep(self, form: "ItineraryForm", save: _Save) -> None:
        """Keep *form* in place of what was kept before."""
        self.is_kept = True
        self._newest.append(form)
        work = partial(_save_newest, self._newest, partial(save, self.draft_id))
        self._lanes.write(work, self._on_kept)

    def give_up(self) -> None:
        """Write nothing more of the draft that is open."""
        self._newest.clear()

    def _on_kept(self, _answer: None) -> None:
        self.kept.emit()


def _save_newest(newest: "deque[ItineraryForm]", save: "Callable[[ItineraryForm], None]") -> None:
    """Write what waits, unless an earlier turn has written it."""
    try:
        form = newest.pop()
    except IndexError:
        return
    save(form)
